import { listOf, type Variable, variables } from "../model/environment.ts";
import type { Resource } from "../model/resource.ts";
import { type Block, lacks, origin, type Value } from "../model/value.ts";
import type { Fix, Replacement, Written } from "../rule.ts";

/** An ARN to be filled in. */
const blank = "arn:aws:secretsmanager:REGION:ACCOUNT_ID:secret:NAME-SUFFIX";

/** `variable` of `container` read from a secret, which is at `from`, or to be filled in. */
export function moved(
  task: Resource,
  container: Block,
  { name, entry }: Variable,
  from: Replacement | undefined,
  title: string,
): readonly Fix[] {
  // ECS reads secrets with the execution role; where there is none, the task would not start.
  if (lacks(task.body, "ExecutionRoleArn")) return [];
  const environment = listOf(container, "Environment");
  const secrets = listOf(container, "Secrets");
  const has = container.properties.has("Secrets");
  if (!environment || (has && !secrets) || (!has && container.open)) return [];
  // What is written elsewhere may be given to this container alone, while others are made of the same lines.
  if (!inside(environment, container)) return [];
  // It is there already, so that nothing but the credential is to go.
  if (variables(container, "Secrets").some((secret) => secret.name === name)) return [];
  const item: Written = { object: { Name: name, ValueFrom: from ?? blank } };
  return [
    {
      title,
      // The application restarts, and is not given the variable where the secret is not there.
      safe: false,
      preferred: from !== undefined,
      intents: [
        { do: "discard", item: entry, from: environment },
        secrets
          ? { do: "append", to: secrets, item }
          : { do: "set", on: container, name: "Secrets", to: { list: [item] } },
      ],
      ...(from === undefined ? { blank } : {}),
    },
  ];
}

function inside(inner: Value, outer: Value): boolean {
  const [a, b] = [origin(inner), origin(outer)];
  return a.uri === b.uri && a.start >= b.start && a.end <= b.end;
}
