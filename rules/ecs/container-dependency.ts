import { containersOf } from "../links/ecs.ts";
import { certain } from "../links/link.ts";
import { type Block, blocks, get, lacks, property, use } from "../model/value.ts";
import type { Finding, Rule } from "../rule.ts";

export const ecsContainerDependency: Rule = {
  id: "ecs/container-dependency",
  on: ["AWS::ECS::TaskDefinition"],
  severity: "error",
  summary: "A container waits only for what another container of its task can become",
  why: `\`dependsOn\` names a container of the same task and what it has to become first. ECS checks at once whether that is
possible: the container has to be there, it has to have a \`healthCheck\` if it is to be HEALTHY (one in the image does not
count), it must not be essential if it is to end (COMPLETE, SUCCESS), for its end would be that of the task, and nobody may
wait for himself by way of others.`,
  sources: [
    "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDependency.html",
    "https://github.com/boto/boto3/issues/2436",
    "https://github.com/compose-x/ecs_composex/issues/302",
  ],

  *check(task): Generator<Finding> {
    const all = containersOf(task);
    if (!all) return;
    const named = new Map<string, Block>();
    for (const container of all) {
      const name = certain(get(container, "Name"));
      // What is called otherwise than we think may be the one that is meant.
      if (name === undefined) return;
      named.set(name, container);
    }
    const circles = circlesIn(named);
    for (const [name, container] of named) {
      for (const dependency of blocks(get(container, "DependsOn"))) yield* possible(name, dependency, named, circles);
    }
  },
};

function* possible(
  name: string,
  dependency: Block,
  named: ReadonlyMap<string, Block>,
  circles: ReadonlyMap<string, ReadonlySet<string>>,
): Generator<Finding> {
  const value = get(dependency, "ContainerName");
  const other = certain(value);
  if (!value || other === undefined) return;
  const at = use(value);
  const awaited = named.get(other);
  if (!awaited) {
    // Another case is the matter of ecs/name-case.
    if ([...named.keys()].some((each) => each.toLowerCase() === other.toLowerCase())) return;
    const names = [...named.keys()].map((each) => `"${each}"`).join(", ");
    const message = `there is no container "${other}" in this task, only ${names}; ECS answers: Cannot depend on container '${other}' because it does not exist`;
    yield { at, message };
    return;
  }
  if (circles.get(name)?.has(other)) {
    const message =
      other === name
        ? `"${name}" waits for itself; ECS refuses the task definition`
        : `"${name}" waits for "${other}", which waits for "${name}"; ECS refuses the task definition, as its containers wait in a circle`;
    yield { at, message };
  }
  const written = property(dependency, "Condition");
  const condition = certain(written?.value);
  if (!written || condition === undefined) return;
  yield* becomes(condition, other, awaited, use(written.value));
}

function* becomes(condition: string, name: string, awaited: Block, at: Finding["at"]): Generator<Finding> {
  const check = get(awaited, "HealthCheck");
  if (condition === "HEALTHY" && (lacks(awaited, "HealthCheck") || check?.kind === "scalar")) {
    const message = `"${name}" has no health check and so is never HEALTHY; ECS answers: A dependency container with HEALTHY condition must have health check configured`;
    yield { at, message };
  }
  const essential = lacks(awaited, "Essential") ? "true" : certain(get(awaited, "Essential"));
  if ((condition === "COMPLETE" || condition === "SUCCESS") && essential === "true") {
    const message = `"${name}" is essential, so that its end is the end of the task; ECS answers: A dependency container with SUCCESS or COMPLETE condition cannot be an essential container`;
    const written = property(awaited, "Essential");
    yield {
      at,
      message,
      fixes: [
        {
          title: `Let "${name}" end: it is not essential`,
          safe: false,
          preferred: true,
          intents: [
            written
              ? { do: "replace", at: use(written.value), with: false }
              : { do: "set", on: awaited, name: "Essential", to: false },
          ],
        },
      ],
    };
  }
  if (!["START", "COMPLETE", "SUCCESS", "HEALTHY"].includes(condition)) {
    yield {
      at,
      message: `there is no condition "${condition}", only START, COMPLETE, SUCCESS or HEALTHY; ECS refuses the task definition`,
    };
  }
}

/** By the name of each container, those that it waits for and that wait for it, directly or by way of others. */
function circlesIn(named: ReadonlyMap<string, Block>): ReadonlyMap<string, ReadonlySet<string>> {
  const direct = new Map(
    [...named].map(([name, container]) => [
      name,
      blocks(get(container, "DependsOn")).flatMap((each) => certain(get(each, "ContainerName")) ?? []),
    ]),
  );
  const all = new Map([...named.keys()].map((name) => [name, reached(name, direct)]));
  return new Map(
    [...all].map(([name, each]) => [name, new Set([...each].filter((other) => all.get(other)?.has(name)))]),
  );
}

/** All to which one gets from `name` in one step or more. */
function reached(name: string, direct: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const found = new Set(direct.get(name));
  for (const each of found) for (const next of direct.get(each) ?? []) found.add(next);
  return found;
}
