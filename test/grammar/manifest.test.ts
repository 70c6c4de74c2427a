import assert from "node:assert/strict";
import manifest from "../../package.json";
import { configuration } from "../../scripts/settings.ts";

describe("the manifest", () => {
  it("has a setting for every rule, as `node scripts/run.mjs settings` writes them", () => {
    assert.deepEqual(manifest.contributes.configuration, configuration());
    assert.equal(JSON.stringify(manifest.contributes.configuration), JSON.stringify(configuration()));
  });
});
