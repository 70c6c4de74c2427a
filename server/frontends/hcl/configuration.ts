import type { Span } from "../../../rules/model/value.ts";
import type { Parsed } from "../../frontend.ts";
import type { HclFile } from "./parser.ts";
import type { Attribute, Block, Body, Expression } from "./syntax.ts";
import { lookup } from "./vocabulary.ts";

/** A file as its syntax tree. */
export interface HclParsed extends Parsed {
  readonly file: HclFile;
}

/** A block, where it is declared. */
export interface Declared {
  readonly uri: string;
  /** Merged with what override files say, whose attributes and blocks are of another file then. */
  readonly block: Block;
}

/** The attribute of a block that says `name`. */
export function member({ block }: Declared, name: string): Attribute | undefined {
  return block.body.attributes.find((attribute) => attribute.name === name);
}

/** Where a block is declared: its type and labels. */
export function head({ uri, block }: Pick<Declared, "uri" | "block">): Span {
  return { uri, start: block.head.start, end: block.head.end };
}

/** An attribute or a block that an override file says. */
interface Overriding {
  readonly uri: string;
}

/** `place`, or the same in the file in which `part` of a merged block stands. */
export function placed<P extends { readonly uri: string }>(place: P, part: Attribute | Block): P {
  return isOverriding(part) ? { ...place, uri: part.uri } : place;
}

function isOverriding<T extends Attribute | Block>(part: T): part is T & Overriding {
  return "uri" in part;
}

/** An attribute, where it is declared. */
export interface Assigned {
  readonly uri: string;
  readonly attribute: Attribute;
}

/** What the files of a directory declare together. A name that is declared twice, which Terraform refuses, has no meaning. */
export interface Configuration {
  readonly files: readonly HclParsed[];
  readonly resources: readonly Declared[];
  /** The data sources of which the vocabulary knows something. */
  readonly lookups: readonly Declared[];
  /** Resources by `type.name`, data sources by `data.type.name`. */
  readonly objects: ReadonlyMap<string, Declared>;
  readonly variables: ReadonlyMap<string, Declared | undefined>;
  readonly locals: ReadonlyMap<string, Assigned | undefined>;
  readonly outputs: ReadonlyMap<string, Declared | undefined>;
  readonly modules: ReadonlyMap<string, Declared | undefined>;
  /** The directories of those modules whose source is a path. */
  readonly directories: ReadonlyMap<string, string>;
  /** Where the state is kept, in a `terraform` block. */
  readonly backends: readonly Declared[];
  /** The blocks that configure AWS's provider. */
  readonly providers: readonly Declared[];
  /** What versions of Terraform or OpenTofu it is for. */
  readonly versions: readonly Assigned[];
  /** The addresses, without their indices, to which `import` blocks bring what exists. */
  readonly imported: ReadonlySet<string>;
  /** The values that Terraform reads by itself. */
  readonly values: Assignments;
  /** The files that one may choose from with `-var-file`. */
  readonly alternatives: readonly Alternative[];
}

export interface Alternative {
  /** The file's name, such as `prod.tfvars`. */
  readonly name: string;
  readonly values: Assignments;
}

/** What variable files say. */
export interface Assignments {
  readonly given: ReadonlyMap<string, Assigned>;
  /** A part of a file could not be read, so that it may say more. */
  readonly open: boolean;
}

const variableFolders = new Set([
  "config",
  "configs",
  "configurations",
  "env",
  "environment",
  "environments",
  "envs",
  "tfvars",
  "var",
  "variables",
  "vars",
  "workspaces",
]);

/** Whether a file of ours is no code by its name, but is filled in, or read, by code. */
export function isTemplate(uri: string): boolean {
  return /\.(tftpl|tpl|tmpl|json)$/.test(uri) && !/\.(tf|tofu|tfvars)\.json$/.test(uri);
}

/** The directory that a file of code belongs to; a template is for itself. */
export function directory(uri: string): string {
  return isTemplate(uri) ? uri : parent(uri);
}

/**
 * The directory whose unit a file is in: that of the file; for a variable file of a folder such as `environments`, or for
 * the only one of a folder such as `environments/prod`, in which there is no code, the one above.
 */
export function unitOf(uri: string, below: (folder: string) => readonly string[]): string {
  const own = directory(uri);
  if (!isVariables(uri)) return own;
  const above = parent(own);
  if (!isAutomatic(uri) && forAbove(own)) return below(own).some((other) => isHere(other, own)) ? own : above;
  if (!forAbove(above)) return own;
  const others = below(own).filter((other) => other !== uri);
  // Of several, which are given together is not known.
  return others.some((other) => isVariables(other) || hasCode(other)) ? own : parent(above);
}

/** Whether the variable files in `folder` are for the folder above. */
export function forAbove(folder: string): boolean {
  return variableFolders.has(fileName(folder).toLowerCase());
}

function isHere(uri: string, folder: string): boolean {
  return hasCode(uri) && parent(uri) === folder;
}

function hasCode(uri: string): boolean {
  return /\.(tf|tofu)(\.json)?$/.test(uri);
}

export function configuration(unit: string, files: readonly HclParsed[]): Configuration {
  const resources: Declared[] = [];
  const lookups: Declared[] = [];
  const objects = new Map<string, Declared>();
  const variables = new Map<string, Declared | undefined>();
  const locals = new Map<string, Assigned | undefined>();
  const outputs = new Map<string, Declared | undefined>();
  const modules = new Map<string, Declared | undefined>();
  const imported = new Set<string>();
  const backends: Declared[] = [];
  const providers: Declared[] = [];
  const versions: Assigned[] = [];
  const overrides = overriding(files);
  const declare = <T>(names: Map<string, T | undefined>, name: string, declared: T) => {
    names.set(name, names.has(name) ? undefined : declared);
  };
  const tofu = new Set(files.map(({ document: { uri } }) => uri).filter((uri) => /\.tofu(\.json)?$/.test(uri)));
  for (const { document, file } of files.filter((file) => isCode(file, tofu) && !isOverride(file))) {
    const { uri } = document;
    for (const block of file.body.blocks) {
      const [first, second] = block.labels.map(({ text }) => text);
      const name = blockName(block);
      const declared = merged({ uri, block }, overrides.blocks.get(name));
      if (block.type === "provider" && first === "aws") providers.push({ uri, block });
      if (block.type === "locals") {
        for (const attribute of block.body.attributes) {
          declare(locals, attribute.name, overrides.locals.get(attribute.name) ?? { uri, attribute });
        }
      } else if (block.type === "import") {
        const to = block.body.attributes.find(({ name }) => name === "to");
        const address = to && addressOf(to.value);
        if (address !== undefined) imported.add(address);
      } else if (block.type === "terraform") {
        for (const inner of block.body.blocks) if (inner.type === "backend") backends.push({ uri, block: inner });
        const version = block.body.attributes.find(({ name }) => name === "required_version");
        if (version) versions.push({ uri, attribute: version });
      } else if (first === undefined) continue;
      else if (block.type === "resource" && second !== undefined) {
        resources.push(declared);
        if (!objects.has(name)) objects.set(name, declared);
      } else if (block.type === "data" && second !== undefined) {
        if (!objects.has(name) && lookup(first)) lookups.push(declared);
        objects.set(name, declared);
      } else if (block.type === "variable") declare(variables, first, declared);
      else if (block.type === "output") declare(outputs, first, declared);
      else if (block.type === "module") declare(modules, first, declared);
    }
  }
  const directories = new Map<string, string>();
  for (const [name, declared] of modules) {
    const directory = declared && moduleDirectory(declared);
    if (directory !== undefined) directories.set(name, directory);
  }
  const given = new Map<string, Assigned>();
  const alternatives: Alternative[] = [];
  const automatic = files.filter(
    ({ document: { uri } }) => isVariables(uri) && isAutomatic(uri) && parent(uri) === unit,
  );
  // `terraform.tfvars` first, then `*.auto.tfvars` in the order of their names; the last one wins.
  automatic.sort((a, b) => order(a.document.uri) - order(b.document.uri) || compare(a.document.uri, b.document.uri));
  for (const file of automatic) {
    // What could not be read may win over all that came before.
    if (file.file.body.broken) given.clear();
    for (const [name, assigned] of assignments(file).given) given.set(name, assigned);
  }
  for (const file of files) {
    const { uri } = file.document;
    if (!isVariables(uri) || automatic.includes(file)) continue;
    const values = assignments(file);
    // In a folder below it may be for that folder's own module.
    const ours = parent(uri) === unit || [...values.given.keys()].some((name) => variables.has(name));
    if (ours) alternatives.push({ name: uri.slice(unit.length + 1), values });
  }
  const values: Assignments = { given, open: automatic.some(({ file }) => file.body.broken) };
  return {
    files,
    resources,
    lookups,
    objects,
    variables,
    locals,
    outputs,
    modules,
    directories,
    backends,
    providers,
    versions,
    imported,
    values,
    alternatives,
  };
}

/** `type.name`, `data.type.name`, `var.name`; the name under which an override file finds a block. */
function blockName({ type, labels }: Block): string {
  const [first, second] = labels;
  if (type === "resource" && labels.length === 2) return `${first!.text}.${second!.text}`;
  const path = labels.map(({ text }) => text).join(".");
  return type === "resource" ? path : path === "" ? type : `${type}.${path}`;
}

/** What override files say, in the order of their names: https://developer.hashicorp.com/terraform/language/files/override */
function overriding(files: readonly HclParsed[]): {
  readonly blocks: ReadonlyMap<string, readonly Declared[]>;
  readonly locals: ReadonlyMap<string, Assigned>;
} {
  const blocks = new Map<string, Declared[]>();
  const locals = new Map<string, Assigned>();
  for (const file of files) {
    if (!isOverride(file)) continue;
    const { uri } = file.document;
    for (const block of file.file.body.blocks) {
      if (block.type === "locals") {
        for (const attribute of block.body.attributes) locals.set(attribute.name, { uri, attribute });
      } else {
        const name = blockName(block);
        const before = blocks.get(name);
        if (before) before.push({ uri, block });
        else blocks.set(name, [{ uri, block }]);
      }
    }
  }
  return { blocks, locals };
}

/** `declared` with the attributes of `overrides` in place of its own, and their blocks in place of all of the same type. */
function merged(declared: Declared, overrides: readonly Declared[] = []): Declared {
  let { block } = declared;
  for (const { uri, block: over } of overrides) {
    const attributes = new Set(over.body.attributes.map(({ name }) => name));
    const types = new Set(over.body.blocks.map(blockType));
    // What could not be read may override anything.
    const own: Pick<Body, "attributes" | "blocks"> = over.body.broken ? { attributes: [], blocks: [] } : block.body;
    const body: Body = {
      ...block.body,
      attributes: [
        ...own.attributes.filter(({ name }) => !attributes.has(name)),
        ...over.body.attributes.map((attribute): Attribute & Overriding => ({ ...attribute, uri })),
      ],
      blocks: [
        ...own.blocks.filter((each) => !types.has(blockType(each))),
        ...over.body.blocks.map((each): Block & Overriding => ({ ...each, uri })),
      ],
      broken: block.body.broken || over.body.broken,
    };
    block = { ...block, body };
  }
  return block === declared.block ? declared : { ...declared, block };
}

/** The type of a block, or of those that it makes. */
function blockType({ type, labels }: Block): string {
  return type === "dynamic" ? (labels[0]?.text ?? type) : type;
}

function isCode({ document: { uri } }: HclParsed, tofu: ReadonlySet<string>): boolean {
  // OpenTofu reads `main.tofu` in place of `main.tf`.
  return tofu.has(uri) || (/\.tf(\.json)?$/.test(uri) && !tofu.has(uri.replace(/\.tf(?=(\.json)?$)/, ".tofu")));
}

function isOverride({ document: { uri } }: HclParsed): boolean {
  return /(^|[/_])override\.(tf|tofu)(\.json)?$/.test(uri);
}

function isVariables(uri: string): boolean {
  return /\.tfvars(\.json)?$/.test(uri);
}

function isAutomatic(uri: string): boolean {
  return /(\/terraform|\.auto)\.tfvars(\.json)?$/.test(uri);
}

function order(uri: string): number {
  return /\.auto\.tfvars(\.json)?$/.test(uri) ? 1 : 0;
}

function assignments({ document: { uri }, file }: HclParsed): Assignments {
  const given = new Map(file.body.attributes.map((attribute) => [attribute.name, { uri, attribute }]));
  return { given, open: file.body.broken };
}

/** `module.db.aws_db_instance.main` of such an expression, without indices. */
/** The address that `expression` writes, without its indices. */
export function addressOf(expression: Expression): string | undefined {
  if (expression.kind === "variable") return expression.name;
  if (expression.kind === "index") return addressOf(expression.on);
  const on = expression.kind === "attribute" ? addressOf(expression.on) : undefined;
  return expression.kind === "attribute" && on !== undefined ? `${on}.${expression.name}` : undefined;
}

/** The directories of the modules that a file calls, where these are local, and the templates that it fills in. */
export function calledModules({ document: { uri, text }, file }: HclParsed): readonly string[] {
  const called = templates(uri, text);
  for (const block of file.body.blocks) {
    const target = block.type === "module" ? moduleDirectory({ uri, block }) : undefined;
    if (target !== undefined) called.push(target);
  }
  return called;
}

/** The strings of a file, as far as no quotes stand inside of them, each with the call that it begins the arguments of. */
const strings = /(file\(\s*)?"((?:\$\{[^{}"\n]*\}|[^"$%\\\n])+)"/g;

/** The templates that `text` names, wherever it does: a local or a variable may hold a path, and each may be a part of it. */
function templates(uri: string, text: string): string[] {
  const found: string[] = [];
  if (!/\.(tftpl|tpl|tmpl|json)"|file\(/.test(text)) return found;
  for (const [, call, written] of text.matchAll(strings)) {
    const [own] = /^\$\{path\.(module|root)\}\//.exec(written!) ?? [""];
    const path = written!.slice(own.length).replaceAll(/\$\{[^}]*\}/g, "*");
    // What is not known at the end may be a template if it is read here.
    const endings = isTemplate(path) ? [""] : call && path.endsWith("*") ? [".tftpl", ".tpl", ".tmpl", ".json"] : [];
    for (const ending of endings) {
      const template = own === "" && path.startsWith("*") ? path : resolve(parent(uri), path);
      if (template !== undefined) found.push(template + ending);
    }
  }
  return found;
}

/** The directory of the module that `block` calls, where its source is a path. */
export function moduleDirectory({ uri, block }: Pick<Declared, "uri" | "block">): string | undefined {
  const source = block.body.attributes.find(({ name }) => name === "source")?.value;
  if (source?.kind !== "template" || source.parts.length !== 1) return undefined;
  const [part] = source.parts;
  if (part?.kind !== "characters" || !/^\.\.?(\/|$)/.test(part.text)) return undefined;
  return resolve(parent(uri), part.text);
}

/** What `path` leads to from `from`, a folder. */
export function resolve(from: string, path: string): string | undefined {
  let folder = from;
  for (const step of path.split("/")) {
    if (step === "..") {
      // A path that leaves the file system's root leads nowhere.
      if (folder.endsWith("/")) return undefined;
      folder = parent(folder);
    } else if (step !== "." && step !== "") folder = `${folder}/${encodeSegment(step)}`;
  }
  return folder;
}

/** A folder's name as it is written in a uri. */
function encodeSegment(name: string): string {
  if (/^[\w-]+$/.test(name)) return name;
  return new URL(`file:///${name.replaceAll(/[%?#\\]/g, encodeURIComponent)}`).pathname.slice(1);
}

function parent(uri: string): string {
  return uri.slice(0, uri.lastIndexOf("/"));
}

function fileName(uri: string): string {
  return uri.slice(uri.lastIndexOf("/") + 1);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
