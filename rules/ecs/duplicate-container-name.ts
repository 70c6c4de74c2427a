import { certain } from "../links/link.ts";
import { containers } from "../links/task.ts";
import { get, type Value } from "../model/value.ts";
import type { Finding, Rule } from "../rule.ts";

export const ecsDuplicateContainerName: Rule = {
  id: "ecs/duplicate-container-name",
  on: ["AWS::ECS::TaskDefinition"],
  severity: "error",
  summary: "The containers of a task have names of their own",
  why: `A task's containers are told apart by their names: by services, dependencies, links and overrides. ECS refuses to
register two of one name: \`Container names must be unique within a task definition\`. It mostly comes of a container
that was copied.`,
  sources: ["https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html"],

  *check(task): Generator<Finding> {
    const seen = new Map<string, Value>();
    for (const container of containers(task)) {
      const value = get(container, "Name");
      const name = certain(value);
      if (!value || name === undefined) continue;
      const first = seen.get(name);
      if (!first) seen.set(name, value);
      // One place that is used for several, as in a loop, is read several times.
      else if (first.trail[0].start !== value.trail[0].start || first.trail[0].uri !== value.trail[0].uri) {
        yield {
          at: value.trail[0],
          message: `another container of this task is called "${name}"; ECS answers: Container names must be unique within a task definition`,
          related: [{ at: first.trail[0], message: "the other one" }],
        };
      }
    }
  },
};
