import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build as bundle } from "esbuild";
import { Cache, cacheFolder, type Disk, partitionOf } from "../../server/lookup/cache.ts";
import { Lookups } from "../../server/lookup/lookups.ts";
import { Home } from "./run.ts";

const answer = (asked: string, count = 3) => ({
  engine: "postgres",
  region: "eu-west-1",
  asked,
  versions: Array.from({ length: count }, (_, at) => ({
    version: `15.${at}`,
    major: "15",
    offered: true,
    upgrades: [],
  })),
});

describe("The cache of look-ups", () => {
  let home: Home;
  beforeEach(() => {
    home = new Home();
  });
  afterEach(() => home.delete());

  it("is where each system keeps what can be had again", () => {
    const folder = (env: Record<string, string>, platform: NodeJS.Platform) => cacheFolder(env, platform);
    assert.equal(folder({ HOME: "/home/jo" }, "linux"), "/home/jo/.cache/iac-preflight");
    assert.equal(folder({ HOME: "/home/jo", XDG_CACHE_HOME: "/cache" }, "linux"), "/cache/iac-preflight");
    assert.equal(folder({ HOME: "/home/jo", XDG_CACHE_HOME: "cache" }, "linux"), "/home/jo/.cache/iac-preflight");
    assert.equal(folder({ HOME: "/Users/jo" }, "darwin"), "/Users/jo/Library/Caches/iac-preflight");
    assert.equal(folder({ LOCALAPPDATA: "/jo/Local" }, "win32"), "/jo/Local/iac-preflight");
    assert.equal(folder({}, "linux"), undefined);
  });

  it("keeps regions of each part of AWS apart", () => {
    assert.deepEqual(
      ["eu-west-1", "cn-north-1", "us-gov-west-1", "us-iso-east-1", "us-isob-east-1", "eusc-de-east-1"].map(
        partitionOf,
      ),
      ["aws", "aws-cn", "aws-us-gov", "aws-iso", "aws-iso-b", "aws-eusc"],
    );
  });

  it("keeps nothing under a name that is no region's or engine's", async () => {
    const cache = new Cache(home.path);
    const out = await cache.write({ ...answer("2026-11-25T00:00:00.000Z"), region: "../../etc" });
    assert.equal(out, "its name is none for a file");
    assert.deepEqual(readdirSync(home.path), []);
  });

  it("says so when the disk is full, and the answer counts all the same", async () => {
    const full: Disk = {
      names: async () => [],
      read: async () => undefined,
      write: async () => {
        throw Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
      },
    };
    const { versions } = answer("");
    const lookups = new Lookups({
      env: { AWS_REGION: "eu-west-1" },
      now: () => Date.parse("2026-11-25T00:00:00Z"),
      cache: new Cache("/nowhere", full),
      profiles: async () => [],
      aws: () => ({
        engineVersions: async () => ({ value: versions }),
        secrets: async () => ({ value: [] }),
        secret: async () => ({ value: undefined }),
        ownRegion: async () => undefined,
      }),
    });
    await lookups.choose({ profile: undefined, region: undefined, offline: false, trusted: true });
    const outcome = await lookups.refresh("postgres", lookups.caller("eu-west-1"), {
      signal: new AbortController().signal,
    });
    assert.deepEqual(outcome, { value: { unkept: "the disk is full" } });
    assert.equal(lookups.live("postgres", "eu-west-1")?.versions, versions);
  });

  it("is fresh for a day, and old from then on, while it is looked at", async () => {
    const cache = new Cache(home.path);
    await cache.write(answer("2026-11-25T10:00:00.000Z"));
    let now = Date.parse("2026-11-26T09:59:00Z");
    const lookups = new Lookups({
      env: { AWS_REGION: "eu-west-1" },
      now: () => now,
      cache,
      profiles: async () => [],
      aws: () => assert.fail("nobody is asked"),
    });
    await lookups.choose({ profile: undefined, region: undefined, offline: true, trusted: true });
    const before = lookups.lookedUp();
    assert.equal(lookups.live("postgres", "eu-west-1")?.old, false);
    assert.equal(lookups.lookedUp(), before);
    now = Date.parse("2026-11-26T10:01:00Z");
    assert.equal(lookups.live("postgres", "eu-west-1")?.old, true);
    assert.notEqual(lookups.lookedUp(), before);
  });

  it("can be written and read by several programs at once: no file is torn, and none is left behind", async () => {
    const program = join(home.path, "program.mjs");
    writeFileSync(
      join(home.path, "program.ts"),
      `import { Cache } from "${join(process.cwd(), "server/lookup/cache.ts").replaceAll("\\", "/")}";
const [folder, name] = process.argv.slice(2);
const cache = new Cache(folder!);
for (let round = 0; round < 60; round++) {
  const versions = Array.from({ length: 40 + ((round * 37) % 300) }, (_, at) => ({ version: \`15.\${at}\`, major: name!, offered: true, upgrades: ["16.1"] }));
  const refused = await cache.write({ engine: "postgres", region: "eu-west-1", asked: new Date().toISOString(), versions });
  if (refused) throw new Error(refused);
  const [read] = await cache.all();
  if (!read) throw new Error("torn");
  const [{ major }] = read.versions as [{ major: string }];
  if (!read.versions.every((each, at) => each.major === major && each.version === \`15.\${at}\`)) throw new Error("mixed");
}
`,
    );
    await bundle({
      entryPoints: [join(home.path, "program.ts")],
      outfile: program,
      bundle: true,
      packages: "external",
      platform: "node",
      format: "esm",
      logLevel: "error",
      absWorkingDir: process.cwd(),
    });
    const bundled = join(process.cwd(), "out", `cache-${process.pid}.mjs`);
    writeFileSync(bundled, readFileSync(program));
    const folder = join(home.path, "cache");
    const runs = ["a", "b", "c", "d"].map(
      (name) =>
        new Promise<string>((done) => {
          const child = spawn(process.execPath, [bundled, folder, name]);
          let said = "";
          child.stderr.on("data", (piece) => {
            said += String(piece);
          });
          child.once("close", (code) => done(code === 0 ? "" : said));
        }),
    );
    const said = await Promise.all(runs);
    rmSync(bundled);
    assert.deepEqual(said, ["", "", "", ""]);
    assert.deepEqual(readdirSync(join(folder, "versions/aws/eu-west-1")), ["postgres.json"]);
    const last = await new Cache(folder).read("eu-west-1", "postgres");
    assert.ok(last && last.versions.length >= 40);
  });
});
