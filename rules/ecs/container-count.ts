import { get } from "../model/value.ts";
import type { Finding, Rule } from "../rule.ts";

export const ecsContainerCount: Rule = {
  id: "ecs/container-count",
  on: ["AWS::ECS::TaskDefinition"],
  severity: "error",
  summary: "A task has at most ten containers",
  why: `A task definition takes ten containers, a quota that AWS does not raise; with one more it answers \`Too many containers\`.
Containers that need not live and die together are better off in task definitions of their own.`,
  sources: ["https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-quotas.html"],

  *check({ body, name }): Generator<Finding> {
    const value = get(body, "ContainerDefinitions");
    if (value?.kind !== "list" || value.items.length <= most) return;
    const { length } = value.items;
    yield {
      at: name,
      message: `this task has ${length} containers, and ${most} is the most; ECS answers: Too many containers`,
    };
  },
};

/** https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-quotas.html, 2026-11-24. */
const most = 10;
