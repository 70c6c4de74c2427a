import type { Resource } from "../model/resource.ts";
import { secretArn } from "../model/secret-arn.ts";
import { get, type Piece, type Target, targets, texts, type Value } from "../model/value.ts";
import { hole, type Replacement, type Unit } from "../rule.ts";
import { belongingBy, belongingTo } from "./belonging.ts";

/** What `valueFrom` of a container says to be given what `value` is read from, where the unit keeps exactly that in one place. */
export function keptIn(value: Value, unit: Unit): Replacement | undefined {
  const [target, ...others] = targets(value);
  const found = target && others.length === 0 ? unit.find(target) : undefined;
  if (!target || !found) return undefined;
  const { address } = found;
  if (found.type === "AWS::SSM::Parameter") {
    return /^(value|insecure_value|Value)$/.test(target.attribute) ? [{ address, attribute: "arn" }] : undefined;
  }
  const versions = unit.resources("AWS::SecretsManager::SecretVersion").filter(({ elsewhere }) => !elsewhere);
  const places =
    found.type === "AWS::SecretsManager::SecretVersion"
      ? [secretOf(found, "")]
      : [
          ...versions.map((version) => holding(version, target)),
          ...unit.resources("AWS::SSM::Parameter").map((each) => parameter(each, target)),
        ];
  const [only, ...more] = places.filter((place) => place !== undefined);
  return more.length === 0 ? only : undefined;
}

/** The versions of `secret` that are written here; `undefined` where there may be others. */
export function versionsOf(secret: Resource, unit: Unit): readonly Resource[] | undefined {
  return belongingTo(versions, secret, unit);
}

const versions = belongingBy("AWS::SecretsManager::SecretVersion", "SecretId", ["AWS::SecretsManager::Secret"]);

/** Where in the secret of `version` what `target` says is kept: as its whole, or under a key of its JSON. */
function holding(version: Resource, target: Target): Replacement | undefined {
  const value = get(version.body, "SecretString");
  if (!value) return undefined;
  if (targets(value).some((each) => same(each, target))) return secretOf(version, "");
  if (value.kind === "block") {
    const kept = [...value.properties.values()].find((each) => targets(each.value).some((one) => same(one, target)));
    return kept && secretOf(version, `:${kept.name}::`);
  }
  const [text] = texts(value);
  const index = text?.pieces.findIndex((piece) => piece.target && same(piece.target, target)) ?? -1;
  if (!text || index < 0) return undefined;
  const key = /"([\w.-]+)"\s*:\s*"$/.exec(written(text.pieces.slice(0, index)))?.[1];
  const whole = /^"\s*[,}]/.test(written(text.pieces.slice(index + 1)));
  return key !== undefined && whole ? secretOf(version, `:${key}::`) : undefined;
}

function secretOf({ body }: Resource, tail: string): Replacement | undefined {
  const [target, ...others] = targets(get(body, "SecretId"));
  if (!target || others.length > 0) return undefined;
  const arn = { address: target.address, attribute: "arn" };
  return tail === "" ? [arn] : [arn, tail];
}

function parameter({ body, address }: Resource, target: Target): Replacement | undefined {
  const kept = targets(get(body, "Value")).some((each) => same(each, target));
  return kept ? [{ address, attribute: "arn" }] : undefined;
}

function same(one: Target, other: Target): boolean {
  return one.address === other.address && one.attribute === other.attribute;
}

function written(pieces: readonly Piece[]): string {
  return pieces.map(({ known }) => known ?? hole).join("");
}

/** Whether the attribute `target` of `database` is the ARN of the secret that RDS manages for it. */
export function isManaged({ attribute, canonical = attribute }: Target, { type }: Resource): boolean {
  return (
    (type === "AWS::RDS::DBInstance" || type === "AWS::RDS::DBCluster") &&
    /^(master_user_secret(\[0\]|\.0)\.secret_arn|MasterUserSecret\.SecretArn)$/.test(canonical)
  );
}

/** Whether it is that, or the ARN of the secret that the CDK makes for the database, in which there is JSON as well. */
export function isKept(target: Target, database: Resource): boolean {
  return isManaged(target, database) || (/^AWS::RDS::/.test(database.type) && target.attribute === "secret.secretArn");
}

/** Whether a secret called `name` is one that RDS manages. */
export function isRds(name: string): boolean {
  return /^rds!(db|cluster)-/.test(name);
}

/**
 * The key that a variable called `name` wants of the secret that RDS or the CDK keeps for a database, where `value` is the ARN of
 * the whole of it; and the database, if the unit has it.
 */
export function partOfManaged(
  name: string,
  value: Value,
  unit: Unit,
  kept: (target: Target, database: Resource) => boolean = isManaged,
): { readonly key: string; readonly database: Resource | undefined } | undefined {
  const key = /(password|passwd|[^a-z](pass|pwd))$/i.test(name)
    ? "password"
    : /([^a-z]|^)(user|username)$/i.test(name)
      ? "username"
      : undefined;
  const target = value.kind === "unknown" ? value.target : undefined;
  const database = target && unit.find(target);
  const [text, other] = texts(value);
  const arn = text && !other ? secretArn(text) : undefined;
  const managed = target && database ? kept(target, database) : arn?.tail === "" && isRds(arn.name);
  return key !== undefined && managed ? { key, database } : undefined;
}
