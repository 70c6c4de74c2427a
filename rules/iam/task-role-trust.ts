import { principalsOf, trusts } from "../links/iam.ts";
import { linked, local } from "../links/link.ts";
import type { Resource } from "../model/resource.ts";
import { exact, origin, property, type Text } from "../model/value.ts";
import type { Finding, Fix, Rule } from "../rule.ts";

const tasks = "ecs-tasks.amazonaws.com";

export const iamTaskRoleTrust: Rule = {
  id: "iam/task-role-trust",
  on: ["AWS::ECS::TaskDefinition"],
  severity: "error",
  summary: "The roles of a task are ones that ECS may assume for it",
  why: `ECS takes on the execution role and the task role of a task as \`ecs-tasks.amazonaws.com\`. A role that only
\`ecs.amazonaws.com\`, \`ec2.amazonaws.com\` or \`lambda.amazonaws.com\` may assume can be named in a task definition, and no
task of it ever starts: \`ECS was unable to assume the role 'arn:…' that was provided for this task\`. One team that moved
to Secrets Manager lost a day to a role whose trust was set up for another service.`,
  sources: [
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_execution_IAM_role.html",
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-iam-roles.html",
  ],

  *check(task, unit): Generator<Finding> {
    for (const name of ["ExecutionRoleArn", "TaskRoleArn"]) {
      const used = property(task.body, name);
      const role = used && linked(used.value, ["AWS::IAM::Role"], unit);
      if (!role || trusts(role, tasks) !== "no") continue;
      const services = principalsOf(role);
      const [only] = services;
      yield {
        at: only && services.length === 1 ? origin(only) : role.name,
        message: `${local(role)} ${who(services)}; ECS answers: ECS was unable to assume the role that was provided for this task`,
        related: [{ at: used.key, message: `${used.written} of ${local(task)}` }],
        fixes: only && services.length === 1 ? admit(only, role) : [],
      };
    }
  },
};

function who(services: readonly Text[]): string {
  const names = services.map((service) => `"${exact(service)}"`);
  return names.length > 0
    ? `may be assumed by ${names.join(" and ")}, not by "${tasks}"`
    : `may not be assumed by "${tasks}"`;
}

function admit(principal: Text, role: Resource): readonly Fix[] {
  // Somebody else may need a principal that is right for them.
  const isMeant = /^ecs-?tasks?\./.test(exact(principal)!) || /^ecs\./.test(exact(principal)!);
  const intents: Fix["intents"] = [{ do: "replace", at: origin(principal), with: tasks }];
  return [{ title: `Let ${tasks} assume ${local(role)}`, safe: isMeant, preferred: true, intents }];
}
