// `npm start` shows what the product finds in examples/; `npm start -- PATH` checks a path, and ends with 0 whatever it finds.
// `npm start -- explain deploy.log` is any other command.
import { spawnSync } from "node:child_process";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import "./built.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
// Where the user typed it: npm itself moves to the package's folder.
const cwd = process.env.INIT_CWD ?? process.cwd();
const given = process.argv.slice(2);
const other = ["explain", "rules", "versions", "--help", "--version"].includes(given[0]);
const paths = given.length > 0 ? given : [relative(cwd, join(root, "examples")) || "."];
const words = other ? given : ["check", "--fail-on", "never", ...paths];
const { status } = spawnSync(process.execPath, [join(root, "dist/cli.js"), ...words], { cwd, stdio: "inherit" });
process.exit(status ?? 2);
