// Makes server/frontends/cdk/engine-versions.json: every constant of every engine-version class of aws-cdk-lib, as the
// release in node_modules has them, and the release since which each is there:
// `node scripts/run.mjs refresh/cdk-engine-versions [GAP]` (GAP: how many releases may lie between two that are looked at).
//
// npm has several hundred releases. Of these it packs one in the middle of each gap in which a constant appeared, until
// such a gap has less than GAP releases; a constant is said to be there since the later end of its gap, never too
// early. What was found stays in the table, so that the next run looks at new releases only.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { byVersion } from "../../rules/data/version-order.ts";

/** The full version of a constant, its major version, the release since which it is there, and how the newest marks it. */
type Entry = readonly [full: string, major: string, since?: string, mark?: Mark];

/** Marked as deprecated, or left out of the declarations, so that only JavaScript can use it. */
type Mark = "deprecated" | "hidden";

interface Table {
  readonly looked: readonly string[];
  readonly classes: Readonly<Record<string, { readonly prefix: string; readonly constants: Record<string, Entry> }>>;
}

const path = "server/frontends/cdk/engine-versions.json";

export function main([gap = "3"]: readonly string[]): void {
  const { release, classes } = installed();
  const marks = marked();
  const before = JSON.parse(readFileSync(path, "utf8")) as Table;
  let looked = (before.looked ?? []).filter((each) => each !== release);
  const since = new Map<string, string>();
  for (const [name, { constants }] of Object.entries(before.classes)) {
    for (const [constant, [, , first]] of Object.entries(constants)) {
      if (first !== undefined) since.set(`${name}.${constant}`, first);
    }
  }
  look(release, new Set(classes.flatMap(({ name, constants }) => constants.map(([each]) => `${name}.${each}`))));
  const published: readonly string[] = JSON.parse(run("npm", "view", "aws-cdk-lib", "versions", "--json"));
  const candidates = published.filter((each) => /^2\.\d+\.0$/.test(each) && byVersion(each, release) <= 0);
  if (!looked.includes(candidates[0]!)) look(candidates[0]!, packed(candidates[0]!));
  for (let next = middle(); next !== undefined; next = middle()) {
    look(next, packed(next));
    console.log(`${next}: ${[...since.values()].filter((each) => each === next).length} constants may be new in it`);
    write();
  }
  write();

  /** The release in the middle of the widest gap in which constants appeared. */
  function middle(): string | undefined {
    const news = new Set(since.values());
    const gaps = looked.slice(1).flatMap((end, index) => {
      const between = candidates.filter((each) => byVersion(looked[index]!, each) < 0 && byVersion(each, end) < 0);
      return news.has(end) && between.length >= Number(gap) ? [between] : [];
    });
    const [widest] = gaps.sort((a, b) => b.length - a.length);
    return widest?.[Math.floor(widest.length / 2)];
  }

  /** Takes in that `release` has exactly `constants`. */
  function look(release: string, constants: ReadonlySet<string>): void {
    const later = looked.find((each) => byVersion(each, release) > 0);
    looked = [...looked, release].sort(byVersion);
    for (const name of constants) {
      const known = since.get(name);
      if (known === undefined || (later === known && byVersion(release, known) < 0)) since.set(name, release);
    }
    for (const [name, known] of since) {
      if (constants.has(name) || byVersion(known, release) > 0) continue;
      // It was there, and then for a while it was not.
      if (later === undefined) since.delete(name);
      else since.set(name, later);
    }
  }

  function write(): void {
    const count = classes.reduce((sum, { constants }) => sum + constants.length, 0);
    // Where the package loses constants by the dozen, the script has misread it.
    if (classes.length < 8 || count < 850) throw new Error(`only ${count} constants in ${classes.length} classes`);
    const table = {
      source: `aws-cdk-lib ${release}, aws-rds; for the release since which a constant is there, those that are listed as looked at`,
      retrieved: new Date().toISOString().slice(0, 10),
      unit: "constant: [full version, major version, release since which it is there, deprecated or hidden as the source has it]",
      looked,
      classes: Object.fromEntries(
        classes.map(({ name, prefix, constants }) => {
          const dated = constants.map(([constant, versions]) => [
            constant,
            [...versions, since.get(`${name}.${constant}`)!, ...marks(`${name}.${constant}`)],
          ]);
          return [name, { prefix, constants: Object.fromEntries(dated) }];
        }),
      ),
    };
    writeFileSync(path, print(table));
  }
}

/** The table as the file has it: one line a constant. */
function print(table: object): string {
  const text = JSON.stringify(table, undefined, 1);
  return `${text.replace(/\[[^[\]{}]*\]/g, (list) => list.replace(/\s+/g, " ").replace("[ ", "[").replace(" ]", "]"))}\n`;
}

/** The constants of the release in node_modules. */
function installed() {
  const require = createRequire(`${resolve("node_modules/aws-cdk-lib")}/`);
  const library: Record<string, unknown> = require("./aws-rds");
  // The code is asked and not the declarations: some constants that are deprecated are left out of the latter.
  const classes = Object.entries(library)
    .filter(([name]) => name.endsWith("EngineVersion") && !name.startsWith("Cfn"))
    .map(([name, found]) => {
      const constants = Object.entries(found ?? {}).filter(([constant]) => constant.startsWith("VER_"));
      const full = Object.keys(constants[0]?.[1] ?? {}).find((key) => key.endsWith("FullVersion"));
      const prefix = full?.slice(0, -"FullVersion".length) ?? "";
      const versions = constants.map(([constant, version]): readonly [string, readonly [string, string]] => {
        return [constant, [version[`${prefix}FullVersion`], version[`${prefix}MajorVersion`]]];
      });
      return { name, prefix, constants: versions };
    })
    .filter(({ constants }) => constants.length > 0);
  const { version }: { version: string } = require("./package.json");
  return { release: version, classes };
}

/** How the declarations of the release in node_modules mark each constant, called with its class. */
function marked(): (constant: string) => readonly Mark[] {
  const found = new Map<string, readonly Mark[]>();
  for (const file of ["instance-engine", "cluster-engine"]) {
    let of = "";
    const text = readFileSync(`node_modules/aws-cdk-lib/aws-rds/lib/${file}.d.ts`, "utf8");
    for (const [, name, comment, constant] of text.matchAll(
      /^export declare class (\w+)|^ *(\/\*\*(?:(?!\*\/)[\s\S])*\*\/)\s*static readonly (VER_\w+)/gm,
    )) {
      if (name !== undefined) of = name;
      else found.set(`${of}.${constant}`, comment!.includes("@deprecated") ? ["deprecated"] : []);
    }
  }
  const count = [...found.values()].filter((marks) => marks.length > 0).length;
  if (count < 450) throw new Error(`only ${count} constants are marked as deprecated`);
  return (constant) => found.get(constant) ?? ["hidden"];
}

/** The constants of a release, each with its class, as the code of its package makes them. */
function packed(release: string): ReadonlySet<string> {
  const folder = mkdtempSync(join(tmpdir(), "cdk-"));
  try {
    run("npm", "pack", `aws-cdk-lib@${release}`, "--pack-destination", folder, "--silent");
    const files = ["instance-engine", "cluster-engine"].map((file) => `package/aws-rds/lib/${file}.js`);
    const code = run("tar", "xzOf", join(folder, `aws-cdk-lib-${release}.tgz`), ...files);
    const names = [...code.matchAll(/\b(VER_\w+)\s*=\s*(\w+EngineVersion)\./g)].map(([, name, of]) => `${of}.${name}`);
    if (names.length < 300) throw new Error(`only ${names.length} constants in ${release}`);
    return new Set(names);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(program: string, ...args: readonly string[]): string {
  return execFileSync(program, args, { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
}
