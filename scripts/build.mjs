// Bundles the product: `node scripts/build.mjs [--production] [--outdir dist] [--bundles cli,server,…]`. Production
// minifies, leaves out source maps, and writes THIRD-PARTY-NOTICES.txt beside the bundles.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { notices } from "./notices.mjs";

const { values } = parseArgs({
  options: {
    production: { type: "boolean" },
    outdir: { type: "string", default: "dist" },
    bundles: { type: "string", default: "client,server,cli,typescript,aws" },
  },
});
const { production = false, outdir } = values;

/** @type {import("esbuild").BuildOptions} */
const common = {
  bundle: true,
  platform: "node",
  target: "node20",
  format: "cjs",
  minify: production,
  sourcemap: !production,
  legalComments: "none",
  logLevel: "warning",
  // jsonc-parser's and vscode-languageserver-types' UMD builds hide their modules from a bundler.
  mainFields: ["module", "main"],
  conditions: ["node"],
  metafile: true,
  outdir,
};

/** @type {Record<string, import("esbuild").BuildOptions>} What is heavy stays in a file of its own, read when it is first needed. */
const bundles = {
  client: { entryPoints: { client: "client/extension.ts" }, external: ["vscode"] },
  server: { entryPoints: { server: "server/main.ts" }, external: ["./typescript.js", "./aws.js"] },
  cli: {
    entryPoints: { cli: "server/cli.ts" },
    external: ["./typescript.js", "./aws.js", "./server.js"],
    banner: { js: "#!/usr/bin/env node" },
  },
  typescript: {
    entryPoints: { typescript: "server/frontends/cdk/typescript.ts" },
    minify: true,
    sourcemap: false,
  },
  aws: { entryPoints: { aws: "server/lookup/aws.ts" }, minify: true, sourcemap: false },
};

const built = await Promise.all(values.bundles.split(",").map((name) => build({ ...common, ...bundles[name] })));
if (production) {
  const inputs = built.flatMap(({ metafile }) => Object.keys(metafile.inputs));
  writeFileSync(join(outdir, "THIRD-PARTY-NOTICES.txt"), notices(inputs));
}
