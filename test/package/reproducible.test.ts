import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { version } from "../../package.json";
import { Copy } from "./built.ts";

describe("The same input", function () {
  this.timeout(300_000);
  const copies: Copy[] = [];
  afterEach(() => {
    for (const copy of copies.splice(0)) copy.delete();
  });

  /** What `build` makes, in two places of different names, hours and languages. */
  const twice = (build: (copy: Copy, env: Readonly<Record<string, string>>) => string) =>
    [
      ["a", { TZ: "UTC", LANG: "C" }],
      ["another/folder", { TZ: "Asia/Tokyo", LANG: "de_DE.UTF-8" }],
    ].map(([name, env]) => {
      const copy = new Copy((name as string).replace("/", "-"));
      copies.push(copy);
      const file = build(copy, env as Readonly<Record<string, string>>);
      return { size: statSync(file).size, hash: createHash("sha256").update(readFileSync(file)).digest("hex") };
    });

  it("gives the same VSIX, of 3 MB at the most", () => {
    const [first, second] = twice((copy, env) => {
      copy.run("scripts/package.mjs", ["--out", "preflight.vsix"], env);
      return join(copy.root, "preflight.vsix");
    });
    assert.deepEqual(first, second);
    assert.ok(first!.size < 3_000_000);
  });

  it("gives the same npm package", () => {
    const [first, second] = twice((copy, env) => {
      copy.run("scripts/pack.mjs", ["--out", "out"], env);
      return join(copy.root, `out/iac-preflight-${version}.tgz`);
    });
    assert.deepEqual(first, second);
  });
});
