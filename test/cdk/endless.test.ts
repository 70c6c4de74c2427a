import assert from "node:assert/strict";
import { cdk } from "../../server/frontends/cdk/index.ts";
import { listed, readAll, readerOf } from "./reading.ts";

const imports = 'import * as s3 from "aws-cdk-lib/aws-s3";\nimport { Stack } from "aws-cdk-lib";\n';
const last = 'new s3.Bucket(scope, "last", { bucketName: "Last" });\n';

/** A chain of functions, each of which calls the next one twice. */
const chain = (length: number, last: string) =>
  Array.from({ length }, (_, index) => {
    const next = index + 1 < length ? `f${index + 1}` : last;
    return `function f${index}(name) { ${next}(name + "a"); return ${next}(name + "b"); }\n`;
  }).join("");

/** What has no end, or comes to one late, and what is seen besides. */
const endless: Readonly<Record<string, string>> = {
  "functions that call themselves": "function f(n) { return g(n + 1); } function g(n) { return f(n) + g(n); }\nf(0);\n",
  "a class that makes itself":
    "class A { constructor(s) { new A(s); new A(this); this.a = new A(s); } }\nnew A(scope);\n",
  "a class that extends itself": "class A extends A { constructor() { super(); } }\nnew A();\n",
  "classes that extend each other": "class A extends B {} class B extends A {}\nnew A(scope, 'a');\n",
  "fields that mean each other":
    "class A { a = this.b; b = this.a + 'x'; get c() { return this.c; } }\nconst a = new A(); a.c; a.b;\n",
  "a default that means itself": "const f = (a = f()) => a; f();\n",
  "any and nothing": "const x: any = (y as any)?.z!; x?.y?.[z]?.(...w); delete x.y; x.y ??= 1; [...x] = x;\n",
  "loops over each other": "const all = [all, ...all]; for (const a of all) for (const b of a) f(b);\n",
  "a label and a generator": "out: for (;;) { break out; }\nfunction* g() { yield* g(); }\n[...g()];\n",
};

describe("CDK: what has no end", () => {
  for (const [what, text] of Object.entries(endless)) {
    it(`leaves the rest of the file alone: ${what}`, () => {
      assert.deepEqual(listed(readAll({ "app.ts": imports + text + last }, "app.ts")), [
        'Bucket "last" {BucketName: "Last", …}',
      ]);
    });
  }

  it("is given up where functions call each other over and over, and said", function () {
    this.timeout(60_000);
    for (const text of [
      `${chain(40, "make")}function make(name) { new s3.Bucket(scope, name, { bucketName: name }); return name; }\nf0("");\n`,
      `${chain(40, "String")}new s3.Bucket(scope, "b", { bucketName: f0("") });\n`,
    ]) {
      const { resources, notice } = cdk.evaluate("file:///app/app.ts", readerOf({ "app.ts": imports + text }));
      assert.match(notice?.message ?? "", /more in this application than can be evaluated/);
      assert.ok(resources.length < 100_000);
    }
  });

  it("reads JSX, and files without line breaks", () => {
    const jsx = `${imports}const page = <div {...props}>{items.map((item) => <b key={item}>{item}</b>)}</div>;\n${last}`;
    assert.equal(readAll({ "app.jsx": jsx }, "app.jsx").length, 1);
    assert.equal(readAll({ "app.tsx": jsx }, "app.tsx").length, 1);
    const long = `${imports}${"const a={b:1,c:[2,3]};".repeat(3000)}${last}`.replaceAll("\n", " ");
    assert.equal(readAll({ "app.ts": long }, "app.ts").length, 1);
  });

  it("reads a large file that a machine has written", function () {
    this.timeout(60_000);
    const entries = Array.from({ length: 20_000 }, (_, index) => `  k${index}: "Value${index}",\n`).join("");
    const app = `${imports}import { all } from "./all";\nnew s3.Bucket(scope, "b", { bucketName: all.k7 });\n`;
    const [found] = listed(readAll({ "app.ts": app, "all.ts": `export const all = {\n${entries}};\n` }, "app.ts"));
    assert.equal(found, 'Bucket "b" {BucketName: "Value7", …}');
  });
});
