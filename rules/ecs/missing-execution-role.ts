import { allows, everything, granted, trusts } from "../links/iam.ts";
import { local } from "../links/link.ts";
import { type Need, needs } from "../links/needs.ts";
import { isFargate } from "../links/task.ts";
import type { Resource } from "../model/resource.ts";
import { lacks, property } from "../model/value.ts";
import type { Finding, Fix, Rule, Unit } from "../rule.ts";

export const ecsMissingExecutionRole: Rule = {
  id: "ecs/missing-execution-role",
  on: ["AWS::ECS::TaskDefinition"],
  severity: "error",
  summary: "A task definition whose secrets, image or logs ECS has to fetch or write has an execution role",
  why: `ECS itself fetches the image from a private repository of ECR, reads the secrets and, on Fargate, opens the log
stream, all before the application runs. It does so with the task's *execution* role, not with the task role that the
application has. Without one the task definition is not even registered: \`Fargate requires task definition to have
execution role ARN to support ECR images\`. On EC2 the instance's own role serves for images and logs, not for secrets.`,
  sources: [
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_execution_IAM_role.html",
    "https://github.com/hashicorp/terraform-provider-aws/issues/3051",
    "https://github.com/hashicorp/terraform-provider-aws/issues/6503",
    "https://github.com/aws/aws-cdk/issues/1279",
  ],

  *check(task, unit): Generator<Finding> {
    if (!lacks(task.body, "ExecutionRoleArn")) return;
    const all = needs(task, unit);
    const need = all.find(({ of }) => isSecret(of)) ?? (isFargate(task) ? all[0] : undefined);
    if (!need) return;
    yield {
      at: task.name,
      message: `${local(task)} has no execution role, with which ECS ${purpose(need)}; ${answer(need)}`,
      related: [{ at: need.at, message: "what it is needed for" }],
      fixes: refer(task, unit),
    };
  },
};

function isSecret(of: Need["of"]): boolean {
  return of !== "image" && of !== "logs";
}

function purpose({ of }: Need): string {
  if (of === "image") return "pulls images from ECR";
  if (of === "logs") return "writes to CloudWatch Logs";
  return of === "credentials" ? "reads the credentials of a registry" : "reads secrets";
}

function answer({ of }: Need): string {
  if (of === "credentials") return "it stops a task that cannot read them";
  if (isSecret(of)) {
    return "it answers: When you are specifying container secrets, you must also specify a value for 'executionRoleArn'";
  }
  const what = of === "image" ? "ECR images" : "log driver awslogs";
  return `it answers: Fargate requires task definition to have execution role ARN to support ${what}`;
}

/** Refer to the one role that can only be meant. */
function refer(task: Resource, unit: Unit): readonly Fix[] {
  const trusting = unit.resources("AWS::IAM::Role").filter((role) => trusts(role, "ecs-tasks.amazonaws.com") === "yes");
  const pulling = trusting.filter((role) => {
    return allows(granted(role, unit), "ecr:GetAuthorizationToken", everything) === "yes";
  });
  const [role, ...others] = trusting.length === 1 ? trusting : pulling;
  if (!role || others.length > 0 || property(task.body, "ExecutionRoleArn")) return [];
  const to = [{ address: role.address, attribute: "arn" }];
  const intents: Fix["intents"] = [{ do: "set", on: task.body, name: "ExecutionRoleArn", to }];
  // What was refused was never deployed.
  return [{ title: `Use ${local(role)}`, safe: true, preferred: true, intents }];
}
