import { local } from "../../rules/links/link.ts";
import { versionsOf } from "../../rules/links/secret.ts";
import type { Resource } from "../../rules/model/resource.ts";
import { alternatives, everyText, get } from "../../rules/model/value.ts";
import { hole, type Unit } from "../../rules/rule.ts";
import type { Standing } from "../at.ts";
import type { Offer } from "./offers.ts";
import { secretsInScope } from "./scope.ts";
import type { Slot } from "./slot.ts";

/** What may stand as a `valueFrom`: what the module, or the workspace where the language knows no references, keeps secrets in. */
export function secretReferences({ resource, unit }: Standing, slot: Slot): readonly Offer[] {
  if (resource.via === "api") return byName(resource, unit);
  if (resource.via === "cloudformation") return secretsInScope(unit, slot.marked, slot.start);
  if (resource.via !== "terraform") return [];
  // What another module makes cannot be referred to from here.
  const here = (other: Resource) => moduleOf(other) === moduleOf(resource);
  const own = (type: Resource["type"]) => unit.resources(type).filter(here);
  const arn = (other: Resource, detail: string): Offer => ({ text: `${local(other)}.arn`, expression: true, detail });
  return [
    ...own("AWS::SecretsManager::Secret").flatMap((secret) => [
      arn(secret, "the whole secret"),
      ...keysOf(secret, unit).map((key) => ({
        text: `\${${local(secret)}.arn}:${key}::`,
        detail: `${key} in the secret`,
      })),
    ]),
    ...[...own("AWS::RDS::DBInstance"), ...own("AWS::RDS::DBCluster")]
      .filter(({ body }) => alternatives(get(body, "ManageMasterUserPassword"))?.includes("true"))
      .flatMap((database) =>
        ["password", "username"].map((key) => ({
          text: `\${${local(database)}.master_user_secret[0].secret_arn}:${key}::`,
          detail: `the master user's ${key}, which RDS keeps`,
        })),
      ),
    ...own("AWS::SSM::Parameter").map((parameter) => arn(parameter, "a parameter of Parameter Store")),
  ];
}

/** The keys of the JSON that Terraform writes into `secret`. */
function keysOf(secret: Resource, unit: Unit): readonly string[] {
  const values = (versionsOf(secret, unit) ?? []).map(({ body }) => get(body, "SecretString"));
  return values.flatMap((value) => (value?.kind === "block" ? [...value.properties.keys()] : []));
}

function moduleOf(resource: Resource): string {
  return resource.address.slice(0, resource.address.length - local(resource).length);
}

/** The secrets and parameters of the workspace whose names are known. */
function byName(task: Resource, unit: Unit): readonly Offer[] {
  const known = (type: Resource["type"]) => unit.workspace.names(type, "Name").filter((name) => !name.includes(hole));
  const parameters = known("AWS::SSM::Parameter").map((text) => ({
    text,
    detail: "a parameter of Parameter Store, made in this workspace",
  }));
  const place = placeOf(task);
  if (place === undefined) return parameters;
  const secrets = known("AWS::SecretsManager::Secret").map((name) => ({
    text: `arn:aws:secretsmanager:${place}:secret:${name}-${suffix}`,
    blank: suffix,
    detail: "a secret, made in this workspace; its six last characters are to be filled in",
  }));
  return [...secrets, ...parameters];
}

/** What stands for the characters that Secrets Manager adds, until somebody fills them in. */
const suffix = "??????";

/** The region and account of the other ARNs of `task`, if they have one. */
function placeOf({ body }: Resource): string | undefined {
  for (const text of everyText(body)) {
    const whole = text.pieces.map(({ known }) => known ?? hole).join("");
    const [, place] = /^arn:aws:(?:secretsmanager|ssm|ecs):([\w-]+:\d{12}):/.exec(whole) ?? [];
    if (place !== undefined) return place;
  }
  return undefined;
}
