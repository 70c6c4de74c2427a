import { containersOf, portMappingsOf } from "../links/ecs.ts";
import { equipment } from "../links/equipment.ts";
import { type HealthCommand, healthCommand, type Run } from "../links/health-command.ts";
import { certainNumber } from "../links/link.ts";
import { containers } from "../links/task.ts";
import { rewritten, type Word } from "../model/command.ts";
import type { Resource } from "../model/resource.ts";
import { type Block, blocks, everyText, get, use } from "../model/value.ts";
import { type Finding, type Fix, hole, type Intent, type Rule, type Unit } from "../rule.ts";
import { inShell, otherProbe } from "./probe-fixes.ts";

export const ecsHealthCheckCommand: Rule = {
  id: "ecs/health-check-command",
  on: ["AWS::ECS::TaskDefinition"],
  severity: "error",
  summary: "A container's health check is a command that can succeed in its image",
  why: `A health check begins with \`CMD\`, and each further item is a word for the program, or with \`CMD-SHELL\`, and one item is
read by the image's shell. \`["CMD", "curl", "-f", "http://localhost/", "||", "exit", "1"]\` hands \`||\` to \`curl\` as another URL.
Slim, Alpine and distroless images have no \`curl\`, and the last not even a shell; then the application runs well, and ECS
stops its task after the third check. What an image of one's own has is not known from its name, and nothing is said of it.

What begins with neither may be read as if \`CMD\` stood before it: AWS's guide says so, its API reference says that one has to
be there, Docker runs no such check, and people report both. So it is only information where the words could be run.

A port that the container does not map may be one for management; this is a warning only.`,
  sources: [
    "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html",
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html#container_definition_healthcheck",
    "https://docs.docker.com/reference/dockerfile/#healthcheck",
    "https://github.com/moby/moby/blob/master/daemon/health.go",
    "https://github.com/aws-observability/aws-otel-collector/issues/2034",
    "https://github.com/aws-observability/aws-otel-collector/issues/2655",
    "https://github.com/aws/aws-cdk/issues/34389",
    "https://github.com/parse-community/parse-server/pull/5780",
  ],

  *check(task, unit): Generator<Finding> {
    for (const container of containers(task)) {
      for (const check of blocks(get(container, "HealthCheck"))) {
        const found = healthCommand(check);
        if (!found || found.kind.text.includes(hole) || found.kind.text === "NONE") continue;
        const wrong = form(found);
        if (wrong) yield wrong;
        yield* missing(found, container, unit, wrong !== undefined);
        if (!wrong) yield* unmapped(found, container, task);
      }
    }
  },
};

const operator = /^(\|\|?|&&?|;|\d*>>?(&?\d|\S*)|\|\| .*|&& .*)$/;

/** What is wrong with how it is written. */
function form(found: HealthCommand): Finding | undefined {
  const { kind, rest } = found;
  const at = use(kind.from);
  const first = rest[0];
  if (kind.text !== "CMD" && kind.text !== "CMD-SHELL") {
    const begins = `the command of a health check begins with CMD or CMD-SHELL, and this one with "${kind.text}"`;
    // With CMD before it as without.
    const fails = /^cmd|^[^\s/]+ +\S/i.test(kind.text) || rest.some(({ text }) => operator.test(text));
    if (fails)
      return { at, message: `${begins}; ECS never learns that the container is healthy`, fixes: inShell(found, true) };
    return {
      at,
      message: `${begins}; AWS's guide says that ECS takes CMD then, its API reference that one of them has to be there, and Docker does not run such a check`,
      severity: "information",
      fixes: inShell(found, false),
    };
  }
  if (!first) return { at, message: `nothing comes behind ${kind.text}; every check fails, and ECS stops the task` };
  if (kind.text === "CMD-SHELL") {
    if (rest.length === 1) return undefined;
    return {
      at,
      message: `a shell reads one item behind CMD-SHELL, and here are ${rest.length}; it runs "${first.text.replaceAll(hole, "…")}" without the others`,
      severity: "warning",
      fixes: inShell(found, false),
    };
  }
  const wrong = rest.find(({ text }) => operator.test(text));
  if (wrong) {
    return {
      at: use(wrong.from),
      message: `no shell reads the words behind CMD; "${wrong.text}" goes to ${first.text.replaceAll(hole, "…")} as an argument, every check fails, and ECS stops the task`,
      fixes: inShell(found, true),
    };
  }
  if (!/^[^\s/]+ +\S/.test(first.text)) return undefined;
  return {
    at: use(first.from),
    message: `no shell reads what is behind CMD; there is no program called "${first.text.replaceAll(hole, "…")}", every check fails, and ECS stops the task`,
    fixes: inShell(found, true),
  };
}

/** Commands that only tell of another's result. */
const silent: ReadonlySet<string> = new Set(["exit", "false", "true", "kill", "grep", "echo", "["]);

/** What the image lacks: in a command that is `misread` too, as it lacks that however the command is written. */
function* missing(
  { kind, rest, list, runs }: HealthCommand,
  container: Block,
  unit: Unit,
  misread: boolean,
): Generator<Finding> {
  const found = equipment(container, unit);
  if (!found) return;
  const { base, made, has } = found;
  const related = made ? [{ at: made.name, message: "the Dockerfile of the image" }] : [];
  // What a package brings along is not known.
  const severity = made ? "warning" : "error";
  const but = made ? `"${base}" does not have, and the Dockerfile does not install` : `"${base}" does not have`;
  if (kind.text === "CMD-SHELL" && !has("sh")) {
    yield {
      at: use(kind.from),
      message: `CMD-SHELL needs a shell, which ${but}; every check fails, and ECS stops the task`,
      severity,
      related,
    };
    return;
  }
  const needed = runs.filter(({ name }) => !silent.has(name));
  const [run] = needed;
  // Where one fails another may be tried.
  if (!run || needed.some(({ name }) => name !== run.name) || has(run.name)) return;
  const one = needed.length === 1 && !misread ? run : undefined;
  const fails = `every check fails with: ${run.name}: not found, and ECS stops the task`;
  yield {
    at: use(run.command.words[0]!.from),
    message: misread
      ? `the health check is to run ${run.name}, which ${but}; however it is written, ${fails}`
      : `the health check runs ${run.name}, which ${but}; ${fails}`,
    severity,
    related,
    fixes: one ? otherProbe(one, rest, list, found) : [],
  };
}

/**
 * Where sidecars say how they are, which nobody maps: the health_check extension of the OpenTelemetry collector, Envoy's
 * administration, Fluent Bit's monitoring.
 * https://github.com/open-telemetry/opentelemetry-collector-contrib/blob/main/extension/healthcheckextension/README.md
 * https://docs.aws.amazon.com/app-mesh/latest/userguide/envoy-config.html
 * https://docs.fluentbit.io/manual/administration/monitoring, 2026-12-01
 */
const unmappedPorts: ReadonlySet<number> = new Set([13133, 9901, 2020]);

function* unmapped({ runs }: HealthCommand, container: Block, task: Resource): Generator<Finding> {
  const ports = portMappingsOf(container)?.map((mapping) => certainNumber(get(mapping, "ContainerPort"))) ?? [];
  const others = containersOf(task)?.filter((other) => other !== container);
  if (ports.length === 0 || ports.includes(undefined) || !others) return;
  for (const { url } of runs as readonly Run[]) {
    if (!url || ports.includes(url.port) || unmappedPorts.has(url.port)) continue;
    // Containers of a task may share one address; and what is named anywhere else is likely to be meant.
    if (others.some((other) => mentions(other, url.port)) || mentions(container, url.port)) continue;
    yield {
      at: use(url.word.from),
      message: `the health check asks port ${url.port}, and the container maps ${ports.join(", ")} alone; unless it listens on ${url.port} as well, every check fails, and ECS stops the task`,
      severity: "warning",
      fixes: ports.length === 1 ? asks(url.word, url.at, String(ports[0])) : [],
    };
  }
}

/** Whether `port` stands anywhere in `container` but in its health check. */
function mentions(container: Block, port: number): boolean {
  const digits = new RegExp(`(?<!\\d)${port}(?!\\d)`);
  return [...container.properties.values()].some(({ name, value }) => {
    if (name === "HealthCheck") return false;
    return everyText(value).some(({ pieces }) => pieces.some(({ known }) => known && digits.test(known)));
  });
}

/** Another port in a URL, in which there may be none yet. */
function asks({ from, text, start }: Word, at: number | undefined, port: string): readonly Fix[] {
  const whole = from.pieces.map(({ known }) => known ?? hole).join("");
  const url = /^https?:\/\/[^/?:\]]+\]?(?::\d+)?/.exec(text)?.[0];
  const begin = url === undefined ? -1 : whole.indexOf(url, start);
  if (url === undefined || begin < 0) return [];
  const by = at === undefined ? `${url}:${port}` : url.replace(/\d+$/, port);
  const mended = rewritten(from, begin, begin + url.length, by);
  const intents: readonly Intent[] = mended ? [{ do: "replace", ...mended }] : [];
  return mended ? [{ title: `Ask port ${port}`, safe: false, preferred: true, intents }] : [];
}
