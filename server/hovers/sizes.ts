import { cpuUnits, fargatePage, fargateSizes, mebibytes } from "../../rules/data/fargate-sizes.ts";
import { isFargate } from "../../rules/links/task.ts";
import type { Resource } from "../../rules/model/resource.ts";
import { alternatives, blocks, exact, get, items, texts } from "../../rules/model/value.ts";
import { source } from "./markdown.ts";
import type { Topic } from "./topic.ts";

/** What Fargate offers, with the row of the CPU at hand. */
export const sizes: Topic = {
  on: ["AWS::ECS::TaskDefinition"],

  tell(path, task) {
    const [property, ...deeper] = path;
    if (deeper.length > 0 || !property || !["Cpu", "Memory"].includes(property.name) || isElsewhere(task))
      return undefined;
    const cpus = asked(task, "Cpu", cpuUnits);
    const memories = asked(task, "Memory", mebibytes);
    const rows = fargateSizes
      .filter(({ windows }) => windows || !isWindows(task))
      .map(({ cpu, memory, offer }) => {
        const own = cpus.includes(cpu);
        const fits = own && memories.some((each) => memory.includes(each));
        const cells = [`${cpu} (${cpu / 1024} vCPU)`, offer];
        return `| ${cells.map((cell) => (own ? `**${cell}**` : cell)).join(" | ")} | ${fits ? "✓" : own ? "◂" : ""} |`;
      });
    const heading = `**What Fargate offers a task** ${source(fargatePage)}`;
    return [heading, "", "| `cpu` | `memory` | |", "| :-- | :-- | :-- |", ...rows].join("\n");
  },
};

/** Whether `task` certainly is for other than Fargate. */
function isElsewhere(task: Resource): boolean {
  const each = items(get(task.body, "RequiresCompatibilities")).map(alternatives);
  return !isFargate(task) && each.length > 0 && each.every((names) => names && !names.includes("FARGATE"));
}

function isWindows({ body }: Resource): boolean {
  const families = blocks(get(body, "RuntimePlatform")).flatMap((platform) => [
    ...texts(get(platform, "OperatingSystemFamily")),
  ]);
  return families.some((family) => exact(family)?.startsWith("WINDOWS"));
}

/** The sizes that `task` may ask for. */
function asked({ body }: Resource, name: string, read: (written: string) => number | undefined): readonly number[] {
  return texts(get(body, name))
    .map((text) => read(exact(text) ?? ""))
    .filter((size) => size !== undefined);
}
