import type ts from "typescript";
import type { Reader } from "../../frontend.ts";
import type { CdkFile, TypeScript } from "./parse.ts";

/** The module of the CDK that a specifier names, such as `aws-rds`, or `core`. */
export function cdkModule(specifier: string): string | undefined {
  const [, first, second] = /^(aws-cdk-lib|@aws-cdk\/[\w-]+)(?:\/([\w-]+))?/.exec(specifier) ?? [];
  if (first === undefined) return undefined;
  return first === "aws-cdk-lib" ? (second ?? "core") : first.slice("@aws-cdk/".length);
}

/** Finds the file of the workspace that a specifier means in a file. */
export type Resolve = (specifier: string, from: string) => string | undefined;

/** A `Resolve` that finds out everything once. */
export function resolver(reader: Reader, ts: TypeScript): Resolve {
  const known = new Map<string, string | undefined>();
  const configs = new Map<string, Mapping | undefined>();
  return (specifier, from) => {
    const folder = parent(from);
    const key = `${folder} ${specifier}`;
    if (!known.has(key)) known.set(key, resolve(specifier, folder, reader, ts, configs));
    return known.get(key);
  };
}

/** The files of the workspace that `file` brings in. */
export function importsOf({ ts, source, document }: CdkFile, resolve: Resolve): readonly string[] {
  if (!source) return [];
  const all = [...specifiers(ts, source), ...filesRead(document.text)];
  const found = all.map((specifier) => resolve(specifier, document.uri));
  return [...new Set(found.filter((uri) => uri !== undefined))];
}

/** The JSON beside it that a file reads when it is run: `readFileSync(join(__dirname, "config.json"))`. */
function filesRead(text: string): readonly string[] {
  if (!text.includes("readFileSync(")) return [];
  return [...text.matchAll(read)].flatMap(([, parts]) => {
    const path = [...parts!.matchAll(/["'`]([^"'`$]*)["'`]/g)].map(([, part]) => part).join("/");
    return path.endsWith(".json") ? [`./${path}`] : [];
  });
}

const read = /\breadFileSync\(\s*(?:\w+\.)?(?:join|resolve)\(\s*__dirname\s*,([^()]*)\)/g;

function specifiers(ts: TypeScript, source: ts.SourceFile): readonly string[] {
  const found: string[] = [];
  const add = (node: ts.Node | undefined) => {
    if (node && ts.isStringLiteralLike(node)) found.push(node.text);
  };
  for (const statement of source.statements) {
    if (ts.isImportDeclaration(statement)) {
      if (!statement.importClause?.isTypeOnly) add(statement.moduleSpecifier);
    } else if (ts.isExportDeclaration(statement)) {
      if (!statement.isTypeOnly) add(statement.moduleSpecifier);
    } else if (ts.isImportEqualsDeclaration(statement)) {
      const { moduleReference } = statement;
      if (ts.isExternalModuleReference(moduleReference)) add(moduleReference.expression);
    } else if (ts.isVariableStatement(statement)) {
      for (const { initializer } of statement.declarationList.declarations)
        add(initializer && required(ts, initializer));
    }
  }
  return found;
}

/** What `require("…")` names, with members or without. */
export function required(ts: TypeScript, expression: ts.Node): ts.Node | undefined {
  let node = expression;
  while (ts.isPropertyAccessExpression(node)) node = node.expression;
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return undefined;
  return node.expression.text === "require" ? node.arguments[0] : undefined;
}

const endings = [".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs"];

function resolve(
  specifier: string,
  folder: string,
  reader: Reader,
  ts: TypeScript,
  configs: Map<string, Mapping | undefined>,
): string | undefined {
  if (/^\.\.?(\/|$)/.test(specifier)) return existing(joined(folder, specifier), reader);
  if (specifier.startsWith("/") || cdkModule(specifier) !== undefined || outside.test(specifier)) return undefined;
  const config = mappingFor(folder, reader, ts, configs);
  return config && mapped(specifier, config, reader);
}

/** Modules that nearly every application imports, and that are in no workspace whatever its configuration says. */
const outside = /^(?:constructs|node:.*|child_process|crypto|fs|os|path|url|util)$/;

/** What the nearest `tsconfig.json` says, which is looked for once from each folder. */
function mappingFor(
  folder: string,
  reader: Reader,
  ts: TypeScript,
  configs: Map<string, Mapping | undefined>,
): Mapping | undefined {
  if (folder.length <= "file:///".length) return undefined;
  if (!configs.has(folder)) {
    const own = `${folder}/tsconfig.json`;
    configs.set(folder, reader.has(own) ? mappingOf(own, reader, ts) : mappingFor(parent(folder), reader, ts, configs));
  }
  return configs.get(folder);
}

/** What the `paths` and the `baseUrl` of a `tsconfig.json` say, and those that it extends. */
interface Mapping {
  readonly base: string | undefined;
  /** The folder from which the targets of `paths` are counted. */
  readonly from: string;
  readonly paths: readonly (readonly [string, unknown])[];
}

/** Configurations that extend each other beyond this are not followed. */
const deepest = 5;

function mappingOf(uri: string, reader: Reader, ts: TypeScript, depth = 0): Mapping | undefined {
  const text = reader.document(uri)?.text;
  if (text === undefined || depth > deepest || !/"(?:paths|baseUrl|extends)"/.test(text)) return undefined;
  const folder = parent(uri);
  const config: unknown = ts.parseConfigFileTextToJson("tsconfig.json", text).config;
  const options = member(config, "compilerOptions");
  const baseUrl = member(options, "baseUrl");
  const paths = member(options, "paths");
  const extended = member(config, "extends");
  const parents = (Array.isArray(extended) ? extended : [extended]).flatMap((each) => {
    // What a package has to say is not in the workspace.
    if (typeof each !== "string" || !/^\.\.?\//.test(each)) return [];
    return mappingOf(joined(folder, each.endsWith(".json") ? each : `${each}.json`), reader, ts, depth + 1) ?? [];
  });
  const last = parents.at(-1);
  const base = typeof baseUrl === "string" ? joined(folder, baseUrl) : last?.base;
  if (typeof paths === "object" && paths !== null) return { base, from: base ?? folder, paths: Object.entries(paths) };
  return last ? { ...last, base } : { base, from: folder, paths: [] };
}

/** The file that `mapping` gives for `specifier`. */
function mapped(specifier: string, { base, from, paths }: Mapping, reader: Reader): string | undefined {
  for (const [pattern, targets] of paths) {
    const [before, after] = pattern.split("*");
    if (!specifier.startsWith(before!) || (after === undefined && specifier !== before)) continue;
    if (after !== undefined && !specifier.endsWith(after)) continue;
    const rest = after === undefined ? "" : specifier.slice(before!.length, specifier.length - after.length);
    for (const target of Array.isArray(targets) ? targets : []) {
      const found =
        typeof target === "string" &&
        existing(
          joined(
            from,
            target.replace("*", () => rest),
          ),
          reader,
        );
      if (found) return found;
    }
  }
  return base === undefined ? undefined : existing(joined(base, specifier), reader);
}

function member(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? Object.entries(value).find(([key]) => key === name)![1]
    : undefined;
}

/** The file at `path`, whose ending need not be written and may be that of its compiled form. */
function existing(path: string, reader: Reader): string | undefined {
  for (const each of places(path)) if (!/\.d\.[mc]?ts$/.test(each) && reader.has(each)) return each;
  return undefined;
}

/** Where it may be, the likely places first, as each is looked up. */
function* places(path: string): Generator<string> {
  const [, stem, kind] = /^(.*)\.([mc]?)jsx?$/.exec(path) ?? [];
  if (stem !== undefined) yield* [`${stem}.${kind}ts`, `${stem}.tsx`];
  if (endings.some((ending) => path.endsWith(ending)) || path.endsWith(".json")) yield path;
  for (const ending of endings) yield* [path + ending, `${path}/index${ending}`];
}

function parent(uri: string): string {
  return uri.slice(0, uri.lastIndexOf("/"));
}

function joined(folder: string, path: string): string {
  let here = folder;
  for (const step of path.split("/")) {
    if (step === "..") here = parent(here);
    else if (step !== "." && step !== "") here += `/${encodeURI(step)}`;
  }
  return here;
}
