// `npm run screenshots`: takes the pictures of the window anew, light and dark, as out/pictures*/NAME.png, to be looked at;
// those that the README shows go to docs/screenshots/.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { packaged, testVscode } from "./test-vscode.mjs";

const shown = [...readFileSync("README.md", "utf8").matchAll(/\(docs\/screenshots\/([\w-]+\.png)\)/g)].map(
  ([, name]) => name,
);

const vsix = packaged();
let failures = 0;
for (const [theme, folder] of [
  ["light", "out/pictures"],
  ["dark", "out/pictures-dark"],
]) {
  rmSync(folder, { recursive: true, force: true });
  const { failed } = await testVscode({ only: "trusted", grep: "in the window|looking up|first run", theme, vsix });
  failures += failed;
  console.log(`${readdirSync(folder).length} pictures in ${folder}`);
}
mkdirSync("docs/screenshots", { recursive: true });
for (const name of shown) copyFileSync(`out/pictures/${name}`, `docs/screenshots/${name}`);
process.exit(failures);
