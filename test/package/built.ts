import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** All that the packages are made from. */
const sources =
  "client server rules schemas scripts syntaxes media docs package.json README.md CHANGELOG.md LICENSE language-configuration.json .vscodeignore tsconfig.json".split(
    " ",
  );

/** A copy of the repository in a folder of its own, so that nobody else sees what is built there. */
export class Copy {
  readonly path = realpathSync(mkdtempSync(join(tmpdir(), "preflight-package-")));

  constructor(folder: string) {
    const root = join(this.path, folder);
    mkdirSync(root);
    for (const name of sources) cpSync(resolve(name), join(root, name), { recursive: true });
    symlinkSync(resolve("node_modules"), join(root, "node_modules"), "junction");
    this.root = root;
  }

  readonly root: string;

  /** Runs a script of the copy; what it prints. */
  run(script: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): string {
    return run(process.execPath, [script, ...args], this.root, env);
  }

  delete(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** Runs a command that is to go well; what it prints. */
export function run(
  command: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): string {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: "utf8",
    env: { ...process.env, ...env },
    shell: process.platform === "win32" && command !== process.execPath,
  });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${status}\n${stdout}${stderr}`);
  return stdout;
}
