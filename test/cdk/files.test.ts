import assert from "node:assert/strict";
import { project as fixture } from "../fixture.ts";
import { listed, readAll, shown } from "./reading.ts";

const bucket = 'import * as s3 from "aws-cdk-lib/aws-s3";\nimport { Stack } from "aws-cdk-lib";\n';

/** What the buckets are called that `app.ts` makes with `files`. */
function made(files: Readonly<Record<string, string>>, root = "app.ts"): readonly string[] {
  return listed(readAll(files, root));
}

describe("CDK: several files", () => {
  const imports: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'import { name } from "./config";': { "config.ts": 'export const name = "Mine";' },
    'import { name } from "./config.js";': { "config.ts": 'export const name = "Mine";' },
    'import { own as name } from "./config";': { "config.ts": 'const name = "Mine"; export { name as own };' },
    'import name from "./config";': { "config.ts": 'export default "Mine";' },
    'import * as config from "./config"; const { name } = config;': { "config.ts": 'export const name = "Mine";' },
    'import { config } from "./lib"; const name = config.name;': {
      "lib/index.ts": 'export * as config from "./config";',
      "lib/config.ts": 'export const name = "Mine";',
    },
    'import { name } from "./lib";': {
      "lib/index.ts": 'export * from "./other";\nexport * from "./config";',
      "lib/other.ts": "export const other = 1;",
      "lib/config.ts": 'export const name = "Mine";',
    },
    'import { name } from "./lib/";': {
      "lib/index.ts": 'export { default as name } from "./config";',
      "lib/config.ts": 'const name = "Mine"; export default name;',
    },
    'const { name } = require("./config");': { "config.js": 'module.exports = { name: "Mine" };' },
    'const config = require("./config"); const name = config.name;': { "config.js": 'exports.name = "Mine";' },
    'import { name } from "@config/names";': {
      "tsconfig.json": '{ "compilerOptions": { /* ours */ "paths": { "@config/*": ["./config/*"] } } }',
      "config/names.ts": 'export const name = "Mine";',
    },
    'import { name } from "@shared/names";': {
      "tsconfig.json": '{ "extends": "./tsconfig.base.json", "compilerOptions": { "strict": true } }',
      "tsconfig.base.json": '{ "compilerOptions": { "baseUrl": "src", "paths": { "@shared/*": ["shared/*"] } } }',
      "src/shared/names.ts": 'export const name = "Mine";',
    },
    'import { name } from "config/names";': {
      "tsconfig.json": '{ "compilerOptions": { "baseUrl": "." } }',
      "config/names.ts": 'export const name = "Mine";',
    },
    'import config = require("./config"); const name = config.name;': {
      "config.ts": 'const config = { name: "Mine" }; export = config;',
    },
    'import nameOf = require("./config"); const name = nameOf("Mi");': {
      "config.ts": 'function nameOf(start: string) { return start + "ne"; } export = nameOf;',
    },
    'import * as config from "./config"; const { name } = config;// of export =': {
      "config.ts": 'export = { name: "Mine" };',
    },
    'import config from "./config.json"; const { name } = config;': { "config.json": '{ "name": "Mine" }' },
    'const { name } = require("./config.json");': { "config.json": '{ "name": "Mine" }' },
    'const name = scope.node.tryGetContext("name");': { "cdk.json": '{ "app": "x", "context": { "name": "Mine" } }' },
    'import { Name } from "./config"; const name = Name.Mine;': { "config.ts": 'export enum Name { Mine = "Mine" }' },
    'import { Names } from "./config"; const name = Names.own;': {
      "config.ts": 'export class Names { static readonly own = "Mine"; }',
    },
    'import { nameOf } from "./config"; const name = nameOf("Mi");': {
      "config.ts": 'export const nameOf = (start: string, end = "ne") => `${start}${end}`;',
    },
  };
  for (const [written, files] of Object.entries(imports)) {
    it(`reads ${written}`, () => {
      const app = `${bucket}${written}\nnew s3.Bucket(scope, "b", { bucketName: name });`;
      assert.match(made({ ...files, "app.ts": app }).join(), /^Bucket "b" \{BucketName: "(Mine|Mi\|ne)", …\}$/);
    });
  }

  it("gives up on what is imported in a circle, or not there", () => {
    const files = {
      "app.ts": `${bucket}import { a } from "./a"; import { c } from "./c";\nnew s3.Bucket(scope, "b", { bucketName: a + c });`,
      "a.ts": 'import { b } from "./b"; export const a = b + "A"; export * from "./b";',
      "b.ts": 'import { a } from "./a"; export const b = a + "B"; export * from "./a";',
    };
    assert.deepEqual(made(files), ['Bucket "b" {BucketName: "?|B|A|?", …}']);
  });

  it("does not trust an object into which another file writes", () => {
    const files = {
      "app.ts": `${bucket}import { config } from "./config"; import "./other";\nnew s3.Bucket(scope, "b", { bucketName: config.name });`,
      "config.ts": 'export const config = { name: "Mine" };',
      "other.ts": 'import { config } from "./config"; config.name = "Other";',
    };
    assert.deepEqual(made(files), ['Bucket "b" {BucketName: ?, …}']);
  });
});

describe("CDK: files that nobody deploys", () => {
  const text = `${bucket}new s3.Bucket(scope, "b", { bucketName: "Mine" });`;
  const table: Readonly<Record<string, boolean>> = {
    "lib/app.ts": true,
    "lib/app.test.ts": false,
    "lib/app.spec.ts": false,
    "lib/__tests__/app.ts": false,
    "test/app.ts": false,
    "test/integ.app.ts": true,
    "tests/unit/app.ts": false,
    "lib/compiled.js": false,
    "lib/written.js": true,
  };
  for (const [name, isRead] of Object.entries(table)) {
    it(`are not ${name}${isRead ? ", which is deployed" : ""}`, () => {
      const files = { "package.json": "{}", "lib/compiled.ts": "", [name]: text };
      assert.equal(made(files, name).length, isRead ? 1 : 0);
    });
  }

  it("are known by the framework that they import", () => {
    assert.equal(made({ "app.ts": `import { Template } from "aws-cdk-lib/assertions";\n${text}` }).length, 0);
    assert.equal(made({ "test/app.ts": text }, "test/app.ts").length, 1, "where nothing says that it is in a package");
  });

  it("make nothing of what they import", () => {
    const project = fixture([
      { uri: "file:///w/package.json", text: "{}" },
      {
        uri: "file:///w/test/a.ts",
        text: 'import { Files } from "../lib/files";\nnew Files(undefined, "Files", "Test");',
      },
      {
        uri: "file:///w/lib/files.ts",
        text: `${bucket}export class Files extends Stack {
  constructor(scope, id, name: string) { super(scope, id); new s3.Bucket(this, "b", { bucketName: name }); }
}`,
      },
    ]);
    const found = project.uris().flatMap((uri) => project.subjects(uri).map(({ resource }) => resource));
    assert.deepEqual(listed(found), ['Bucket "b" {BucketName: ?, …}']);
  });
});

describe("CDK: context", () => {
  const app = `${bucket}new s3.Bucket(scope, "b", { bucketName: scope.node.tryGetContext("name") });`;
  const settings = '{ "context": { "name": "Mine" } }';
  const table: Readonly<Record<string, readonly [Readonly<Record<string, string>>, string]>> = {
    "of cdk.json": [{ "cdk.json": settings }, '"Mine"'],
    "that cdk.json lacks": [{ "cdk.json": "{}" }, "?"],
    "that was looked up": [{ "cdk.json": settings, "cdk.context.json": '{ "name": "Other" }' }, "?"],
    "that the code sets": [{ "cdk.json": settings, "other.ts": 'app.node.setContext("name", "Other");' }, "?"],
    "of a broken cdk.json": [{ "cdk.json": '{ "context": { "name": ' }, "?"],
  };
  for (const [name, [files, expected]] of Object.entries(table)) {
    it(name, () => {
      const all = { ...files, "app.ts": files["other.ts"] ? `import "./other";\n${app}` : app };
      assert.deepEqual(made(all), [`Bucket "b" {BucketName: ${expected}, …}`]);
    });
  }
});

describe("CDK: what the workspace makes itself", () => {
  const stack = `${bucket}
export interface Props { readonly stage: string; readonly count?: number }
export class Files extends Stack {
  readonly bucket: s3.Bucket;
  private readonly prefix = "App";
  constructor(scope: Construct, id: string, private readonly props: Props) {
    super(scope, id, props);
    const { stage, count = 1 } = props;
    this.bucket = new s3.Bucket(this, "b", { bucketName: \`\${this.prefix}-\${stage}-\${count}\` });
    this.more();
  }
  private more() {
    if (this.props.stage === "prod") new s3.Bucket(this, "more", { bucketName: this.nameOf("more") });
  }
  private nameOf(end: string) { return [this.prefix, this.props.stage, end].join("-"); }
}`;

  it("is made with what it is given, once for each time", () => {
    const app = `import { App } from "aws-cdk-lib"; import { Files } from "./lib/files";
const app = new App();
for (const stage of ["dev", "prod"] as const) new Files(app, \`Files-\${stage}\`, { stage });
new Files(app, "Last", { stage: process.env.STAGE, count: 3 });`;
    assert.deepEqual(made({ "app.ts": app, "lib/files.ts": stack }), [
      'Files-dev/Bucket "b" {BucketName: "App|-|dev|-|1", …}',
      'Files-prod/Bucket "b" {BucketName: "App|-|prod|-|1", …}',
      'Last/Bucket "b" {BucketName: "App|-|?|-|3", …}',
      'Files-prod/Bucket "more" {BucketName: "App|-|prod|-|more", …}',
      'Last/Bucket "more"? {BucketName: "App|-|?|-|more", …}',
    ]);
  });

  it("is judged once, with nothing known of what it is given, where nobody makes it", () => {
    assert.deepEqual(made({ "files.ts": stack }, "files.ts"), [
      'Bucket "b" {BucketName: "App|-|?|-|?", …}',
      'Bucket "more"? {BucketName: "App|-|?|-|more", …}',
    ]);
  });

  it("hands its parent what the parent is made with", () => {
    const app = `${bucket}
abstract class Base extends Stack {
  protected readonly stage: string;
  constructor(scope, id, props: { stage: string }) { super(scope, id); this.stage = props.stage; this.make(this.stage); }
  protected make(stage: string) { new s3.Bucket(this, "base", { bucketName: stage }); }
}
class Own extends Base {
  constructor(scope, id) { super(scope, id, { stage: "Own" }); }
  protected make(stage: string) { super.make(stage + "Over"); new s3.Bucket(this, "own", { bucketName: this.stage }); }
}
new Own(undefined, "Stack");`;
    assert.deepEqual(made({ "app.ts": app }), [
      'Stack/Bucket "base" {BucketName: "Own|Over", …}',
      'Stack/Bucket "own" {BucketName: "Own", …}',
    ]);
  });
});

describe("CDK: what is written afterwards", () => {
  const own = `${bucket}
const b = new s3.Bucket(scope, "b", { bucketName: "Own" });
const raw = new s3.CfnBucket(scope, "raw", { bucketName: "Raw", accessControl: "Private", tags: [] });
`;
  const rest = 'AccessControl: "Private", Tags: []';
  const table: Readonly<Record<string, readonly [string, string]>> = {
    "": ['"Own"', `BucketName: "Raw", ${rest}`],
    'raw.bucketName = "x";': ['"Own"', `BucketName: ?, ${rest}, …`],
    'raw["bucketName"] = "x";': ['"Own"', `BucketName: ?, ${rest}, …`],
    'raw.tags.push({ key: "a", value: "b" });': ['"Own"', 'BucketName: "Raw", AccessControl: "Private", Tags: ?, …'],
    'raw.addPropertyOverride("BucketName", "x");': ['"Own"', `BucketName: ?, ${rest}, …`],
    'raw.addOverride("Properties.AccessControl.x", "x");': [
      '"Own"',
      'BucketName: "Raw", AccessControl: ?, Tags: [], …',
    ],
    'raw.addOverride("DeletionPolicy", "Retain");': ['"Own"', `BucketName: "Raw", ${rest}, …`],
    "raw.addPropertyOverride(path, 1);": ['"Own"', "BucketName: ?, AccessControl: ?, Tags: ?, …"],
    'raw.addMetadata("a", 1);': ['"Own"', `BucketName: "Raw", ${rest}`],
    '(b.node.defaultChild as s3.CfnBucket).bucketName = "x";': ["?", `BucketName: "Raw", ${rest}`],
    "const child = b.node.defaultChild as s3.CfnBucket; change(child);": ["?", `BucketName: "Raw", ${rest}`],
    'const child = b.node.defaultChild as s3.CfnBucket; child.addDeletionOverride("Properties.BucketName");': [
      "?",
      `BucketName: "Raw", ${rest}`,
    ],
    "b.node.addDependency(raw);": ['"Own"', `BucketName: "Raw", ${rest}`],
    'class Renames { visit(node) { node.bucketName = "x"; } }\nAspects.of(scope).add(new Renames());': [
      "?",
      `BucketName: ?, ${rest}`,
    ],
    'for (const each of scope.node.findAll()) (each as s3.CfnBucket).accessControl = "x";': [
      '"Own"',
      'BucketName: "Raw", AccessControl: ?, Tags: []',
    ],
    "change(raw);": ['"Own"', `BucketName: "Raw", ${rest}, …`],
    'import { NagSuppressions } from "cdk-nag"; NagSuppressions.addResourceSuppressions(raw, [{ id: "S1", reason: "-" }]);':
      ['"Own"', `BucketName: "Raw", ${rest}`],
    'const plain = { bucketName: "" }; plain.bucketName = "x";': ['"Own"', `BucketName: "Raw", ${rest}`],
  };
  for (const [written, [first, second]] of Object.entries(table)) {
    it(`is not known after ${written || "nothing"}`, () => {
      assert.deepEqual(made({ "app.ts": own + written }), [
        `Bucket "b" {BucketName: ${first}, …}`,
        `CfnBucket "raw" {${second}}`,
      ]);
    });
  }
});

describe("CDK: functions that are handed to others", () => {
  const table: Readonly<Record<string, readonly string[]>> = {
    'names.forEach((name) => new s3.Bucket(scope, "b", { bucketName: name }));': ['Bucket "b"? {BucketName: ?, …}'],
    'const names = ["a", "B"]; names.forEach((name) => new s3.Bucket(scope, name, { bucketName: name }));': [
      'Bucket "a" {BucketName: "a", …}',
      'Bucket "B" {BucketName: "B", …}',
    ],
    'const make = (id: string) => new s3.Bucket(scope, id, { bucketName: id }); ["a", "B"].map(make);': [
      'Bucket "a" {BucketName: "a", …}',
      'Bucket "B" {BucketName: "B", …}',
    ],
    "for (let i = 0; i < 2; i++) new s3.Bucket(scope, `b${i}`, { bucketName: `b-${i}` });": [
      'Bucket "b0" {BucketName: "b-|0", …}',
      'Bucket "b1" {BucketName: "b-|1", …}',
    ],
    'for (const [id, name] of Object.entries({ a: "A" })) new s3.Bucket(scope, id, { bucketName: name });': [
      'Bucket "a" {BucketName: "A", …}',
    ],
    'const raw = new s3.CfnBucket(scope, "raw", { bucketName: "Raw" }); names.forEach((name) => { raw.bucketName = name; });':
      ['CfnBucket "raw" {BucketName: ?, …}'],
    'async function main() { new s3.Bucket(scope, "b", { bucketName: await nameOf("A") }); }\nconst nameOf = async (a: string) => a + "b";\nmain();':
      ['Bucket "b" {BucketName: "A|b", …}'],
    'function main(prod: boolean) { if (!prod) return; new s3.Bucket(scope, "b", { bucketName: "A" }); }\nmain(false);':
      [],
    'function main(prod: boolean) { if (!prod) return; new s3.Bucket(scope, "b", { bucketName: "A" }); }\nmain(x);': [
      'Bucket "b"? {BucketName: "A", …}',
    ],
    'function nest(depth: number) { new s3.Bucket(scope, "b", { bucketName: `A${depth}` }); nest(depth + 1); }\nnest(0);':
      ['Bucket "b" {BucketName: "A|0", …}'],
  };
  for (const [written, expected] of Object.entries(table)) {
    it(`are run: ${written.slice(0, 60)}`, () => assert.deepEqual(made({ "app.ts": bucket + written }), expected));
  }
});

describe("CDK: the region of a stack", () => {
  const regions = (text: string) =>
    readAll({ "app.ts": `import { App, NestedStack, Stage } from "aws-cdk-lib";\n${bucket}${text}` }, "app.ts").map(
      ({ region }) => region && shown(region),
    );

  it("is that of its env, of a stage around it, or not said", () => {
    const app = `const app = new App();
const env = { region: "eu-west-1" };
const named = new Stack(app, "A", { env });
new s3.Bucket(named, "a", { bucketName: \`a-\${named.region}\` });
new s3.Bucket(new NestedStack(named, "N"), "n");
new s3.Bucket(new Stack(new Stage(app, "S", { env: { region: "eu-west-2" } }), "B"), "b");
new s3.Bucket(new Stack(app, "C"), "c");
new s3.Bucket(new Stack(app, "D", { env: { region: process.env.REGION } }), "d");
class Own extends Stack { readonly files = new s3.Bucket(this, "e"); }
new Own(app, "E", { env: { account: "1", region: "eu-west-3" } });`;
    assert.deepEqual(regions(app), ['"eu-west-1"', '"eu-west-1"', '"eu-west-2"', undefined, "?", '"eu-west-3"']);
  });

  it("may be any where nobody is seen to make it", () => {
    const files = 'export class Files extends Stack { go() { new s3.Bucket(this, "a"); } }';
    assert.deepEqual(regions(files), ["?"]);
  });
});
