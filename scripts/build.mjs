// Bundles the product into dist/: `node scripts/build.mjs [--production]`. Production minifies and leaves out source maps.
import { build } from "esbuild";

const production = process.argv.includes("--production");

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
  outdir: "dist",
};

await Promise.all([
  build({ ...common, entryPoints: { client: "client/extension.ts" }, external: ["vscode"] }),
  // What is heavy stays in a file of its own, read when it is first needed.
  build({ ...common, entryPoints: { server: "server/main.ts" }, external: ["./typescript.js", "./aws.js"] }),
  build({
    ...common,
    entryPoints: { cli: "server/cli.ts" },
    external: ["./typescript.js", "./aws.js", "./server.js"],
    banner: { js: "#!/usr/bin/env node" },
  }),
  build({
    ...common,
    entryPoints: { typescript: "server/frontends/cdk/typescript.ts", aws: "server/lookup/aws.ts" },
    minify: true,
    sourcemap: false,
  }),
]);
