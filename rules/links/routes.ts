import type { Resource } from "../model/resource.ts";
import { type Block, blocks, get, items, type Span, use } from "../model/value.ts";
import { certain } from "./link.ts";

/** A path that is written for an application, and where. */
export interface Path {
  readonly path: string;
  readonly at: Span;
}

/** An application or a router of a module. */
interface Part {
  readonly module: Resource;
  readonly block: Block;
}

/** Where a router is taken in: one of these, one of others, or any of these. */
interface Include {
  readonly of: Part | "foreign" | "any";
  readonly into: Part | undefined;
  /** As a regular expression. */
  readonly prefix: string;
  /** A prefix is written, if only `/`. */
  readonly given: boolean;
}

/** The paths that the applications of `modules` answer together. */
export class Routes {
  readonly #modules: readonly Resource[];
  readonly #parts: readonly Part[];
  readonly #includes: readonly Include[];
  readonly #known = new Map<Part, readonly string[]>();
  readonly #expressions: readonly RegExp[];
  /** Those that are known as a whole. */
  readonly plain: readonly Path[];
  /** Routers of others may answer anything. */
  readonly open: boolean;

  constructor(modules: readonly Resource[]) {
    this.#modules = modules;
    this.#parts = modules.flatMap((module) => blocks(get(module.body, "Parts")).map((block) => ({ module, block })));
    this.#includes = modules.flatMap((module) =>
      blocks(get(module.body, "Includes")).map((include) => this.#include(module, include)),
    );
    const routes = modules.flatMap((module) =>
      blocks(get(module.body, "Routes")).flatMap((route) =>
        this.#before(this.#part(module, route, "On")).map((before) => ({
          expression: before + pattern(word(route, "Path")),
          at: use(route),
        })),
      ),
    );
    const others = this.#includes.filter(({ of }) => of === "foreign");
    const below = others.flatMap(({ into, prefix }) => this.#before(into).map((before) => before + prefix));
    this.open = below.some((each) => new RegExp(`^${each}$`).test(""));
    this.#expressions = [...routes.map(({ expression }) => expression), ...below.map((each) => `${each}(?:/.*)?`)].map(
      (each) => new RegExp(`^${each}/?$`, "i"),
    );
    this.plain = routes
      .filter(({ expression }) => !/(?<!\\)[.*+[]/.test(expression))
      .map(({ expression, at }) => ({ path: expression.replaceAll("\\", "") || "/", at }));
  }

  /** Whether GET may be answered at `path`, which has no query. */
  answers(path: string): boolean {
    // AWS takes no longer one.
    if (path.length > 1024) return true;
    const bare = path.replace(/\/$/, "");
    const mentions = this.#modules.flatMap(({ body }) => items(get(body, "Mentions"))).map((each) => certain(each)!);
    const intercepts = this.#modules.some(({ body }) => word(body, "Intercepts") === "true");
    const mentioned = mentions.some((each) =>
      bare === "" ? intercepts && each === "/" : each.replace(/\/$/, "").endsWith(bare),
    );
    return mentioned || this.#expressions.some((expression) => expression.test(bare));
  }

  #part(module: Resource, block: Block, property: string): Part | undefined {
    const name = certain(get(block, property));
    return name === undefined
      ? undefined
      : this.#parts.find((part) => part.module === module && word(part.block, "Name") === name);
  }

  /** What may stand before the paths of `part`, as regular expressions. */
  #before(part: Part | undefined): readonly string[] {
    if (!part || kind(part) === "unknown") return [".*"];
    if (kind(part) === "application") return [""];
    const known = this.#known.get(part);
    if (known) return known;
    // Of those that take each other in, nothing is known.
    this.#known.set(part, [".*"]);
    const own = pattern(certain(get(part.block, "Prefix")));
    const replaceable = word(part.block, "Replaceable") === "true";
    const all = this.#includes.flatMap(({ of, into, prefix, given }) => {
      if (of !== part && of !== "any") return [];
      const ends = replaceable && given ? [prefix, prefix + own] : [prefix + own];
      return this.#before(into).flatMap((before) => ends.map((end) => before + end));
    });
    const found = all.length === 0 || all.length > most ? [".*"] : [...new Set(all)];
    this.#known.set(part, found);
    return found;
  }

  /** What is taken in where `include` says so in `module`. */
  #include(module: Resource, include: Block): Include {
    const of = word(include, "Of");
    const dot = of.lastIndexOf(".");
    const name = of.slice(dot + 1);
    const found = this.#parts.find(
      (part) =>
        word(part.block, "Name") === name &&
        (dot < 0 ? part.module === module : isModule(part.module.name.uri, of.slice(0, dot))),
    );
    return {
      of: found ?? (isForeign(of, this.#modules) ? "foreign" : "any"),
      into: this.#part(module, include, "Into"),
      prefix: pattern(certain(get(include, "Prefix"))),
      given: certain(get(include, "Prefix")) !== "",
    };
  }
}

/** How many ways to one router are told apart. */
const most = 64;

/** Whether the file at `uri` is the Python module `name`, whatever folder it is loaded from. */
export function isModule(uri: string, name: string): boolean {
  const path = name.replace(/^\.+/, "").replaceAll(".", "/");
  return uri.endsWith(`/${path}.py`) || uri.endsWith(`/${path}/__init__.py`);
}

/** Whether what is called `of` in full is of no package or module that `modules` are of. */
export function isForeign(of: string, modules: readonly Resource[]): boolean {
  const [first] = of.split(".");
  return (
    first !== "" && !modules.some(({ name: { uri } }) => uri.endsWith(`/${first}.py`) || uri.includes(`/${first}/`))
  );
}

export function word(block: Block, name: string): string {
  return certain(get(block, name)) ?? "";
}

function kind(part: Part | undefined): string | undefined {
  return part && word(part.block, "Kind");
}

/** `/items/{}` as a regular expression, without a slash at its end; what is not known is anything. */
function pattern(path: string | undefined): string {
  if (path === undefined) return ".*";
  return path
    .replace(/\/$/, "")
    .replace(/\/\{\*\}$/, "{*}")
    .split(/(\{\*?\})/)
    .map((part) => (part === "{}" ? "[^/]+" : part === "{*}" ? ".*" : part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")))
    .join("");
}
