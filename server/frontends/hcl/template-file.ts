import type { Value } from "../../../rules/model/value.ts";
import { type Declared, placed } from "./configuration.ts";
import { evaluate, type Place, span } from "./evaluate.ts";
import { templatefile, templatestring } from "./files.ts";
import { block, unknown } from "./values.ts";

/**
 * What a data source `template_file` makes of its template, which is read where it stands if `file()` reads it.
 * https://registry.terraform.io/providers/hashicorp/template/latest/docs/data-sources/file
 */
export function rendered({ uri, block: { head, body } }: Declared, place: Place): Value {
  const whole = { uri, start: head.start, end: head.end };
  const template = body.attributes.find(({ name }) => name === "template");
  const vars = body.attributes.find(({ name }) => name === "vars");
  if (!template) return unknown([whole]);
  const { value } = template;
  const here = placed(place, template);
  const at = span(value, here);
  const path = value.kind === "call" && value.name === "file" ? value.args[0] : undefined;
  const none = block(new Map(), body.blocks.length > 0, [whole]);
  const args = [evaluate(path ?? value, here), vars ? evaluate(vars.value, placed(place, vars)) : none];
  return (path ? templatefile : templatestring)({ args, at, spans: [], place: here }) ?? unknown([at]);
}
