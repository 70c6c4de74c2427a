#!/usr/bin/env node
// Stands in for the desktop `code` binary that @vscode/test-electron starts: same arguments, same exit status.
// Runs VS Code's server, whose extension host is a Node.js process as on the desktop, and its window in headless Chromium.
import { spawn } from "node:child_process";
import { createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs, stripVTControlCharacters } from "node:util";
import { browser } from "./browser.mjs";
import { drive } from "./driver.mjs";
import { setup } from "./setup.mjs";

const { values: options, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: "string" },
    extensionTestsPath: { type: "string" },
    "user-data-dir": { type: "string" },
    "extensions-dir": { type: "string" },
  },
});
const longestRun = 5 * 60_000;
const scratch = mkdtempSync(join(tmpdir(), "vscode-"));
const logFile = process.env.VSCODE_TEST_LOG ?? join(scratch, "vscode.log");
const log = createWriteStream(logFile);
const opened = [];
let ending = false;

const timer = setTimeout(() => finish(124, `no result after ${longestRun / 1000} seconds`), longestRun);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => finish(130, signal));
process.on("uncaughtException", (error) => finish(70, error.stack));

const port = await freePort();
const chromium = await browser();
opened.push(() => chromium.close());
chromium.on("disconnected", () => finish(72, "the browser died"));
const context = await chromium.newContext({ viewport: { width: 1280, height: 800 } });
const page = await context.newPage();
page.on("crash", () => finish(73, "the page crashed"));
// VS Code in a browser calls these two when it was asked to run tests.
await page.exposeFunction("codeAutomationLog", (type, words) => log.write(`[${type}] ${words.map(plain).join(" ")}\n`));
await page.exposeFunction("codeAutomationExit", (code) => void setTimeout(() => finish(code), 100));
const driver = await drive(page);
opened.push(() => driver.close());
await startServer();
await page.goto(address(), { waitUntil: "commit" });

async function startServer() {
  const { node, server } = await setup();
  const child = spawn(
    node,
    [
      server,
      "--without-connection-token",
      "--accept-server-license-terms",
      ...["--telemetry-level", "off"],
      // Without it a released VS Code pays no heed to the extension paths in the address.
      "--enable-smoke-test-driver",
      ...["--host", "127.0.0.1", "--port", String(port)],
      ...["--user-data-dir", options["user-data-dir"] ?? join(scratch, "user")],
      ...["--extensions-dir", options["extensions-dir"] ?? join(scratch, "extensions")],
      ...["--server-data-dir", join(scratch, "server")],
    ],
    // A group of its own, so that its extension hosts end with it.
    { stdio: ["ignore", "pipe", "pipe"], detached: true, env: { ...process.env, VSCODE_TEST_WINDOW: driver.address } },
  );
  opened.push(() => end(child));
  await new Promise((ready) => {
    let text = "";
    const read = (piece) => {
      log.write(piece);
      text += piece;
      if (text.includes("Extension host agent listening on")) ready();
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.once("exit", (code) => finish(71, `the server exited with ${code}`));
  });
}

function address() {
  const remote = (path) =>
    `vscode-remote://127.0.0.1:${port}${resolve(path).split("/").map(encodeURIComponent).join("/")}`;
  const query = new URLSearchParams({
    payload: JSON.stringify(
      ["extensionDevelopmentPath", "extensionTestsPath"]
        .filter((name) => options[name] !== undefined)
        .map((name) => [name, remote(options[name])]),
    ),
  });
  const [folder] = positionals;
  if (folder === undefined) query.set("ew", "true");
  else query.set(folder.endsWith(".code-workspace") ? "workspace" : "folder", resolve(folder));
  return `http://127.0.0.1:${port}/?${query}`;
}

async function finish(code, why) {
  if (ending) return;
  ending = true;
  clearTimeout(timer);
  if (why !== undefined) console.error(`VS Code: ${why}; its log is ${logFile}`);
  for (const close of opened.reverse()) await atMost(5000, close());
  if (why === undefined) rmSync(scratch, { recursive: true, force: true, maxRetries: 3 });
  process.exit(code);
}

async function end(child) {
  const gone = new Promise((done) =>
    (child.exitCode ?? child.signalCode) === null ? child.once("exit", done) : done(),
  );
  signal(child, "SIGTERM");
  await atMost(3000, gone);
  signal(child, "SIGKILL");
}

function signal(child, name) {
  try {
    process.kill(-child.pid, name);
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}

function atMost(milliseconds, promise) {
  return Promise.race([
    Promise.resolve(promise).catch(() => {}),
    new Promise((done) => setTimeout(done, milliseconds)),
  ]);
}

function freePort() {
  return new Promise((done, fail) => {
    const probe = createServer().on("error", fail);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}

function plain(word) {
  return stripVTControlCharacters(typeof word === "string" ? word : JSON.stringify(word));
}
