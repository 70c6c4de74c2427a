import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { type HclFile, parseHcl } from "../../server/frontends/hcl/parser.ts";
import type { Body } from "../../server/frontends/hcl/syntax.ts";
import { corpus, corrupt, random, source } from "./generate.ts";
import { json, ourShape, theirShape, verdict } from "./oracle.ts";

/** Where we mean to differ from HashiCorp's parser, and why. */
const differences: readonly {
  readonly text: string;
  readonly ours: boolean;
  readonly theirs: boolean;
  readonly why: string;
}[] = [
  {
    text: `a = ${"(".repeat(300)}1${")".repeat(300)}\n`,
    ours: true,
    theirs: false,
    why: "a tree that deep would overflow the stack of whoever walks it",
  },
  {
    text: `a = 1${" + 1".repeat(1500)}\n`,
    ours: true,
    theirs: false,
    why: "so does a chain that long",
  },
  {
    text: "a = 1e99999999999\n",
    ours: false,
    theirs: true,
    why: "its value is unknown to us, as that of any number beyond JavaScript's",
  },
];

describe("The HCL parser, beside HashiCorp's", () => {
  for (const name of files("valid")) {
    it(`reads ${name} the same`, () => sameReading(fixture(`valid/${name}`)));
    it(`reads ${name} the same with carriage returns`, () =>
      sameReading(fixture(`valid/${name}`).replaceAll("\n", "\r\n")));
  }

  for (const name of files("broken")) {
    it(`finds an error in ${name} as well`, async () => {
      const text = fixture(`broken/${name}`);
      assert.ok("error" in (await verdict(text)), "HashiCorp's parser finds no error");
      assert.notDeepEqual(parseHcl(text).errors, []);
    });
  }

  for (const { text, ours, theirs, why } of differences) {
    it(`differs on purpose: ${why}`, async () => {
      assert.equal(parseHcl(text).errors.length > 0, ours);
      assert.equal("error" in (await verdict(text)), theirs);
    });
  }

  it("reads generated Terraform the same", async () => {
    for (let seed = 1; seed <= 40; seed++) await sameReading(corpus(6000, seed));
  });

  it("reads generated files of every construct the same", async () => {
    for (let seed = 0; seed < 2000; seed++) await sameJson(source(random(seed)), seed);
  });

  it("builds the same trees of their expressions", async () => {
    for (let seed = 0; seed < 200; seed++) await sameShapes(source(random(seed)), seed);
  });

  it("finds an error in a corrupted file exactly where it is one, mostly in the same line", async () => {
    let wrong = 0;
    let sameLine = 0;
    for (let seed = 0; seed < 2000; seed++) {
      const next = random(1_000_000 + seed);
      const text = corrupt(next, source(next));
      const file = parseHcl(text);
      const theirs = await verdict(text);
      if ("error" in theirs) {
        assert.ok(file.errors.length > 0, `seed ${seed}: we miss ${theirs.error}`);
        wrong++;
        if (file.errors.some(({ start }) => text.slice(0, start).split("\n").length === theirs.line)) sameLine++;
      } else if ("json" in theirs) agrees(file, text, theirs.json, seed);
      else assert.deepEqual(file.errors, [], `seed ${seed}: ${theirs.unsaid}`);
    }
    assert.ok(wrong > 1000, `only ${wrong} files were broken`);
    assert.ok(sameLine > wrong * 0.8, `only ${sameLine} of ${wrong} errors stand in the same line`);
  });
});

function files(folder: string): readonly string[] {
  return readdirSync(`test/fixtures/hcl/${folder}`).sort();
}

function fixture(path: string): string {
  return readFileSync(`test/fixtures/hcl/${path}`, "utf8");
}

async function sameReading(text: string): Promise<void> {
  await sameJson(text);
  await sameShapes(text);
}

async function sameJson(text: string, seed?: number): Promise<void> {
  const theirs = await verdict(text);
  const file = parseHcl(text);
  if ("json" in theirs) agrees(file, text, theirs.json, seed);
  else {
    assert.ok("unsaid" in theirs, `seed ${seed}: HashiCorp's parser says ${"error" in theirs ? theirs.error : ""}`);
    assert.deepEqual(file.errors, [], `seed ${seed}`);
  }
}

function agrees(file: HclFile, text: string, theirs: unknown, seed: number | undefined): void {
  assert.deepEqual(file.errors, [], `seed ${seed}: HashiCorp's parser finds no error`);
  // Go has no lone surrogates: it reads U+FFFD instead.
  assert.deepEqual(json(file.body, text.replaceAll(/\p{Surrogate}/gu, "\ufffd")), theirs, `seed ${seed}`);
}

async function sameShapes(text: string, seed?: number): Promise<void> {
  for (const body of bodies(parseHcl(text).body)) {
    for (const { value } of body.attributes) {
      const written = text.slice(value.start, value.end);
      assert.deepEqual(ourShape(value, text), await theirShape(written), `seed ${seed}: ${written}`);
    }
  }
}

function* bodies(body: Body): Generator<Body> {
  yield body;
  for (const block of body.blocks) yield* bodies(block.body);
}
