import { containerCalled, containersOf, networkModeOf, onFargate, portMappingsOf, taskOf } from "../links/ecs.ts";
import { allBlocks, certain, certainNumber, linked } from "../links/link.ts";
import type { Resource, ResourceType } from "../model/resource.ts";
import { type Block, blocks, get, lacks, type Property, property, targets, use, type Value } from "../model/value.ts";
import type { Finding, Fix, Rule, Unit } from "../rule.ts";

export const ecsServiceDiscovery: Rule = {
  id: "ecs/service-discovery",
  on: ["AWS::ECS::Cluster", "AWS::ECS::Service"],
  severity: "error",
  summary:
    "A service makes known to others a port that its task definition has, in the way that its DNS records ask for",
  why: `Service Connect finds a port by the \`name\` of a port mapping: one that no container of the task definition has makes
nothing known. Each port takes exactly one client alias, and a discovery name (the port's, where none is written) that nothing
else in the namespace has. With Cloud Map's own DNS the kind of record decides. An A record is of a task's own address, and takes no
port; a task on \`bridge\` or \`host\` has only its instance's address, so that an SRV record has to say at which container and
which of its ports it is reached. With \`awsvpc\` an SRV record needs a port too: a container with its port, or the port alone.

Service Connect's own namespace is given by its name or its ARN. Its id is neither: ECS looks for a namespace of that name, and
answers \`NamespaceNotFoundException\`. The default of a cluster Terraform takes by its ARN alone.`,
  sources: [
    "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectService.html",
    "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceRegistry.html",
    "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecs-service.html",
    "https://github.com/hashicorp/terraform-provider-aws/issues/44027",
    "https://github.com/hashicorp/terraform-provider-aws/pull/44064",
    "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectConfiguration.html",
    "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html",
    "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-servicediscovery-httpnamespace.html",
    "https://github.com/terraform-aws-modules/terraform-aws-ecs/issues/116",
    "https://github.com/hashicorp/terraform-provider-aws/issues/29556",
    "https://github.com/terraform-aws-modules/terraform-aws-ecs/issues/343",
    "https://github.com/aws/aws-cdk/blob/main/packages/aws-cdk-lib/aws-ecs/lib/base/base-service.ts",
    "https://github.com/umotif-public/terraform-aws-ecs-fargate/issues/25",
    "https://github.com/telia-oss/terraform-aws-ecs-fargate/pull/36",
    "https://github.com/techservicesillinois/terraform-aws-ecs-service/issues/16",
  ],

  *check(service, unit): Generator<Finding> {
    if (service.type === "AWS::ECS::Cluster") return yield* defaults(service, unit);
    const task = taskOf(service, unit);
    for (const connect of blocks(get(service.body, "ServiceConnectConfiguration"))) {
      if (certain(get(connect, "Enabled")) !== "true") continue;
      yield* misnamed(connect, ids, "ECS answers: NamespaceNotFoundException: Failed to retrieve namespace", unit);
      for (const each of blocks(get(connect, "Services"))) {
        yield* unaliased(each);
        if (task) yield* unnamed(each, task);
      }
      yield* twice(allBlocks(connect, "Services") ?? []);
    }
    if (!task) return;
    for (const registry of blocks(get(service.body, "ServiceRegistries"))) {
      const mode = onFargate(service) === true ? "awsvpc" : networkModeOf(task);
      yield* registered(registry, task, mode, unit);
    }
  },
};

/** Attributes of a namespace that are its id. */
const ids: ReadonlySet<string> = new Set(["id", "Id", "Ref"]);

/** The default of a cluster, which CloudFormation takes by its name too. */
function* defaults({ body, via }: Resource, unit: Unit): Generator<Finding> {
  if (via !== "terraform") return;
  for (const each of blocks(get(body, "ServiceConnectDefaults"))) {
    yield* misnamed(each, new Set([...ids, "name"]), invalidArn, unit);
  }
}

const invalidArn = `Terraform answers: "service_connect_defaults.0.namespace" (…) is an invalid ARN: arn: invalid prefix`;

const namespaces: readonly ResourceType[] = [
  "AWS::ServiceDiscovery::HttpNamespace",
  "AWS::ServiceDiscovery::PrivateDnsNamespace",
  "AWS::ServiceDiscovery::PublicDnsNamespace",
];

/** A namespace that is given by one of the attributes `wrong`. */
function* misnamed(on: Block, wrong: ReadonlySet<string>, answer: string, unit: Unit): Generator<Finding> {
  const value = get(on, "Namespace");
  const [target, other] = targets(value);
  const found = target && !other ? unit.find(target) : undefined;
  if (!value || !target || !found || !namespaces.includes(found.type) || !wrong.has(target.attribute)) return;
  const { address, attribute, written = attribute } = target;
  const what = wrong.has("name") ? "no ARN" : "neither its name nor its ARN";
  const at = use(value);
  // Another module cannot refer to it.
  const isSeen = directory(at.uri) === directory(found.name.uri);
  const intents: Fix["intents"] = [{ do: "replace", at, with: [{ address, attribute: "arn" }] }];
  yield {
    at,
    message: `${written} of ${address} is ${what}; ${answer}`,
    related: [{ at: found.name, message: "the namespace" }],
    fixes: isSeen ? [{ title: `Use the ARN of ${address}`, safe: true, preferred: true, intents }] : [],
  };
}

function directory(uri: string): string {
  return uri.slice(0, uri.lastIndexOf("/"));
}

/** A port of Service Connect without a client alias, or with several. */
function* unaliased(each: Block): Generator<Finding> {
  const aliases = allBlocks(each, "ClientAliases");
  // An object in place of a block, whose members have names of their own, has no port either.
  if (!property(each, "PortName") || !aliases || aliases.length === 1) return;
  const has = aliases.length === 0 ? "no client alias" : `${aliases.length} client aliases`;
  const message = `this port has ${has}, and ECS takes exactly one: clientAliases must have 1 element`;
  yield { at: use(aliases[1] ?? each), message };
}

/** Ports of one service that are made known by the same name. */
function* twice(exposed: readonly Block[]): Generator<Finding> {
  const first = new Map<string, Value>();
  for (const each of exposed) {
    // Without a name of its own, it is made known by that of its port.
    const value = lacks(each, "DiscoveryName") ? get(each, "PortName") : get(each, "DiscoveryName");
    const name = certain(value);
    if (!value || !name) continue;
    const before = first.get(name);
    if (!before) {
      first.set(name, value);
      continue;
    }
    yield {
      at: use(value),
      message: `another port of this service is made known as "${name}" already; a discovery name is unique in its namespace, and ECS refuses the service`,
      related: [{ at: use(before), message: "the other" }],
    };
  }
}

/** A port name of Service Connect that no mapping has. */
function* unnamed(each: Block, task: Resource): Generator<Finding> {
  const written = property(each, "PortName");
  const name = certain(written?.value);
  const mappings = containersOf(task)?.map(portMappingsOf);
  if (!written || name === undefined || !mappings?.every((all) => all !== undefined)) return;
  const all = mappings.flat();
  const names = all.map((mapping) => (lacks(mapping, "Name") ? "" : certain(get(mapping, "Name"))));
  if (names.includes(undefined) || names.includes(name)) return;
  const [mapping, other] = all;
  const [only, second] = names.filter((each) => each !== "");
  const has = only === undefined ? "none of its port mappings has a name" : `it names ${listed(names)}`;
  const title = only === undefined ? `Name the port mapping ${name}` : `Use ${only}`;
  const fix: Fix["intents"] =
    mapping && only === undefined && !other
      ? [{ do: "set", on: mapping, name: "Name", to: name }]
      : only !== undefined && second === undefined
        ? [{ do: "replace", at: use(written.value), with: only }]
        : [];
  yield {
    at: use(written.value),
    message: `no port mapping of ${task.address} is called "${name}": ${has}; ECS refuses the service`,
    related: [{ at: task.name, message: "the task definition" }],
    fixes: fix.length > 0 ? [{ title, safe: false, preferred: true, intents: fix }] : [],
  };
}

function* registered(registry: Block, task: Resource, mode: string | undefined, unit: Unit): Generator<Finding> {
  if (mode === undefined || registry.open) return;
  const [name, port] = [given(registry, "ContainerName"), given(registry, "ContainerPort")];
  if ((mode === "bridge" || mode === "host") && !(name && port)) {
    const message = `no container and port are named, though the network mode of ${task.address} is ${mode}, and its tasks have no addresses of their own; ECS refuses the service`;
    yield { at: use(registry), message };
    return;
  }
  const records = recordsOf(registry, unit);
  const plain = records?.every((type) => type === "A" || type === "AAAA");
  const bare = given(registry, "Port");
  const written = port ?? bare;
  if (mode === "awsvpc" && plain && written) {
    const gone = [name, port, bare].filter((each) => each !== undefined);
    const answer = port
      ? "ECS answers: The values specified for serviceRegistries do not require a value for 'containerPort'. Remove the value and retry"
      : "ECS refuses the service";
    yield {
      at: written.key,
      message: `${written.written} goes with SRV records, and those of this registry are ${records!.join(" and ")}; ${answer}`,
      fixes: [
        {
          title: "Leave the port to the task",
          safe: true,
          preferred: true,
          intents: gone.map((property) => ({ do: "remove", property })),
        },
      ],
    };
  } else if (mode === "awsvpc" && records?.includes("SRV") && !written) {
    const message = `no port is named, which the SRV record of this registry needs; ECS refuses the service`;
    yield { at: use(registry), message };
  } else yield* unmapped(registry, task);
}

/** A property of a registry that is sent: Terraform keeps a port of 0 and an empty name to itself. */
function given(registry: Block, name: string): Property | undefined {
  const written = property(registry, name);
  return ["0", ""].includes(certain(written?.value) ?? "?") ? undefined : written;
}

/** A container, or a port of it, that the task definition does not have. */
function* unmapped(registry: Block, task: Resource): Generator<Finding> {
  const [name, port] = [given(registry, "ContainerName"), given(registry, "ContainerPort")];
  const called = certain(name?.value);
  const number = certainNumber(port?.value);
  const names = containersOf(task)?.map((container) => certain(get(container, "Name")));
  if (!name || called === undefined || !names || names.includes(undefined)) return;
  if (!names.includes(called)) {
    const message = `"${called}" is no container of ${task.address}, which has ${listed(names)}; ECS refuses the service`;
    yield { at: use(name.value), message, related: [{ at: task.name, message: "the task definition" }] };
    return;
  }
  const container = containerCalled(task, called);
  const mappings = container && portMappingsOf(container);
  const ports = mappings?.map((mapping) => certainNumber(get(mapping, "ContainerPort")));
  if (!port || number === undefined || !ports || ports.includes(undefined) || ports.includes(number)) return;
  yield {
    at: use(port.value),
    message: `port ${number} is not mapped by container "${called}" of ${task.address}, which maps ${ports.length === 0 ? "none" : ports.join(", ")}; ECS refuses the service`,
    related: [{ at: use(container!), message: "the container" }],
  };
}

/** The types of the DNS records of a registry, where all are known. */
function recordsOf(registry: Block, unit: Unit): readonly string[] | undefined {
  const service = linked(get(registry, "RegistryArn"), ["AWS::ServiceDiscovery::Service"], unit);
  const [config, other] = service && !service.existing ? (allBlocks(service.body, "DnsConfig") ?? []) : [];
  const records = config && !other ? allBlocks(config, "DnsRecords") : undefined;
  const types = records?.map((record) => certain(get(record, "Type")));
  return types && types.length > 0 && types.every((type) => type !== undefined) ? types : undefined;
}

function listed(names: readonly (string | undefined)[]): string {
  const all = names.filter((name) => name !== undefined && name !== "");
  return all.length === 0 ? "none" : all.map((name) => `"${name}"`).join(", ");
}
