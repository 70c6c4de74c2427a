import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import type { Run } from "../cli/run.ts";

/** The home of a user who does not exist, with what is in it. */
export class Home {
  readonly path = realpathSync(mkdtempSync(join(tmpdir(), "preflight-home-")));

  write(files: Readonly<Record<string, string>>): this {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(this.path, name)), { recursive: true });
      writeFileSync(join(this.path, name), content);
    }
    return this;
  }

  delete(): void {
    rmSync(this.path, { recursive: true, force: true });
  }

  /** Runs the built command line in this home, while this process goes on to answer for AWS. */
  run(words: readonly string[], env: Readonly<Record<string, string>>): Promise<Run> {
    return new Promise((done) => {
      const child = spawn(process.execPath, [resolve("dist/cli.js"), ...words], { cwd: this.path, env: { ...env } });
      let stdout = "";
      let stderr = "";
      child.stdout.on("data", (piece) => {
        stdout += String(piece);
      });
      child.stderr.on("data", (piece) => {
        stderr += String(piece);
      });
      child.once("close", (status) => done({ status, stdout, stderr }));
    });
  }
}
