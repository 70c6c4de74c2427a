import { awsManaged, everything, granted, grow, isRole, principalsOf, type Statement } from "../links/iam.ts";
import { linked, local } from "../links/link.ts";
import { secretsRead } from "../links/needs.ts";
import { handedOn } from "../links/outside.ts";
import { reading } from "../links/pattern.ts";
import { everyStatement, policyTypes } from "../links/policies.ts";
import type { Resource } from "../model/resource.ts";
import { type Block, exact, get, lacks, origin, property, type Span, use, type Value } from "../model/value.ts";
import type { Finding, Fix, Intent, Replacement, Rule, Unit, Written } from "../rule.ts";

export const iamBroadSecretsPolicy: Rule = {
  id: "iam/broad-secrets-policy",
  on: ["AWS::ECS::TaskDefinition"],
  severity: "information",
  summary: "The execution role of a task may read the secrets of the task, and not do everything with all of them",
  why: `\`SecretsManagerReadWrite\` is the first answer to \`not authorized to perform: secretsmanager:GetSecretValue\`. It lets the
role read, change and delete every secret of the account, and start Lambda functions besides. What the role needs is
\`secretsmanager:GetSecretValue\` on the secrets that its tasks name.

Where all tasks under the role are seen, and all their secrets, the attachment can be replaced by a policy for just those.
While Terraform does so, there may be a moment without either, in which a task does not start.`,
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
        fixes: statement.attached ? detach(statement.attached, role, unit) : narrow(statement, role, unit),
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

/** Name the action and the secrets of the tasks under `role`, where they stand in lists or are one, in a policy of its own. */
function narrow({ body }: Statement, role: Resource, unit: Unit): readonly Fix[] {
  const secrets = secretsOf(role, unit);
  const [holder, other] = body ? policyTypes.flatMap((type) => unit.resources(type)).filter(holding(body)) : [];
  const own = holder === role || (holder && isRole(get(holder.body, "RoleName"), role, unit) === "yes");
  if (!body || !own || other || !secrets || !property(body, "Resource")) return [];
  const actions = put(get(body, "Action")!, ["secretsmanager:GetSecretValue"]);
  const resources = put(get(body, "Resource")!, secrets);
  if (!actions || !resources) return [];
  const title = `Allow only to read the secrets of the tasks under ${local(role)}`;
  return [{ title, safe: false, preferred: true, intents: [...actions, ...resources] }];
}

/** Whether a resource has a statement that is written where `body` is. */
function holding(body: Block): (resource: Resource) => boolean {
  const at = origin(body);
  return (resource) => [...everyStatement(resource)].some(({ statement }) => isSame(origin(statement), at));
}

/** Puts `items` in place of the only one of `value`. */
function put(value: Value, items: readonly Written[]): readonly Intent[] | undefined {
  const only = value.kind === "list" && !value.open ? value.items[0] : value;
  const [first, ...others] = items;
  // Others may stand for what is needed elsewhere.
  if (only?.kind !== "text" || first === undefined || (value.kind === "list" && value.items.length > 1)) {
    return undefined;
  }
  if (typeof first === "object" && !Array.isArray(first)) return undefined;
  const replaced: Intent = { do: "replace", at: use(only), with: first as Replacement };
  if (value.kind !== "list") return others.length > 0 ? undefined : [replaced];
  return [replaced, ...others.map((item): Intent => ({ do: "append", to: value, item }))];
}

/** Take the policy of AWS, attached as `arn`, away from `role`, and let it read what its tasks do. */
function detach(arn: Value, role: Resource, unit: Unit): readonly Fix[] {
  const secrets = secretsOf(role, unit);
  const taken = attachment(arn, role, unit);
  // Terraform takes away what a role has beside the policies in its own block.
  const alone = role.via === "terraform" && !lacks(role.body, "Policies");
  if (!taken || !secrets || secrets.length === 0 || alone) return [];
  const statement: Written = {
    object: { Effect: "Allow", Action: { list: ["secretsmanager:GetSecretValue"] }, Resource: { list: secrets } },
  };
  return [
    {
      title: `Detach SecretsManagerReadWrite, and allow only to read the secrets of the tasks under ${local(role)}`,
      safe: false,
      preferred: false,
      intents: [taken, ...grow(role, [statement], unit)],
    },
  ];
}

/** What takes away that by which `role` is given the policy `arn`, and leaves others theirs. */
function attachment(arn: Value, role: Resource, unit: Unit): Intent | undefined {
  const types = ["AWS::IAM::RolePolicyAttachment", "AWS::IAM::PolicyAttachment"] as const;
  const [own] = types
    .flatMap((type) => unit.resources(type))
    .filter(({ body, existing }) => get(body, "PolicyArn") === arn && !existing);
  if (own?.type === "AWS::IAM::PolicyAttachment") return leave(own, role, unit);
  if (own)
    return isRole(get(own.body, "RoleName"), role, unit) === "yes" ? { do: "withdraw", resource: own } : undefined;
  const list = get(role.body, "ManagedPolicyArns");
  return list?.kind === "list" && list.items.includes(arn) ? { do: "discard", item: arn, from: list } : undefined;
}

/** Take `role` out of those that `shared` names, or all of it where it names nobody else. */
function leave(shared: Resource, role: Resource, unit: Unit): Intent | undefined {
  const roles = get(shared.body, "Roles");
  if (roles?.kind !== "list" || roles.open) return undefined;
  const [item, ...more] = roles.items.filter((each) => isRole(each, role, unit) !== "no");
  if (!item || more.length > 0 || isRole(item, role, unit) !== "yes") return undefined;
  if (roles.items.length > 1) return { do: "discard", item, from: roles };
  const alone = lacks(shared.body, "Users") && lacks(shared.body, "Groups");
  return alone ? { do: "withdraw", resource: shared } : undefined;
}

/**
 * All secrets that the tasks under `role` ask for, each once; `undefined` where there may be others, or somebody else uses
 * the role.
 */
function secretsOf(role: Resource, unit: Unit): readonly Written[] | undefined {
  const copies = unit.resources("AWS::IAM::Role").filter(({ name }) => isSame(name, role.name));
  const alone = principalsOf(role).every((principal) => exact(principal) === "ecs-tasks.amazonaws.com");
  if (copies.length > 1 || !alone || handedOn(role, unit)) return undefined;
  const found = new Map<string, Written>();
  for (const task of unit.resources("AWS::ECS::TaskDefinition")) {
    // What an application asks for is in no file.
    if (mayUse(task, "TaskRoleArn", role, unit)) return undefined;
    if (!mayUse(task, "ExecutionRoleArn", role, unit)) continue;
    const secrets = isRole(get(task.body, "ExecutionRoleArn"), role, unit) === "yes" && secretsRead(task, unit);
    if (!secrets) return undefined;
    for (const secret of secrets) found.set(JSON.stringify(secret), secret);
  }
  return [...found.values()];
}

function mayUse({ body }: Resource, property: string, role: Resource, unit: Unit): boolean {
  return !lacks(body, property) && isRole(get(body, property), role, unit) !== "no";
}

function isSame(one: Span, other: Span): boolean {
  return one.uri === other.uri && one.start === other.start;
}

function textOf(value: Value): string | undefined {
  const text = reading(value);
  return text && exact(text);
}
