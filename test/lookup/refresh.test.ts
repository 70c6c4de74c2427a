import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { doubt, mergeLive, unnamed } from "../../scripts/refresh/live-versions.ts";
import { changes, print, type Table } from "../../scripts/refresh/rds-engine-versions.ts";

const table: Table = {
  source: [],
  retrieved: "2026-11-20",
  unit: "",
  observed: "2026-08-13",
  states: {},
  engines: {
    postgres: {
      floor: 5,
      majors: {
        "15": {
          endOfStandardSupport: "2028-02-29",
          complete: true,
          fromStart: true,
          newest: "15.9",
          versions: {
            "15.1": ["withdrawn", "2025-01-01", "2025-02-01"],
            "15.7": ["offered"],
            "15.8": ["ending"],
            "15.9": ["offered"],
            "15.10": ["documented"],
          },
        },
      },
    },
  },
};

const version = (version: string, offered = true) => ({
  version,
  major: version.split(".")[0]!,
  offered,
  upgrades: [],
});

describe("A refresh of the catalogue from RDS", () => {
  const versions = [
    version("15.1", false),
    version("15.7", false),
    version("15.8"),
    version("15.10"),
    version("15.11"),
    version("16.1"),
  ];
  const looks = [{ engine: "postgres", versions }];
  const after = mergeLive(table, looks, "2026-11-25");

  it("keeps every version and its days, and adds those that are new with the day", () => {
    assert.deepEqual(after.engines, {
      postgres: {
        floor: 7,
        majors: {
          "15": {
            endOfStandardSupport: "2028-02-29",
            complete: true,
            fromStart: true,
            newest: "15.11",
            firstSeen: { "15.11": "2026-11-25" },
            versions: {
              "15.1": ["withdrawn", "2025-01-01", "2025-02-01"],
              "15.7": ["withdrawn", "2026-08-13", "2026-11-25"],
              "15.8": ["ending"],
              "15.9": ["offered"],
              "15.10": ["offered"],
              "15.11": ["offered"],
            },
          },
          "16": {
            complete: true,
            fromStart: true,
            newest: "16.1",
            firstSeen: { "16.1": "2026-11-25" },
            versions: { "16.1": ["offered"] },
          },
        },
      },
    });
    assert.deepEqual([after.observed, after.retrieved], ["2026-11-25", "2026-11-25"]);
  });

  it("says what has changed, and what RDS did not name", () => {
    assert.deepEqual(
      [...changes(table, after)],
      [
        "postgres 15.7: offered → withdrawn 2026-08-13 2026-11-25",
        "postgres 15.10: documented → offered",
        "postgres 15.11: new, offered",
        "postgres 16.1: new, offered",
      ],
    );
    assert.deepEqual([...unnamed(table, looks)], ["postgres 15.9: not named by RDS, left as it was"]);
  });

  it("changes nothing the second time", () => {
    const again = mergeLive(after, looks, "2026-11-26");
    assert.deepEqual([...changes(after, again)], []);
    assert.deepEqual(again.engines, after.engines);
  });

  it("does not believe an answer that lacks most of what was offered", () => {
    assert.equal(doubt(table, looks[0]!), undefined);
    assert.match(
      doubt(table, { engine: "postgres", versions: [] }) ?? "",
      /^RDS named 0 of the 2 versions of postgres /,
    );
  });

  it("leaves the file as it was where RDS answers what the file says", () => {
    const text = readFileSync("rules/data/rds-engine-versions.json", "utf8");
    const real = JSON.parse(text) as Table;
    const same = Object.entries(real.engines).map(([engine, { majors }]) => ({
      engine,
      versions: Object.entries(majors).flatMap(([major, { versions }]) =>
        Object.entries(versions).flatMap(([name, [state]]) =>
          state === "unlisted" || state === "documented"
            ? []
            : { version: name, major, offered: state !== "withdrawn", upgrades: [] },
        ),
      ),
    }));
    const after = mergeLive(real, same, real.retrieved);
    assert.equal(print({ ...after, observed: real.observed }), text);
  });
});
