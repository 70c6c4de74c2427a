import { arnOfResource } from "../links/arn.ts";
import { allows, everything, type Granted, granted, grow, type Wanted } from "../links/iam.ts";
import { linked, local, mayBe } from "../links/link.ts";
import { arnIn, type Need, needs, reference } from "../links/needs.ts";
import { gap } from "../links/pattern.ts";
import { isFargate } from "../links/task.ts";
import type { Resource } from "../model/resource.ts";
import { exact, get, lacks, property, shown } from "../model/value.ts";
import type { Finding, Fix, Rule, Unit, Written } from "../rule.ts";

export const ecsExecutionRolePermissions: Rule = {
  id: "ecs/execution-role-permissions",
  on: ["AWS::ECS::TaskDefinition"],
  severity: "error",
  summary: "The execution role of a task allows what ECS needs to fetch its image and secrets and to write its logs",
  why: `Before a container starts, ECS does with the *execution* role whatever the task definition asks for: it reads secrets
(\`secretsmanager:GetSecretValue\`) and parameters (\`ssm:GetParameters\`, the plural), decrypts those under a customer's key
(\`kms:Decrypt\`), pulls from ECR and opens log streams. The policy that everybody attaches,
\`AmazonECSTaskExecutionRolePolicy\`, allows pulling and log streams, but neither secrets nor \`logs:CreateLogGroup\`, which
\`awslogs-create-group\` needs. The deployment succeeds and every task stops with \`ResourceInitializationError: unable to
pull secrets or registry auth\`.

A role is only judged where all its policies can be read, in the same configuration. Where a policy of the secret, the
repository or the key may allow the same, nothing is said; a secret that is made elsewhere may have one, so there it is a
warning, and so it is for a log group that may be there already.`,
  sources: [
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_execution_IAM_role.html",
    "https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AmazonECSTaskExecutionRolePolicy.html",
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_awslogs.html",
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html",
    "https://github.com/aws/copilot-cli/issues/3104",
  ],

  *check(task, unit): Generator<Finding> {
    const role = linked(get(task.body, "ExecutionRoleArn"), ["AWS::IAM::Role"], unit);
    if (!role) return;
    const given = granted(role, unit);
    const missing = needs(task, unit)
      .flatMap((need) => permissions(need, isFargate(task), unit))
      .filter(({ action, wanted }) => allows(given, action, wanted) === "no");
    for (const [at, group] of byPlace(missing)) {
      const [first] = group as [Permission, ...Permission[]];
      const actions = [...new Set(group.map(({ action }) => action))].join(", ");
      yield {
        at,
        message: `${local(role)} does not allow ${actions} on ${called(first.need)}; the task stops with: ${answer(first)}`,
        ...(group.every(({ elsewhere }) => elsewhere) && { severity: "warning" as const }),
        related: [{ at: role.name, message: "the execution role" }],
        fixes: allow(given, missing, unit),
      };
    }
  },
};

/** One thing that the role must allow. */
interface Permission {
  readonly need: Need;
  readonly action: string;
  readonly wanted: Wanted;
  /** As a policy names it; `undefined` where that cannot be written. */
  readonly resource: Written | undefined;
  /** A policy that is not ours to see may allow it too, or what it is for may be there already. */
  readonly elsewhere?: boolean;
}

function permissions(need: Need, fargate: boolean, unit: Unit): readonly Permission[] {
  const { of, wanted } = need;
  const made = (action: string, resource: Written | undefined, on = wanted, elsewhere = false): Permission => {
    return { need, action, wanted: on, resource, elsewhere };
  };
  // On EC2 the instance's role may do the rest.
  if ((of === "image" || of === "logs") && !fargate) return [];
  if (of === "image") {
    const login = made("ecr:GetAuthorizationToken", "*", everything);
    const shared = unit.resources("AWS::ECR::RepositoryPolicy").length > 0;
    if (!wanted.own || wanted.own.elsewhere || shared) return [login];
    const arn = reference(wanted.own);
    return [login, made("ecr:BatchGetImage", arn), made("ecr:GetDownloadUrlForLayer", arn)];
  }
  if (of === "logs") {
    const on: Wanted = { ...wanted, signs: [...wanted.signs, gap()] };
    const name = exact(need.text);
    const group = wanted.own
      ? [{ address: wanted.own.address, attribute: "arn" }, ":*"]
      : name !== undefined && need.named
        ? `arn:aws:logs:*:*:log-group:${name}:*`
        : "*";
    const actions = ["logs:CreateLogStream", "logs:PutLogEvents"].map((action) => made(action, group, on));
    // Docker makes the group only where it is not there, as when a first deployment comes before all others.
    const there = !need.created || name === undefined || isMade(name, unit);
    return there ? actions : [made("logs:CreateLogGroup", group, on, true), ...actions];
  }
  const keys = decryption(need, unit).map((key) => {
    const on = { signs: arnOfResource(key)!, own: key };
    return made("kms:Decrypt", reference(key), on);
  });
  const resource = wanted.own ? reference(wanted.own) : arnIn(need);
  if (of === "parameter") return [made("ssm:GetParameters", resource), ...keys];
  if (unit.resources("AWS::SecretsManager::ResourcePolicy").length > 0) return keys;
  // What is looked up may have a policy of its own, as any secret that is made elsewhere.
  const ours = wanted.own && !wanted.own.elsewhere;
  if (ours && !lacks(wanted.own.body, "Policy")) return keys;
  return [made("secretsmanager:GetSecretValue", resource, wanted, !ours), ...keys];
}

/** Whether something in the workspace makes the log group called `name`, or may. */
function isMade(name: string, unit: Unit): boolean {
  return unit.workspace.names("AWS::Logs::LogGroup", "LogGroupName").some((pattern) => mayBe(pattern, name));
}

/** The key of the unit that a secret is under, if only the role's own policies can allow its use. */
function decryption({ wanted }: Need, unit: Unit): readonly Resource[] {
  const given = wanted.own && (property(wanted.own.body, "KmsKeyId") ?? property(wanted.own.body, "KeyId"));
  const key = linked(given?.value, ["AWS::KMS::Key"], unit);
  const others = [...unit.resources("AWS::KMS::KeyPolicy"), ...unit.resources("AWS::KMS::Grant")];
  return key && others.length === 0 && lacks(key.body, "Policy") && lacks(key.body, "KeyPolicy") ? [key] : [];
}

function byPlace(missing: readonly Permission[]): ReadonlyMap<Need["at"], readonly Permission[]> {
  const places = new Map<Need["at"], Permission[]>();
  for (const each of missing) places.set(each.need.at, [...(places.get(each.need.at) ?? []), each]);
  return places;
}

function called({ text, wanted, of }: Need): string {
  if (wanted.own) return local(wanted.own);
  const [first, other] = text.pieces;
  if (first?.known === undefined && first?.target && (!other || of !== "image")) {
    const { attribute, written = attribute } = first.target;
    return `${local(first.target)}.${written}`;
  }
  return of === "logs" ? `log group ${shown(text)}` : shown(text);
}

function answer({ need, action }: Permission): string {
  const denied = `AccessDeniedException: … is not authorized to perform: ${action}`;
  if (need.of === "logs") {
    const what = action === "logs:CreateLogGroup" ? "group" : "stream";
    return `ResourceInitializationError: failed to validate logger args: … failed to create Cloudwatch log ${what}: ${denied}`;
  }
  if (need.of === "image" && action !== "ecr:GetAuthorizationToken") return `CannotPullContainerError: … ${denied}`;
  return `ResourceInitializationError: unable to pull secrets or registry auth: … ${denied}`;
}

/** Allow all of `missing` by a statement for each set of actions. */
function allow(given: Granted, missing: readonly Permission[], unit: Unit): readonly Fix[] {
  const resources = new Map<string, Written[]>();
  for (const { action, resource } of missing) {
    if (resource === undefined) return [];
    const before = resources.get(action) ?? [];
    const same = before.some((each) => JSON.stringify(each) === JSON.stringify(resource));
    resources.set(action, same ? before : [...before, resource]);
  }
  const statements = new Map<string, { actions: string[]; on: readonly Written[] }>();
  for (const [action, on] of resources) {
    const key = JSON.stringify(on);
    const before = statements.get(key);
    if (before) before.actions.push(action);
    else statements.set(key, { actions: [action], on });
  }
  const written = [...statements.values()].map(
    ({ actions, on }): Written => ({
      object: { Effect: "Allow", Action: { list: actions }, Resource: { list: on } },
    }),
  );
  const intents = grow(given.role, written, unit);
  return [{ title: `Allow it in the policies of ${local(given.role)}`, safe: false, preferred: true, intents }];
}
