// The licences of the packages that are in the bundles, equal texts once.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The text of the notices for bundles that are made of the files `inputs`. */
export function notices(inputs) {
  const all = packages(inputs).map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    return { title: `${name} ${version} (${license})`, license, by: name.split("/")[0], text: licenceText(folder) };
  });
  /** Names of packages by the text of their licence. */
  const licences = new Map();
  for (const { title, license, by, text } of all) {
    // Some of a family's packages leave it out.
    const kin = all.find((each) => each.by === by && each.license === license && each.text !== undefined);
    const own = text ?? kin?.text;
    if (own === undefined) throw new Error(`${title} brings no text of its licence`);
    licences.set(own, [...(licences.get(own) ?? []), title]);
  }
  const sections = [...licences].map(([text, names]) => `${"=".repeat(80)}\n${names.sort().join("\n")}\n\n${text}\n`);
  return `IaC Preflight contains the following packages, each under its own licence.\n\n${sections.join("\n")}`;
}

/** The folders of the packages that `inputs` belong to. */
export function packages(inputs) {
  const folder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/;
  return [...new Set(inputs.flatMap((input) => folder.exec(input.replaceAll("\\", "/"))?.[0] ?? []))].sort();
}

function licenceText(folder) {
  const names = readdirSync(folder)
    .filter((name) => /^(licen[cs]e|copying|thirdpartynotice)/i.test(name))
    .sort();
  const texts = names.map((name) => readFileSync(join(folder, name), "utf8").replaceAll("\r\n", "\n").trim());
  return texts.length === 0 ? undefined : texts.join("\n\n");
}
