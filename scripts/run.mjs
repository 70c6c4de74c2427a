// Runs a script that is written in TypeScript: `node scripts/run.mjs docs` bundles scripts/docs.ts to out/ and runs it.
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

const [name, ...args] = process.argv.slice(2);
if (name === undefined) {
  console.error("usage: node scripts/run.mjs NAME [ARGUMENT…], such as `node scripts/run.mjs docs`");
  process.exit(2);
}
const outfile = `out/scripts/${name}.mjs`;
const common = { bundle: true, packages: "external", platform: "node", target: "node20", format: "esm" };
await build({ ...common, entryPoints: [`scripts/${name}.ts`], outfile, logLevel: "warning" });
const { main } = await import(pathToFileURL(outfile).href);
process.exitCode = (await main(args)) ?? 0;
