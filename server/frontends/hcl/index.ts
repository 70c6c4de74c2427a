import type { Resource } from "../../../rules/model/resource.ts";
import type { Document, Frontend, Reader } from "../../frontend.ts";
import { calledModules, configuration, directory, type HclParsed } from "./configuration.ts";
import { Work } from "./evaluate.ts";
import { fileValues, Module, type Session } from "./module.ts";
import { type HclFile, parseHcl } from "./parser.ts";
import { render } from "./render.ts";
import { resources } from "./resources.ts";

export const hcl: Frontend<HclParsed> = {
  language: "Terraform",
  comment: "#",
  claims: ({ uri }) => /\.(tf|tofu|tfvars|tfvars\.json)$/.test(uri),
  unit: directory,
  parse(document) {
    if (document.uri.endsWith(".json")) return { document, file: unread(document), errors: [] };
    const file = parseHcl(document.text);
    const errors = file.errors.map(({ start, end, message }) => ({ at: { uri: document.uri, start, end }, message }));
    return { document, file, errors };
  },
  calls: calledModules,
  evaluate,
  render,
};

/** A file that says something, nobody knows what: JSON is not read yet, so that what it may set is not known. */
function unread({ text }: Document): HclFile {
  return { body: { start: 0, end: text.length, attributes: [], blocks: [], broken: true }, errors: [] };
}

/** The most module calls, counted over the whole tree, that one evaluation follows. */
const mostCalls = 2_000;

/** Once for each variable file that one may choose, else once. */
function evaluate(unit: string, reader: Reader<HclParsed>): readonly Resource[] {
  const own = configuration(unit, reader);
  const configurations = new Map([[unit, own]]);
  const work = new Work();
  const choices = own.alternatives.length > 0 ? own.alternatives : [undefined];
  return choices.flatMap((choice) => {
    const session: Session = { reader, work, configurations, calls: mostCalls };
    const values = fileValues(choice ? [own.values, choice.values] : [own.values], work);
    return resources(new Module(session, [unit], "", values), own.imported, choice?.name);
  });
}
