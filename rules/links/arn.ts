import type { Resource, ResourceType } from "../model/resource.ts";
import { get, type Piece, type Target, type Text, targets, texts, type Value } from "../model/value.ts";
import type { Unit } from "../rule.ts";
import { linked } from "./link.ts";
import { field, patternOf, randomEnd, type Sign, signs } from "./pattern.ts";

/** What stands in an ARN of each type between the account and the resource's own name, and the property of that. */
const kinds: ReadonlyMap<ResourceType, readonly [service: string, before: string, name: string]> = new Map<
  ResourceType,
  readonly [string, string, string]
>([
  ["AWS::SecretsManager::Secret", ["secretsmanager", "secret:", "Name"]],
  ["AWS::SSM::Parameter", ["ssm", "parameter/", "Name"]],
  ["AWS::Logs::LogGroup", ["logs", "log-group:", "LogGroupName"]],
  ["AWS::ECR::Repository", ["ecr", "repository/", "RepositoryName"]],
  ["AWS::KMS::Key", ["kms", "key/", ""]],
]);

/** Attributes that are the ARN of a resource. */
const arns: ReadonlySet<string> = new Set(["arn", "Arn", "id", "Ref"]);

/** The resource of the unit whose ARN `text` is, as a whole. */
export function own(text: Text, unit: Unit): Resource | undefined {
  const [target] = targets(text);
  return target && named(target, unit);
}

/** The signs of an ARN that is read from a resource of the unit, and of what follows it. */
export function shape(text: Text, unit: Unit): readonly Sign[] | undefined {
  const [first, ...rest] = text.pieces;
  const begun = first && first.known === undefined && first.target ? arnOf(first.target, unit) : undefined;
  return begun && [...begun, ...patternOf({ ...text, pieces: rest })];
}

/** The signs of the ARN that `target` is. */
export function arnOf(target: Target, unit: Unit): readonly Sign[] | undefined {
  // https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-secrets-manager.html: RDS names the secret that it manages itself.
  if (/^master_user_secret\b.*\.secret_arn$/.test(target.attribute)) return managedSecret;
  const resource = named(target, unit);
  return resource && arnOfResource(resource);
}

const managedSecret: readonly Sign[] = [...begin("secretsmanager"), ...signs("secret:rds!"), field, ...randomEnd];

/** The signs of the ARN of `resource`. */
export function arnOfResource({ type, body }: Resource): readonly Sign[] | undefined {
  const kind = kinds.get(type);
  if (!kind) return undefined;
  const [service, before, property] = kind;
  const name = nameSigns(get(body, property));
  const own = service === "ssm" && name[0] === "/" ? name.slice(1) : name;
  return [...begin(service), ...signs(before), ...own, ...(service === "secretsmanager" ? randomEnd : [])];
}

/** The signs of an ARN of `service` as far as its account. */
export function begin(service: string): readonly Sign[] {
  return [...signs("arn:"), field, ...signs(`:${service}:`), field, ":", field, ":"];
}

function nameSigns(value: Value | undefined): readonly Sign[] {
  const [text, other] = value?.kind === "choice" ? [] : texts(value);
  return text && !other ? text.pieces.flatMap(signsOf) : [field];
}

function signsOf({ known }: Piece): readonly Sign[] {
  return known === undefined ? [field] : signs(known);
}

function named(target: Target, unit: Unit): Resource | undefined {
  const found = unit.find(target);
  // A version that is looked up has the secret's ARN for its own.
  const isVersion = found?.type === "AWS::SecretsManager::SecretVersion" && target.attribute === "arn";
  const resource = isVersion ? linked(get(found.body, "SecretId"), ["AWS::SecretsManager::Secret"], unit) : found;
  if (!resource || !kinds.has(resource.type) || !arns.has(target.attribute)) return undefined;
  // The id of other resources is their name.
  const isArn =
    target.attribute === "arn" || target.attribute === "Arn" || resource.type === "AWS::SecretsManager::Secret";
  return isArn ? resource : undefined;
}
