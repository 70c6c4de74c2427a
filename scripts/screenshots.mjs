// `npm run screenshots`: takes the pictures of the README anew, light and dark, as the suite of the window sees them.
import { copyFileSync, mkdirSync } from "node:fs";
import { packaged, testVscode } from "./test-vscode.mjs";

const names = [
  "choose-version",
  "completion",
  "explain-places",
  "hover",
  "inlay-hints",
  "look-up",
  "look-up-question",
  "name-hover",
  "problems",
  "quick-fix",
  "read-only-fields",
  "refactor-preview",
  "rule-page",
  "status",
  "timeline-hover",
  "walkthrough",
  "why-nothing",
];

const vsix = packaged();
let failures = 0;
for (const [theme, from, to] of [
  ["light", "out/pictures", "docs/screenshots"],
  ["dark", "out/pictures-dark", "docs/screenshots/dark"],
]) {
  const { failed } = await testVscode({ only: "trusted", grep: "in the window|looking up|first run", theme, vsix });
  failures += failed;
  mkdirSync(to, { recursive: true });
  for (const name of names) copyFileSync(`${from}/${name}.png`, `${to}/${name}.png`);
}
process.exit(failures);
