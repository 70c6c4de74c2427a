import { started } from "../links/deploys.ts";
import { clusterOf, compatibilitiesOf, onFargate, servicesOf, taskOf } from "../links/ecs.ts";
import { certain, nameOf } from "../links/link.ts";
import type { Resource } from "../model/resource.ts";
import { get, lacks, property, type Span, use } from "../model/value.ts";
import type { Finding, Fix, Intent, Related, Rule, Unit } from "../rule.ts";

export const ecsRunTaskCompatibility: Rule = {
  id: "ecs/run-task-compatibility",
  on: ["AWS::ECS::Service", "AWS::ECS::TaskDefinition"],
  severity: "error",
  summary: "A task definition is registered for where its service, or a workflow, runs it",
  why: `Fargate runs a task definition only if it is registered for it: \`requiresCompatibilities\` names \`FARGATE\`, or nothing and
everything that Fargate needs is there: network mode \`awsvpc\` and \`cpu\` and \`memory\` of the task as a whole. ECS answers
otherwise: \`Task definition does not support launch_type FARGATE\`. The other way round, a service that names neither a
launch type nor a capacity provider runs on EC2, where tasks wait for instances for ever if its cluster has none.`,
  sources: [
    "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html",
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html",
    "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html",
  ],

  *check(resource, unit): Generator<Finding> {
    const task = resource.type === "AWS::ECS::TaskDefinition" ? resource : taskOf(resource, unit);
    const compatibilities = task && compatibilitiesOf(task);
    if (!task || !compatibilities) return;
    if (resource === task) {
      const fits = compatibilities.includes("FARGATE") || servicesOf(task, unit).some((each) => onFargate(each));
      if (!fits) yield* byWorkflow(task, compatibilities, unit);
    } else if (onFargate(resource) === true && !compatibilities.includes("FARGATE")) {
      const launched = property(resource.body, "LaunchType") ?? property(resource.body, "CapacityProviderStrategy");
      yield* unfit(resource.address, launched?.key, task, compatibilities);
    } else if (compatibilities.length === 1 && compatibilities[0] === "FARGATE" && isHomeless(resource, unit)) {
      yield homeless(resource, task);
    }
  },
};

/** What a workflow starts on Fargate. */
function* byWorkflow(task: Resource, compatibilities: readonly string[], unit: Unit): Generator<Finding> {
  const family = nameOf(task);
  const [run] = started(unit).filter((each) => each.family === family && each.launchType === "FARGATE");
  if (run) yield* unfit("a workflow", run.at, task, compatibilities);
}

function* unfit(
  runner: string,
  where: Span | undefined,
  task: Resource,
  compatibilities: readonly string[],
): Generator<Finding> {
  const { body } = task;
  const mode = lacks(body, "NetworkMode") ? "bridge" : certain(get(body, "NetworkMode"));
  const sizes = ["Cpu", "Memory"].filter((each) => lacks(body, each));
  const written = property(body, "RequiresCompatibilities");
  const lacking = [
    ...(compatibilities.length > 0 ? [`it is registered for ${compatibilities.join(", ")} only`] : []),
    ...(mode !== undefined && mode !== "awsvpc" ? [`its network mode is ${mode}`] : []),
    ...sizes.map((each) => `it has no ${each.toLowerCase()}`),
  ];
  if (lacking.length === 0) return;
  const related: readonly Related[] = where ? [{ at: where, message: "where it runs on Fargate" }] : [];
  const awsvpc = property(body, "NetworkMode");
  const intents: Intent[] = [];
  if (!written) intents.push({ do: "set", on: body, name: "RequiresCompatibilities", to: { list: ["FARGATE"] } });
  else if (written.value.kind === "list") intents.push({ do: "append", to: written.value, item: "FARGATE" });
  if (!awsvpc) intents.push({ do: "set", on: body, name: "NetworkMode", to: "awsvpc" });
  else if (mode !== undefined && mode !== "awsvpc") {
    intents.push({ do: "replace", at: use(awsvpc.value), with: "awsvpc" });
  }
  const fix: Fix = { title: "Register it for Fargate", safe: false, preferred: sizes.length === 0, intents };
  yield {
    at: compatibilities.length > 0 ? use(written!.value) : task.name,
    message: `${runner} runs this on Fargate, but ${lacking.join(" and ")}; ECS answers: Task definition does not support launch_type FARGATE`,
    related,
    // A size is not to be guessed, and without it Fargate takes it no more than before.
    fixes: sizes.length === 0 ? [fix] : [],
  };
}

/** Whether `service` certainly runs on EC2 because it names nothing else, in a cluster of the unit, which has no instances. */
function isHomeless(service: Resource, unit: Unit): boolean {
  const cluster = clusterOf(service, unit);
  const silent = ["LaunchType", "CapacityProviderStrategy"].every((each) => lacks(service.body, each));
  if (!silent || !cluster) return false;
  const providers = ["CapacityProviders", "DefaultCapacityProviderStrategy"];
  const makers = [
    "AWS::ECS::ClusterCapacityProviderAssociations",
    "AWS::ECS::CapacityProvider",
    "AWS::AutoScaling::AutoScalingGroup",
    "AWS::EC2::LaunchTemplate",
    "AWS::EC2::Instance",
  ] as const;
  return (
    providers.every((each) => lacks(cluster.body, each)) && makers.every((type) => unit.resources(type).length === 0)
  );
}

function homeless(service: Resource, task: Resource): Finding {
  const { body, name } = service;
  return {
    at: name,
    severity: "warning",
    message: `no launch type or capacity provider is named, so that it runs on EC2, for which nothing here makes instances, though ${task.address} is for Fargate; its tasks wait: No Container Instances were found in your cluster`,
    related: [{ at: use(get(task.body, "RequiresCompatibilities")!), message: "for Fargate" }],
    fixes: [
      {
        title: "Run it on Fargate",
        // A launch type cannot be changed later; the service is made anew.
        safe: false,
        preferred: true,
        intents: [{ do: "set", on: body, name: "LaunchType", to: "FARGATE" }],
      },
    ],
  };
}
