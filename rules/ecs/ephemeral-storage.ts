import { ephemeralStorage } from "../data/fargate-sizes.ts";
import { certainNumber } from "../links/link.ts";
import { isFargate } from "../links/task.ts";
import { blocks, get, origin, property, use } from "../model/value.ts";
import type { Finding, Rule } from "../rule.ts";

export const ecsEphemeralStorage: Rule = {
  id: "ecs/ephemeral-storage",
  on: ["AWS::ECS::TaskDefinition"],
  severity: "error",
  summary: "A task for Fargate that asks for storage asks for 21 to 200 GiB",
  why: `Every task on Fargate has 20 GiB of storage of its own. \`ephemeralStorage\` asks for more: at least 21 GiB, at most 200.
To ask for the 20 that one has anyway, or for less, is refused when the task definition is registered:
\`EphemeralStorage size should be at least 21\`.`,
  sources: [
    "https://github.com/guardian/cdk/pull/1101",
    "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EphemeralStorage.html",
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-task-storage.html",
  ],

  *check(task): Generator<Finding> {
    if (!isFargate(task)) return;
    const { least, most } = ephemeralStorage;
    for (const storage of blocks(get(task.body, "EphemeralStorage"))) {
      // Terraform's `size_in_gib` has no capital in the unit.
      const written = property(storage, "SizeInGiB") ?? property(storage, "SizeInGib");
      const size = certainNumber(written?.value);
      if (!written || size === undefined || (size >= least && size <= most)) continue;
      const to = size < least ? least : most;
      yield {
        at: use(written.value),
        message: `${written.written} ${size} is ${size < least ? `less than the ${least} GiB that one can ask for; ECS answers: EphemeralStorage size should be at least ${least}` : `more than the ${most} GiB that there are; ECS refuses the task definition`}`,
        fixes: [
          {
            title: `Use ${to}`,
            safe: written.value.trail.length === 1,
            preferred: true,
            intents: [{ do: "replace", at: origin(written.value), with: to }],
          },
        ],
      };
    }
  },
};
