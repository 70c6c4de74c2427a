// `npm start` shows what the product finds in examples/; `npm start -- PATH` checks a path. Ends with 0 whatever it finds.
import { spawnSync } from "node:child_process";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import "./built.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
// Where the user typed it: npm itself moves to the package's folder.
const cwd = process.env.INIT_CWD ?? process.cwd();
const given = process.argv.slice(2);
const words = given.length > 0 ? given : [relative(cwd, join(root, "examples")) || "."];
const command = [join(root, "dist/cli.js"), "check", "--fail-on", "never", ...words];
const { status } = spawnSync(process.execPath, command, { cwd, stdio: "inherit" });
process.exit(status ?? 2);
