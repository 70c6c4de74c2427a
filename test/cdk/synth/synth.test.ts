import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { transformSync } from "esbuild";
import type { Resource } from "../../../rules/model/resource.ts";
import type { Reader } from "../../../server/frontend.ts";
import { cdk } from "../../../server/frontends/cdk/index.ts";
import type { CdkFile } from "../../../server/frontends/cdk/parse.ts";
import type { Project } from "../../../server/project.ts";
import { project } from "../../fixture.ts";
import { type Comparison, compare, type Json, type Synthesised } from "./compare.ts";

/** The apps: a folder each, which begins with `app.ts`. */
const folder = "test/cdk/synth/apps";

/** How much has to be read and right at least: in all apps, the resources and their properties of which something is known. */
const floor = { apps: 67, resources: 1450, properties: 4500 };

/** Apps of which something is read wrong; each has to leave this list when it is not any more. */
const wrong: ReadonlySet<string> = new Set([]);

describe("CDK: what is read of an app is what aws-cdk-lib makes of it", () => {
  const names = readdirSync(folder).sort();
  const total = { resources: 0, properties: 0, unread: 0 };
  let templates: ReadonlyMap<string, readonly Synthesised[]>;

  before("synthesise", function () {
    this.timeout(300_000);
    templates = synthesised(names);
  });

  for (const name of names) {
    it(wrong.has(name) ? `but for ${name}, which is known to be read wrong` : name, () => {
      const made = templates.get(name)!;
      const app = opened(name);
      const read = [...resources(app), ...defaults(app, name)].filter(({ existing, type }) => {
        return type.startsWith("AWS::") && !(existing && lookedUp.has(type));
      });
      const all = read.map((resource): Comparison => compare(resource, made));
      const differences = all.flatMap(({ differences }) => differences);
      if (wrong.has(name)) assert.notDeepEqual(differences, [], "is read right now: it is wrong no more");
      else assert.deepEqual(differences, []);
      total.resources += read.length;
      total.properties += all.reduce((sum, { compared }) => sum + compared, 0);
      total.unread += Math.max(0, made.length - read.length);
    });
  }

  it("is much", () => {
    const { resources, properties, unread } = total;
    console.log(
      `      ${properties} properties of ${resources} resources compared in ${names.length} apps; ${unread} resources are not read`,
    );
    assert.ok(names.length >= floor.apps && resources >= floor.resources && properties >= floor.properties);
  });
});

/** Types of which a look-up makes a resource for us, and none in the template. */
const lookedUp: ReadonlySet<string> = new Set(["AWS::SecretsManager::Secret"]);

/** Every resource that is read of `project`, as often as it is evaluated. */
function resources(project: Project): readonly Resource[] {
  return [...new Set(project.uris().flatMap((uri) => project.units(uri).flatMap(({ members }) => members)))];
}

/** What is read of an app where nothing is set from outside: as it is synthesised here. */
function defaults(app: Project, name: string): readonly Resource[] {
  return (
    cdk.evaluate(`file:///${folder}/${name}/app.ts`, app.readerOf(cdk) as Reader<CdkFile>).defaults?.(undefined) ?? []
  );
}

function opened(name: string): Project {
  const files = readdirSync(join(folder, name), { recursive: true, withFileTypes: true }).filter((each) =>
    each.isFile(),
  );
  return project(
    files.map((each) => {
      const path = join(each.parentPath, each.name).replaceAll("\\", "/");
      return { uri: `file:///${path}`, text: readFileSync(path, "utf8") };
    }),
  );
}

/** What the apps come to, by their names. */
function synthesised(names: readonly string[]): ReadonlyMap<string, readonly Synthesised[]> {
  const out = join(process.cwd(), "out/cdk-apps");
  rmSync(out, { recursive: true, force: true });
  cpSync(folder, out, { recursive: true });
  writeFileSync(join(out, "package.json"), '{ "type": "commonjs" }');
  for (const each of readdirSync(out, { recursive: true, encoding: "utf8" })) {
    if (!/\.tsx?$/.test(each)) continue;
    const options = { loader: "tsx", format: "cjs", target: "node20", platform: "node" } as const;
    const { code } = transformSync(readFileSync(join(out, each), "utf8"), options);
    mkdirSync(dirname(join(out, each)), { recursive: true });
    writeFileSync(join(out, each.replace(/\.tsx?$/, ".js")), code);
  }
  const { stdout, stderr, status } = spawnSync(process.execPath, ["test/cdk/synth/run.mjs", out, ...names], {
    encoding: "utf8",
  });
  assert.equal(status, 0, stderr);
  assert.equal(stdout, "", "apps that do not synthesise");
  return new Map(names.map((name) => [name, templatesIn(join(out, name, "cdk.out"))]));
}

interface Template {
  readonly Resources?: Readonly<
    Record<
      string,
      { readonly Type: string; readonly Properties?: Json; readonly Metadata?: Readonly<Record<string, string>> }
    >
  >;
}

function templatesIn(folder: string): readonly Synthesised[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".template.json"),
  );
  return files.flatMap((file) => {
    const template: Template = JSON.parse(readFileSync(join(folder, file), "utf8"));
    return Object.values(template.Resources ?? {}).flatMap(({ Type, Properties = {}, Metadata = {} }) => {
      const path = (Metadata["aws:cdk:path"] ?? "").split("/");
      return Type === "AWS::CDK::Metadata" ? [] : [{ type: Type, path, properties: Properties }];
    });
  });
}
