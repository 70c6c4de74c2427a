import { cpuUnits, mebibytes } from "../data/fargate-sizes.ts";
import { madeOf } from "../links/builds.ts";
import { containersOf } from "../links/ecs.ts";
import { certain, certainNumber } from "../links/link.ts";
import { isFargate } from "../links/task.ts";
import type { Resource } from "../model/resource.ts";
import { type Block, exact, get, items, origin, property, texts, use, type Value } from "../model/value.ts";
import { assign, type Finding, type Fix, type Intent, type Rule, type Unit } from "../rule.ts";

export const ecsUndersizedTask: Rule = {
  id: "ecs/undersized-task",
  on: ["AWS::ECS::TaskDefinition"],
  severity: "information",
  summary: "A web application that brings a runtime along has at least 1024 MiB",
  why: `256 CPU units and 512 MiB are the smallest size of Fargate and in every example. A Python application with FastAPI and
SQLAlchemy, a JVM or a Node server starts slowly in it, misses its first health checks, and is killed under load:
\`OutOfMemoryError: Container killed due to memory usage\`. One service that cycled for five days was stable as soon as it
had 512 CPU units and 1024 MiB. Only containers with a mapped port whose image or command says what they run are looked at.`,
  sources: [
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html",
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/stopped-task-error-codes.html",
  ],

  *check(task, unit): Generator<Finding> {
    const all = containersOf(task);
    const memory = get(task.body, "Memory");
    const whole = mebibytes(certain(memory) ?? "");
    if (!isFargate(task) || !all || !memory || whole === undefined) return;
    for (const container of all) {
      const runtime = runtimeOf(container, unit);
      const own = get(container, "Memory");
      const limit = own ? certainNumber(own) : whole;
      const mapped = items(get(container, "PortMappings")).length > 0;
      if (runtime === undefined || limit === undefined || limit >= enough || !mapped) continue;
      yield {
        at: use(own ?? memory),
        message: `${limit} MiB are little for a web application on ${runtime}; under load it may end with: OutOfMemoryError: Container killed due to memory usage`,
        fixes: raise(task, own, whole),
      };
      return;
    }
  },
};

/** In MiB: what the service had that was stable. */
const enough = 1024;

/** Official images and commands by what they run. */
const runtimes: readonly (readonly [name: string, image: RegExp, command: RegExp])[] = [
  ["Python", /^(?:python|pypy)$/, /^(?:uvicorn|gunicorn|hypercorn|fastapi|daphne|python3?)$/],
  ["the JVM", /^(?:openjdk|eclipse-temurin|amazoncorretto|tomcat|jetty|azul-zulu|ibm-semeru-runtimes)$/, /^java$/],
  ["Node", /^node$/, /^(?:node|npm|yarn|pnpm|next)$/],
];

function runtimeOf(container: Block, unit: Unit): string | undefined {
  const [image, other] = texts(get(container, "Image"));
  const own = image && !other ? exact(image) : undefined;
  const built = madeOf(container, unit);
  const base = built && certain(get(built.body, "From"));
  const names = [own, base].map((each) => each?.replace(/[:@].*/, "").replace(/^.*\//, ""));
  const words = ["EntryPoint", "Command"].flatMap((each) => items(get(container, each)).map(certain));
  // What a shell reads begins with its program too.
  const programs = [words[0], words[0] === "sh" || words[0] === "/bin/sh" ? words[2]?.split(/\s/)[0] : undefined];
  return runtimes.find(([, named, called]) => {
    const byImage = names.some((each) => each !== undefined && named.test(each));
    return byImage || programs.some((each) => each !== undefined && called.test(each.replace(/^.*\//, "")));
  })?.[0];
}

function raise({ body }: Resource, own: Value | undefined, whole: number): readonly Fix[] {
  const [cpu, memory] = [property(body, "Cpu"), property(body, "Memory")!];
  const units = cpuUnits(certain(cpu?.value) ?? "");
  // 1024 MiB go with up to half a vCPU only.
  if (!cpu || units === undefined || units > 512) return [];
  const intents: Intent[] = [];
  if (units < 512) intents.push(assign(body, cpu, 512));
  if (whole < enough) intents.push(assign(body, memory, enough));
  if (own) intents.push({ do: "replace", at: origin(own), with: enough });
  return [{ title: "Use 512 CPU units and 1024 MiB", safe: false, preferred: false, intents }];
}
