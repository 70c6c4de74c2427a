import { type Block, exact, get, property, type Span, type Value } from "../../../../rules/model/value.ts";
import { computed, each, joined, through, unknown } from "../texts.ts";
import { measure } from "./measures.ts";
import { servicePrincipal, statement } from "./roles.ts";
import { draft, made as members, standing } from "./shape.ts";

/* aws-cdk-lib 2.276.0: what its functions and its classes that are no constructs make of their arguments */

type Make = (args: readonly Value[], at: Span) => Value | undefined;

const makers: Readonly<Record<string, Make>> = {
  // By the short name of the service, which is all that rules ask for.
  "aws-ec2.GatewayVpcEndpointAwsService": ([name, prefix]) => (prefix ? undefined : name),
  "aws-ec2.InterfaceVpcEndpointAwsService": ([name, prefix]) => (prefix ? undefined : name),
  "aws-ec2.InterfaceVpcEndpointService": ([name]) => name,
  "aws-ec2.IpAddresses.cidr": ([cidr], at) => members({ cidr }, false, at),
  "aws-ecs.AppProtocol.grpc": (_, at) => standing("grpc", at),
  "aws-ecs.AwsLogDriver": ([given], at) => awsLogs(given, at),
  "aws-ecs.ContainerImage.fromAsset": ([directory, given], at) => assetImage(directory, given, at),
  "aws-ecs.ContainerImage.fromDockerImageAsset": (_, at) => members({ image: unknown(at) }, false, at),
  "aws-ecs.ContainerImage.fromEcrRepository": ([repository], at) =>
    members({ image: repositoryImage(repository, at) }, false, at),
  "aws-ecs.ContainerImage.fromRegistry": ([name, given], at) => registryImage(name, given, at),
  "aws-ecs.LogDriver.awsLogs": ([given], at) => awsLogs(given, at),
  "aws-ecs.LogDrivers.awsLogs": ([given], at) => awsLogs(given, at),
  "aws-ecs.LogDrivers.firelens": (_, at) => driver("awsfirelens", at),
  "aws-ecs.LogDrivers.fluentd": (_, at) => driver("fluentd", at),
  "aws-ecs.LogDrivers.gelf": (_, at) => driver("gelf", at),
  "aws-ecs.LogDrivers.journald": (_, at) => driver("journald", at),
  "aws-ecs.LogDrivers.jsonFile": (_, at) => driver("json-file", at),
  "aws-ecs.LogDrivers.splunk": (_, at) => driver("splunk", at),
  "aws-ecs.LogDrivers.syslog": (_, at) => driver("syslog", at),
  "aws-elasticloadbalancingv2.ListenerAction.fixedResponse": (_, at) => action("fixed-response", at),
  "aws-elasticloadbalancingv2.ListenerAction.forward": ([groups], at) => forward(groups, at),
  "aws-elasticloadbalancingv2.ListenerAction.redirect": (_, at) => action("redirect", at),
  "aws-elasticloadbalancingv2.NetworkListenerAction.forward": ([groups], at) => forward(groups, at),
  "aws-iam.ManagedPolicy.fromAwsManagedPolicyName": ([name], at) => managed(name, at),
  "aws-iam.PolicyStatement": ([given]) => given && statement(given),
  "core.Fn.select": ([index, items], at) => selectedOf(index, items, at),
  "core.Fn.split": ([separator, text], at) => split(separator, text, at),
  "core.Fn.sub": ([body, names], at) => substituted(body, names, at),
  "core.Fn.join": ([separator, items], at) => joinedBy(separator, items, at),
  "aws-rds.ClusterInstance.provisioned": ([, given], at) => given ?? members({}, false, at),
  "aws-rds.ClusterInstance.serverlessV2": ([, given], at) => given ?? members({}, false, at),
  "aws-iam.ServicePrincipal": ([name, options]) => name && servicePrincipal(name, options),
};

/** `Fn.join(",", […])`: what is known of it, as CloudFormation does it at deploy time. */
function joinedBy(separator: Value | undefined, items: Value | undefined, at: Span): Value | undefined {
  if (separator?.kind !== "text" || items?.kind !== "list" || items.open) return undefined;
  return joined(
    items.items.flatMap((item, index) => (index === 0 ? [item] : [separator, item])),
    at,
  );
}

/** `Fn.sub("${Name}-${AWS::Region}", { Name })`: what is known of it, as CloudFormation does it at deploy time. */
function substituted(body: Value | undefined, names: Value | undefined, at: Span): Value {
  const text = body?.kind === "text" ? exact(body) : undefined;
  if (text === undefined) return unknown(at);
  // Every second one is a name.
  const parts = text.split(/\$\{([^}]*)\}/).map((part, index): Value => {
    if (index % 2 === 0) return computed(part, at);
    if (part.startsWith("!")) return computed(`\${${part.slice(1)}}`, at);
    return (names?.kind === "block" && get(names, part.trim())) || unknown(at);
  });
  return joined(parts, at);
}

/** `Fn.split("-", "a-b")`, which the CDK does by itself where it knows both. */
function split(separator: Value | undefined, text: Value | undefined, at: Span): Value | undefined {
  const by = separator?.kind === "text" ? exact(separator) : undefined;
  const whole = text?.kind === "text" ? exact(text) : undefined;
  if (by === undefined || by === "" || whole === undefined) return undefined;
  const items = whole.split(by).map((part) => computed(part, at));
  return { kind: "list", items, open: false, trail: [at] };
}

/** `Fn.select(1, ["a", "b"])`, which the CDK does by itself where it knows the list. */
function selectedOf(index: Value | undefined, items: Value | undefined, at: Span): Value | undefined {
  if (index?.kind !== "scalar" || typeof index.value !== "number" || items?.kind !== "list" || items.open)
    return undefined;
  const found = items.items[index.value];
  return found && through(found, at);
}

/** Whether `symbol` makes a value of its arguments, and no construct. */
export function makesValue(symbol: string): boolean {
  return Object.hasOwn(makers, symbol);
}

/** What `symbol`, a function or a class of the CDK, makes of `args`; `undefined` where that is not known here. */
export function computedBy(symbol: string, args: readonly Value[], at: Span): Value | undefined {
  return Object.hasOwn(makers, symbol) ? makers[symbol]!(args, at) : measure(symbol, args, at);
}

function registryImage(name: Value | undefined, given: Value | undefined, at: Span): Block {
  const credentials = given?.kind === "block" ? get(given, "credentials") : undefined;
  const open = given !== undefined && (given.kind !== "block" || given.open);
  return members({ image: name ?? unknown(at), credentials }, open, at);
}

/** An image that the CDK builds of a directory; `build` is none of CloudFormation's. */
function assetImage(directory: Value | undefined, given: Value | undefined, at: Span): Block {
  const told = given?.kind === "block" ? given : undefined;
  const open = directory === undefined || (given !== undefined && !told) || told?.open === true;
  const build = members(
    {
      Directory: directory,
      File: told && get(told, "file"),
      Platform: told && get(told, "platform"),
      Target: told && get(told, "target"),
    },
    open,
    at,
  );
  return members(
    { build, image: { kind: "text", pieces: [{ known: undefined, trail: [at] }], trail: [at] } },
    false,
    at,
  );
}

/** An image of a repository that the app makes or looks up; its tag is `latest` where none is given. */
function repositoryImage(repository: Value | undefined, at: Span): Value {
  const target = repository?.kind === "unknown" ? repository.target : undefined;
  if (!target) return unknown(at);
  return {
    kind: "text",
    pieces: [{ known: undefined, trail: [at], target: { ...target, attribute: "RepositoryUri" } }],
    trail: [at],
  };
}

function driver(name: string, at: Span): Block {
  const options = { kind: "block", properties: new Map(), open: true, trail: [at] } as const;
  return members({ logDriver: standing(name, at), options }, true, at);
}

/** `awslogs`; without a log group the CDK makes one, of the region of the stack. */
function awsLogs(given: Value | undefined, at: Span): Value {
  if (given?.kind !== "block") return driver("awslogs", at);
  const shaped = draft(given, {
    datetimeFormat: "awslogs-datetime-format",
    logGroup: "awslogs-group",
    logRetention: undefined,
    mode: "mode",
    multilinePattern: "awslogs-multiline-pattern",
    streamPrefix: "awslogs-stream-prefix",
  });
  for (const name of ["awslogs-group", "awslogs-region"]) {
    if (!shaped.properties.has(name)) shaped.properties.set(name, { name, written: name, key: at, value: unknown(at) });
  }
  // What a buffer of so many bytes is called there is of no interest.
  if (property(given, "maxBufferSize")) shaped.open = true;
  const options: Block = { kind: "block", ...shaped, trail: given.trail };
  return members({ logDriver: standing("awslogs", at), options }, false, at);
}

function action(type: string, at: Span): Block {
  return members({ Type: standing(type, at) }, true, at);
}

function forward(groups: Value | undefined, at: Span): Value {
  const [only, other] = groups?.kind === "list" && !groups.open ? groups.items : [];
  return members({ Type: standing("forward", at), TargetGroupArn: only && !other ? only : unknown(at) }, false, at);
}

function managed(name: Value | undefined, at: Span): Value {
  if (!name) return unknown(at);
  return each(name, (option) =>
    option.kind === "text" && exact(option) !== undefined
      ? joined([standing("arn:", at), unknown(at), standing(":iam::aws:policy/", at), option], at)
      : unknown(at),
  );
}
