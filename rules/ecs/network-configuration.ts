import { controllerOf, networkModeOf, onFargate, taskOf } from "../links/ecs.ts";
import type { Resource } from "../model/resource.ts";
import { lacks, property } from "../model/value.ts";
import type { Finding, Rule, Unit } from "../rule.ts";

export const ecsNetworkConfiguration: Rule = {
  id: "ecs/network-configuration",
  on: ["AWS::ECS::Service"],
  severity: "error",
  summary: "A service has a network configuration if its tasks have network interfaces of their own, and only then",
  why: `With network mode \`awsvpc\`, which is the only one on Fargate, each task gets a network interface, and the service has
to say in which subnets: \`Network Configuration must be provided when networkMode 'awsvpc' is specified\`. With any other
mode the task uses the interface of its instance, and ECS refuses a service that names subnets all the same. A task
definition without a mode has Docker's own, which is bridge.`,
  sources: [
    "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html",
    "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html",
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking.html",
  ],

  *check(service, unit): Generator<Finding> {
    // Tasks of an external controller are configured in their task sets.
    const controller = controllerOf(service);
    if (controller === undefined || controller === "EXTERNAL") return;
    const configuration = property(service.body, "NetworkConfiguration");
    const mode = modeOf(service, unit);
    if (mode?.is === "awsvpc" && lacks(service.body, "NetworkConfiguration")) {
      yield {
        at: service.name,
        message: `no subnets are named, though ${mode.why}; ECS answers: Network Configuration must be provided when networkMode 'awsvpc' is specified`,
      };
    }
    if (mode && mode.is !== "awsvpc" && configuration) {
      yield {
        at: configuration.key,
        message: `subnets are named, though ${mode.why}; ECS answers: Network Configuration is not valid for the given networkMode of this task definition`,
      };
    }
  },
};

function modeOf(service: Resource, unit: Unit): { readonly is: string; readonly why: string } | undefined {
  if (onFargate(service) === true)
    return { is: "awsvpc", why: "tasks on Fargate have network interfaces of their own" };
  const task = taskOf(service, unit);
  const is = task && networkModeOf(task);
  if (!task || is === undefined) return undefined;
  const written = property(task.body, "NetworkMode");
  const has = written ? `${written.written} "${is}"` : `no network mode, which means ${is}`;
  return { is, why: `${task.address} has ${has}` };
}
