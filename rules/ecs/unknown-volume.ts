import { containersOf } from "../links/ecs.ts";
import { allBlocks, certain } from "../links/link.ts";
import { containers } from "../links/task.ts";
import { type Block, blocks, get, use } from "../model/value.ts";
import type { Finding, Fix, Rule } from "../rule.ts";

export const ecsUnknownVolume: Rule = {
  id: "ecs/unknown-volume",
  on: ["AWS::ECS::TaskDefinition"],
  severity: "error",
  summary: "What a container mounts is a volume of its task, or of another of its containers",
  why: `\`sourceVolume\` names one of the task's \`volumes\`, exactly as it is called there; \`volumesFrom\` names another container.
ECS refuses to register a task definition that has neither: \`Unknown volume 'data'\`, \`Invalid 'volumesFrom' setting.
Unknown container: 'web'\`. A volume needs no more than a name: without anything else it is an empty directory that the
containers share.`,
  sources: [
    "https://github.com/ansible/ansible/issues/35751",
    "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_MountPoint.html",
    "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_VolumeFrom.html",
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/bind-mounts.html",
  ],

  *check(task): Generator<Finding> {
    const volumes = names(allBlocks(task.body, "Volumes"));
    const others = names(containersOf(task));
    for (const container of containers(task)) {
      for (const mount of volumes ? blocks(get(container, "MountPoints")) : []) {
        const value = get(mount, "SourceVolume");
        const name = certain(value);
        if (!value || name === undefined || volumes!.includes(name)) continue;
        const same = volumes!.filter((each) => each.toLowerCase() === name.toLowerCase());
        const fix = same.length === 1 ? called(value, same[0]!) : undefined;
        const only = volumes!.length > 0 ? `only ${volumes!.map((each) => `"${each}"`).join(", ")}` : "it has none";
        yield {
          at: use(value),
          message: `there is no volume "${name}" in this task, ${only}; ECS answers: Unknown volume '${name}'`,
          fixes: fix ? [fix] : [],
        };
      }
      for (const from of others ? blocks(get(container, "VolumesFrom")) : []) {
        const value = get(from, "SourceContainer");
        const name = certain(value);
        // Another case is the matter of ecs/name-case.
        if (!value || name === undefined || others!.some((each) => each.toLowerCase() === name.toLowerCase())) continue;
        const message = `there is no container "${name}" in this task; ECS answers: Invalid 'volumesFrom' setting. Unknown container: '${name}'`;
        yield { at: use(value), message };
      }
    }
  },
};

/** The names of all of `blocks`; `undefined` where one of them, or whether there are others, is not known. */
function names(blocks: readonly Block[] | undefined): readonly string[] | undefined {
  const each = blocks?.map((block) => certain(get(block, "Name")));
  return each?.every((name) => name !== undefined) ? each : undefined;
}

function called(value: Parameters<typeof use>[0], name: string): Fix {
  return {
    title: `Use ${name}`,
    safe: true,
    preferred: true,
    intents: [{ do: "replace", at: use(value), with: name }],
  };
}
