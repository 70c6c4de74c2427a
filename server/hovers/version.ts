import {
  endOfStandardSupport,
  familyOf,
  majorOf,
  newest,
  observed,
  supportedMajors,
  versionStatus,
} from "../../rules/data/rds-engine-versions.ts";
import type { LiveVersions } from "../../rules/data/rds-live-versions.ts";
import { alternatives, type Constant, exact, get, texts } from "../../rules/model/value.ts";
import { code, source } from "./markdown.ts";
import type { Topic } from "./topic.ts";

const page = "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBEngineVersions.html";

/** What RDS says to a version of an engine, for how long it supports it, and what is newer. */
export const version: Topic = {
  on: ["AWS::RDS::DBInstance", "AWS::RDS::DBCluster", "AWS::RDS::GlobalCluster"],

  tell(path, resource, unit) {
    const { body } = resource;
    const [property, ...deeper] = path;
    if (deeper.length > 0 || property?.name !== "EngineVersion") return undefined;
    const engines = new Set(alternatives(get(body, "Engine")) ?? []);
    const told = [...engines].flatMap((engine) =>
      texts(property.value).flatMap((text) => {
        const whole = exact(text);
        const live = unit.workspace.lookedUp(engine, resource);
        return whole === undefined ? [] : said(engine, whole, unit.today, live, text.pieces[0]?.constant);
      }),
    );
    return told.length === 0 ? undefined : [...new Set(told)].join("\n\n");
  },
};

function said(
  engine: string,
  version: string,
  today: string,
  live: LiveVersions | undefined,
  constant: Constant | undefined,
): readonly string[] {
  const status = versionStatus(engine, version, live);
  if (status.is === "unknown") return [];
  const major = majorOf(engine, version, live);
  const lines = [`**${code(`${engine} ${version}`)}** ${states[status.is]} ${source(page)}`, ""];
  if (status.is === "withdrawn") {
    if (status.until) lines.push(`- last offered on ${status.until}`);
    else if (status.gone) lines.push(`- no longer offered on ${status.gone}`);
    lines.push("- a database that runs it keeps it; a new one fails");
  }
  // What its own mark says otherwise.
  if (constant && constant.deprecated === (status.is === "offered") && status.is !== "newer") {
    const mark = constant.deprecated ? "marks" : "does not mark";
    lines.push(`- ${constant.library} ${mark} ${code(constant.name)} as deprecated`);
  }
  const end = endOfStandardSupport(engine, major);
  if (major !== undefined && end !== undefined) {
    lines.push(`- standard support of ${code(`${engine} ${major}`)} ${end < today ? "ended" : "ends"} on ${end}`);
  }
  const last = newest(engine, major, live);
  if (last !== undefined && last !== version) lines.push(`- the newest of ${code(major!)} is ${code(last)}`);
  const majors = supportedMajors(engine, live).filter((each) => each !== major);
  if (majors.length > 0) lines.push(`- in standard support besides: ${majors.map(code).join(", ")}`);
  const family = familyOf(engine, version);
  if (family !== undefined) lines.push(`- parameter groups: family ${code(family)}`);
  const upgrades = live?.versions.find((each) => each.version === version)?.upgrades ?? [];
  if (upgrades.length > 0) lines.push(`- upgrades in one step: ${upgrades.map(code).join(", ")}`);
  const old = live?.old ? ", which is more than a day ago" : "";
  lines.push(live ? `- as RDS in ${live.region} answered on ${live.asked}${old}` : `- as RDS answered by ${observed}`);
  return [lines.join("\n")];
}

const states = {
  offered: "is offered",
  withdrawn: "is withdrawn",
  never: "is a version that RDS does not have",
  newer: "is newer than what is known here",
} as const;
