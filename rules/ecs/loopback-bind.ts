import { readerOf } from "../data/servers.ts";
import { madeOf } from "../links/builds.ts";
import { imageVariables, type Listening, listening, runserver, told } from "../links/listening.ts";
import { containers } from "../links/task.ts";
import { rewritten, type Word } from "../model/command.ts";
import { lacksVariable, variables } from "../model/environment.ts";
import { type Block, blocks, exact, get, numbers, texts, use, type Value } from "../model/value.ts";
import { type Finding, type Fix, hole, type Rule } from "../rule.ts";

export const ecsLoopbackBind: Rule = {
  id: "ecs/loopback-bind",
  on: ["AWS::ECS::TaskDefinition"],
  severity: "error",
  summary: "A container whose port is mapped listens on all of its addresses",
  why: `A process that listens on \`127.0.0.1\` or \`localhost\` answers only from inside of its own task. The load balancer comes
from outside: its target is never healthy, the service replaces the task again and again, and the log shows an application
that started well. A health check in the container, which asks \`localhost\`, even passes.

\`HOST\` is judged where what reads it is known: what SvelteKit, Nitro or Astro have built.

Several servers listen so unless they are told otherwise: \`uvicorn\`, \`flask run\`, \`manage.py runserver\`. As a variable in the
image may tell them, their default is a warning. A task in which another container has a port too, such as a proxy that hands
requests on, is left alone.`,
  sources: [
    "https://www.uvicorn.org/settings/",
    "https://docs.gunicorn.org/en/stable/settings.html#bind",
    "https://docs.djangoproject.com/en/stable/ref/django-admin/#runserver",
    "https://svelte.dev/docs/kit/adapter-node",
    "https://nitro.build/deploy/runtimes/node",
    "https://docs.astro.build/en/guides/integrations-guide/node/",
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking-awsvpc.html",
  ],

  *check(task, unit): Generator<Finding> {
    const [container, ...others] = containers(task).filter(isMapped);
    if (!container || others.length > 0) return;
    const [only, ...more] = listening(container, unit) ?? [];
    // A server behind a proxy, or beside another, may well keep to itself.
    if (more.length > 0 || only === "proxy") return;
    const inherited = imageVariables(container, unit);
    const said = only ? [...judge(only, container, inherited)] : [];
    const given: readonly Given[] = [
      ...variables(container, "Environment").map(({ name, property }) => ({ name, value: property.value })),
      ...[...inherited].flatMap(([name, value]) => (lacksVariable(container, name) ? [{ name, value }] : [])),
    ];
    for (const variable of given) {
      const own = only?.server.reads?.includes(variable.name) ? only.name : undefined;
      const reader = own ?? readerOf(variable.name);
      if (reader !== undefined && (!only || reader === only.name)) said.push(...advised(variable, reader, container));
    }
    const uri = madeOf(container, unit)?.name.uri;
    for (const finding of said) yield finding.at.uri === uri ? ofImage(finding, container) : finding;
  },
};

/** A variable that a container is given, by itself or by its image. */
interface Given {
  readonly name: string;
  readonly value: Value;
}

/** What a Dockerfile brings about is said where its image is used. */
function ofImage(finding: Finding, container: Block): Finding {
  return {
    ...finding,
    at: use(get(container, "Image")!),
    message: `as its Dockerfile has it, ${finding.message}`,
    related: [{ at: finding.at, message: "what the image runs, or sets" }],
  };
}

function* judge(
  { name, rest, server, last }: Listening,
  container: Block,
  inherited: ReadonlyMap<string, Value>,
): Generator<Finding> {
  const given =
    server === runserver ? rest.filter(({ text }) => !text.startsWith("-")).slice(0, 1) : told(rest, server.options);
  for (const word of given) {
    const at = loopback.exec(word.text);
    if (at && isReached(word.text, container)) yield finding(name, word, at, container, "error");
  }
  if (rest.some(({ text }) => text.includes(hole))) return;
  if (server === runserver) {
    const [address] = given;
    if (address && !/^\d+$/.test(address.text)) return;
    const port = address?.text ?? "8000";
    const fix = address ? replace(address, 0, 0, "0.0.0.0:") : last ? append(container, ["0.0.0.0:8000"]) : [];
    if (isReached(`127.0.0.1:${port}`, container)) yield silently(name, "127.0.0.1", rest, container, fix);
    return;
  }
  const { otherwise, unless = [], add = [] } = server;
  if (otherwise === undefined || given.length > 0) return;
  const elsewhere = unless.some((each) => {
    return each.startsWith("-")
      ? rest.some(({ text }) => text.split("=")[0] === each)
      : inherited.has(each) || !lacksVariable(container, each);
  });
  if (!elsewhere) yield silently(name, otherwise, rest, container, last ? append(container, add) : []);
}

/** An address on which nothing outside of the container is heard, with what may stand around it. */
const loopback = /(?<=^|=|\/\/|^-[a-zA-Z])(127(?:\.\d{1,3}){3}|localhost|\[::1\]|::1)(?=$|[:/])/;

/** Whether the port in `address`, if there is one, is a mapped one. */
function isReached(address: string, container: Block): boolean {
  const port = /[^:]:(\d+)\/?$/.exec(address)?.[1];
  return port === undefined || ports(container).length === 0 || ports(container).includes(Number(port));
}

function ports(container: Block): readonly number[] {
  return blocks(get(container, "PortMappings")).flatMap((mapping) => {
    return numbers(get(mapping, "ContainerPort")).map(({ value }) => value);
  });
}

/** What only takes traces and metrics of its task is no way in from outside. */
const collector =
  /(^|[/-])(aws-xray-daemon|xray|agent|aws-otel-collector|cloudwatch-agent|statsd|fluent-?bit|fluentd)(:|@|$)/;

function isMapped(container: Block): boolean {
  const [image] = texts(get(container, "Image"));
  const name = image && exact(image);
  return blocks(get(container, "PortMappings")).length > 0 && !(name && collector.test(name));
}

const nobody = "nothing outside of the task reaches it, and the load balancer's checks fail";

function finding(
  name: string,
  word: Word,
  at: RegExpExecArray,
  container: Block,
  severity: "error" | "warning",
): Finding {
  return {
    at: use(word.from),
    message: `${name} listens on ${at[1]} alone, while ${mapping(container)}; ${nobody}`,
    severity,
    fixes: replace(word, at.index, at.index + at[1]!.length, "0.0.0.0"),
  };
}

function silently(
  name: string,
  address: string,
  rest: readonly Word[],
  container: Block,
  fixes: readonly Fix[],
): Finding {
  const command = get(container, "Command") ?? get(container, "EntryPoint");
  return {
    at: command?.kind === "list" || !rest[0] ? use(command ?? get(container, "Image")!) : use(rest[0].from),
    message: `${name} listens on ${address} alone unless it is told otherwise, while ${mapping(container)}; ${nobody}`,
    severity: "warning",
    fixes,
  };
}

function mapping(container: Block): string {
  const [port, ...others] = ports(container);
  if (port === undefined) return "a port is mapped";
  return others.length > 0 ? `ports ${[port, ...others].join(", ")} are mapped` : `port ${port} is mapped`;
}

/** Another stretch in a word, whose quotes, which come before what is in them, stay. */
function replace({ from, text, start, end }: Word, first: number, last: number, by: string): readonly Fix[] {
  const whole = from.pieces.map(({ known }) => known ?? hole).join("");
  const at = whole.indexOf(text.slice(first), start);
  const mended = at < 0 || at > end ? undefined : rewritten(from, at, at + last - first, by);
  if (!mended) return [];
  return [listen([{ do: "replace", ...mended }])];
}

function append(container: Block, add: readonly string[]): readonly Fix[] {
  const to = get(container, "Command");
  if (to?.kind !== "list" || to.open) return [];
  return [listen(add.map((item) => ({ do: "append", to, item })))];
}

function listen(intents: Fix["intents"]): Fix {
  return { title: "Listen on 0.0.0.0", safe: false, preferred: true, intents };
}

/** A variable that tells a server where to listen. */
function* advised({ name, value }: Given, reader: string, container: Block): Generator<Finding> {
  for (const from of texts(value)) {
    const text = from.pieces.map(({ known }) => known ?? hole).join("");
    const at = loopback.exec(text);
    const word: Word = { text, from, start: 0, end: text.length };
    if (!at || !/^[^:;]*$|^\[?::1\]?$|^\w+:\/\/[^;]*$/.test(text) || !isReached(text, container)) continue;
    const { message, ...rest } = finding(reader, word, at, container, "warning");
    yield { ...rest, message: message.replace(" listens", ` reads ${name} and listens`) };
  }
}
