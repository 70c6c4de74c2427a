import { type Application, applicationOf } from "../links/application.ts";
import { type Balanced, portMappingsOf } from "../links/ecs.ts";
import { checkOf } from "../links/elb.ts";
import { healthCommand, type Run } from "../links/health-command.ts";
import { certain, certainNumber } from "../links/link.ts";
import { listeningPort } from "../links/listening.ts";
import { probesOf } from "../links/probe.ts";
import type { Path } from "../links/routes.ts";
import { rewritten } from "../model/command.ts";
import type { Resource } from "../model/resource.ts";
import { type Block, get, lacks, origin, property, type Text, use } from "../model/value.ts";
import { type Finding, type Fix, hole, type Related, type Unit } from "../rule.ts";

/** The load balancer asks the application in a container for a path that it does not have. */
export function byBalancer({ container, mapping, targetGroup }: Balanced, unit: Unit): Finding | undefined {
  const { path, port, protocol } = targetGroup ? checkOf(targetGroup) : {};
  if (!container || !mapping || !targetGroup || !path?.startsWith("/") || !protocol?.startsWith("HTTP"))
    return undefined;
  const own = port === "traffic-port" || Number(port) === certainNumber(get(mapping, "ContainerPort"));
  const application = own && refuses(targetGroup, 404) ? applicationOf(container, unit) : undefined;
  if (!application || application.routes.answers(path.split("?")[0]!)) return undefined;
  const written = property(targetGroup.body, "HealthCheckPath");
  const better = healthy(application);
  const intents = (path: string): Fix["intents"] => [
    written
      ? { do: "replace", at: origin(written.value), with: path }
      : { do: "set", on: targetGroup.body, name: "HealthCheckPath", to: path },
  ];
  return {
    at: written ? use(written.value) : targetGroup.name,
    message: `the load balancer asks for ${path}${written ? "" : ", as nothing else is written"}, which is no route of the application in container "${certain(get(container, "Name"))}"; every check fails, and its targets never become healthy`,
    related: related(application, better),
    fixes: better
      ? [{ title: `Check ${better.path}`, safe: false, preferred: true, intents: intents(better.path) }]
      : [],
  };
}

/** A container's own check asks its application for a path that it does not have, and fails for that. */
export function byContainer(container: Block, unit: Unit): Finding | undefined {
  const check = get(container, "HealthCheck");
  const [run, ...then] = (check?.kind === "block" ? healthCommand(check)?.runs : undefined) ?? [];
  const [probe, other] = probesOf(container);
  // Without the answer of a container that is not essential the task goes on.
  if (!run || !probe || other || !minds(run) || certain(get(container, "Essential")) === "false") return undefined;
  if (!then.every(({ name, command }) => name === "exit" && command.words[1]?.text !== "0")) return undefined;
  const { path, port, text } = probe;
  const heard = listeningPort(container, unit)?.port ?? soleMapped(container);
  const application = port === heard ? applicationOf(container, unit) : undefined;
  if (!application || application.routes.answers(path.split("?")[0]!)) return undefined;
  const better = healthy(application);
  const mended = better && elsewhere(text, path, better.path);
  return {
    at: use(text),
    message: `the health check asks for ${path}, which is no route of the application in this container; ${run.name} fails, and ECS stops the task`,
    related: related(application, better),
    fixes: mended
      ? [{ title: `Ask for ${better.path}`, safe: false, preferred: true, intents: [{ do: "replace", ...mended }] }]
      : [],
  };
}

/** Whether a program asks with GET, and fails where the answer is 404. */
function minds({ name, command: { words } }: Run): boolean {
  const all = words.map(({ text }) => text);
  if (/^python[\d.]*$/.test(name))
    return all.some((text) => /\burlopen\(/.test(text) && !/\b(except|Request)\b/.test(text));
  if (all.some((text) => /^(-X|-d|-I|--request|--data|--head|--post-|--method|--content-on-error)/.test(text)))
    return false;
  return name === "wget" || (name === "curl" && all.some((text) => /^(--fail|-[a-zA-Z]*f)/.test(text)));
}

/** What to write so that the one URL in `from` asks for `better`, and not for `path`. */
function elsewhere(from: Text, path: string, better: string): ReturnType<typeof rewritten> {
  const whole = from.pieces.map(({ known }) => known ?? hole).join("");
  const found = /https?:\/\/[^/\s"'|;&)]+/.exec(whole);
  const start = found ? found.index + found[0].length : -1;
  return whole.startsWith(path, start) ? rewritten(from, start, start + path.length, better) : undefined;
}

/** The one port that `container` maps. */
function soleMapped(container: Block): number | undefined {
  const [only, ...others] = portMappingsOf(container) ?? [];
  return only && others.length === 0 ? certainNumber(get(only, "ContainerPort")) : undefined;
}

/** The one path of `application` that is there for checks, by its name. */
function healthy({ routes }: Application): Path | undefined {
  const [first, ...others] = routes.plain.filter(({ path }) => named.test(path));
  return others.every(({ path }) => path === first?.path) ? first : undefined;
}

function related({ at }: Application, better: Path | undefined): readonly Related[] {
  const answers = better ? [{ at: better.at, message: `what answers ${better.path}` }] : [];
  return [{ at, message: "the application" }, ...answers];
}

const named =
  /\/(health\w*|health-?check|_?healthz?|ping|status|live|livez|liveness|ready|readyz|readiness|up|alive)\/?$/i;

/** Whether an answer with the status `code` certainly is none that `targetGroup` takes for healthy. */
function refuses({ body }: Resource, code: number): boolean {
  if (!lacks(body, "ProtocolVersion") && !/^HTTP[12]$/.test(certain(get(body, "ProtocolVersion")) ?? "")) return false;
  if (lacks(body, "Matcher")) return true;
  const matcher = get(body, "Matcher");
  const codes = certain(matcher?.kind === "block" ? get(matcher, "HttpCode") : undefined);
  return codes?.split(",").every((part) => !within(part, code)) ?? false;
}

/** `200-399` */
function within(range: string, code: number): boolean {
  const [from, to = from] = range.split("-").map(Number);
  // What is no number may be any.
  return !(code < from! || code > to!);
}
