// Packages the VSIX, installs it into a real VS Code and runs the suites of test/vscode in its extension host.
// `node scripts/test-vscode.mjs [--only trusted|restricted] [--grep PATTERN] [--theme light|dark] [--vsix FILE]`; scripts/test.mjs calls it too.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath, runTests } from "@vscode/test-electron";
import { build } from "esbuild";
import { fromPackages, setup } from "../test/host/setup.mjs";

const windows = process.platform === "win32";

/** What is run: each in a VS Code of its own, with `extensions` installed beside ours. */
const runs = [
  { name: "trusted", workspace: "examples", extensions: [], settings: {} },
  {
    name: "restricted",
    workspace: "test/vscode/fixture",
    extensions: ["test/vscode/hashicorp"],
    settings: { "security.workspace.trust.enabled": true, "security.workspace.trust.startupPrompt": "never" },
  },
];

/** Keeps the window quiet, and the same everywhere. */
const quiet = {
  "security.workspace.trust.enabled": false,
  "workbench.startupEditor": "none",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.tips.enabled": false,
  "chat.disableAIFeatures": true,
  "telemetry.telemetryLevel": "off",
  "extensions.autoUpdate": false,
  "extensions.autoCheckUpdates": false,
  "extensions.ignoreRecommendations": true,
  "update.mode": "none",
  "files.autoSave": "off",
  "git.enabled": false,
  "typescript.validate.enable": false,
  "editor.minimap.enabled": false,
  "editor.stickyScroll.enabled": false,
  "window.commandCenter": false,
};

/** Runs the suites and prints what they say; the counts of all of them. `theme` is that of the window, and where its pictures go. */
export async function testVscode({ only, grep, theme, vsix = packaged() } = {}) {
  await bundle();
  const vscode = fromPackages ? await setup() : { executable: await downloadAndUnzipVSCode() };
  let passed = 0;
  let failed = 0;
  for (const run of runs.filter(({ name }) => only === undefined || name === only)) {
    const result = await inVscode(run, vscode, resolve(vsix), grep, theme);
    console.log(`In VS Code, ${run.name}${result.text}\n`);
    passed += result.passed;
    failed += result.failed;
  }
  return { passed, failed };
}

const themes = { light: "Default Light Modern", dark: "Default Dark Modern" };

export function packaged() {
  mkdirSync("out", { recursive: true });
  const vsix = resolve("out/iac-preflight.vsix");
  call("npm", "run", "--silent", "package", "--", "--out", vsix);
  return vsix;
}

async function bundle() {
  rmSync("out/vscode", { recursive: true, force: true });
  const suites = readdirSync("test/vscode", { recursive: true, encoding: "utf8" });
  await build({
    entryPoints: suites.filter((name) => /(^run|\.test)\.ts$/.test(name)).map((name) => `test/vscode/${name}`),
    outdir: "out/vscode",
    outbase: "test/vscode",
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    external: ["vscode", "mocha"],
    sourcemap: "inline",
    mainFields: ["module", "main"],
    logLevel: "warning",
  });
}

async function inVscode({ name, workspace, extensions, settings }, vscode, vsix, grep, theme) {
  const scratch = mkdtempSync(join(tmpdir(), `iac-preflight-${name}-`));
  const folder = join(scratch, basename(workspace));
  const user = join(scratch, "user");
  const installed = join(scratch, "extensions");
  const result = join(scratch, "result.json");
  const pictures = resolve(theme === "dark" ? "out/pictures-dark" : "out/pictures");
  const colours = theme === undefined ? {} : { "workbench.colorTheme": themes[theme] };
  try {
    cpSync(workspace, folder, { recursive: true });
    mkdirSync(join(user, "User"), { recursive: true });
    writeFileSync(join(user, "User/settings.json"), JSON.stringify({ ...quiet, ...settings, ...colours }));
    const others = extensions.map((extension) => {
      const out = join(scratch, `${extension.replaceAll("/", "-")}.vsix`);
      const options = ["--skip-license", "--allow-missing-repository", "--no-dependencies", "--out", out];
      call(resolve("node_modules/.bin/vsce"), { cwd: extension }, "package", ...options);
      return out;
    });
    for (const extension of [vsix, ...others]) install(extension, vscode, scratch, user, installed);
    await runTests({
      vscodeExecutablePath: vscode.executable ?? resolve("test/host/launcher.mjs"),
      extensionDevelopmentPath: resolve("test/vscode/harness"),
      extensionTestsPath: resolve("out/vscode/run.js"),
      extensionTestsEnv: {
        VSCODE_TEST_SUITES: resolve(`out/vscode/${name}`),
        VSCODE_TEST_RESULT: result,
        VSCODE_TEST_PICTURES: pictures,
        VSCODE_TEST_VSIX: vsix,
        VSCODE_TEST_COLOR: String(process.stdout.isTTY === true),
        ...(grep === undefined ? {} : { VSCODE_TEST_GREP: grep }),
      },
      launchArgs: [folder, `--user-data-dir=${user}`, `--extensions-dir=${installed}`],
    }).catch((error) => console.error(String(error)));
    if (existsSync(result)) return JSON.parse(readFileSync(result, "utf8"));
    return { passed: 0, failed: 1, text: ": the suites did not come to their end" };
  } finally {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 3 });
  }
}

function install(vsix, vscode, scratch, user, installed) {
  const folders = ["--user-data-dir", user, "--extensions-dir", installed];
  if (vscode.executable === undefined) {
    const server = [vscode.server, "--accept-server-license-terms", "--server-data-dir", join(scratch, "server")];
    call(vscode.node, ...server, "--install-extension", vsix, ...folders);
  } else {
    const [command, ...args] = resolveCliArgsFromVSCodeExecutablePath(vscode.executable, { reuseMachineInstall: true });
    call(command, ...args, "--install-extension", vsix, ...folders);
  }
}

/** Runs a command that is silent when it goes well. */
function call(command, ...args) {
  const options = typeof args[0] === "object" ? args.shift() : {};
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: "utf8", shell: windows, ...options });
  if (status !== 0) throw error ?? new Error(`${command} ${args.join(" ")} exited with ${status}\n${stdout}${stderr}`);
}

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({
    options: Object.fromEntries(["only", "grep", "theme", "vsix"].map((name) => [name, { type: "string" }])),
  });
  const { passed, failed } = await testVscode(values);
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed === 0 && passed > 0 ? 0 : 1);
}
