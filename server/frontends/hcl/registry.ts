import type { Resource } from "../../../rules/model/resource.ts";
import type { Property, Value } from "../../../rules/model/value.ts";
import { type Declared, head, placed } from "./configuration.ts";
import { evaluate, type Place, span } from "./evaluate.ts";
import { type Instance, instances } from "./instances.ts";
import type { Module } from "./module.ts";
import { handed } from "./providers.ts";
import table from "./registry.json" with { type: "json" };
import { block, isNull, known, truth } from "./values.ts";
import { canonical, term } from "./vocabulary.ts";

/** One resource that a well-known module makes. */
interface Made {
  readonly resource: string;
  /** Switches that are on where they are not written; the resource is only there while they are. */
  readonly made: readonly string[];
  /** Arguments that make something else of it. */
  readonly unless: readonly string[];
  /** The resource's name for each argument that is handed on as it is. */
  readonly arguments: Readonly<Record<string, string>>;
  /** The switches by which such an argument becomes a mere prefix. */
  readonly prefixed: Readonly<Record<string, readonly string[]>>;
}

const modules = new Map(Object.entries(table.modules as unknown as Record<string, readonly Made[]>));

/** The resources, as far as its arguments tell, of a module of the registry that many use. */
export function registryResources(
  module: Module,
  name: string,
  declared: Declared,
  imported: ReadonlySet<string>,
  environment: string | undefined,
): readonly Resource[] {
  const made = wellKnown(declared);
  if (!made) return [];
  const found: Resource[] = [];
  for (const instance of instances(declared, module.place(declared.uri))) {
    const place = module.place(declared.uri, instance.bound);
    const given = argumentsOf(declared, place);
    const region = handed(declared, "aws", place, module);
    for (const each of made) {
      const resource = resourceOf(each, given, declared, module.prefix, name, instance, imported, environment);
      if (resource) found.push(region ? { ...resource, region } : resource);
    }
  }
  return found;
}

const inRegistry = /^(?:registry\.[\w.]+\/)?terraform-aws-modules\/([\w-]+)\/aws$/;

/** The same modules where they are developed; a path behind `//` would be another module. */
const inGit =
  /^(?:git::)?(?:https:\/\/|ssh:\/\/git@|git@)?github\.com[/:]terraform-aws-modules\/terraform-aws-([\w-]+?)(?:\.git)?(?:\?ref=[\w.-]+)?$/;

function wellKnown({ block: { body } }: Declared): readonly Made[] | undefined {
  const source = body.attributes.find(({ name }) => name === "source")?.value;
  const part = source?.kind === "template" && source.parts.length === 1 ? source.parts[0] : undefined;
  const text = part?.kind === "characters" ? part.text : "";
  const match = inRegistry.exec(text) ?? inGit.exec(text);
  // What could not be read may be a switch.
  return match && !body.broken ? modules.get(match[1]!) : undefined;
}

type Given = ReadonlyMap<string, { readonly key: Property["key"]; readonly value: Value }>;

function argumentsOf({ block }: Declared, place: Place): Given {
  return new Map(
    block.body.attributes.map((attribute) => {
      const here = placed(place, attribute);
      return [attribute.name, { key: span(attribute.key, here), value: evaluate(attribute.value, here) }];
    }),
  );
}

function resourceOf(
  made: Made,
  given: Given,
  declared: Declared,
  prefix: string,
  name: string,
  { key }: Instance,
  imported: ReadonlySet<string>,
  environment: string | undefined,
): Resource | undefined {
  const vocabulary = term(made.resource);
  if (!vocabulary || !made.made.every((name) => isOn(given, name)) || !made.unless.every((name) => isOff(given, name)))
    return undefined;
  const properties = new Map<string, Property>();
  for (const [argument, inside] of Object.entries(made.arguments)) {
    const written = given.get(argument);
    if (!written || isNull(written.value) || !(made.prefixed[argument] ?? []).every((name) => isOff(given, name)))
      continue;
    const property = canonical(vocabulary, inside);
    properties.set(property, { name: property, written: argument, key: written.key, value: written.value });
  }
  const address = `${prefix}module.${name}${key}`;
  const plain = `${address.replaceAll(/\[[^\]]*\]/g, "")}.`;
  const restored = (vocabulary.restored ?? []).some((name) => {
    const value = given.get(name)?.value;
    return value !== undefined && !isNull(value);
  });
  return {
    type: vocabulary.type,
    address,
    name: head(declared),
    // The module says more than its caller.
    body: block(properties, true, [head(declared)]),
    via: "terraform",
    existing: restored || [...imported].some((address) => address.startsWith(plain)),
    ...(environment !== undefined && { environment }),
  };
}

/** Whether a switch that is on by default certainly is. */
function isOn(given: Given, name: string): boolean {
  const written = given.get(name);
  return !written || isNull(written.value) || truth(written.value) === true;
}

/** Whether a switch that is off by default, or an argument that is not written by default, certainly is. */
function isOff(given: Given, name: string): boolean {
  const written = given.get(name);
  return !written || isNull(written.value) || truth(written.value) === false || known(written.value) === "";
}
