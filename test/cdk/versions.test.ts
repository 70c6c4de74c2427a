import assert from "node:assert/strict";
import { byVersion } from "../../rules/data/version-order.ts";
import table from "../../server/frontends/cdk/engine-versions.json" with { type: "json" };
import { release } from "../../server/frontends/cdk/release.ts";
import { classes, majorVersion, marked, versionClass, versionConstant } from "../../server/frontends/cdk/versions.ts";

describe("CDK: the engine versions that aws-cdk-lib has constants for", () => {
  /** How many constants each class had when this was written. None has ever been taken away. */
  const floors: Readonly<Record<string, number>> = {
    AuroraEngineVersion: 22,
    AuroraMysqlEngineVersion: 91,
    AuroraPostgresEngineVersion: 138,
    MariaDbEngineVersion: 121,
    MysqlEngineVersion: 94,
    OracleEngineVersion: 98,
    OracleLegacyEngineVersion: 26,
    PostgresEngineVersion: 212,
    SqlServerEngineVersion: 115,
  };

  it("are of every class, and no fewer than they were", () => {
    assert.deepEqual(Object.keys(classes).sort(), Object.keys(floors));
    for (const [name, { constants }] of Object.entries(classes)) {
      assert.ok(Object.keys(constants).length >= floors[name]!, name);
    }
  });

  it("have each a version that begins with its major, and a release that was looked at", () => {
    const looked = new Set(table.looked);
    assert.ok(looked.size >= 110);
    for (const [name, { constants }] of Object.entries(classes)) {
      for (const [constant, [full, major, since]] of Object.entries(constants)) {
        assert.ok(full!.startsWith(major!), `${name}.${constant}`);
        assert.ok(looked.has(since!), `${name}.${constant}`);
      }
    }
    assert.deepEqual(table.looked, [...table.looked].sort(byVersion));
  });

  it("appear one release after another", () => {
    const since = (name: string, constant: string) => classes[name]!.constants[constant]![2]!;
    assert.equal(since("PostgresEngineVersion", "VER_13_4"), "2.0.0");
    assert.ok(byVersion(since("PostgresEngineVersion", "VER_16_1"), since("PostgresEngineVersion", "VER_17_1")) < 0);
    assert.ok(byVersion(since("PostgresEngineVersion", "VER_17_1"), since("PostgresEngineVersion", "VER_18_1")) < 0);
  });

  it("are marked as the declarations of the package have them", () => {
    const postgres = versionClass("PostgresEngineVersion")!;
    assert.deepEqual(marked(postgres, "VER_15_6"), { name: "VER_15_6", library: "aws-cdk-lib", deprecated: true });
    assert.deepEqual(marked(postgres, "VER_15_7"), { name: "VER_15_7", library: "aws-cdk-lib", deprecated: false });
    assert.equal(marked(postgres, "VER_9_5"), undefined);
    const marks = Object.values(classes).flatMap(({ constants }) =>
      Object.values(constants).map(([, , , mark]) => mark),
    );
    assert.ok(marks.filter((mark) => mark === "deprecated").length >= 500);
    assert.ok(marks.filter((mark) => mark === "hidden").length >= 100);
    assert.ok(marks.every((mark) => mark === undefined || mark === "deprecated" || mark === "hidden"));
  });

  it("are written as constants only where the release has them", () => {
    const postgres = versionClass("PostgresEngineVersion")!;
    assert.equal(versionConstant(postgres, "18.1", undefined), "VER_18_1");
    assert.equal(versionConstant(postgres, "18.1", "2.276.0"), "VER_18_1");
    assert.equal(versionConstant(postgres, "18.1", "2.227.0"), "VER_18_1");
    assert.equal(versionConstant(postgres, "18.1", "2.226.0"), undefined);
    assert.equal(versionConstant(postgres, "18.99", "2.276.0"), undefined);
    assert.equal(majorVersion(postgres, "18.99"), "18");
    assert.equal(versionClass("toString"), undefined);
  });
});

describe("CDK: the release that a file is compiled with", () => {
  const of = (files: Readonly<Record<string, string>>, file = "file:///shop/infra/lib/stack.ts") => {
    return release(file, (uri) => {
      const name = uri.slice("file:///shop/".length);
      return Object.hasOwn(files, name) ? { uri, text: files[name]! } : undefined;
    });
  };
  const wants = (range: string, where = "dependencies") => JSON.stringify({ [where]: { "aws-cdk-lib": range } });

  it("is that which is installed", () => {
    const files = {
      "infra/node_modules/aws-cdk-lib/package.json": '{ "name": "aws-cdk-lib", "version": "2.150.0" }',
      "infra/package.json": wants("^2.100.0"),
      "package-lock.json": '"node_modules/aws-cdk-lib": { "version": "2.140.0" }',
    };
    assert.equal(of(files), "2.150.0");
  });

  it("is that which is locked, here or further out, and the oldest of several", () => {
    const range = { "infra/package.json": wants("^2.100.0") };
    const locks = {
      "infra/package-lock.json": '{\n  "node_modules/aws-cdk-lib": {\n      "version": "2.140.1",\n',
      "package-lock.json": '{\n  "dependencies": { "aws-cdk-lib": {\n "version": "2.140.1",\n',
      "yarn.lock": '\n"aws-cdk-lib@^2.100.0", aws-cdk-lib@^2.90.0:\n  version "2.140.1"\n  resolved "x"\n',
      "infra/yarn.lock": '\n"aws-cdk-lib@npm:^2.100.0":\n  version: 2.140.1\n  resolution: "x"\n',
      "pnpm-lock.yaml": "packages:\n\n  aws-cdk-lib@2.140.1:\n    resolution: {}\n",
      "infra/pnpm-lock.yaml": "packages:\n\n  /aws-cdk-lib/2.140.1_constructs@10.1.0:\n    resolution: {}\n",
      "bun.lock": '  "aws-cdk-lib": ["aws-cdk-lib@2.140.1", "", {',
    };
    for (const [name, text] of Object.entries(locks)) assert.equal(of({ ...range, [name]: text }), "2.140.1", name);
    const two = `"a/node_modules/aws-cdk-lib": { "version": "2.99.0" }, "node_modules/aws-cdk-lib": { "version": "2.140.0" }`;
    assert.equal(of({ ...range, "package-lock.json": two }), "2.99.0");
  });

  it("is the oldest in the range of the nearest package.json", () => {
    const ranges = {
      "2.100.0": "2.100.0",
      "^2.100.0": "2.100.0",
      "~2.100": "2.100.0",
      ">=2.80.0 <3": "2.80.0",
      "2.x": "2.0.0",
      "2": "2.0.0",
      "*": undefined,
      latest: undefined,
      "workspace:*": undefined,
    };
    for (const [range, oldest] of Object.entries(ranges)) {
      assert.equal(of({ "infra/package.json": wants(range) }), oldest, range);
      assert.equal(of({ "package.json": wants(range, "devDependencies") }), oldest, range);
    }
    assert.equal(of({ "infra/package.json": wants("2.90.0"), "package.json": wants("2.20.0") }), "2.90.0");
    assert.equal(of({ "infra/package.json": "{ half", "package.json": wants("2.20.0") }), "2.20.0");
  });

  it("is not known where nothing tells", () => {
    assert.equal(of({}), undefined);
    assert.equal(of({ "package.json": "{}" }), undefined);
    assert.equal(of({ "package.json": wants("2.1.0") }, "untitled:Untitled-1"), undefined);
  });
});
