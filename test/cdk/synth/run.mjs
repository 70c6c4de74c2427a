// Runs CDK apps as `cdk synth` would, all in one process: `node run.mjs FOLDER NAME…` runs FOLDER/NAME/app.js, whose
// templates go to FOLDER/NAME/cdk.out. Prints what an app throws, a line each.
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const require = createRequire(import.meta.url);
const [folder, ...names] = process.argv.slice(2);

// Fixed, so that what an app reads from its environment is the same everywhere.
for (const name of Object.keys(process.env)) if (/^(CDK|AWS)_/.test(name)) delete process.env[name];

for (const name of names) {
  const app = join(folder, name);
  const settings = join(app, "cdk.json");
  const { context = {} } = existsSync(settings) ? JSON.parse(readFileSync(settings, "utf8")) : {};
  process.env.CDK_OUTDIR = join(app, "cdk.out");
  process.env.CDK_CONTEXT_JSON = JSON.stringify({ ...context, "aws:cdk:enable-path-metadata": true });
  process.chdir(app);
  try {
    require(join(app, "app.js"));
    // An app waits for the end of its process to synthesise.
    for (const synthesise of process.rawListeners("beforeExit")) synthesise();
  } catch (error) {
    console.log(`${name}: ${String(error).replaceAll(/\s+/g, " ")}`);
  }
  process.removeAllListeners("beforeExit");
}
