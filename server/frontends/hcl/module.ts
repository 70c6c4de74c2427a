import type { Property, Span, Target, Value } from "../../../rules/model/value.ts";
import type { Document, Reader } from "../../frontend.ts";
import {
  type Configuration,
  configuration,
  type Declared,
  type HclParsed,
  head,
  isTemplate,
  member,
  placed,
  resolve,
} from "./configuration.ts";
import { type Bound, evaluate, type Names, type Place, type Step, type Work } from "./evaluate.ts";
import { Arguments, type Given } from "./given.ts";
import { type Instance, instances, openInstance } from "./instances.ts";
import { parseTemplate } from "./parser.ts";
import { policyDocument } from "./policies.ts";
import { configured } from "./providers.ts";
import type { Template } from "./syntax.ts";
import { rendered } from "./template-file.ts";
import { convert } from "./types.ts";
import { asText, block, hole, isFolder, isNull, known, list, provided, through, unknown } from "./values.ts";
import { lookup, lowercaseAttribute, type Term, targetOf, term } from "./vocabulary.ts";

/** The most module calls, counted over the whole tree, that one evaluation follows. */
export const mostCalls = 2_000;

/** What all modules of one evaluation share. */
export interface Session {
  readonly reader: Reader<HclParsed>;
  readonly work: Work;
  readonly configurations: Map<string, Configuration>;
  /** Those of the evaluation before, which hold as long as their files are the same. */
  readonly known: ReadonlyMap<string, Configuration>;
  readonly templates: Map<Document, Template | undefined>;
  /** How many more module calls are evaluated. */
  calls: number;
}

/** What a module reads outside of itself, and what it found there. */
export interface Reads {
  /** Outputs of the modules that it calls, by the call, its key and their names. */
  outputs: Map<
    string,
    {
      readonly path: readonly [string, string, string];
      readonly value: Value | undefined;
    }
  >;
  documents: Map<string, Document | undefined>;
  /** The files in a folder and below it. */
  folders: Map<string, readonly string[]>;
  /** By call: whether what is called has no files. */
  empty: Map<string, boolean>;
  /** By provider, of those that are handed to it. */
  regions: Map<string, Value | undefined>;
}

/** Hundreds of modules read nothing outside of themselves, and share this. */
const nothing = new Map<never, never>();

/** `map`, or one in place of that which is shared, with one more entry. */
function noted<K, V>(map: Map<K, V>, key: K, value: V): Map<K, V> {
  return map.size === 0 ? new Map([[key, value]]) : map.set(key, value);
}

/** A module as it is called once, whose names get their values when they are asked for. */
export class Module implements Names {
  readonly configuration: Configuration;
  /** What stands before the addresses of its resources, such as `module.db.`. */
  readonly prefix: string;
  readonly functions = true;
  readonly given: Given;
  /** It is certainly called, and makes what names no provider with the root module's own default one. */
  readonly plain: boolean;
  /** The directories of this module and of those that call it. */
  readonly units: readonly string[];
  readonly reads: Reads = { outputs: nothing, documents: nothing, folders: nothing, empty: nothing, regions: nothing };
  readonly #session: Session;
  // What was computed, by name; nothing while it is being computed.
  readonly #variables = new Map<string, Value | undefined>();
  readonly #locals = new Map<string, Value | undefined>();
  readonly #outputs = new Map<string, Value | undefined>();
  readonly #others = new Map<string, Value | undefined>();
  readonly #children = new Map<string, readonly Child[]>();

  constructor(session: Session, units: readonly string[], prefix: string, given: Given) {
    this.configuration = configurationOf(units[units.length - 1]!, session);
    this.prefix = prefix;
    this.units = units;
    this.given = given;
    this.plain = given.plain && (units.length === 1 || this.configuration.providers.length === 0);
    this.#session = session;
  }

  /** Where an expression of this module in the file `uri` stands. */
  place(uri: string, bound?: Bound): Place {
    return { uri, names: this, bound, work: this.#session.work };
  }

  refer(
    root: string,
    steps: readonly Step[],
    at: Span,
    place: Place,
  ): { readonly value: Value; readonly taken: number } {
    const name = steps[0]?.name;
    if (name === undefined) return { value: unknown([at]), taken: steps.length };
    if (root === "var" || root === "local") {
      const value = root === "var" ? this.#variable(name) : this.#local(name);
      return { value: value ? through(value, at) : unknown([at]), taken: 1 };
    }
    if (root === "module") return this.#output(name, steps, at);
    if (root === "data") return this.#object("data.", steps.slice(1), name, at, 1, place);
    if (root === "path") return { value: unknown([at], { folder: this.#folder(name) }), taken: 1 };
    // Nothing is known of a workspace's name, but that it is no variable that was left without a value.
    if (root === "terraform") return { value: unknown([at], { target: { address: root, attribute: name } }), taken: 1 };
    if (nothingKnown.has(root)) return { value: unknown([at]), taken: steps.length };
    return this.#object("", steps, root, at, 0, place);
  }

  read(path: Value): Document | undefined {
    const uri = this.#uri(path);
    return uri === undefined ? undefined : this.document(uri);
  }

  shows(uri: string): boolean {
    return isTemplate(uri) && this.#session.reader.reads(uri);
  }

  list(path: Value): readonly string[] {
    const folder = this.#uri(path);
    return folder === undefined ? [] : this.below(folder).map((uri) => decoded(uri.slice(folder.length + 1)));
  }

  /** Where `path` leads. */
  #uri(path: Value): string | undefined {
    const from = path.kind === "unknown" ? hole(path) : asText(path);
    const [first, ...rest] = from?.pieces ?? [];
    if (!first) return undefined;
    const inFolder = isFolder(first);
    const way = known({ kind: "text", pieces: inFolder ? rest : [first, ...rest], trail: path.trail });
    // Terraform runs in the root module's directory, unless it is told otherwise.
    const folder = inFolder ? first.folder : this.units[0]!;
    if (inFolder && way === "") return folder;
    if (way === undefined || way === "" || way.startsWith("/") !== inFolder || /^([A-Za-z]:|~)|\\/.test(way))
      return undefined;
    return resolve(folder, way);
  }

  document(uri: string): Document | undefined {
    const document = this.#session.reader.document(uri);
    this.reads.documents = noted(this.reads.documents, uri, document);
    return document;
  }

  below(folder: string): readonly string[] {
    const uris = this.#session.reader.below(folder);
    this.reads.folders = noted(this.reads.folders, folder, uris);
    return uris;
  }

  template(document: Document): Template | undefined {
    const { templates } = this.#session;
    if (!templates.has(document)) {
      const { template, errors } = parseTemplate(document.text);
      templates.set(document, errors.length === 0 ? template : undefined);
    }
    return templates.get(document);
  }

  /** The modules that the block called `name` makes. */
  children(name: string): readonly Child[] {
    let children = this.#children.get(name);
    if (!children) {
      // A module whose count depends on its own output has none while we ask.
      this.#children.set(name, beingMade);
      children = this.#call(name);
      this.#children.set(name, children);
    }
    if (children === beingMade) this.#session.work.whole = false;
    return children;
  }

  /** Whether the workspace has no file of the module that the block called `name` calls. */
  callsNothing(name: string): boolean {
    const empty = this.children(name).some(({ module }) => module.configuration.files.length === 0);
    this.reads.empty = noted(this.reads.empty, name, empty);
    return empty;
  }

  /** The region of the provider that is called `name` here, such as `aws.west`; nothing where no source says one. */
  region(name: string): Value | undefined {
    const own = configured(this, name);
    return own ? own.region : this.handed(name);
  }

  /** The same of one that the caller configures. */
  handed(name: string): Value | undefined {
    if (!this.reads.regions.has(name)) {
      const region = this.given.region(name);
      this.reads.regions = noted(this.reads.regions, name, region);
    }
    return this.reads.regions.get(name);
  }

  /** What the output called `name` gives. */
  output(name: string): Value | undefined {
    const declared = this.configuration.outputs.get(name);
    const value = declared && member(declared, "value");
    if (!declared || !value) return undefined;
    return this.#once(name, this.#outputs, head(declared), () =>
      evaluate(value.value, placed(this.place(declared.uri), value)),
    );
  }

  /** What the output called `name` gives, or what all of them give. */
  gives(name: string): Value | undefined {
    return name === everything ? this.#everyOutput() : this.output(name);
  }

  #everyOutput(): Value | undefined {
    const properties = new Map<string, Property>();
    // What could not be read may be an output.
    let open = this.configuration.files.some(({ file }) => file.body.broken);
    for (const [name, declared] of this.configuration.outputs) {
      const value = this.output(name);
      if (declared && value) properties.set(name, { name, written: name, key: head(declared), value });
      else open = true;
    }
    const [first] = properties.values();
    return first && block(properties, open, [first.key]);
  }

  /** The folder that `path.name` means. */
  #folder(name: string): string | undefined {
    if (name === "module") return this.units[this.units.length - 1];
    return name === "root" ? this.units[0] : undefined;
  }

  #variable(name: string): Value | undefined {
    return this.#variables.get(name) ?? this.#computeVariable(name);
  }

  #computeVariable(name: string): Value | undefined {
    const declared = this.configuration.variables.get(name);
    if (!declared) return undefined;
    return this.#once(name, this.#variables, head(declared), () => {
      const place = this.place(declared.uri);
      const written = this.given.value(name);
      if (!written && this.given.open) return unknown([head(declared)]);
      const fallback = member(declared, "default");
      const nullable = member(declared, "nullable")?.value;
      const refusesNull = nullable?.kind === "literal" && nullable.value === false;
      const given = written && !(refusesNull && isNull(written)) ? written : undefined;
      const value = given ?? (fallback && evaluate(fallback.value, placed(place, fallback)));
      if (!given && value && leftOpen(value) && this.#library()) return unknown([head(declared)]);
      if (!value) return unknown([head(declared)]);
      const type = member(declared, "type");
      return type ? convert(value, type.value, placed(place, type)) : value;
    });
  }

  /** Whether what it cannot do without is given to it from elsewhere: by who calls it, or by a file that nobody commits. */
  #library(): boolean {
    if (this.units.length > 1) return false;
    if (/\/modules?\/[^/]+$/.test(this.units[0]!)) return true;
    return [...this.configuration.variables].some(
      ([name, declared]) => declared && !member(declared, "default") && this.given.value(name) === undefined,
    );
  }

  #local(name: string): Value | undefined {
    return this.#locals.get(name) ?? this.#computeLocal(name);
  }

  #computeLocal(name: string): Value | undefined {
    const assigned = this.configuration.locals.get(name);
    if (!assigned) return undefined;
    const { uri, attribute } = assigned;
    return this.#once(name, this.#locals, { uri, start: attribute.key.start, end: attribute.key.end }, () =>
      evaluate(attribute.value, this.place(uri)),
    );
  }

  /** `type.name[index].attribute…`, where the steps after the type are `steps`. */
  #object(kind: "" | "data.", steps: readonly Step[], type: string, at: Span, before: number, place?: Place) {
    const name = steps[0]?.name;
    const all = { value: unknown([at]), taken: before + steps.length };
    if (name === undefined) return all;
    const declared = this.configuration.objects.get(`${kind}${type}.${name}`);
    const keyed = declared && (member(declared, "count") || member(declared, "for_each"));
    const index = keyed ? indexOf(steps[1]) : "";
    const attribute = steps[keyed ? 2 : 1]?.name;
    if (attribute === undefined) {
      const whole = declared && steps.length === (index === "" ? 1 : 2);
      return whole ? { ...all, value: this.#whole(declared, `${kind}${type}.${name}`, index, at) } : all;
    }
    const target = targetOf(type, `${this.prefix}${kind}${type}.${name}${index}`, attribute);
    const taken = before + (keyed ? 3 : 2);
    if (kind === "data." && declared && type === "aws_iam_policy_document") {
      const policy = this.#policy(declared, index, attribute, at, target);
      if (policy) return { value: policy, taken };
    }
    if (kind === "data." && declared && type === "template_file" && attribute === "rendered") {
      return { value: through(this.#rendered(declared, index), at), taken };
    }
    const known = kind === "" ? term(type) : lookup(type);
    const stored = place && declared ? this.#stored(declared, known, attribute) : undefined;
    const lowercase =
      lowercaseAttribute(`${kind}${type}`, attribute) || (declared && generatedLowercase(declared, attribute));
    return { value: stored ? from(through(stored, at), target) : unknown([at], { target, lowercase }), taken };
  }

  /** A resource as a whole, or all that a block with `count` or `for_each` makes: what is read from them has them for a target. */
  #whole(declared: Declared, name: string, index: string, at: Span): Value {
    const one = (key: string): Value =>
      unknown([at], { target: { address: `${this.prefix}${name}${key}`, attribute: "" } });
    const keyed = member(declared, "count") ?? member(declared, "for_each");
    if (!keyed || index !== "") return one(index);
    return this.#once(`whole.${name}`, this.#others, head(declared), () => this.#all(declared, keyed.name, one, at));
  }

  /** `one` of all that a block with `count` or `for_each` makes: a list or a map. */
  #all(declared: Declared, by: string, one: (key: string) => Value, at: Span): Value {
    const found = instances(declared, this.place(declared.uri));
    const known = found.every(({ key }) => key !== "");
    if (by === "count") return list(known ? found.map(({ key }) => one(key)) : [], !known, [at]);
    const members = found.map(({ key, bound }): [string, Property] => {
      const written = key.slice(2, -2);
      return [written, { name: written, written, key: bound?.value.trail[0] ?? at, value: one(key) }];
    });
    return block(new Map(known ? members : []), !known, [at]);
  }

  /** The document that a data source writes: its characters are the provider's, what it says is known. */
  #policy(declared: Declared, index: string, attribute: string, at: Span, target: Target): Value | undefined {
    if (attribute !== "json" && attribute !== "minified_json") return undefined;
    const place = this.place(declared.uri);
    return provided([at], target, () => {
      const name = declared.block.labels[1]!.text;
      return this.#once(`data.${name}${index}`, this.#others, head(declared), () => {
        const instance = instances(declared, place).find(({ key }) => key === index);
        return instance ? policyDocument(declared, { ...place, bound: instance.bound }) : unknown([at]);
      });
    });
  }

  #rendered(declared: Declared, index: string): Value {
    return this.#once(`rendered.${declared.block.labels[1]!.text}${index}`, this.#others, head(declared), () => {
      const place = this.place(declared.uri);
      const instance = instances(declared, place).find(({ key }) => key === index);
      return instance ? rendered(declared, { ...place, bound: instance.bound }) : unknown([head(declared)]);
    });
  }

  /** The value of an argument that AWS keeps as it is written. */
  #stored(declared: Declared, known: Term | undefined, attribute: string): Value | undefined {
    const written = known?.stored.includes(attribute) ? member(declared, attribute) : undefined;
    if (!written) return undefined;
    const { type, labels } = declared.block;
    const name = `${type}.${labels.map(({ text }) => text).join(".")}`;
    const value = this.#once(`${name}.${attribute}`, this.#others, head(declared), () => {
      const { bound } = openInstance(declared);
      return evaluate(written.value, placed(this.place(declared.uri, bound), written));
    });
    // Where it is null, the provider makes a value up.
    return isNull(value) || value.kind === "choice" ? undefined : value;
  }

  #output(name: string, steps: readonly Step[], at: Span): { readonly value: Value; readonly taken: number } {
    const all = { value: unknown([at]), taken: steps.length };
    const declared = this.configuration.modules.get(name);
    if (!declared) return all;
    const keyed = member(declared, "count") || member(declared, "for_each");
    const key = keyed ? indexOf(steps[1]) : "";
    const step = steps[keyed ? 2 : 1];
    if (!step && steps.length === (key === "" ? 1 : 2)) {
      const one = (key: string) => this.outputOf([name, key, everything]) ?? unknown([at]);
      const whole = () => this.#all(declared, keyed!.name, one, head(declared));
      const value = keyed && key === "" ? this.#once(`module.${name}`, this.#others, head(declared), whole) : one(key);
      return { ...all, value: through(value, at) };
    }
    const value = step?.name === undefined ? undefined : this.outputOf([name, key, step.name]);
    return value ? { value: through(value, at), taken: keyed ? 3 : 2 } : all;
  }

  /** What the output that `path` names gives: of which call, with which key, called what. */
  outputOf(path: readonly [string, string, string]): Value | undefined {
    const [name, key, output] = path;
    const child = this.children(name).find((child) => child.instance.key === key);
    const value = child?.module.gives(output);
    this.reads.outputs = noted(this.reads.outputs, path.join("\n"), { path, value });
    return value;
  }

  #call(name: string): readonly Child[] {
    const declared = this.configuration.modules.get(name);
    const unit = this.configuration.directories.get(name);
    // A module that calls itself, at whatever distance, which Terraform refuses, is not followed.
    if (!declared || unit === undefined || this.units.includes(unit)) return [];
    const children: Child[] = [];
    for (const instance of instances(declared, this.place(declared.uri))) {
      if (this.#session.calls-- <= 0) {
        const number = mostCalls.toLocaleString("en");
        const message = `by here ${number} modules are called; those that follow are not looked at, and no rule speaks of them`;
        this.#session.work.tell(head(declared), message);
        break;
      }
      const place = this.place(declared.uri, instance.bound);
      const prefix = `${this.prefix}module.${name}${instance.key}.`;
      const given = new Arguments(declared, instance, place, this);
      children.push({ instance, module: new Module(this.#session, [...this.units, unit], prefix, given) });
    }
    return children;
  }

  /** What `compute` gives the first time; unknown while it is being computed, for it then refers to itself. */
  #once(key: string, known: Map<string, Value | undefined>, at: Span, compute: () => Value): Value {
    if (!known.has(key)) {
      known.set(key, undefined);
      known.set(key, compute());
    }
    const value = known.get(key);
    if (!value) this.#session.work.whole = false;
    return value ?? unknown([at]);
  }
}

/** A path as a reader writes it, of one in a uri. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // No uri that this program made.
    return path;
  }
}

/** Whether a default says only that callers may give something. */
function leftOpen(value: Value): boolean {
  if (value.kind === "list") return value.items.length === 0;
  if (value.kind === "block") return value.properties.size === 0;
  return isNull(value) || known(value) === "" || (value.kind === "scalar" && value.value === 0);
}

const beingMade: readonly Child[] = [];

/** What a module declares that is in no file of the workspace. */
const undeclared = configuration("", []);

/** What the files of `unit` declare. */
export function configurationOf(
  unit: string,
  { reader, configurations, known }: Pick<Session, "reader" | "configurations" | "known">,
): Configuration {
  let declared = configurations.get(unit);
  if (!declared) {
    const files = reader.files(unit);
    const before = known.get(unit);
    if (files.length === 0) declared = undeclared;
    else declared = before?.files === files ? before : configuration(unit, files);
    configurations.set(unit, declared);
  }
  return declared;
}

export interface Child {
  readonly instance: Instance;
  readonly module: Module;
}

/** Stands for all outputs of a module; none is called so. */
const everything = "*";

/** Roots of references of which nothing is known before a deployment. */
const nothingKnown = new Set(["each", "count", "self", "ephemeral", "action"]);

/** Whether `declared` makes words or characters up, and none of them in upper case. */
function generatedLowercase(declared: Declared, attribute: string): boolean {
  const type = declared.block.labels[0]?.text;
  if (attribute !== "id" && attribute !== "result") return false;
  if (type === "random_pet") return !member(declared, "prefix");
  const upper = member(declared, "upper")?.value;
  return (
    type === "random_string" &&
    upper?.kind === "literal" &&
    upper.value === false &&
    !member(declared, "override_special")
  );
}

/** `[0]` or `["a"]`, as an address writes it; nothing where the index is not known. */
function indexOf(step: Step | undefined): string {
  const key = step?.key();
  if (key?.kind === "scalar" && typeof key.value === "number") return `[${key.value}]`;
  const name = key?.kind === "text" ? known(key) : undefined;
  return name === undefined ? "" : `["${name}"]`;
}

/** `value`, which is read from `target`. */
function from(value: Value, target: Target): Value {
  if (value.kind === "unknown") return { ...value, target };
  if (value.kind === "text") return { ...value, pieces: value.pieces.map((piece) => ({ ...piece, target })) };
  return value;
}
