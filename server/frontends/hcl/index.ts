import type { Resource } from "../../../rules/model/resource.ts";
import type { Value } from "../../../rules/model/value.ts";
import type { Document, Frontend, Notice, Reader } from "../../frontend.ts";
import { calledModules, configuration, directory, type HclParsed, isTemplate } from "./configuration.ts";
import { Work } from "./evaluate.ts";
import { parseTfJson, parseTfvarsJson } from "./json-syntax.ts";
import { fileValues, Module, mostCalls, type Session } from "./module.ts";
import { type HclFile, parseHcl } from "./parser.ts";
import { render } from "./render.ts";
import { resources } from "./resources.ts";
import { breaks } from "./sealed.ts";

export const hcl: Frontend<HclParsed> = {
  language: "Terraform",
  comment: "#",
  claims: ({ uri }) => /\.(tf|tofu|tfvars)$/.test(uri),
  unit: directory,
  parse(document) {
    // What is in a template is read where it is filled in.
    if (isTemplate(document.uri)) return { document, file: nothing, errors: [] };
    const file = read(document);
    const errors = file.errors.map(({ start, end, message }) => ({ at: { uri: document.uri, start, end }, message }));
    return { document, file, errors };
  },
  calls: calledModules,
  evaluate,
  render(intents, reader) {
    const edits = render(intents, reader);
    return edits && !breaks(intents, edits, reader) ? edits : undefined;
  },
};

/** The files of the same units that have no comments: JSON, and templates of whatever they make. */
export const hclOthers: Frontend<HclParsed> = {
  ...hcl,
  comment: undefined,
  claims: ({ uri }) => /\.(tf|tofu|tfvars)\.json$/.test(uri) || isTemplate(uri),
};

const nothing: HclFile = { body: { start: 0, end: 0, attributes: [], blocks: [], broken: false }, errors: [] };

function read({ uri, text }: Document): HclFile {
  if (!uri.endsWith(".json")) return parseHcl(text);
  return uri.endsWith(".tfvars.json") ? parseTfvarsJson(text) : parseTfJson(text);
}

/** Once for each variable file that one may choose, else once. */
function evaluate(
  unit: string,
  reader: Reader<HclParsed>,
  notice: (notice: Notice) => void = () => {},
): readonly Resource[] {
  const own = configuration(unit, reader);
  const configurations = new Map([[unit, own]]);
  const work = new Work(notice);
  const templates: Session["templates"] = new Map();
  const choices = own.alternatives.length > 0 ? own.alternatives : [undefined];
  const found = choices.flatMap((choice) => {
    const session: Session = { reader, work, configurations, templates, calls: mostCalls };
    const values = fileValues(choice ? [own.values, choice.values] : [own.values], work);
    return resources(new Module(session, [unit], "", values), own.imported, choice?.name);
  });
  // What is read from a file has to be read now: whoever looks at a value later cannot depend on the file.
  const room = { left: 200_000 };
  if ([...configurations.values()].some(({ reads }) => reads)) for (const { body } of found) settle(body, room);
  return found;
}

/** Has everything in `value` evaluated, but for what holds itself more often than anybody could look at. */
function settle(value: Value, room: { left: number }): void {
  if (room.left-- <= 0) return;
  if (value.kind === "block") for (const { value: inner } of value.properties.values()) settle(inner, room);
  else if (value.kind === "list") for (const item of value.items) settle(item, room);
  else if (value.kind === "choice") for (const option of value.options) settle(option, room);
}
