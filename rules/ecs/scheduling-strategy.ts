import { controllerOf, onFargate, schedulingOf } from "../links/ecs.ts";
import { property, use } from "../model/value.ts";
import type { Finding, Rule } from "../rule.ts";

export const ecsSchedulingStrategy: Rule = {
  id: "ecs/scheduling-strategy",
  on: ["AWS::ECS::Service"],
  severity: "error",
  summary: "A service that runs on Fargate, or that something else than ECS deploys, is no daemon",
  why: `\`DAEMON\` runs one task on each container instance of a cluster. Fargate has no container instances, and neither CodeDeploy
nor an external controller deploys daemons: ECS refuses such a service with an \`InvalidParameterException\`.`,
  sources: [
    "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html",
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_services.html",
    "https://github.com/aws-cloudformation/cfn-lint/blob/main/docs/rules.md#E3044",
  ],

  *check(service): Generator<Finding> {
    const strategy = property(service.body, "SchedulingStrategy");
    if (!strategy || schedulingOf(service) !== "DAEMON") return;
    const controller = controllerOf(service);
    const reason =
      onFargate(service) === true
        ? "Fargate has no instances to run one task on each of"
        : controller === "CODE_DEPLOY" || controller === "EXTERNAL"
          ? `the deployment controller ${controller} does not deploy daemons`
          : undefined;
    if (reason === undefined) return;
    yield {
      at: use(strategy.value),
      message: `${strategy.written} is "DAEMON", but ${reason}; ECS takes only REPLICA here`,
      fixes: [
        {
          title: "Use REPLICA",
          // How many copies there are to be is not known.
          safe: false,
          preferred: true,
          intents: [{ do: "replace", at: use(strategy.value), with: "REPLICA" }],
        },
      ],
    };
  },
};
