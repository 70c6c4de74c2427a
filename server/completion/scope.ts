import type { Resource } from "../../rules/model/resource.ts";
import type { Unit } from "../../rules/rule.ts";
import type { Document } from "../frontend.ts";
import type { Offer } from "./offers.ts";

/** What a container's secret may be in the CDK, at `offset`: what the variables hold that can be seen from there. */
export function secretsInScope(unit: Unit, { uri, text }: Document, offset: number): readonly Offer[] {
  const ecs = namespaceOf(text);
  if (ecs === undefined) return [];
  const held = (type: Resource["type"]) =>
    unit.resources(type).flatMap((resource) => {
      const variable = resource.name.uri === uri ? variableOf(resource.name.start, text, offset) : undefined;
      return variable === undefined ? [] : [{ resource, variable }];
    });
  const secret = (of: string, detail: string, key?: string): Offer => {
    const field = key === undefined ? "" : `, ${JSON.stringify(key)}`;
    return { text: `${ecs}.Secret.fromSecretsManager(${of}${field})`, expression: true, detail };
  };
  return [
    ...held("AWS::SecretsManager::Secret").flatMap(({ resource, variable }) => [
      ...keyOf(text.slice(resource.name.start, offset)).map((key) => secret(variable, `${key} in the secret`, key)),
      secret(variable, "the whole secret"),
    ]),
    ...[...held("AWS::RDS::DBInstance"), ...held("AWS::RDS::DBCluster")]
      .filter(({ resource }) => keepsSecret(resource, text.slice(resource.name.start)))
      .flatMap(({ resource, variable }) => [
        ...keysIn(resource).map((key) => secret(`${variable}.secret!`, `${key} of the database`, key)),
        secret(`${variable}.secret!`, "the whole secret of the database"),
      ]),
    ...held("AWS::SSM::Parameter").map(
      ({ variable }): Offer => ({
        text: `${ecs}.Secret.fromSsmParameter(${variable})`,
        expression: true,
        detail: "a parameter of Parameter Store",
      }),
    ),
  ];
}

/**
 * Whether a database of the CDK's, which `text` begins to make, certainly has a secret: it makes one unless it is given
 * a password. https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_rds.DatabaseInstance.html (credentials), 2026-12-01.
 */
function keepsSecret({ body }: Resource, text: string): boolean {
  if (!/^(?:\w+\.)*Database(?:Instance|Cluster)\s*\(/.test(text) || body.properties.has("MasterUserPassword"))
    return false;
  if (body.properties.has("MasterUsername")) return true;
  const call = callIn(text);
  return /^[^{]*,\s*\{/.test(call) && !/\bcredentials\b|\.\.\./.test(call);
}

/** What the secret of a database holds: what RDS keeps of one that it manages itself, or all that is needed to connect. */
function keysIn({ body }: Resource): readonly string[] {
  if (body.properties.has("ManageMasterUserPassword")) return ["password", "username"];
  const named = body.properties.has("DBName") || body.properties.has("DatabaseName");
  return ["password", "username", "host", "port", ...(named ? ["dbname"] : [])];
}

/** The call with which `text` begins. */
function callIn(text: string): string {
  let depth = 0;
  for (const { 0: sign, index } of text.matchAll(/[()]/g)) {
    depth += sign === "(" ? 1 : -1;
    if (depth === 0) return text.slice(0, index + 1);
  }
  return text;
}

/** What a file calls the module of ECS. */
function namespaceOf(text: string): string | undefined {
  const [, whole, member] =
    /\bimport\s+\*\s+as\s+(\w+)\s+from\s+["']aws-cdk-lib\/aws-ecs["']|\baws_ecs\s+as\s+(\w+)/.exec(text) ?? [];
  return whole ?? member;
}

/** The key that Secrets Manager puts a value under that it makes, in the call with which `text` begins. */
function keyOf(text: string): readonly string[] {
  const call = text.slice(0, text.search(/\)\s*;|\n\s*\n/));
  const [, key] = /\bgenerateStringKey\s*:\s*["'`]([\w./-]+)["'`]/.exec(call) ?? [];
  return key === undefined ? [] : [key];
}

/** The variable, or the member of `this`, that holds what is made at `start`, if it can be seen from `offset`. */
function variableOf(start: number, text: string, offset: number): string | undefined {
  if (start >= offset) return undefined;
  const before = text.slice(Math.max(0, start - 300), start);
  const [, local, member] =
    /(?:\b(?:const|let|var)\s+([\w$]+)(?:\s*:[^=;]*)?|\b(this\.[\w$]+))\s*=\s*new\s+$/.exec(before) ?? [];
  const name = local ?? member;
  // A variable ends with its block, a member with its class.
  return name !== undefined && left(text.slice(start, offset)) <= (member === undefined ? 0 : 1) ? name : undefined;
}

/** How many of the blocks that are open at its beginning `text` leaves. */
function left(text: string): number {
  let depth = 0;
  let lowest = 0;
  for (const [sign] of text.matchAll(/[{}]/g)) {
    depth += sign === "{" ? 1 : -1;
    lowest = Math.min(lowest, depth);
  }
  return -lowest;
}
