// `node scripts/run.mjs settings`: writes the setting of each rule into package.json.
import { readFileSync, writeFileSync } from "node:fs";
import { rules } from "../rules/index.ts";

const severities = ["error", "warning", "information", "hint", "off"];

/** What VS Code's settings say of each rule, by its id. */
export function ruleSettings() {
  return Object.fromEntries(
    rules.map(({ id, severity, summary }) => [
      id,
      { type: "string", enum: severities, default: severity, description: summary },
    ]),
  );
}

export function main(): void {
  const manifest = JSON.parse(readFileSync("package.json", "utf8"));
  manifest.contributes.configuration.properties["iacPreflight.rules"].properties = ruleSettings();
  writeFileSync("package.json", `${JSON.stringify(manifest, undefined, 2)}\n`);
}
