import { suffix } from "../data/secret-suffix.ts";
import type { Resource } from "../model/resource.ts";
import { secretArn } from "../model/secret-arn.ts";
import {
  type Block,
  blocks,
  get,
  lacks,
  type Piece,
  property,
  type Span,
  type Target,
  type Text,
  use,
  type Value,
} from "../model/value.ts";
import { hole, type Unit, type Written } from "../rule.ts";
import { arnOf, arnOfResource, begin } from "./arn.ts";
import type { Wanted } from "./iam.ts";
import { allBlocks, certain, linked } from "./link.ts";
import { field, gap, patternOf, randomEnd, reading, type Sign, signs } from "./pattern.ts";
import { containers } from "./task.ts";

/** Something that has to be fetched, or reached, before a container of a task starts. */
export interface Need {
  readonly of: "image" | "logs" | "secret" | "parameter" | "credentials";
  /** Where the task definition asks for it. */
  readonly at: Span;
  /** What it asks for. */
  readonly text: Text;
  readonly wanted: Wanted;
  /** The log group is to be made first. */
  readonly created?: boolean;
  /** The text is the log group's name. */
  readonly named?: boolean;
}

/** What `task` certainly needs of AWS to start. */
export function needs(task: Resource, unit: Unit): readonly Need[] {
  return containers(task).flatMap((container) => [
    ...image(container, unit),
    ...logs(container, unit),
    ...secrets(container, unit),
    ...credentials(container, unit),
  ]);
}

function* image(container: Block, unit: Unit): Generator<Need> {
  const text = reading(get(container, "Image"));
  const [first] = text?.pieces ?? [];
  if (!text || !first) return;
  const of = "image" as const;
  const at = use(text);
  // Only a private repository of ECR has this attribute.
  if (first.known === undefined && first.target?.attribute === "repository_url") {
    const repository = unit.find(first.target);
    const isOwn = repository?.type === "AWS::ECR::Repository";
    const arn = isOwn ? arnOfResource(repository)! : repositoryArn([field]);
    yield { of, at, text, wanted: { signs: arn, own: isOwn ? repository : undefined } };
    return;
  }
  const [, path] = /^(?:\d{12}|\0)\.dkr\.ecr(?:-fips)?\.[\w\0-]+\.amazonaws\.com\/([^:@]*)/.exec(written(text)) ?? [];
  if (path !== undefined) yield { of, at, text, wanted: { signs: repositoryArn(holed(path)) } };
}

function repositoryArn(name: readonly Sign[]): readonly Sign[] {
  return [...begin("ecr"), ...signs("repository/"), ...name];
}

function* logs(container: Block, unit: Unit): Generator<Need> {
  const configuration = get(container, "LogConfiguration");
  if (configuration?.kind !== "block" || certain(get(configuration, "LogDriver")) !== "awslogs") return;
  const options = get(configuration, "Options");
  const driver = reading(get(configuration, "LogDriver"))!;
  const group = options?.kind === "block" ? reading(get(options, "awslogs-group")) : undefined;
  const created = options?.kind === "block" && certain(get(options, "awslogs-create-group")) === "true";
  const name = group ? group.pieces.flatMap(({ known }) => (known === undefined ? [field] : signs(known))) : [field];
  const own = group && unit.resources("AWS::Logs::LogGroup").find((each) => stands(group, each, unit));
  const arn = [...begin("logs"), ...signs("log-group:"), ...name];
  yield {
    of: "logs",
    at: use(group ?? driver),
    text: group ?? driver,
    wanted: { signs: arn, own },
    created,
    named: group !== undefined,
  };
  for (const secret of blocks(get(configuration, "SecretOptions"))) yield* secretIn(get(secret, "ValueFrom"), unit);
}

function stands({ pieces }: Text, group: Resource, unit: Unit): boolean {
  const [first, ...others] = pieces;
  return first?.target !== undefined && others.length === 0 && unit.find(first.target) === group;
}

/**
 * All that `task` asks Secrets Manager for, as a policy names it; `undefined` where it may ask for more, or one cannot be
 * named.
 */
export function secretsRead(task: Resource, unit: Unit): readonly Written[] | undefined {
  const held = allBlocks(task.body, "ContainerDefinitions");
  const volumes = allBlocks(task.body, "Volumes");
  if (!held || !volumes?.every((volume) => lacks(volume, "FsxWindowsFileServerVolumeConfiguration"))) return undefined;
  const found: Written[] = [];
  for (const container of held) {
    const logs = allBlocks(container, "LogConfiguration") ?? [undefined];
    const registry = allBlocks(container, "RepositoryCredentials");
    const lists = [allBlocks(container, "Secrets"), ...logs.map((log) => log && allBlocks(log, "SecretOptions"))];
    if (!registry || !lists.every((list) => list !== undefined) || !lacks(container, "CredentialSpecs"))
      return undefined;
    const asked = lists.flat().map((secret) => [...secretIn(get(secret, "ValueFrom"), unit)]);
    if (registry.length > 0) asked.push([...credentials(container, unit)]);
    for (const [need] of asked) {
      if (need?.of === "parameter") continue;
      const name = need && nameIn(need);
      if (name === undefined) return undefined;
      found.push(name);
    }
  }
  return found;
}

function nameIn(need: Need): Written | undefined {
  if (need.wanted.own) return reference(need.wanted.own);
  const [first] = need.text.pieces;
  // That of a database, which RDS keeps.
  if (first?.known === undefined && first?.target) return arnIn(need);
  const secret = secretArn(need.text);
  // A name that ends in a word may be whole or lack its end.
  return secret && suffix(secret.name) !== "word" ? arnIn(need) : undefined;
}

function* secrets(container: Block, unit: Unit): Generator<Need> {
  for (const secret of blocks(get(container, "Secrets"))) yield* secretIn(get(secret, "ValueFrom"), unit);
}

function* credentials(container: Block, unit: Unit): Generator<Need> {
  const found = get(container, "RepositoryCredentials");
  const given = found?.kind === "block" ? property(found, "CredentialsParameter") : undefined;
  const text = reading(given?.value);
  if (!text) return;
  const wanted = secretWanted(text, unit) ?? { signs: [gap()] };
  yield { of: "credentials", at: use(text), text, wanted };
}

/**
 * What ECS reads for a `valueFrom`: a secret by its ARN, a parameter by its ARN or name.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Secret.html
 */
function* secretIn(from: Value | undefined, unit: Unit): Generator<Need> {
  const text = reading(from);
  if (!text) return;
  const at = use(text);
  const secret = secretWanted(text, unit);
  const parameter = secret ? undefined : parameterWanted(text, unit);
  if (secret) yield { of: "secret", at, text, wanted: secret };
  else if (parameter) yield { of: "parameter", at, text, wanted: parameter };
}

/** The secret of the unit that `target` is an attribute of, by itself or by its version, whose ARN is that of the secret. */
function secretAt(target: Target, unit: Unit): Resource | undefined {
  const found = unit.find(target);
  if (found?.type !== "AWS::SecretsManager::SecretVersion")
    return found?.type === "AWS::SecretsManager::Secret" ? found : undefined;
  return linked(get(found.body, "SecretId"), ["AWS::SecretsManager::Secret"], unit);
}

function secretWanted(text: Text, unit: Unit): Wanted | undefined {
  const [first, ...rest] = text.pieces;
  const target = first?.known === undefined ? first?.target : undefined;
  if (target) {
    const arn = arnOf(target, unit);
    const own = secretAt(target, unit);
    // Nothing may follow but a key, a stage and a version.
    const tail = written({ ...text, pieces: rest });
    if (!arn || (!own && !target.attribute.startsWith("master_user_secret")) || !/^(:|$)/.test(tail)) return undefined;
    return { signs: arn, own };
  }
  const match = /^(?:arn|\0):(?:aws[\w-]*|\0):secretsmanager:[^:]*:[^:]*:secret:[^:]*/.exec(written(text));
  if (!match) return undefined;
  const pattern = patternOf(cut(text, match[0].length));
  // The secret that is found by its name alone has an end all the same.
  return { signs: isUnfinished(text) ? [...pattern, ...randomEnd] : pattern };
}

/** Whether the name of the secret that `text` asks for lacks the end of its ARN. */
function isUnfinished(text: Text): boolean {
  const secret = secretArn(text);
  return secret !== undefined && suffix(secret.name) === "none";
}

function parameterWanted(text: Text, unit: Unit): Wanted | undefined {
  const [first, ...rest] = text.pieces;
  const own = first?.target && rest.length === 0 ? unit.find(first.target) : undefined;
  if (own?.type === "AWS::SSM::Parameter") return { signs: arnOfResource(own)!, own };
  const whole = written(text);
  if (/^arn:(?:aws[\w-]*|\0):ssm:[^:]*:[^:]*:parameter\//.test(whole)) return { signs: patternOf(text) };
  // References to secrets by way of Parameter Store ask for both.
  if (!/^[\w./-]+$/.test(whole) || whole.startsWith("/aws/reference/")) return undefined;
  const name = whole.replace(/^\//, "");
  return { signs: [...begin("ssm"), ...signs(`parameter/${name}`)] };
}

/** What a policy calls `resource`. */
export function reference({ address }: Resource): Written {
  return [{ address, attribute: "arn" }];
}

/** The ARN of what `text` asks for, as a policy may name it. */
export function arnIn({ of, text }: Need): Written | undefined {
  const [first] = text.pieces;
  if (first?.known === undefined && first?.target) return [first.target];
  const whole = written(text);
  if (of === "parameter" && !whole.startsWith("arn:")) {
    return whole.includes(hole) ? undefined : `arn:aws:ssm:*:*:parameter/${whole.replace(/^\//, "")}`;
  }
  const [arn] = (of === "parameter" ? /^arn(:[^:]*){5}/ : /^arn(:[^:]*){6}/).exec(whole) ?? [];
  if (arn === undefined) return undefined;
  const parts = cut(text, arn.length).pieces.map((piece) => piece.known ?? { copied: use(piece) });
  // ECS finds a secret without its end; a policy does not.
  return of !== "parameter" && isUnfinished(text) ? [...parts, "-??????"] : parts;
}

/** The beginning of `text`, of so many characters, of which each hole is one. */
export function cut(text: Text, length: number): Text {
  const pieces: Piece[] = [];
  let left = length;
  for (const piece of text.pieces) {
    if (left <= 0) break;
    pieces.push(piece.known === undefined ? piece : { ...piece, known: piece.known.slice(0, left) });
    left -= piece.known?.length ?? 1;
  }
  return { ...text, pieces };
}

function holed(known: string): readonly Sign[] {
  return [...known].map((sign) => (sign === "\0" ? field : sign));
}

function written({ pieces }: Pick<Text, "pieces">): string {
  return pieces.map(({ known }) => known ?? hole).join("");
}
