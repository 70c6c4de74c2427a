// `npm run screenshots`: takes the pictures of the README anew, as the suite of the window sees them.
import { copyFileSync, mkdirSync } from "node:fs";
import { testVscode } from "./test-vscode.mjs";

const { failed } = await testVscode({ only: "trusted", grep: "in the window" });
mkdirSync("docs/screenshots", { recursive: true });
for (const name of ["quick-fix", "refactor-preview", "hover", "problems", "timeline-hover", "read-only-fields"]) {
  copyFileSync(`out/pictures/${name}.png`, `docs/screenshots/${name}.png`);
}
process.exit(failed);
