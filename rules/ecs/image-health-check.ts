import { madeOf } from "../links/builds.ts";
import { type Equipment, equipment } from "../links/equipment.ts";
import { containers } from "../links/task.ts";
import { type Block, exact, get, lacks, texts, use } from "../model/value.ts";
import type { Finding, Rule, Written } from "../rule.ts";

export const ecsImageHealthCheck: Rule = {
  id: "ecs/image-health-check",
  on: ["AWS::ECS::TaskDefinition"],
  severity: "information",
  summary: "A health check that an image brings along is written in the task definition, where ECS sees it",
  why: `ECS does not look at the \`HEALTHCHECK\` of a Dockerfile: the container's health stays \`UNKNOWN\`, and a task whose
application hangs is not replaced. What is to be checked has to be in \`healthCheck\` of the container definition. The
Dockerfile is the one from which a workflow of the repository builds the image, where exactly one does.`,
  sources: [
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/healthcheck.html",
    "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html",
    "https://docs.docker.com/reference/dockerfile/#healthcheck",
  ],

  *check(task, unit): Generator<Finding> {
    for (const container of containers(task)) {
      const [image, other] = lacks(container, "HealthCheck") ? texts(get(container, "Image")) : [];
      const made = image && !other ? madeOf(container, unit) : undefined;
      const [check] = made ? texts(get(made.body, "HealthCheck")) : [];
      const instruction = check && exact(check);
      if (!image || !made || !check || instruction === undefined || /^\s*NONE\b/i.test(instruction)) continue;
      const copied = healthCheck(instruction);
      yield {
        at: use(image),
        message:
          "the HEALTHCHECK of this image is not looked at: ECS checks only what healthCheck of the container definition says",
        related: [{ at: use(check), message: "the image's own check" }],
        fixes: copied && runs(copied.command, equipment(container, unit)) ? [copy(container, copied.written)] : [],
      };
    }
  },
};

function copy(on: Block, to: Written) {
  return {
    title: "Copy the image's health check",
    // A check that fails stops tasks that run now.
    safe: false,
    preferred: true,
    intents: [{ do: "set", on, name: "HealthCheck", to }],
  } as const;
}

/** Docker's names for what ECS counts in seconds or turns. */
const settings: Readonly<Record<string, string>> = {
  "--interval": "Interval",
  "--timeout": "Timeout",
  "--retries": "Retries",
  "--start-period": "StartPeriod",
};

/** `--interval=30s CMD curl -f http://localhost/` in the words of ECS. */
function healthCheck(
  instruction: string,
): { readonly command: readonly string[]; readonly written: Written } | undefined {
  const [, flags, command] = /^((?:\s*--[\w-]+=\S+)*)\s*CMD\s+([\s\S]+)$/i.exec(instruction) ?? [];
  if (flags === undefined || command === undefined) return undefined;
  const list = words(command);
  const object: Record<string, Written> = { Command: { list } };
  for (const [, name, value] of flags.matchAll(/(--[\w-]+)=(\S+)/g)) {
    const number = seconds(value!);
    if (settings[name!] !== undefined && number !== undefined) object[settings[name!]!] = number;
  }
  return { command: list, written: { object } };
}

/** Whether the image may have what `command` needs. */
function runs([kind, first]: readonly string[], image: Equipment | undefined): boolean {
  const program = /^\s*(?:\S*\/)?([\w.-]+)(?=\s|$)/.exec(first ?? "")?.[1];
  return !image || ((kind === "CMD" || image.has("sh")) && (program === undefined || image.has(program)));
}

/** The exec form begins with CMD in ECS, the shell form with CMD-SHELL. */
function words(command: string): readonly string[] {
  const exec = /^\[\s*("(?:[^"\\])*"\s*(?:,\s*"(?:[^"\\])*"\s*)*)\]\s*$/.exec(command);
  if (!exec) return ["CMD-SHELL", command.replaceAll(/\s*\\\r?\n\s*/g, " ").trim()];
  return ["CMD", ...[...exec[1]!.matchAll(/"([^"]*)"/g)].map(([, word]) => word!)];
}

/** A duration such as `1m30s`, or a plain number. */
function seconds(written: string): number | undefined {
  if (/^\d+$/.test(written)) return Number(written);
  const [whole, minutes, rest] = /^(?:(\d+)m)?(?:(\d+)s)?$/.exec(written) ?? [];
  return whole ? Number(minutes ?? 0) * 60 + Number(rest ?? 0) : undefined;
}
