import { options as awslogs, required, requiredOnFargate } from "../../rules/data/awslogs.ts";
import { cpuUnits, fargateSizes } from "../../rules/data/fargate-sizes.ts";
import {
  catalogued,
  cataloguedEngines,
  endOfStandardSupport,
  supportedMajors,
  type VersionEntry,
} from "../../rules/data/rds-engine-versions.ts";
import type { LiveVersions } from "../../rules/data/rds-live-versions.ts";
import { isFargate } from "../../rules/links/task.ts";
import { alternatives, type Block, blocks, exact, get, texts } from "../../rules/model/value.ts";
import { hole } from "../../rules/rule.ts";
import { last, type Standing } from "../at.ts";
import { versionTable } from "../lookup/versions.ts";
import { secretReferences } from "./secrets.ts";
import { mark, type Slot } from "./slot.ts";

/** Something that may stand at the cursor. */
export interface Offer {
  /** The text itself, without quotes. */
  readonly text: string;
  /** It is an expression, and not a text. */
  readonly expression?: true;
  /** A number that the language writes without quotes. */
  readonly number?: true;
  /** A part of it that is still to be filled in. */
  readonly blank?: string;
  /** What is said of it, on its line. */
  readonly detail: string;
  /** It is announced, and may not be there yet. */
  readonly early?: true;
  /** It works, and is not what anybody chooses today. */
  readonly deprecated?: true;
}

/** What may stand where the mark of `standing` is, in the place of `slot`, the best first. */
export function offers(standing: Standing, slot: Slot, today: string): readonly Offer[] {
  const { resource, path } = standing;
  const { name } = last(standing);
  const within = path.at(-2)?.name;
  const { type, body } = resource;
  if (name === "EngineVersion" && /^AWS::RDS::/.test(type)) return versions(standing, today);
  if (name === "Family" && /ParameterGroup$/.test(type)) return families(/Cluster/.test(type), today);
  if (type !== "AWS::ECS::TaskDefinition") return [];
  if (path.length === 1 && name === "Cpu") return cpus();
  if (path.length === 1 && name === "Memory") return memories(body);
  if (name === "ValueFrom" && (within === "Secrets" || within === "SecretOptions"))
    return secretReferences(standing, slot);
  if (name === "LogDriver") return drivers(isFargate(resource));
  if (name === "awslogs-group") return groups(standing);
  if (within === "Options" && name === mark) return logOptions(standing);
  return [];
}

/** What goes before the end of its support; what is simply offered needs no word. */
const states: Readonly<Record<string, string>> = { offered: "", documented: "announced, ", ending: "ending, " };

function versions({ resource, unit }: Standing, today: string): readonly Offer[] {
  const engines = [...new Set(alternatives(get(resource.body, "Engine")) ?? [])];
  const all = engines.flatMap((engine) => {
    const live = unit.workspace.lookedUp(engine, resource);
    return live ? answered(engine, live, today) : inCatalogue(engine, today);
  });
  // What can be created comes first; what cannot may still run somewhere.
  return [...all.filter(({ deprecated }) => !deprecated), ...all.filter(({ deprecated }) => deprecated)];
}

/** The versions that RDS itself answered with. */
function answered(engine: string, live: LiveVersions, today: string): readonly Offer[] {
  return versionTable(engine, live, today).majors.flatMap(({ versions, endOfStandardSupport: end }) =>
    versions.map(({ version: text, state }) =>
      state === "withdrawn"
        ? { text, detail: `withdrawn in ${live.region}`, deprecated: true as const }
        : { text, detail: supported(end, today) || `offered in ${live.region}` },
    ),
  );
}

function inCatalogue(engine: string, today: string): readonly Offer[] {
  return [...catalogued(engine)].reverse().flatMap(({ major, versions }) => {
    const support = supported(endOfStandardSupport(engine, major), today);
    return [...versions].reverse().map(([text, entry]) => version(text, entry, support));
  });
}

function supported(end: string | undefined, today: string): string {
  return end === undefined ? "" : `${end < today ? "support ended" : "supported to"} ${end}`;
}

function version(text: string, [state, until]: VersionEntry, support: string): Offer {
  const known = states[state];
  const early = state === "documented" && { early: true as const };
  if (known !== undefined) return { text, detail: `${known}${support}` || "offered", ...early };
  return { text, detail: until === undefined ? "withdrawn" : `withdrawn, last offered ${until}`, deprecated: true };
}

function families(cluster: boolean, today: string): readonly Offer[] {
  return cataloguedEngines
    .filter((engine) => !cluster || /^aurora-|^(mysql|postgres)$/.test(engine))
    .sort((a, b) => Number(/^aurora/.test(b) === cluster) - Number(/^aurora/.test(a) === cluster) || (a < b ? -1 : 1))
    .flatMap((engine) =>
      [...supportedMajors(engine)].reverse().map((major) => {
        const support = supported(endOfStandardSupport(engine, major), today);
        return { text: `${engine}${major}`, detail: support || "in standard support" };
      }),
    );
}

function cpus(): readonly Offer[] {
  return fargateSizes.map(({ cpu, offer }) => ({
    text: String(cpu),
    number: true,
    detail: `${cpu / 1024} vCPU; memory ${offer}`,
  }));
}

function memories(body: Block): readonly Offer[] {
  const asked = texts(get(body, "Cpu")).map((text) => cpuUnits(exact(text) ?? ""));
  const sizes = fargateSizes.filter(
    ({ cpu }) => asked.length === 0 || asked.includes(undefined) || asked.includes(cpu),
  );
  const amounts = new Map<number, number[]>();
  for (const { cpu, memory } of sizes) {
    for (const each of memory) amounts.set(each, [...(amounts.get(each) ?? []), cpu]);
  }
  return [...amounts]
    .sort(([a], [b]) => a - b)
    .map(([amount, cpus]) => ({
      text: String(amount),
      number: true,
      detail: `${amount / 1024} GiB, with ${cpus.join(" or ")} CPU units on Fargate`,
    }));
}

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html */
const logDrivers: readonly (readonly [name: string, says: string, onFargate: boolean])[] = [
  ["awslogs", "CloudWatch Logs", true],
  ["awsfirelens", "a container of the task that is a log router", true],
  ["splunk", "Splunk's HTTP event collector", true],
  ["fluentd", "EC2 only", false],
  ["gelf", "EC2 only", false],
  ["journald", "EC2 only", false],
  ["json-file", "EC2 only", false],
  ["syslog", "EC2 only", false],
];

function drivers(fargate: boolean): readonly Offer[] {
  return logDrivers.filter(([, , onFargate]) => onFargate || !fargate).map(([text, detail]) => ({ text, detail }));
}

function logOptions({ resource, path }: Standing): readonly Offer[] {
  const log = path.at(-3)?.name === "LogConfiguration" ? path.at(-3)!.value : undefined;
  const [given] = blocks(path.at(-2)!.value).filter(({ properties }) => properties.has(mark));
  const driver = log && blocks(log).flatMap((each) => alternatives(get(each, "LogDriver")) ?? []);
  if (driver?.some((each) => each !== "awslogs")) return [];
  const needed = [...required, ...(isFargate(resource) ? requiredOnFargate : [])];
  return [...needed, ...awslogs.filter((each) => !needed.includes(each))]
    .filter((each) => !given?.properties.has(each))
    .map((text) => ({ text, detail: needed.includes(text) ? "awslogs needs it" : "awslogs" }));
}

function groups({ unit }: Standing): readonly Offer[] {
  return unit.workspace
    .names("AWS::Logs::LogGroup", "LogGroupName")
    .filter((name) => !name.includes(hole))
    .map((text) => ({ text, detail: "a log group of this workspace" }));
}
