import { mayBe, nameOf } from "../rules/links/link.ts";
import { commands, options, plain, steps, written } from "../rules/links/workflow.ts";
import type { Resource, ResourceType } from "../rules/model/resource.ts";
import { get, type Property, type Span, texts, use, type Value } from "../rules/model/value.ts";
import { hole, type Unit } from "../rules/rule.ts";
import { paths, possible } from "./at.ts";
import { containersMade, containersMeant } from "./containers.ts";

/** A place where something that AWS knows by its name is made, or meant. */
export interface Named {
  readonly type: ResourceType | "Container";
  /** What the name may be; unknown stretches are holes. */
  readonly names: readonly string[];
  readonly at: Span;
  /** It is made here, and not only meant. */
  readonly made: boolean;
}

/** The property that names each type. */
const naming: ReadonlyMap<ResourceType, string> = new Map<ResourceType, string>([
  ["AWS::ECR::Repository", "RepositoryName"],
  ["AWS::ECS::Cluster", "ClusterName"],
  ["AWS::ECS::Service", "ServiceName"],
  ["AWS::ECS::TaskDefinition", "Family"],
  ["AWS::ElasticLoadBalancingV2::LoadBalancer", "Name"],
  ["AWS::ElasticLoadBalancingV2::TargetGroup", "Name"],
  ["AWS::IAM::ManagedPolicy", "ManagedPolicyName"],
  ["AWS::IAM::Role", "RoleName"],
  ["AWS::Lambda::Function", "FunctionName"],
  ["AWS::Logs::LogGroup", "LogGroupName"],
  ["AWS::RDS::DBCluster", "DBClusterIdentifier"],
  ["AWS::RDS::DBClusterParameterGroup", "DBClusterParameterGroupName"],
  ["AWS::RDS::DBInstance", "DBInstanceIdentifier"],
  ["AWS::RDS::DBParameterGroup", "DBParameterGroupName"],
  ["AWS::RDS::DBSubnetGroup", "DBSubnetGroupName"],
  ["AWS::S3::Bucket", "BucketName"],
  ["AWS::SNS::Topic", "TopicName"],
  ["AWS::SQS::Queue", "QueueName"],
  ["AWS::SSM::Parameter", "Name"],
  ["AWS::SecretsManager::Secret", "Name"],
]);

/** What a text in a property means by its name alone: by the type of the resource, the property and what that stands in. */
const meanings: readonly (readonly [
  of: ResourceType,
  within: string | undefined,
  property: string,
  type: ResourceType,
])[] = [
  ["AWS::ECS::Service", undefined, "Cluster", "AWS::ECS::Cluster"],
  ["AWS::ECS::Service", undefined, "TaskDefinition", "AWS::ECS::TaskDefinition"],
  ["AWS::ECS::TaskDefinition", "Options", "awslogs-group", "AWS::Logs::LogGroup"],
  ["AWS::ECS::TaskDefinition", "Secrets", "ValueFrom", "AWS::SSM::Parameter"],
  ["AWS::ECS::TaskDefinition", "SecretOptions", "ValueFrom", "AWS::SSM::Parameter"],
  ["AWS::RDS::DBCluster", undefined, "DBSubnetGroupName", "AWS::RDS::DBSubnetGroup"],
  ["AWS::RDS::DBCluster", undefined, "DBClusterParameterGroupName", "AWS::RDS::DBClusterParameterGroup"],
  ["AWS::RDS::DBInstance", undefined, "DBClusterIdentifier", "AWS::RDS::DBCluster"],
  ["AWS::RDS::DBInstance", undefined, "DBSubnetGroupName", "AWS::RDS::DBSubnetGroup"],
  ["AWS::RDS::DBInstance", undefined, "DBParameterGroupName", "AWS::RDS::DBParameterGroup"],
  ["AWS::SecretsManager::SecretVersion", undefined, "SecretId", "AWS::SecretsManager::Secret"],
];

/** What `resource` is called, where that makes it. */
export function* makes(resource: Resource): Generator<Named> {
  const name = naming.get(resource.type);
  const property = name === undefined || resource.existing ? undefined : resource.body.properties.get(name);
  if (property && !isElsewhere(property)) yield* called(property, resource.type, true);
  yield* containersMade(resource);
}

/** Every place in `resource` where something is made or meant by its name. */
export function* namesIn(resource: Resource, unit: Unit): Generator<Named> {
  yield* makes(resource);
  yield* containersMeant(resource, unit);
  if (resource.type === "GitHub::Workflow") {
    yield* inWorkflow(resource);
    return;
  }
  for (const path of paths(resource.body)) {
    const property = path[path.length - 1]!;
    if (isElsewhere(property)) continue;
    const within = path.at(-2)?.name;
    if (path.length === 1 && property.name === naming.get(resource.type)) {
      // What is looked up by its name is made elsewhere.
      if (resource.existing) yield* called(property, resource.type, false);
      continue;
    }
    const meaning = meanings.find(
      ([of, outer, name]) =>
        of === resource.type && name === property.name && outer === (path.length > 1 ? within : undefined),
    );
    for (const value of each(property.value)) yield* meant(value, meaning?.[3], resource, property, unit);
  }
}

/** Whether `one` and `other` may be the same thing. */
export function same(one: Named, other: Named): "certainly" | "perhaps" | undefined {
  if (one.type !== other.type) return undefined;
  const pairs = one.names.flatMap((a) => other.names.map((b) => [a, b] as const));
  if (pairs.some(([a, b]) => a === b && !a.includes(hole))) return "certainly";
  return pairs.some(([a, b]) => alike(a, b)) ? "perhaps" : undefined;
}

/** The fewest characters that are known of both of two names that may be the same. */
const enough = 4;

function alike(a: string, b: string): boolean {
  const known = (name: string) => name.replaceAll(hole, "").length;
  if (known(a) < enough || known(b) < enough) return false;
  if (a === b) return true;
  return a.includes(hole) !== b.includes(hole) && (mayBe(a, b) || mayBe(b, a));
}

/** Whether a property is written in another file, which `file()` brings in as a whole. */
function isElsewhere({ key, value }: Property): boolean {
  const { uri, start, end } = value.trail[0];
  return key.uri === uri && key.start === start && key.end === end;
}

function* each(value: Value): Generator<Value> {
  if (value.kind === "list") for (const item of value.items) yield* each(item);
  else yield value;
}

function* called({ value }: Property, type: ResourceType, made: boolean): Generator<Named> {
  for (const text of texts(value)) yield { type, names: [written(text)], at: use(text), made };
}

function* meant(
  value: Value,
  type: ResourceType | undefined,
  resource: Resource,
  property: Property,
  unit: Unit,
): Generator<Named> {
  for (const each of possible(value)) {
    const at = use(each);
    const target = each.kind === "unknown" ? each.target : each.pieces[0]?.target;
    const found = target && unit.find(target);
    if (found && found !== resource) {
      const name = nameOf(found) ?? known(found);
      if (naming.has(found.type) && name !== undefined) yield { type: found.type, names: [name], at, made: false };
      continue;
    }
    if (each.kind === "unknown") continue;
    const whole = written(each);
    const arn = byArn(whole);
    if (arn) yield { ...arn, at, made: false };
    else if (resource.type === "AWS::ECS::TaskDefinition" && property.name === "Image") {
      const [, repository] = /^[\d\0]+\.dkr\.ecr\.[^/]+\/([^:@]+)/.exec(whole) ?? [];
      if (repository !== undefined) yield { type: "AWS::ECR::Repository", names: [repository], at, made: false };
    } else if (type && !/[\s:]/.test(whole.replace(/:\d+$/, ""))) {
      const name = type === "AWS::ECS::TaskDefinition" ? whole.replace(/:\d+$/, "") : whole;
      yield { type, names: [name], at, made: false };
    }
  }
}

/** The name of `resource` as far as it is known. */
function known({ type, body }: Resource): string | undefined {
  const [text] = texts(get(body, naming.get(type) ?? ""));
  return text && written(text);
}

/** By service, and by what stands before the name. */
const arns: readonly (readonly [service: string, before: RegExp, type: ResourceType])[] = [
  ["secretsmanager", /^secret:/, "AWS::SecretsManager::Secret"],
  ["ssm", /^parameter\//, "AWS::SSM::Parameter"],
  ["logs", /^log-group:/, "AWS::Logs::LogGroup"],
  ["ecr", /^repository\//, "AWS::ECR::Repository"],
  ["ecs", /^cluster\//, "AWS::ECS::Cluster"],
  ["ecs", /^service\/(?:[^/]+\/)?/, "AWS::ECS::Service"],
  ["ecs", /^task-definition\//, "AWS::ECS::TaskDefinition"],
  ["elasticloadbalancing", /^targetgroup\//, "AWS::ElasticLoadBalancingV2::TargetGroup"],
  ["elasticloadbalancing", /^loadbalancer\/(?:app|net|gwy)\//, "AWS::ElasticLoadBalancingV2::LoadBalancer"],
  ["iam", /^role\/(?:.*\/)?/, "AWS::IAM::Role"],
  ["iam", /^policy\/(?:.*\/)?/, "AWS::IAM::ManagedPolicy"],
  ["lambda", /^function:/, "AWS::Lambda::Function"],
  ["s3", /^/, "AWS::S3::Bucket"],
  ["sns", /^/, "AWS::SNS::Topic"],
  ["sqs", /^/, "AWS::SQS::Queue"],
  ["rds", /^db:/, "AWS::RDS::DBInstance"],
  ["rds", /^cluster:/, "AWS::RDS::DBCluster"],
  ["rds", /^subgrp:/, "AWS::RDS::DBSubnetGroup"],
  ["rds", /^pg:/, "AWS::RDS::DBParameterGroup"],
];

function byArn(whole: string): Pick<Named, "type" | "names"> | undefined {
  const [, service, rest] = /^arn:[^:]*:([^:]+):[^:]*:[^:]*:(.+)$/s.exec(whole) ?? [];
  const kind = arns.find(([of, before]) => of === service && before.test(rest!));
  if (!kind) return undefined;
  const [, before, type] = kind;
  const name = rest!.replace(before, "");
  // A pattern means several.
  if (/[*?]/.test(name.replace(/-(\?{6}|\*)$/, ""))) return undefined;
  // Other policies of AWS are nobody's to make.
  if (/^arn:aws[\w-]*:iam::aws:/.test(whole)) return undefined;
  return { type, names: spellings(type, name) };
}

/** What `name`, the end of an ARN, may be as a name. */
function spellings(type: ResourceType, name: string): readonly string[] {
  if (type === "AWS::SSM::Parameter") return [`/${name}`, name];
  const [own] = name.split(type === "AWS::S3::Bucket" || type.startsWith("AWS::Elastic") ? "/" : ":");
  if (type !== "AWS::SecretsManager::Secret") return [own!];
  return [own!, own!.replace(/-(?:[A-Za-z0-9]{6}|\?{6}|\*)$/, "")];
}

/** https://github.com/aws-actions/amazon-ecs-deploy-task-definition, and the commands of the AWS CLI. */
function* inWorkflow(workflow: Resource): Generator<Named> {
  const inputs = [
    ["cluster", "AWS::ECS::Cluster"],
    ["service", "AWS::ECS::Service"],
    ["task-definition-family", "AWS::ECS::TaskDefinition"],
  ] as const;
  for (const step of steps(workflow)) {
    if (step.action?.startsWith("aws-actions/")) {
      for (const [input, type] of inputs) {
        const value = step.given && get(step.given, input);
        const name = plain(value);
        if (value && name !== undefined) yield { type, names: [name], at: use(value), made: false };
      }
    }
    for (const { words, at } of commands(step, "aws")) {
      const start = words.findIndex((word, index) => word === "aws" && words[index + 1] === "ecs");
      if (start < 0) continue;
      const { named } = options(words.slice(start + 3), new Set());
      for (const [option, type] of [
        ["--cluster", "AWS::ECS::Cluster"],
        ["--service", "AWS::ECS::Service"],
        ["--services", "AWS::ECS::Service"],
        ["--task-definition", "AWS::ECS::TaskDefinition"],
      ] as const) {
        const name = named.get(option)?.at(-1);
        if (name !== undefined) yield { type, names: [name.replace(/:\d+$/, "")], at, made: false };
      }
    }
  }
}
