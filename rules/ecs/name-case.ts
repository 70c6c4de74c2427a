import { containersOf, taskOf } from "../links/ecs.ts";
import { allBlocks, certain, nameOf } from "../links/link.ts";
import type { Resource } from "../model/resource.ts";
import { type Block, blocks, exact, get, type Text, texts, use } from "../model/value.ts";
import type { Finding, Rule } from "../rule.ts";

export const ecsNameCase: Rule = {
  id: "ecs/name-case",
  on: ["AWS::ECS::Service", "AWS::ECS::TaskDefinition"],
  severity: "error",
  summary: "The names of clusters, families and containers are written as they are defined, in the same case",
  why: `ECS tells upper and lower case apart: \`Web\` and \`web\` are two clusters, two families and two containers. A service
that asks for the one where the workspace defines the other fails with \`ClusterNotFoundException\`, \`Unable to describe
task definition\` or \`The container does not exist in the task definition\`. Flagged is a name that the same place defines
in another case, and in no other way.`,
  sources: [
    "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html",
    "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDependency.html",
  ],

  *check(resource, unit): Generator<Finding> {
    if (resource.type === "AWS::ECS::TaskDefinition") {
      yield* dependencies(resource);
      return;
    }
    const answers = [
      ["Cluster", "AWS::ECS::Cluster", "ClusterNotFoundException: Cluster not found"],
      ["TaskDefinition", "AWS::ECS::TaskDefinition", "Unable to describe task definition"],
    ] as const;
    for (const [property, type, answer] of answers) {
      for (const text of texts(get(resource.body, property))) {
        const defined = new Set(unit.resources(type).map(nameOf));
        const finding = differing(text, defined, answer);
        if (finding) yield finding;
      }
    }
    const task = taskOf(resource, unit);
    const names = task && namesIn(task);
    for (const entry of names ? (allBlocks(resource.body, "LoadBalancers") ?? []) : []) {
      yield* ofContainer(entry, names!, (name) => `The container ${name} does not exist in the task definition`);
    }
  },
};

/** The containers of the same task that a container waits for. */
function* dependencies(task: Resource): Generator<Finding> {
  const names = namesIn(task);
  for (const container of names ? containersOf(task)! : []) {
    for (const dependency of blocks(get(container, "DependsOn"))) {
      yield* ofContainer(dependency, names!, (name) => `Container ${name} does not exist in the task definition`);
    }
  }
}

/** The names of the containers of `task`, among them `undefined` for those that are not known. */
function namesIn(task: Resource): ReadonlySet<string | undefined> | undefined {
  const names = containersOf(task)?.map((container) => certain(get(container, "Name")));
  return names && new Set(names);
}

function* ofContainer(
  block: Block,
  names: ReadonlySet<string | undefined>,
  answer: (name: string) => string,
): Generator<Finding> {
  for (const text of texts(get(block, "ContainerName"))) {
    const name = exact(text);
    const finding = name === undefined ? undefined : differing(text, names, answer(name));
    if (finding) yield finding;
  }
}

/** A finding where `text` is none of `defined`, but one of them in another case; none where not all are known. */
function differing(text: Text, defined: ReadonlySet<string | undefined>, answer: string): Finding | undefined {
  const whole = exact(text);
  // Of an ARN only the name is compared, of a revision only the family.
  const [, before = "", name = "", after = ""] =
    /^(arn:.*:(?:cluster|task-definition)\/)?([^:/]+)(:\d+)?$/.exec(whole ?? "") ?? [];
  if (name === "" || defined.has(name) || defined.has(undefined)) return undefined;
  const [meant, other] = [...defined].filter((each) => each!.toLowerCase() === name.toLowerCase());
  if (meant === undefined || other !== undefined) return undefined;
  return {
    at: use(text),
    message: `"${name}" is defined as "${meant}", and ECS tells the two apart: ${answer}`,
    fixes: [
      {
        title: `Use ${meant}`,
        safe: true,
        preferred: true,
        intents: [{ do: "replace", at: use(text), with: before + meant + after }],
      },
    ],
  };
}
