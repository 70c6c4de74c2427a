import { linked, local, nameOf } from "../links/link.ts";
import { reading } from "../links/pattern.ts";
import type { Resource } from "../model/resource.ts";
import { exact, type Property, property, type Target, type Text, targets, use, type Value } from "../model/value.ts";
import { type Finding, type Fix, hole, type Rule, type Unit } from "../rule.ts";

export const ecsRoleArn: Rule = {
  id: "ecs/role-arn",
  on: ["AWS::ECS::TaskDefinition"],
  severity: "error",
  summary: "The role of a task definition is named by the ARN of a role",
  why: `The ARN of something else in place of a role's, such as that of a policy, of an instance profile or of a cluster, is refused:
\`ClientException: Role is not valid\`. ECS itself takes a role's name too, and fills in the account; Terraform does not, and its
plan ends with \`"execution_role_arn" (ecsTaskExecutionRole) is an invalid ARN: arn: invalid prefix\`. In Terraform \`id\` and
\`name\` of a role are its name.`,
  sources: [
    "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html",
    "https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/ecs/task_definition.go",
    "https://github.com/aws-samples/aws-modern-application-workshop/issues/9",
    "https://github.com/aws-actions/amazon-ecs-render-task-definition/issues/19",
  ],

  *check(task, unit): Generator<Finding> {
    for (const name of ["ExecutionRoleArn", "TaskRoleArn"]) {
      const given = property(task.body, name);
      const found = given && (kindOf(given, unit) ?? bare(given, task, unit));
      if (found) yield found;
    }
  },
};

/** What is wrong with the ARN of something that is no role. */
function kindOf(given: Property, unit: Unit): Finding | undefined {
  const answer = "ECS answers: Role is not valid";
  const other = linked(
    given.value,
    ["AWS::IAM::ManagedPolicy", "AWS::IAM::InstanceProfile", "AWS::ECS::Cluster"],
    unit,
  );
  const [target] = targets(given.value);
  if (other && target?.attribute === "arn")
    return {
      at: use(given.value),
      message: `${given.written} is the ARN of ${local(other)}, which is no role; ${answer}`,
    };
  const text = reading(given.value);
  const [arn, , service, , , resource] = text ? shapeOf(text).split(":") : [];
  if (!text || arn !== "arn" || service === undefined || resource === undefined) return undefined;
  const [kind = ""] = resource.split("/");
  const certain = !service.includes(hole) && (service !== "iam" || (resource.includes("/") && !kind.includes(hole)));
  if (!certain || (service === "iam" && kind === "role")) return undefined;
  const what = service === "iam" ? kind : `${service} ${kind}`;
  const message = `${given.written} is the ARN of something else than a role, as "${what.replaceAll(hole, "…")}" says; ${answer}`;
  return { at: use(given.value), message };
}

function shapeOf({ pieces }: Text): string {
  return pieces.map(({ known }) => known ?? hole).join("");
}

/** A role by its name, which Terraform does not take. */
function bare(given: Property, { via }: Resource, unit: Unit): Finding | undefined {
  if (via !== "terraform") return undefined;
  const { value, written } = given;
  const [target] = targets(value);
  const role = linked(value, ["AWS::IAM::Role"], unit);
  const text = reading(value);
  const name =
    (text && exact(text)) ?? (role && /^(id|name)$/.test(target?.attribute ?? "") ? nameOf(role) : undefined);
  if (name === undefined || name === "" || name.startsWith("arn:")) return undefined;
  // The first plan does not know an id, and ECS takes the name; then no plan goes through.
  const later = target?.attribute === "id";
  const whose = target ? `the ${target.attribute} of ${local(target)}, "${name}"` : `"${name}"`;
  return {
    at: use(value),
    message: `${written} is ${whose}, a name and no ARN; Terraform answers${later ? " from the second plan on" : ""}: "${written}" (${name}) is an invalid ARN: arn: invalid prefix`,
    severity: later ? "warning" : "error",
    fixes: role ? refer(value, target ?? { address: role.address, attribute: "" }, role) : [],
  };
}

function refer(value: Value, { address }: Target, role: Resource): readonly Fix[] {
  const intents: Fix["intents"] = [{ do: "replace", at: use(value), with: [{ address, attribute: "arn" }] }];
  // What was refused was never deployed.
  return [{ title: `Use the ARN of ${local(role)}`, safe: true, preferred: true, intents }];
}
