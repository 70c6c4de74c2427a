import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import manifest from "../../package.json";
import { configuration } from "../../scripts/settings.ts";

describe("the manifest", () => {
  it("has a setting for every rule, as `node scripts/run.mjs settings` writes them", () => {
    assert.deepEqual(manifest.contributes.configuration, configuration());
    assert.equal(JSON.stringify(manifest.contributes.configuration), JSON.stringify(configuration()));
  });

  it("names every command that the client has for users, and no other", () => {
    const sources = readdirSync("client").map((name) => readFileSync(`client/${name}`, "utf8"));
    const registered = sources.flatMap((source) =>
      [...source.matchAll(/registerCommand\(\s*"([^"]+)"/g)].map(([, command]) => command!),
    );
    // What quick fixes run needs arguments.
    const inner = ["iacPreflight.ignoreInConfig"];
    assert.deepEqual(
      manifest.contributes.commands.map(({ command }) => command).sort(),
      registered.filter((command) => !inner.includes(command)).sort(),
    );
  });
});
