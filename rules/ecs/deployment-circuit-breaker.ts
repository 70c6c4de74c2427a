import { controllerOf, schedulingOf } from "../links/ecs.ts";
import { certain } from "../links/link.ts";
import { type Block, blocks, get, lacks } from "../model/value.ts";
import type { Finding, Rule } from "../rule.ts";

export const ecsDeploymentCircuitBreaker: Rule = {
  id: "ecs/deployment-circuit-breaker",
  on: ["AWS::ECS::Service"],
  severity: "information",
  summary: "A rolling deployment whose tasks do not start gives up and goes back",
  why: `Without a circuit breaker ECS starts tasks that fail again and again, and a deployment that cannot succeed does not end: one
team's went on for five days. With one, it is marked as failed after a few tasks (half of the desired count, at least
three), and \`rollback\` returns to the last deployment that was completed. A service that something else than ECS deploys
has no circuit breaker; alarms that roll back, where they are configured, do the same.`,
  sources: [
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-circuit-breaker.html",
    "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentCircuitBreaker.html",
  ],

  *check(service): Generator<Finding> {
    const { body, name } = service;
    if (controllerOf(service) !== "ECS" || schedulingOf(service) !== "REPLICA") return;
    const configuration = get(body, "DeploymentConfiguration");
    if (configuration) {
      if (configuration.kind !== "block") return;
      const strategy = lacks(configuration, "Strategy") ? "ROLLING" : certain(get(configuration, "Strategy"));
      const without = lacks(configuration, "DeploymentCircuitBreaker") && noAlarms(configuration);
      if (strategy !== "ROLLING" || !without) return;
    }
    if (!configuration && !lacks(body, "DeploymentConfiguration")) return;
    yield {
      at: name,
      message: "no circuit breaker is set; a deployment whose tasks do not start goes on until somebody stops it",
      fixes: [
        {
          title: "Add a circuit breaker that rolls back",
          // It changes how deployments end, not what runs.
          safe: true,
          preferred: true,
          intents: [
            {
              do: "set",
              on: body,
              name: "DeploymentConfiguration.DeploymentCircuitBreaker",
              to: { object: { Enable: true, Rollback: true } },
            },
          ],
        },
      ],
    };
  },
};

/** Whether no alarm ends a deployment: none is named, or they are not enabled. */
function noAlarms(configuration: Block): boolean {
  if (lacks(configuration, "Alarms")) return true;
  const all = [...blocks(get(configuration, "Alarms"))];
  return all.length > 0 && all.every((alarms) => certain(get(alarms, "Enable")) === "false");
}
