import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { documented } from "../test/hcl/documented.ts";

/** Compares what the tests say of Terraform's functions with what OpenTofu says: `node scripts/run.mjs console PATH_OF_TOFU`. */
export function main([tofu = "tofu"]: readonly string[]): number {
  const folder = mkdtempSync(join(tmpdir(), "console-"));
  // Whatever this machine sets for Terraform says nothing here.
  const TF_CLI_CONFIG_FILE = join(folder, "none.tofurc");
  writeFileSync(TF_CLI_CONFIG_FILE, "");
  const env = { ...process.env, TF_CLI_CONFIG_FILE };
  const compared = documented.filter(([expression, result]) => result !== "?" && !expression.includes("var."));
  let different = 0;
  for (const [expression, result] of compared) {
    const input = `jsonencode([${expression}])\n`;
    const { error, stdout, stderr } = spawnSync(tofu, ["console"], { cwd: folder, input, env, encoding: "utf8" });
    if (error) {
      console.error(error.message);
      return 2;
    }
    const said = stdout.startsWith('"') ? String(JSON.parse(stdout)).slice(1, -1) : stdout + stderr;
    if (said === result) continue;
    different++;
    console.log(`${expression}\n  we say     ${result}\n  OpenTofu   ${said.trim()}`);
  }
  console.log(`${different} of ${compared.length} differ`);
  return different === 0 ? 0 : 1;
}
