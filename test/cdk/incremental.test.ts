import { deepEqual, equal, ok } from "node:assert/strict";
import { rules } from "../../rules/index.ts";
import type { Resource } from "../../rules/model/resource.ts";
import { frontends } from "../../server/frontends/index.ts";
import { Project } from "../../server/project.ts";
import { pick, type Random, random } from "../hcl/generate.ts";

const imports =
  'import * as rds from "aws-cdk-lib/aws-rds";\nimport * as s3 from "aws-cdk-lib/aws-s3";\nimport { App, Stack } from "aws-cdk-lib";\n';

const aStack = `${imports}import { config } from "./config";
import { Files } from "./files";
export interface Props { readonly stage: string }
export class Data extends Stack {
  readonly files: Files;
  constructor(scope: App, id: string, props: Props) {
    super(scope, id);
    this.files = new Files(this, "Files", { name: \`\${config.name}-\${props.stage}\` });
    new rds.CfnDBCluster(this, "Cluster", { dbClusterIdentifier: config.name, engine: "aurora-postgresql" });
  }
}
`;

/** What each file may hold; nothing stands for no file. */
const versions: Readonly<Record<string, readonly (string | undefined)[]>> = {
  "bin/app.ts": [
    'import { App } from "aws-cdk-lib";\nimport { Data } from "../lib";\nconst app = new App();\nnew Data(app, "Dev", { stage: "Dev" });\nnew Data(app, "Prod", { stage: "prod" });\n',
    'import { App } from "aws-cdk-lib";\nimport { Data } from "../lib/data";\nimport settings from "../settings.json";\nconst app = new App();\nfor (const stage of settings.stages) new Data(app, stage, { stage });\n',
    'import { App } from "aws-cdk-lib";\nimport { Data } from "#lib/data";\nconst app = new App();\nconst stage = app.node.tryGetContext("stage");\nnew Data(app, "One", { stage });\n',
    undefined,
  ],
  "lib/index.ts": [
    'export * from "./data";\n',
    'export { Data } from "./data";\nexport * from "./config";\n',
    undefined,
  ],
  "lib/data.ts": [
    aStack,
    aStack.replace("props.stage}", "props.stage.toUpperCase()}"),
    `${aStack}\n(globalThis as any).x = config;\nconfig.name = "Other";\n`,
    undefined,
  ],
  "lib/config.ts": [
    'export const config = { name: "Shop" } as const;\n',
    'import { more } from "./more";\nexport const config = { ...more, name: `${more.name}-Shop` };\n',
    'export enum Names { own = "Enum" }\nexport const config = { name: Names.own };\n',
    undefined,
  ],
  "lib/more.ts": [
    'export const more = { name: "More" };\n',
    'import { config } from "./config";\nexport const more = config;\n',
    undefined,
  ],
  "lib/files.ts": [
    `${imports}export class Files { constructor(scope, id, props: { name: string }) {\n  new s3.Bucket(scope, id, { bucketName: props.name });\n} }\n`,
    `${imports}export class Files extends s3.Bucket { constructor(scope, id, { name = "None" }) {\n  super(scope, id, { bucketName: name });\n} }\n`,
    `${imports}export function Files(scope, id, { name }) { return new s3.CfnBucket(scope, id, { bucketName: name }); }\n`,
    undefined,
  ],
  "lib/aspect.ts": [undefined, `${imports}class Renames { visit(node: s3.CfnBucket) { node.bucketName = "x"; } }\n`],
  "test/data.test.ts": [
    undefined,
    'import { App } from "aws-cdk-lib";\nimport { Data } from "../lib/data";\nnew Data(new App(), "Test", { stage: "Test" });\n',
  ],
  "settings.json": ['{ "stages": ["Dev", "prod"] }\n', '{ "stages": ["Dev" }', '{ "stages": "x" }', undefined],
  "cdk.json": [undefined, '{ "context": { "stage": "Ctx" } }\n', "{"],
  "tsconfig.json": [undefined, '{ "compilerOptions": { "paths": { "#lib/*": ["./lib/*"] } } }\n', "["],
};

describe("CDK after an edit", () => {
  it("is what it is when read anew: files that import each other, JSON, context, paths; written, deleted, moved, late", function () {
    this.timeout(120_000);
    const next = random(5);
    const edited = new Project(frontends, rules, "2026-11-20");
    const held = new Map<string, string>();
    const set = (path: string, text: string | undefined) => {
      const uri = `file:///w/${path}`;
      if (text === undefined) {
        held.delete(uri);
        edited.delete(uri);
      } else {
        held.set(uri, text);
        edited.set({ uri, text });
      }
    };
    const seen = { resources: 0, kept: 0, problems: 0 };
    let last: ReadonlySet<Resource> = new Set();
    for (const [path, [first]] of Object.entries(versions)) set(path, first);
    for (let turn = 0; turn < 800; turn++) {
      edit(next, held, set);
      // Some edits come before anybody has asked what follows from the last.
      if (next() < 0.3) continue;
      const fresh = new Project(frontends, rules, "2026-11-20");
      for (const [uri, text] of held) fresh.set({ uri, text });
      const found: Resource[] = [];
      for (const uri of fresh.uris()) {
        deepEqual([turn, edited.problems(uri)], [turn, fresh.problems(uri)]);
        const own = edited.resources(uri);
        equal(`${turn} ${written(own)}`, `${turn} ${written(fresh.resources(uri))}`);
        found.push(...own);
        seen.problems += edited.problems(uri).length;
      }
      seen.resources += found.length;
      seen.kept += found.filter((resource) => last.has(resource)).length;
      last = new Set(found);
    }
    ok(seen.resources > 1_000 && seen.kept > seen.resources / 2 && seen.problems > 30, JSON.stringify(seen));
  });
});

/** Writes, deletes, moves or types in one of the files. */
function edit(next: Random, held: ReadonlyMap<string, string>, set: (path: string, text?: string) => void): void {
  const [path, texts] = pick(next, Object.entries(versions));
  const text = held.get(`file:///w/${path}`);
  const deed = next();
  if (deed < 0.1 && text !== undefined) {
    set(path, undefined);
    set(
      pick(
        next,
        Object.keys(versions).filter((each) => each.endsWith(".ts")),
      ),
      text,
    );
  } else if (deed < 0.5 && text !== undefined) {
    const at = Math.floor(next() * text.length);
    const typed = pick(next, ["", "\n", "//", "x", '"', "}", "// c\n"]);
    set(path, text.slice(0, at) + typed + text.slice(at + Math.floor(next() * 3)));
  } else set(path, pick(next, texts));
}

function written(resources: readonly Resource[]): string {
  return JSON.stringify(resources, (_, value: unknown) => (value instanceof Map ? [...value] : value));
}

describe("CDK of many files, after an edit", () => {
  it("parses and evaluates only what the edited file is brought in by", () => {
    const project = new Project(frontends, [], "2026-11-20");
    const set = (path: string, text: string) => project.set({ uri: `file:///w/${path}`, text });
    for (let app = 0; app < 20; app++) {
      set(
        `app${app}/app.ts`,
        `${imports}import { name } from "./config";\nnew s3.Bucket(scope, "b", { bucketName: name });\n`,
      );
      set(`app${app}/config.ts`, `export const name = "App${app}";\n`);
      set(`plain${app}.ts`, `export const name: = "App${app}";\n`);
    }
    const all = () => project.uris().flatMap((uri) => project.resources(uri));
    const before = all();
    equal(before.length, 20);
    set("app3/config.ts", 'export const name = "Other";\n');
    const after = all();
    deepEqual(
      after.filter((each, index) => each !== before[index]).map(({ name }) => name.uri),
      ["file:///w/app3/app.ts"],
    );
    set("plain3.ts", "export const other = 1;\n");
    deepEqual(
      all()
        .map((each, index) => each === after[index])
        .includes(false),
      false,
    );
    // What names no CDK, and is named by nothing that does, is of no language here.
    equal(project.frontend("file:///w/plain3.ts"), undefined);
    equal(project.frontend("file:///w/app3/config.ts")?.language, "CDK TypeScript");
  });
});
