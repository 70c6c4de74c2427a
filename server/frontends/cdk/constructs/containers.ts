import { type Block, exact, get, items, type Property, property, type Value } from "../../../../rules/model/value.ts";
import type { Call } from "../made.ts";
import { behind, each, options, reached, unknown } from "../texts.ts";
import {
  block,
  change,
  draft,
  holding,
  list,
  made,
  mapped,
  type Names,
  pairs,
  preset,
  reshaped,
  standing,
} from "./shape.ts";

/* aws-cdk-lib 2.276.0, aws-ecs/lib/container-definition.js: renderContainerDefinition */

export const containerNames: Names = {
  appMesh: undefined,
  command: "Command",
  containerName: "Name",
  cpu: "Cpu",
  disableNetworking: "DisableNetworking",
  dnsSearchDomains: "DnsSearchDomains",
  dnsServers: "DnsServers",
  dockerLabels: "DockerLabels",
  dockerSecurityOptions: "DockerSecurityOptions",
  entryPoint: "EntryPoint",
  environment: "Environment",
  essential: "Essential",
  healthCheck: "HealthCheck",
  hostname: "Hostname",
  image: "Image",
  interactive: "Interactive",
  linuxParameters: "LinuxParameters",
  logging: "LogConfiguration",
  memoryLimitMiB: "Memory",
  memoryReservationMiB: "MemoryReservation",
  portMappings: "PortMappings",
  privileged: "Privileged",
  pseudoTerminal: "PseudoTerminal",
  readonlyRootFilesystem: "ReadonlyRootFilesystem",
  secrets: "Secrets",
  startTimeout: { name: "StartTimeout", form: "seconds" },
  stopTimeout: { name: "StopTimeout", form: "seconds" },
  ulimits: "Ulimits",
  user: "User",
  versionConsistency: "VersionConsistency",
  workingDirectory: "WorkingDirectory",
};

const portNames: Names = {
  appProtocol: "AppProtocol",
  containerPort: "ContainerPort",
  containerPortRange: "ContainerPortRange",
  hostPort: "HostPort",
  name: "Name",
  protocol: "Protocol",
};

export const containerCheckNames: Names = {
  command: "Command",
  interval: { name: "Interval", form: "seconds" },
  retries: "Retries",
  startPeriod: { name: "StartPeriod", form: "seconds" },
  timeout: { name: "Timeout", form: "seconds" },
};

/** Methods of a container that change nothing that a rule asks for. */
const harmless = new Set(["addDockerLabel", "addToExecutionPolicy", "findPortMapping"]);

/** The container that `addContainer` makes: of `call`, which has an id and its properties. */
export function container(call: Call, networkMode: string | undefined): Block {
  const [id, given] = call.args;
  const props = given?.kind === "block" ? given : made({}, true, call.at);
  return containerOf(props, { id, calls: call.calls, closed: call.closed, networkMode });
}

interface Around {
  readonly id: Value | undefined;
  readonly calls: readonly Call[];
  readonly closed: boolean;
  readonly networkMode: string | undefined;
}

/** The container of `props`, as it is after the calls on it. */
export function containerOf(props: Block, { id, calls, closed, networkMode }: Around): Block {
  const shaped = draft(props, containerNames);
  const at = props.trail[0];
  if (id && !props.open) preset(shaped, "Name", "id", id);
  if (!props.open) preset(shaped, "Essential", "essential", standing(true, at));
  image(shaped, props);
  change(shaped, "Environment", (value) => pairs(value, "Name", "Value"));
  change(shaped, "Secrets", (value) => pairs(value, "Name", "ValueFrom"));
  change(shaped, "HealthCheck", healthCheck);
  change(shaped, "LogConfiguration", logConfiguration);
  change(shaped, "PortMappings", (value) => mapped(value, (item) => portMapping(item, networkMode)));
  for (const call of calls) called(call, shaped, networkMode, at);
  if (!closed) shaped.open = true;
  return block(shaped, props.trail);
}

function image(shaped: ReturnType<typeof draft>, props: Block): void {
  const given = property(props, "image");
  if (!given) return;
  const credentials = options(given.value).map((option) =>
    option.kind === "block" ? property(option, "credentials") : undefined,
  );
  change(shaped, "Image", (value) => member(value, "image"));
  if (options(given.value).some((option) => option.kind !== "block" || option.open)) shaped.open = true;
  const [built, several] = options(given.value).map((option) =>
    option.kind === "block" ? get(option, "build") : undefined,
  );
  if (built && !several) shaped.properties.set("Build", { ...given, name: "Build", value: built });
  const [only, other] = credentials;
  if (!only || other) return;
  const value = holding("CredentialsParameter", only);
  shaped.properties.set("RepositoryCredentials", {
    ...given,
    name: "RepositoryCredentials",
    written: "credentials",
    value,
  });
}

/** What `addEnvironment` and `addSecret` add; messages call what it is given by its name. */
function variable(name: Value, item: string, value: Value, key: Property["key"]): Block {
  const [text, other] = options(name);
  const written = (text?.kind === "text" && !other ? exact(text) : undefined) ?? "value";
  const entry = made({ Name: name, [item]: value }, false, key);
  const own = { ...entry.properties.get(item)!, written };
  return { ...entry, properties: new Map([...entry.properties, [item, own]]) };
}

function member(value: Value, name: string): Value {
  return each(value, (option) => {
    const found = option.kind === "block" ? get(option, name) : undefined;
    return found ? behind(found, reached(option)) : unknown(option.trail[0]);
  });
}

function called(
  call: Call,
  shaped: ReturnType<typeof draft>,
  networkMode: string | undefined,
  at: Block["trail"][0],
): void {
  const { method, args } = call;
  const key = call.at;
  if (method === "addPortMappings") {
    const mappings = args.map((each) => portMapping(each, networkMode));
    append(shaped, "PortMappings", method, key, mappings, at);
  } else if (method === "addEnvironment" || method === "addSecret") {
    const [name, value] = args;
    const item = method === "addSecret" ? "ValueFrom" : "Value";
    const entry = name && value ? variable(name, item, value, key) : made({}, true, key);
    append(shaped, method === "addSecret" ? "Secrets" : "Environment", method, key, [entry], at);
  } else if (method === "addContainerDependencies") {
    append(shaped, "DependsOn", method, key, args.map(dependency), at);
  } else if (method === "addMountPoints") {
    const mounts = { containerPath: "ContainerPath", readOnly: "ReadOnly", sourceVolume: "SourceVolume" };
    append(
      shaped,
      "MountPoints",
      method,
      key,
      args.map((each) => reshaped(each, mounts)),
      at,
    );
  } else if (method === "addVolumesFrom") {
    const volumes = { readOnly: "ReadOnly", sourceContainer: "SourceContainer" };
    append(
      shaped,
      "VolumesFrom",
      method,
      key,
      args.map((each) => reshaped(each, volumes)),
      at,
    );
  } else if (!harmless.has(method)) shaped.open = true;
}

function append(
  shaped: ReturnType<typeof draft>,
  name: string,
  written: string,
  key: Call["at"],
  added: readonly Value[],
  at: Block["trail"][0],
): void {
  const before = shaped.properties.get(name);
  const known = before === undefined ? list([], false, at) : before.value;
  const value: Value = known.kind === "list" ? { ...known, items: [...known.items, ...added] } : list(added, true, at);
  shaped.properties.set(name, { name, written: before?.written ?? written, key: before?.key ?? key, value });
}

function dependency(given: Value): Value {
  // The container is another construct: its name is that of its own call.
  return each(given, (option) =>
    made({ ContainerName: unknown(option.trail[0]), Condition: member(option, "condition") }, true, option.trail[0]),
  );
}

function portMapping(given: Value, networkMode: string | undefined): Value {
  return each(given, (option) => {
    if (option.kind !== "block") return unknown(option.trail[0]);
    const shaped = draft(option, portNames);
    const at = option.trail[0];
    if (!option.open) {
      preset(shaped, "Protocol", "protocol", standing("tcp", at));
      // Only where it is known not to be `bridge` nothing is set.
      if (networkMode === "bridge") preset(shaped, "HostPort", "hostPort", standing(0, at));
      else if (networkMode === undefined) preset(shaped, "HostPort", "hostPort", unknown(at));
    }
    return block(shaped, option.trail);
  });
}

function healthCheck(given: Value): Value {
  return each(given, (option) => {
    if (option.kind !== "block") return unknown(option.trail[0]);
    const shaped = draft(option, containerCheckNames);
    const at = option.trail[0];
    change(shaped, "Command", command);
    if (!option.open) {
      preset(shaped, "Interval", "interval", standing(30, at));
      preset(shaped, "Retries", "retries", standing(3, at));
      preset(shaped, "Timeout", "timeout", standing(5, at));
    }
    return block(shaped, option.trail);
  });
}

/** A command of one word is for a shell; of several without `CMD`, the CDK puts it in front. */
function command(given: Value): Value {
  return each(given, (option) => {
    const [first] = option.kind === "list" ? option.items : [];
    if (option.kind !== "list" || option.open || !first) return unknown(option.trail[0]);
    if (option.items.length === 1) return { ...option, items: [standing("CMD-SHELL", option.trail[0]), first] };
    const word = first.kind === "text" ? exact(first) : undefined;
    if (word === undefined) return unknown(option.trail[0]);
    if (word === "CMD" || word === "CMD-SHELL") return option;
    return { ...option, items: [standing("CMD", option.trail[0]), ...option.items] };
  });
}

const driverNames: Names = { logDriver: "LogDriver", options: "Options", secretOptions: "SecretOptions" };

/** What a log driver says of itself: `factories.ts` gives it the names of the CDK's own `LogDriverConfig`. */
function logConfiguration(given: Value): Value {
  return reshaped(given, driverNames);
}

/** Whether the CDK makes an execution role for the container: `undefined` where that is not known. */
export function needsExecutionRole(container: Block): boolean | undefined {
  const driver = get(container, "LogConfiguration");
  const named = driver?.kind === "block" ? get(driver, "LogDriver") : undefined;
  if (named?.kind === "text" && exact(named) === "awslogs") return true;
  if (items(get(container, "Secrets")).length > 0) return true;
  if (property(container, "RepositoryCredentials")) return true;
  const image = get(container, "Image");
  const plain = image?.kind === "text" && exact(image) !== undefined;
  const quiet = driver === undefined || named?.kind === "text";
  return plain && quiet && !container.open ? false : undefined;
}
