import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

const cli = resolve("dist/cli.js");

/** What a run of the built command line came to. */
export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Builds what is tested, unless that is done already. */
export function build(): void {
  const { status } = spawnSync(process.execPath, ["scripts/built.mjs"], { stdio: "inherit" });
  if (status !== 0) throw new Error("the build failed");
}

/** A folder of its own for one test, with what it needs. */
export class Folder {
  readonly path = realpathSync(mkdtempSync(join(tmpdir(), "preflight-cli-")));

  write(files: Readonly<Record<string, string | Buffer>>): this {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(this.path, name)), { recursive: true });
      writeFileSync(join(this.path, name), content);
    }
    return this;
  }

  run(
    words: readonly string[],
    options: { input?: string | Buffer; env?: Record<string, string>; in?: string } = {},
  ): Run {
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...words], {
      cwd: join(this.path, options.in ?? "."),
      input: options.input ?? "",
      env: { PATH: process.env["PATH"], HOME: "/nowhere", ...options.env },
      encoding: "utf8",
    });
    return { status, stdout, stderr };
  }

  delete(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** A task definition, as it was described, with `fields` that ECS alone writes. */
export function described(...fields: readonly string[]): string {
  const lines = ['"family": "app"', '"containerDefinitions": []', ...fields.map((field) => `"${field}": 1`)];
  return `{\n${lines.map((line) => `  ${line}`).join(",\n")}\n}\n`;
}
