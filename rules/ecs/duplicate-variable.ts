import { containers } from "../links/task.ts";
import { listOf, type Variable, variables } from "../model/environment.ts";
import { type Block, get, type Span, use } from "../model/value.ts";
import type { Finding, Fix, Rule } from "../rule.ts";

export const ecsDuplicateVariable: Rule = {
  id: "ecs/duplicate-variable",
  on: ["AWS::ECS::TaskDefinition"],
  severity: "error",
  summary: "A variable that a container reads from a secret is given to it once",
  why: `ECS refuses a task definition in which one container has a variable both in \`environment\` and in \`secrets\`, or twice in
\`secrets\`. It happens when a password is moved to a secret and its old line is kept, and where a pipeline puts variables into
a task definition that has them already.`,
  sources: [
    "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
    "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Secret.html",
    "https://github.com/compose-x/ecs_composex/pull/710",
  ],

  *check(task): Generator<Finding> {
    for (const container of containers(task)) {
      const secrets = new Map<string, Span>();
      for (const { name, entry } of certainly(container, "Secrets")) {
        const at = use(get(entry, "Name")!);
        const first = secrets.get(name);
        if (first) {
          yield {
            at,
            message: `${name} is in secrets twice; ${answer(name)}`,
            related: [{ at: first, message: `${name} for the first time` }],
          };
        } else secrets.set(name, at);
      }
      for (const variable of certainly(container, "Environment")) {
        const secret = secrets.get(variable.name);
        if (!secret) continue;
        yield {
          at: use(get(variable.entry, "Name")!),
          message: `${variable.name} is in secrets as well; ${answer(variable.name)}`,
          related: [{ at: secret, message: `${variable.name} in secrets` }],
          fixes: remove(variable, container),
        };
      }
    }
  },
};

/**
 * Those variables of a container that it has in any case: of two that one may choose between, one alone counts. What has
 * an empty name waits for one.
 */
function certainly(container: Block, from: "Environment" | "Secrets"): readonly Variable[] {
  const items = listOf(container, from)?.items ?? [];
  return variables(container, from).filter(({ name, entry }) => name !== "" && items.includes(entry));
}

function answer(name: string): string {
  return `ECS answers: The secret name must be unique and not shared with any new or existing environment variables set on the container, such as '${name}'`;
}

function remove({ name, entry }: Variable, container: Block): readonly Fix[] {
  const from = listOf(container, "Environment");
  if (!from) return [];
  const intents: Fix["intents"] = [{ do: "discard", item: entry, from }];
  return [{ title: `Leave ${name} to secrets`, safe: true, preferred: true, intents }];
}
