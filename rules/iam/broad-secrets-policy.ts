import { awsManaged, everything, granted, type Statement } from "../links/iam.ts";
import { linked, local } from "../links/link.ts";
import { needs } from "../links/needs.ts";
import { reading } from "../links/pattern.ts";
import type { Resource } from "../model/resource.ts";
import { exact, get, property, use, type Value } from "../model/value.ts";
import type { Finding, Fix, Intent, Rule, Unit } from "../rule.ts";

export const iamBroadSecretsPolicy: Rule = {
  id: "iam/broad-secrets-policy",
  on: ["AWS::ECS::TaskDefinition"],
  severity: "information",
  summary: "The execution role of a task may read the secrets of the task, and not do everything with all of them",
  why: `\`SecretsManagerReadWrite\` is the first answer to \`not authorized to perform: secretsmanager:GetSecretValue\`. It lets the
role read, change and delete every secret of the account, and start Lambda functions besides. What the role needs is
\`secretsmanager:GetSecretValue\` on the secrets that its tasks name.`,
  sources: [
    "https://docs.aws.amazon.com/aws-managed-policy/latest/reference/SecretsManagerReadWrite.html",
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/secrets-envvar-secrets-manager.html",
    "https://docs.aws.amazon.com/secretsmanager/latest/userguide/best-practices.html",
  ],

  *check(task, unit): Generator<Finding> {
    const role = linked(get(task.body, "ExecutionRoleArn"), ["AWS::IAM::Role"], unit);
    if (!role) return;
    for (const statement of granted(role, unit).statements) {
      const broad = broadly(statement);
      if (!broad) continue;
      yield {
        at: use(broad.value),
        message: `${broad.called} lets ${local(role)}, an execution role, read, change and delete every secret of the account`,
        related: [{ at: role.name, message: "the execution role" }],
        fixes: narrow(statement, task, unit),
      };
    }
  },
};

function broadly({ attached, body, effect, resource }: Statement): { called: string; value: Value } | undefined {
  if (attached) {
    const isIt = awsManaged(attached)?.endsWith("/SecretsManagerReadWrite") === true;
    return isIt ? { called: "SecretsManagerReadWrite", value: attached } : undefined;
  }
  const actions = body && get(body, "Action");
  if (!actions || effect !== "Allow" || resource(everything) !== "yes") return undefined;
  const each = actions.kind === "list" ? actions.items : [actions];
  const value = each.find((item) => textOf(item) === "secretsmanager:*");
  return value && { called: "secretsmanager:* on *", value };
}

/** Name the action and the secrets of `task`, where they stand in lists or are one. */
function narrow({ body, attached }: Statement, task: Resource, unit: Unit): readonly Fix[] {
  if (!body || attached || !property(body, "Resource")) return [];
  const secrets = new Map<string, { readonly address: string; readonly attribute: string }>();
  for (const { of, wanted } of needs(task, unit)) {
    if (of !== "secret" && of !== "credentials") continue;
    if (!wanted.own) return [];
    secrets.set(wanted.own.address, { address: wanted.own.address, attribute: "arn" });
  }
  const actions = put(get(body, "Action")!, ["secretsmanager:GetSecretValue"]);
  const resources = put(
    get(body, "Resource")!,
    [...secrets.values()].map((target) => [target]),
  );
  if (!actions || !resources) return [];
  const title = "Allow only to read the secrets of the task";
  return [{ title, safe: false, preferred: true, intents: [...actions, ...resources] }];
}

/** Puts `items` in place of the only one of `value`. */
function put(
  value: Value,
  items: readonly (string | readonly { readonly address: string; readonly attribute: string }[])[],
): readonly Intent[] | undefined {
  const only = value.kind === "list" && !value.open ? value.items[0] : value;
  const [first, ...others] = items;
  // Others may stand for what is needed elsewhere.
  if (only?.kind !== "text" || first === undefined || (value.kind === "list" && value.items.length > 1)) {
    return undefined;
  }
  if (value.kind !== "list") return others.length > 0 ? undefined : [{ do: "replace", at: use(only), with: first }];
  const more = others.map((item): Intent => ({ do: "append", to: value, item }));
  return [{ do: "replace", at: use(only), with: first }, ...more];
}

function textOf(value: Value): string | undefined {
  const text = reading(value);
  return text && exact(text);
}
