import type { Reader } from "../../frontend.ts";
import { type Configuration, configuration, type Declared, type HclParsed, member } from "./configuration.ts";
import type { Expression } from "./syntax.ts";
import { attributeOf, term } from "./vocabulary.ts";

/** How a module says what another one gives it; nothing where no output, or more than one, gives exactly that. */
export interface Exported {
  readonly reference: string | undefined;
}

/**
 * How the module in the folder `unit` says `attribute` of the resource at `address`, as seen from there, if that is in a
 * module which it calls.
 */
export function exported(
  address: string,
  attribute: string,
  unit: string,
  reader: Reader<HclParsed>,
): Exported | undefined {
  const [, name, key = "", rest] = /^module\.([^.[]+)(\[[^\]]*\])?\.(.+)$/.exec(address) ?? [];
  if (name === undefined || rest === undefined) return undefined;
  const caller = configuration(unit, reader.files(unit));
  const [call, folder] = [caller.modules.get(name), caller.directories.get(name)];
  if (!call || folder === undefined) return undefined;
  const called = configuration(folder, reader.files(folder));
  const inner = exported(rest, attribute, folder, reader);
  if (!inner && !called.objects.has(rest.replaceAll(/\[[^\]]*\]/g, ""))) return undefined;
  const wanted = inner ? inner.reference : `${rest}.${attributeOf(typeOf(rest), attribute)}`;
  const outputs = [...called.outputs].filter(([, output]) => wanted !== undefined && gives(output, called) === wanted);
  const [only, other] = outputs;
  // What waits for others cannot be handed to them.
  const waits = member(call, "depends_on") !== undefined;
  const keyed = (member(call, "count") ?? member(call, "for_each")) !== undefined;
  if (!only || other || waits || keyed !== (key !== "")) return { reference: undefined };
  return { reference: `module.${name}${key}.${only[0]}` };
}

function typeOf(local: string): string {
  return local.replace(/^data\./, "").replace(/\..*$/, "");
}

/** What `output` gives as it is, such as `random_password.it.result`. */
function gives(output: Declared | undefined, { locals, objects }: Configuration): string | undefined {
  let value = output && member(output, "value")?.value;
  // Names that go round in a circle lead nowhere.
  for (const passed = new Set<Expression>(); value && !passed.has(value); ) {
    passed.add(value);
    const written = reference(value);
    const [first, name, attribute, ...more] = written?.split(".") ?? [];
    if (first === "local" && name !== undefined && attribute === undefined) {
      value = locals.get(name)?.attribute.value;
      continue;
    }
    const declared = attribute !== undefined && more.length === 0 ? objects.get(`${first}.${name}`) : undefined;
    const argument = declared && keeps(first!, attribute!) ? member(declared, attribute!) : undefined;
    if (!argument) return written;
    value = argument.value;
  }
  return undefined;
}

/** Whether the provider gives an argument back as it was written. */
function keeps(type: string, argument: string): boolean {
  const known = term(type);
  return known?.stored.includes(argument) === true || known?.properties?.[argument] === "MasterUserPassword";
}

/** `expression` as a reference, with its indices, whatever stands around it that does not change it. */
function reference(expression: Expression): string | undefined {
  if (expression.kind === "parentheses") return reference(expression.value);
  if (expression.kind === "variable") return expression.name;
  if (expression.kind === "attribute") {
    const on = reference(expression.on);
    return on === undefined ? undefined : `${on}.${expression.name}`;
  }
  if (expression.kind === "index") {
    const [on, key] = [reference(expression.on), literal(expression.key)];
    return on === undefined || key === undefined ? undefined : `${on}[${key}]`;
  }
  if (expression.kind === "template") {
    const [only, ...others] = expression.parts;
    const alone = others.length === 0 && !expression.heredoc && only?.kind === "interpolation";
    return alone ? reference(only.value) : undefined;
  }
  const kept = expression.kind === "call" && expression.name === "sensitive" && expression.args.length === 1;
  return kept ? reference(expression.args[0]!) : undefined;
}

/** A key as an address writes it. */
function literal(key: Expression): string | undefined {
  if (key.kind === "literal" && typeof key.value === "number") return String(key.value);
  const [only, ...others] = key.kind === "template" ? key.parts : [];
  return only?.kind === "characters" && others.length === 0 ? JSON.stringify(only.text) : undefined;
}
