import { certain } from "../links/link.ts";
import { containers } from "../links/task.ts";
import { type Block, blocks, get, use, type Value } from "../model/value.ts";
import type { Finding, Rule } from "../rule.ts";

export const ecsEnvironmentName: Rule = {
  id: "ecs/environment-name",
  on: ["AWS::ECS::TaskDefinition"],
  severity: "error",
  summary: "Each variable of a container comes from one place: its environment or its secrets",
  why: `A variable that stands in \`environment\` and in \`secrets\`, or twice in \`secrets\`, is refused when the task definition is
registered: \`The secret name must be unique and not shared with any new or existing environment variables set on the
container\`. It mostly happens when a value is moved to \`secrets\` and the old line stays. A variable that stands twice in
\`environment\` is taken, but only one of its values is.`,
  sources: [
    "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Secret.html",
    "https://github.com/dagster-io/dagster/issues/11622",
  ],

  *check(task): Generator<Finding> {
    for (const container of containers(task)) {
      const plain = new Map<string, Value>();
      for (const [name, value, block] of named(container, "Environment")) {
        const first = plain.get(name);
        const other = [...named(container, "Environment")].find(([, at]) => at === first)?.[2];
        const differ = other && certain(get(other, "Value")) !== certain(get(block, "Value"));
        if (first && differ) {
          const message = `"${name}" is in the environment twice, with other values; the container gets one of them`;
          yield {
            at: use(value),
            message,
            severity: "warning",
            related: [{ at: use(first), message: "the other one" }],
          };
        }
        plain.set(name, value);
      }
      const secret = new Map<string, Value>();
      for (const [name, value] of named(container, "Secrets")) {
        const first = plain.get(name) ?? secret.get(name);
        secret.set(name, value);
        if (!first) continue;
        const where = plain.has(name) ? "in the environment too" : "among the secrets twice";
        yield {
          at: use(value),
          message: `"${name}" is ${where}; ECS answers: The secret name must be unique and not shared with any new or existing environment variables set on the container, such as '${name}'`,
          related: [{ at: use(first), message: "the other one" }],
        };
      }
    }
  },
};

/** The names that are seen in a list of `container`, each with where it stands. */
function* named(container: Block, list: string): Generator<[string, Value, Block]> {
  const seen = new Set<string>();
  for (const entry of blocks(get(container, list))) {
    const value = get(entry, "Name");
    const name = certain(value);
    // One place that is used for several, as in a loop, is read several times.
    const place = value && `${use(value).uri}:${use(value).start}`;
    if (!value || name === undefined || seen.has(place!)) continue;
    seen.add(place!);
    yield [name, value, entry];
  }
}
