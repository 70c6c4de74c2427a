import { cpuUnits, type FargateSize, fargateSizes, mebibytes } from "../data/fargate-sizes.ts";
import { certain } from "../links/link.ts";
import { isFargate } from "../links/task.ts";
import type { Resource } from "../model/resource.ts";
import { blocks, exact, get, lacks, origin, type Text, texts, use } from "../model/value.ts";
import type { Finding, Fix, Rule } from "../rule.ts";

export const ecsFargateCpuMemory: Rule = {
  id: "ecs/fargate-cpu-memory",
  on: ["AWS::ECS::TaskDefinition"],
  severity: "error",
  summary: "The cpu and memory of a task for Fargate are one of the sizes that Fargate offers",
  why: `With each amount of CPU, Fargate offers a few amounts of memory: 512, 1024 or 2048 MiB with 256 CPU units, 4096 to
16384 MiB in whole GiB with 2048, and so on up to 32 vCPU. ECS refuses to register anything else with \`No Fargate
configuration exists for given values\`, and a task without either with \`Fargate requires that 'cpu' be defined at the
task level\`. It does so whenever \`requiresCompatibilities\` has FARGATE in it, even beside EC2. Numbers may be strings,
and \`1 vCPU\` or \`2GB\` count too.`,
  sources: [
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-cpu-memory-error.html",
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html",
    "https://github.com/aws/amazon-ecs-cli/issues/982",
  ],

  *check(task): Generator<Finding> {
    if (!isFargate(task)) return;
    for (const name of ["Cpu", "Memory"]) {
      if (lacks(task.body, name)) yield missing(task, name.toLowerCase());
    }
    const cpus = amounts(task.body, "Cpu", cpuUnits);
    const memories = amounts(task.body, "Memory", mebibytes);
    if (!cpus) return;
    const offered = fargateSizes.filter(({ windows }) => windows || !onWindows(task));
    const known = cpus.filter((each) => !isNew(each));
    const odd = known.filter((each) => !sizeOf(each, offered));
    for (const cpu of odd) yield unknownCpu(cpu, memories?.length === 1 ? memories[0] : undefined, offered);
    if (!memories || odd.length > 0 || known.length < cpus.length) return;
    // Which of several go together is not known: one that goes with none is wrong in any case.
    const strays = memories.filter((memory) => !cpus.some((cpu) => fits(cpu, memory, offered)));
    const [cpu, other] = cpus;
    for (const memory of strays) yield unfit(other ? undefined : cpu, memory, offered, memories.length === 1);
    if (strays.length > 0) return;
    for (const each of cpus) {
      const [memory] = memories;
      if (memory && !memories.some((one) => fits(each, one, offered))) yield unfit(each, memory, offered, false);
    }
  },
};

/** What is asked for, and where. */
interface Amount {
  readonly text: Text;
  readonly written: string;
  /** `undefined` where it is no amount at all. */
  readonly value: number | undefined;
}

/** Everything that the property called `name` may turn out to be; `undefined` where some of it is not known. */
function amounts(
  body: Resource["body"],
  name: string,
  read: (written: string) => number | undefined,
): readonly Amount[] | undefined {
  const value = get(body, name);
  const found = texts(value).map((text) => ({ text, written: exact(text) }));
  const expected = value?.kind === "choice" ? value.options.length : 1;
  // A word like TASK_CPU is to be filled in.
  if (found.length < expected || found.some(({ written }) => /^[A-Z_]+$/.test(written ?? "A"))) return undefined;
  return found.map(({ text, written = "" }) => ({ text, written, value: read(written) }));
}

/** More than any that is known of may be offered by now. */
function isNew({ value }: Amount): boolean {
  return value !== undefined && value > fargateSizes.at(-1)!.cpu;
}

function onWindows({ body }: Resource): boolean {
  const [platform] = blocks(get(body, "RuntimePlatform"));
  return certain(platform && get(platform, "OperatingSystemFamily"))?.startsWith("WINDOWS") === true;
}

function sizeOf({ value }: Amount, offered: readonly FargateSize[]): FargateSize | undefined {
  return offered.find(({ cpu }) => cpu === value);
}

function fits(cpu: Amount, { value }: Amount, offered: readonly FargateSize[]): boolean {
  return value !== undefined && sizeOf(cpu, offered)?.memory.includes(value) === true;
}

const answer = "ECS answers: No Fargate configuration exists for given values";

function missing({ name }: Resource, property: string): Finding {
  const message = `a task for Fargate has no ${property} of its own; ECS answers: Fargate requires that '${property}' be defined at the task level`;
  return { at: name, message };
}

function unknownCpu(cpu: Amount, memory: Amount | undefined, offered: readonly FargateSize[]): Finding {
  const { text, value } = cpu;
  const sizes = offered.map((size) => size.cpu);
  const [asked, nearest] = [memory?.value, sizes.find((each) => value !== undefined && each >= value)];
  const good = nearest !== undefined && (asked === undefined || offered.some((each) => goes(each, nearest, asked)));
  return {
    at: origin(text),
    message: `Fargate offers no ${shownCpu(cpu)}, only ${sizes.slice(0, -1).join(", ")} or ${sizes.at(-1)}; ${value === undefined ? "ECS answers: Invalid 'cpu' setting for task" : answer}`,
    fixes: good ? [write(cpu, nearest, `Use ${nearest} CPU units`, true)] : [],
  };
}

function goes({ cpu, memory }: FargateSize, asked: number, of: number): boolean {
  return cpu === asked && memory.includes(of);
}

/** What `memory` does not go with: one cpu, or any of several. */
function unfit(cpu: Amount | undefined, memory: Amount, offered: readonly FargateSize[], alone: boolean): Finding {
  const size = cpu && sizeOf(cpu, offered);
  const invalid = memory.value === undefined ? "ECS answers: Invalid 'memory' setting for task" : answer;
  const offers = size ? `; Fargate offers ${size.offer}` : "";
  return {
    at: origin(memory.text),
    message: `${shownMemory(memory)} does not go with ${cpu ? shownCpu(cpu) : "any cpu of this task"}${offers}, and ${invalid}`,
    related: cpu ? [{ at: use(cpu.text), message: "the cpu of the task" }] : [],
    fixes: size && alone ? mend(cpu, memory, size, offered) : [],
  };
}

function mend(cpu: Amount, memory: Amount, size: FargateSize, offered: readonly FargateSize[]): readonly Fix[] {
  const more = memory.value === undefined ? undefined : size.memory.find((each) => each >= memory.value!);
  const nearest = nearestCpu(memory, size.cpu, offered);
  return [
    ...(more === undefined ? [] : [write(memory, more, `Use ${more} MiB`, true)]),
    ...(nearest === undefined ? [] : [write(cpu, nearest, `Use ${nearest} CPU units`, more === undefined)]),
  ];
}

function nearestCpu({ value }: Amount, from: number, offered: readonly FargateSize[]): number | undefined {
  const able = offered.filter(({ memory }) => value !== undefined && memory.includes(value)).map(({ cpu }) => cpu);
  return able.sort((one, other) => Math.abs(one - from) - Math.abs(other - from))[0];
}

function write({ text, written }: Amount, amount: number, title: string, preferred: boolean): Fix {
  const [, space, unit] = /\d(\s*)([a-z]+)\s*$/i.exec(written) ?? [];
  const inUnits = unit && /^[vg]/i.test(unit) ? `${amount / 1024}${space}${unit}` : amount;
  // What is written elsewhere may have other uses, for which it is right.
  return {
    title,
    safe: text.trail.length === 1,
    preferred,
    intents: [{ do: "replace", at: origin(text), with: inUnits }],
  };
}

function shownCpu({ written, value }: Amount): string {
  return value === undefined ? `cpu "${written}"` : /^\d+$/.test(written) ? `${value} CPU units` : written;
}

function shownMemory({ written, value }: Amount): string {
  return value === undefined ? `memory "${written}"` : /^\d+$/.test(written) ? `${value} MiB` : written;
}
