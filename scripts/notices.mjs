// Writes dist/THIRD-PARTY-NOTICES.txt: the licences of the packages that are in the bundles, equal texts once.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const { metafile } = await build({
  entryPoints: ["client/extension.ts", "server/main.ts", "server/frontends/cdk/typescript.ts", "server/lookup/aws.ts"],
  outdir: "out/notices",
  bundle: true,
  platform: "node",
  format: "cjs",
  mainFields: ["module", "main"],
  conditions: ["node"],
  external: ["vscode"],
  write: false,
  metafile: true,
  logLevel: "error",
});

/** Names of packages by the text of their licence. */
const licences = new Map();
for (const folder of packages(Object.keys(metafile.inputs))) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const text = licenceText(folder) ?? `${license} (the package brings no text of it)`;
  licences.set(text, [...(licences.get(text) ?? []), `${name} ${version} (${license})`]);
}
const sections = [...licences].map(([text, names]) => `${"=".repeat(80)}\n${names.join("\n")}\n\n${text}\n`);
writeFileSync(
  "dist/THIRD-PARTY-NOTICES.txt",
  `IaC Preflight contains the following packages, each under its own licence.\n\n${sections.join("\n")}`,
);

function packages(inputs) {
  const folder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/;
  return [...new Set(inputs.flatMap((input) => folder.exec(input)?.[0] ?? []))].sort();
}

function licenceText(folder) {
  const names = readdirSync(folder)
    .filter((name) => /^(licen[cs]e|copying|thirdpartynotice)/i.test(name))
    .sort();
  const texts = names.map((name) => readFileSync(join(folder, name), "utf8").replaceAll("\r\n", "\n").trim());
  return texts.length === 0 ? undefined : texts.join("\n\n");
}
