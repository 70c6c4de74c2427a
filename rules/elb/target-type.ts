import { balancedBy, networkModeOf, onFargate, taskOf } from "../links/ecs.ts";
import { targetTypeOf } from "../links/elb.ts";
import type { Resource } from "../model/resource.ts";
import { property, use } from "../model/value.ts";
import type { Finding, Rule, Unit } from "../rule.ts";

export const elbTargetType: Rule = {
  id: "elb/target-type",
  on: ["AWS::ECS::Service"],
  severity: "error",
  summary:
    "The targets of a target group are of the kind that its service registers: addresses with awsvpc, instances without",
  why: `Tasks with network mode \`awsvpc\`, which is the only one on Fargate, have addresses of their own and are registered by them;
with any other mode ECS registers the instance. A target group takes one or the other, and where it does not say it takes
instances. ECS refuses the service: \`The provided target group … has target type instance, which is incompatible with the
awsvpc network mode specified in the task definition\`. The type of a group cannot be changed, so that Terraform makes
another one.`,
  sources: [
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-load-balancing.html",
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateTargetGroup.html",
    "https://github.com/hashicorp/terraform-provider-aws/issues/11723",
  ],

  *check(service, unit): Generator<Finding> {
    const mode = modeOf(service, unit);
    for (const { targetGroup } of mode === undefined ? [] : balancedBy(service, unit).seen) {
      const type = targetGroup && targetTypeOf(targetGroup);
      const needed = mode === "awsvpc" ? "ip" : "instance";
      if (!targetGroup || type === undefined || type === needed || type === "alb" || type === "lambda") continue;
      const written = property(targetGroup.body, "TargetType");
      yield {
        at: written ? use(written.value) : targetGroup.name,
        message: `${written ? `${written.written} is` : "the targets are of type"} "${type}", but the tasks of ${service.address} have network mode ${mode}; ECS answers: The provided target group has target type ${type}, which is incompatible with the ${mode} network mode specified in the task definition`,
        related: [{ at: service.name, message: "the service" }],
        fixes: [
          {
            title: `Register ${needed === "ip" ? "addresses" : "instances"}`,
            // A group of another type is another group.
            safe: false,
            preferred: true,
            intents: [
              written
                ? { do: "replace", at: use(written.value), with: needed }
                : { do: "set", on: targetGroup.body, name: "TargetType", to: needed },
            ],
          },
        ],
      };
    }
  },
};

function modeOf(service: Resource, unit: Unit): string | undefined {
  if (onFargate(service) === true) return "awsvpc";
  const task = taskOf(service, unit);
  const mode = task && networkModeOf(task);
  return mode === "awsvpc" || mode === "bridge" || mode === "host" ? mode : undefined;
}
