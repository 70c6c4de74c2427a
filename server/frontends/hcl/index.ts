import type { Document, Frontend } from "../../frontend.ts";
import { calledModules, type HclParsed, isTemplate, unitOf } from "./configuration.ts";
import { parseTfJson, parseTfvarsJson } from "./json-syntax.ts";
import { links } from "./links.ts";
import { type HclFile, parseHcl } from "./parser.ts";
import { render } from "./render.ts";
import { evaluate, type HclEvaluated } from "./root.ts";
import { breaks } from "./sealed.ts";

export const hcl: Frontend<HclParsed, HclEvaluated> = {
  language: "Terraform",
  comment: "#",
  claims: ({ uri }) => /\.(tf|tofu|tfvars)$/.test(uri),
  // JSON that code reads, such as `file("container-definitions.json")`.
  adopts: (uri) => (isTemplate(uri) ? hclOthers : undefined),
  unit: unitOf,
  parse(document) {
    // What is in a template is read where it is filled in.
    if (isTemplate(document.uri)) return { document, file: nothing, errors: [] };
    const file = read(document);
    const errors = file.errors.map(({ start, end, message }) => ({ at: { uri: document.uri, start, end }, message }));
    return { document, file, errors };
  },
  calls: calledModules,
  links,
  evaluate,
  render(intents, reader) {
    const edits = render(intents, reader);
    return edits && !breaks(intents, edits, reader) ? edits : undefined;
  },
};

/** The files of the same units that have no comments: JSON, and templates of whatever they make. */
export const hclOthers: Frontend<HclParsed, HclEvaluated> = {
  ...hcl,
  comment: undefined,
  claims: ({ uri }) => /\.(tf|tofu|tfvars)\.json$/.test(uri) || /\.(tftpl|tpl|tmpl)$/.test(uri),
};

const nothing: HclFile = { body: { start: 0, end: 0, attributes: [], blocks: [], broken: false }, errors: [] };

function read({ uri, text }: Document): HclFile {
  if (!uri.endsWith(".json")) return parseHcl(text);
  return uri.endsWith(".tfvars.json") ? parseTfvarsJson(text) : parseTfJson(text);
}
