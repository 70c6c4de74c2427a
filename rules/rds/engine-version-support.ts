import { endOfStandardSupport, majorOf, newest, supportedMajors, versionStatus } from "../data/rds-engine-versions.ts";
import { alternatives, get, origin } from "../model/value.ts";
import type { Finding, Rule } from "../rule.ts";
import { ahead, daysOfSupport, upgrade, usage, versioned, wanted } from "./versions.ts";

/** The first day that RDS charged it from: majors that had left support by then have none. extended-support.html, 2026-11-24. */
const extendedSupport = "2024-02-29";

export const rdsEngineVersionSupport: Rule = {
  id: "rds/engine-version-support",
  on: versioned,
  severity: "warning",
  summary: "A database runs on a major version that RDS has in standard support",
  why: `RDS supports a major version for some years. After that, PostgreSQL and MySQL go on in Extended Support, for which
RDS charges by the vCPU hour, and more from the third year; where Extended Support is disabled, RDS upgrades the
database to a later major by itself, as it does with MariaDB, which has none.

It is information for the 180 days before the end of support, as a major upgrade is best planned. A major of which RDS
has no version left is the matter of \`rds/withdrawn-engine-version\`.`,
  sources: [
    "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/extended-support.html",
    "https://docs.aws.amazon.com/AmazonRDS/latest/PostgreSQLReleaseNotes/postgresql-release-calendar.html",
    "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/MySQL.Concepts.VersionMgmt.html",
    "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/MariaDB.Concepts.VersionMgmt.html",
    "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Aurora.VersionPolicy.html",
  ],

  *check(resource, unit): Generator<Finding> {
    const { body } = resource;
    const { today } = unit;
    for (const asked of wanted(resource, unit)) {
      const { engine, version, text, live } = asked;
      const major = majorOf(engine, version, live);
      const left = daysOfSupport(engine, major, today);
      if (major === undefined || left === undefined || left > ahead) continue;
      if (versionStatus(engine, major, live).is === "withdrawn") continue;
      const end = endOfStandardSupport(engine, major);
      const latest = supportedMajors(engine, live).at(-1);
      // A bare major stays one.
      const to = version === major ? latest : newest(engine, latest, live);
      const disabled = alternatives(get(body, "EngineLifecycleSupport"))?.every((each) => each.endsWith("-disabled"));
      const next =
        engine === "mariadb" || disabled || (end ?? "") < extendedSupport
          ? "RDS upgrades it to a later major by itself"
          : "RDS charges Extended Support for it by the vCPU hour";
      yield {
        at: origin(text),
        message:
          left < 0
            ? `${engine} ${major} left RDS standard support on ${end}; ${next}`
            : `${engine} ${major} leaves RDS standard support on ${end}, in ${left} ${left === 1 ? "day" : "days"}; after that, ${next}`,
        ...(left >= 0 && { severity: "information" }),
        related: usage(resource, asked),
        fixes: to === undefined || latest === undefined ? [] : [upgrade(body, text, to, latest)],
      };
    }
  },
};
