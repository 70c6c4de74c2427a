import { taskOf } from "../rules/links/ecs.ts";
import { containers } from "../rules/links/task.ts";
import { plain, steps, written } from "../rules/links/workflow.ts";
import type { Resource } from "../rules/model/resource.ts";
import { type Block, blocks, get, texts, use } from "../rules/model/value.ts";
import { hole, type Unit } from "../rules/rule.ts";
import type { Named } from "./naming.ts";

/** Where each kind of list names a container of the same task. */
const within: readonly (readonly [list: string, property: string])[] = [
  ["DependsOn", "ContainerName"],
  ["VolumesFrom", "SourceContainer"],
];

/** The containers that `resource` makes. A name is a container's own within the family, or the file, of its task only. */
export function* containersMade(resource: Resource): Generator<Named> {
  if (resource.type !== "AWS::ECS::TaskDefinition" || resource.existing) return;
  for (const container of containers(resource)) {
    yield* named(container, "Name", [familyOf(resource), resource.name.uri], true);
  }
}

/** Every place in `resource` where a container is meant. */
export function* containersMeant(resource: Resource, unit: Unit): Generator<Named> {
  if (resource.type === "AWS::ECS::TaskDefinition") {
    const family = familyOf(resource);
    for (const container of containers(resource)) {
      for (const [list, property] of within) {
        for (const each of blocks(get(container, list))) yield* named(each, property, [family], false);
      }
    }
  } else if (resource.type === "AWS::ECS::Service") {
    const task = taskOf(resource, unit);
    const family = task ? familyOf(task) : textOf(resource.body, "TaskDefinition").replace(/:\d+$/, "");
    for (const list of ["LoadBalancers", "ServiceRegistries"]) {
      for (const each of blocks(get(resource.body, list))) yield* named(each, "ContainerName", [family], false);
    }
  } else if (resource.type === "GitHub::Workflow") {
    // https://github.com/aws-actions/amazon-ecs-render-task-definition: paths are relative to the repository.
    for (const { action, given, root } of steps(resource)) {
      const value = given && action?.startsWith("aws-actions/") ? get(given, "container-name") : undefined;
      const name = plain(value);
      if (!value || name === undefined) continue;
      const file = plain(given && get(given, "task-definition"));
      const task = file === undefined ? hole : `${root}/${file.replace(/^\.?\//, "")}`;
      yield { type: "Container", names: [`${task}/${name}`], at: use(value), made: false };
    }
  }
}

function* named(block: Block, property: string, tasks: readonly string[], made: boolean): Generator<Named> {
  for (const text of texts(get(block, property))) {
    yield { type: "Container", names: tasks.map((task) => `${task}/${written(text)}`), at: use(text), made };
  }
}

function familyOf({ body }: Resource): string {
  return textOf(body, "Family");
}

/** What a property says, as far as it is known. */
function textOf(body: Block, property: string): string {
  const [text] = texts(get(body, property));
  return text ? written(text) : hole;
}
