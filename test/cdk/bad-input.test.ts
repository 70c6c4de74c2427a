import assert from "node:assert/strict";
import { cdk } from "../../server/frontends/cdk/index.ts";
import { listed, printed, read, readAll } from "./reading.ts";

const imports = 'import * as s3 from "aws-cdk-lib/aws-s3";\nimport { App, Stack } from "aws-cdk-lib";\n';
const bucket = 'new s3.Bucket(scope, "b", { bucketName: name });\n';

/** Files of all kinds that a repository may hold, and what is read of each. */
const files: Readonly<Record<string, readonly [text: string, read: string]>> = {
  "JavaScript.js": [`${imports}const name = "Own";\n${bucket}`, '"Own"'],
  "CommonJs.cjs": [`const s3 = require("aws-cdk-lib/aws-s3");\nconst name = "Own";\n${bucket}`, '"Own"'],
  "Module.mjs": [`${imports}export const name = "Own";\n${bucket}`, '"Own"'],
  "Component.jsx": [`${imports}const name = "Own";\nconst view = <p title={name}>{name}</p>;\n${bucket}`, '"Own"'],
  "Typed.tsx": [`${imports}const name = "Own";\nconst view = <T,>(x: T) => <p>{x}</p>;\n${bucket}`, '"Own"'],
  "any.ts": [`${imports}const name: any = (("Own" as any) as unknown) as never;\n${bucket}`, '"Own"'],
  "any-function.ts": [`${imports}declare const f: any;\nconst name: any = f?.("Own")!.x;\n${bucket}`, "?"],
  "twice.ts": [`${imports}const name = "Own";\nconst name = "Other";\n${bucket}`, "?"],
  // As TypeScript has it: the side that was there before.
  "merge-conflict.ts": [
    `${imports}<<<<<<< HEAD\nconst name = "Own";\n=======\nconst name = "Other";\n>>>>>>> main\n${bucket}`,
    '"Own"',
  ],
  "bom.ts": [`\uFEFF${imports}const name = "Own";\n${bucket}`, '"Own"'],
  "carriage.ts": [`${imports}const name = "Own";\n${bucket}`.replaceAll("\n", "\r\n"), '"Own"'],
  "unicode.ts": [`${imports}const name = "Öwn😀";\n${bucket}`, '"Öwn😀"'],
  "hashbang.ts": [`#!/usr/bin/env node\n${imports}const name = "Own";\n${bucket}`, '"Own"'],
  "prototype.ts": [`${imports}const x = { a: "b" };\nconst name = \`own-\${x["__proto__"]}\`;\n${bucket}`, '"own-|?"'],
  "reserved.ts": [
    `${imports}const all = { constructor: "Own", toString: "b" };\nconst name = all.constructor;\n${bucket}`,
    '"Own"',
  ],
  "of-itself.ts": [`${imports}let name = name; name = name + name;\n${bucket}`, "?"],
  "in-a-circle.ts": [`${imports}let name = other, other = name; name = other; other = name;\n${bucket}`, "?"],
};

describe("CDK: files of all kinds", () => {
  for (const [name, [text, seen]] of Object.entries(files)) {
    it(`are read: ${name}`, () => {
      assert.deepEqual(listed(read(text, `file:///app/${name}`)), [`Bucket "b" {BucketName: ${seen}, …}`]);
    });
  }

  it("are not looked at where a tool made them", () => {
    const minified = `${imports}${"const a=1;function b(c){return c+a}b(2);".repeat(100)}`.replaceAll("\n", "");
    assert.equal(cdk.claims({ uri: "file:///app/app.min.js", text: minified }), false);
    const compiled = `"use strict";\nObject.defineProperty(exports, "__esModule", { value: true });\nconst s3 = require("aws-cdk-lib/aws-s3");\n`;
    assert.equal(cdk.claims({ uri: "file:///app/app.js", text: compiled }), false);
    const mapped = `const s3 = require("aws-cdk-lib/aws-s3");\n//# sourceMappingURL=app.js.map\n`;
    assert.equal(cdk.claims({ uri: "file:///app/app.js", text: mapped }), false);
    assert.equal(cdk.claims({ uri: "file:///app/app.d.ts", text: imports }), false);
  });

  it("are read to their end where a machine wrote very much", () => {
    const routes = Array.from({ length: 30_000 }, (_, index) => `  { path: "/p${index}", port: ${index} },\n`).join("");
    const text = `${imports}export const routes = [\n${routes}];\nconst name = \`Own-\${routes.length}\`;\n${bucket}`;
    assert.deepEqual(listed(read(text)), ['Bucket "b" {BucketName: "Own-|?", …}']);
    const calls = 'f("a");\n'.repeat(50_000);
    assert.deepEqual(listed(read(`${imports}const name = "Own";\n${calls}${bucket}`)), [
      'Bucket "b" {BucketName: "Own", …}',
    ]);
  });

  it("are given up where they are nested without end, and said", () => {
    const deep = `${imports}const name = ${"[".repeat(20_000)}${"]".repeat(20_000)};\n${bucket}`;
    const parsed = cdk.parse({ uri: "file:///app/deep.ts", text: deep });
    const seen = parsed.source ? listed(read(deep)) : parsed.errors.map(({ message }) => message);
    assert.ok(["Nested too deeply to be read", 'Bucket "b" {BucketName: ?, …}'].includes(seen.join()), seen.join());
  });

  it("may import each other in a circle, and themselves", () => {
    const app = `${imports}import { name } from "./a";\nimport * as self from "./app";\n${bucket}void self;`;
    const around = {
      "app.ts": app,
      "a.ts": 'import { b } from "./b";\nexport const name = `Own-${b}`;\nexport const a = b;',
      "b.ts": 'import { a } from "./a";\nexport const b = a;',
    };
    assert.deepEqual(listed(readAll(around, "app.ts")), ['Bucket "b" {BucketName: "Own-|?", …}']);
  });

  it("hold nothing where there is nothing in them", () => {
    for (const text of [
      "",
      " ",
      "\n",
      "//",
      "/*",
      "`",
      "'",
      "\u0000",
      "import",
      'import "aws-cdk-lib"',
      "}{",
      "<",
      "@",
    ]) {
      assert.equal(printed(text), "", JSON.stringify(text));
    }
  });
});
