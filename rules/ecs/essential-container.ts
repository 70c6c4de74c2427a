import { containersOf } from "../links/ecs.ts";
import { certain } from "../links/link.ts";
import { property } from "../model/value.ts";
import type { Finding, Fix, Rule } from "../rule.ts";

export const ecsEssentialContainer: Rule = {
  id: "ecs/essential-container",
  on: ["AWS::ECS::TaskDefinition"],
  severity: "error",
  summary: "At least one container of a task is essential",
  why: `A task lives as long as its essential containers do: when one of them stops, ECS stops the others. A container is
essential unless its \`essential\` is false. Where all of them say so, nothing would end the task, and ECS refuses to
register it: \`Task definition doesn't have any essential container\`.`,
  sources: [
    "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
    "https://github.com/compose-x/ecs_composex/issues/302",
  ],

  *check(task): Generator<Finding> {
    const all = containersOf(task) ?? [];
    const each = all.map((container) => property(container, "Essential"));
    if (each.length === 0 || !each.every((one) => certain(one?.value) === "false")) return;
    for (const essential of each) {
      if (!essential) return;
      const fix: Fix = {
        title: `Remove ${essential.written}`,
        safe: true,
        // Of several, which one the task is about is not known.
        preferred: each.length === 1,
        intents: [{ do: "remove", property: essential }],
      };
      yield {
        at: essential.key,
        message: `none of this task's containers is essential; ECS answers: Task definition doesn't have any essential container`,
        fixes: [each.length === 1 ? fix : { ...fix, safe: false }],
      };
      return;
    }
  },
};
