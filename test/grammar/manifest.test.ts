import assert from "node:assert/strict";
import manifest from "../../package.json";
import { ruleSettings } from "../../scripts/settings.ts";

describe("the manifest", () => {
  it("has a setting for every rule, as `node scripts/run.mjs settings` writes them", () => {
    const { properties } = manifest.contributes.configuration.properties["iacPreflight.rules"];
    assert.deepEqual(properties, ruleSettings());
    assert.deepEqual(Object.keys(properties), Object.keys(ruleSettings()));
  });
});
