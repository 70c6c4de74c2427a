import { wantsValue } from "../data/credentials.ts";
import { isKept, isManaged, partOfManaged } from "../links/secret.ts";
import { containers } from "../links/task.ts";
import { variables } from "../model/environment.ts";
import type { ResourceType } from "../model/resource.ts";
import { secretArn } from "../model/secret-arn.ts";
import { targets, texts, use, type Value } from "../model/value.ts";
import { type Finding, hole, type Rule, type Unit } from "../rule.ts";
import { moved } from "./secret-moves.ts";

export const ecsSecretArnAsValue: Rule = {
  id: "ecs/secret-arn-as-value",
  on: ["AWS::ECS::TaskDefinition"],
  severity: "warning",
  summary: "A variable that is to hold a password or a key is read from its secret",
  why: `What stands in \`environment\` is handed to the application as it is. With the ARN of a secret there, it logs in with
\`arn:aws:secretsmanager:…\` as its password. In \`secrets\`, with the ARN in \`valueFrom\`, ECS reads the secret when the task
starts, and the application is given what is in it.

An application may fetch the secret by itself, and wants the ARN then: names such as \`DB_SECRET_ARN\`, \`SECRET_ID\` or
\`DB_SECRET\` are left alone.`,
  sources: [
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specifying-sensitive-data.html",
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/secrets-envvar-secrets-manager.html",
  ],

  *check(task, unit): Generator<Finding> {
    for (const container of containers(task)) {
      for (const variable of variables(container, "Environment")) {
        const { name, property } = variable;
        const what = wantsValue(name) ? named(property.value, unit) : undefined;
        if (!what) continue;
        const at = use(property.value);
        // All of the JSON that is kept of a database is no password.
        const part = partOfManaged(name, property.value, unit, isKept);
        const from = part ? [{ copied: at }, `:${part.key}::`] : [{ copied: at }];
        yield {
          at,
          message: `${name} is the ARN of ${what}, and not what is in it; ECS puts the value in its place only in secrets`,
          fixes: moved(task, container, variable, from, `Read ${name} from its secret`),
        };
      }
    }
  },
};

const kinds: ReadonlyMap<ResourceType, string> = new Map<ResourceType, string>([
  ["AWS::SecretsManager::Secret", "a secret"],
  ["AWS::SSM::Parameter", "a parameter"],
]);

/** Of what `value` certainly is the ARN. */
function named(value: Value, unit: Unit): string | undefined {
  const [target, ...others] = targets(value);
  if (target) {
    const found = others.length === 0 ? unit.find(target) : undefined;
    const isArn =
      /^(arn|Arn)$/.test(target.attribute) ||
      (target.attribute === "id" && found?.type !== "AWS::SSM::Parameter") ||
      // What CloudFormation gives for the whole of it.
      (target.attribute === "Ref" && target.written === "ref" && found?.type === "AWS::SecretsManager::Secret");
    if (/(?:^|\.)secret_?arn$/i.test(target.attribute)) return "a secret";
    if (found && isManaged(target, found)) return "a secret";
    return found && isArn ? kinds.get(found.type) : undefined;
  }
  const [text, other] = value.kind === "choice" ? [] : texts(value);
  if (!text || other) return undefined;
  if (secretArn(text)) return "a secret";
  const whole = text.pieces.map(({ known }) => known ?? hole).join("");
  return /^arn:[^:]*:ssm:[^:]*:[^:]*:parameter\//.test(whole) ? "a parameter" : undefined;
}
