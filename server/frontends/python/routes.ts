import type { SyntaxNode } from "@lezer/common";
import {
  adding,
  answering,
  applications,
  attributes,
  given,
  handling,
  harmless,
  including,
  intercepting,
  packages,
  plainArguments,
  registering,
  routers,
} from "./frameworks.ts";
import { assigned, type Bound, inFull, type Names, namesOf } from "./names.ts";
import { type Call, callOf, children, dotted, literal, nodes, type Tree, written } from "./tree.ts";

/** What one module adds to the paths that a web application answers with GET. */
export interface Module {
  /** The applications that it makes, and the routers, by their names. */
  readonly bound: ReadonlyMap<string, Bound>;
  readonly routes: readonly Route[];
  readonly includes: readonly Include[];
  readonly uses: readonly Use[];
  readonly defined: ReadonlySet<string>;
  /** All else in it that is written like a path. */
  readonly mentions: ReadonlySet<string>;
  /** A function of its own sees each request first. */
  readonly intercepts: boolean;
  /** Something in it may answer paths that cannot be told. */
  readonly open: boolean;
}

/** `/items/{}`, where `{}` stands for one segment, and `{*}` for any number. */
export interface Route {
  readonly path: string;
  /** The name of the application or router that it is a path of; nothing where it may be any. */
  readonly on: string | undefined;
  readonly at: SyntaxNode;
}

/** A router is taken in. */
export interface Include {
  /** Its name, in full where it is imported. */
  readonly of: string;
  /** The name of what takes it in; nothing where that may be any. */
  readonly into: string | undefined;
  /** What all its paths begin with then; `undefined` where that is not known. */
  readonly prefix: string | undefined;
}

/** Something of another module, by its full name. */
export interface Use {
  /** Something is handed the application; or it is, or makes, what `name` stands for. */
  readonly kind: "lend" | "make";
  readonly of: string;
  readonly name?: string;
}

export function moduleOf(tree: Tree): Module {
  const reading = new Reading(tree);
  reading.read();
  return reading;
}

class Reading implements Module {
  readonly routes: Route[] = [];
  readonly includes: Include[] = [];
  readonly uses: Use[] = [];
  readonly mentions = new Set<string>();
  readonly bound: ReadonlyMap<string, Bound>;
  readonly defined: ReadonlySet<string>;
  intercepts = false;
  open: boolean;
  readonly #tree: Tree;
  readonly #names: Names;
  /** The literals that are taken in as paths. */
  readonly #read = new Set<number>();

  constructor(tree: Tree) {
    this.#tree = tree;
    this.#names = namesOf(tree);
    this.bound = this.#names.bound;
    this.defined = this.#names.defined;
    this.open = tree.broken;
  }

  read(): void {
    const { imports, bound, made } = this.#names;
    for (const full of imports.values()) {
      const [first] = full.split(".");
      if (first && !packages.has(first) && adding.test(first)) this.open = true;
      for (const path of packages.get(first ?? "") ?? []) this.mentions.add(path);
    }
    for (const prefix of this.#names.prefixes) this.#read.add(prefix.from);
    for (const [name, of] of [...imports, ...made]) if (!this.defined.has(of)) this.#use({ kind: "make", of, name });
    for (const node of nodes(this.#tree.top, "CallExpression", "Decorator")) {
      const call = callOf(this.#tree, node);
      if (call) this.#call(call);
    }
    for (const node of nodes(this.#tree.top, "ClassDefinition")) {
      const bases = [...nodes(node.getChild("ArgList") ?? node, "VariableName")];
      if (node.getChild("ArgList") && bases.some((base) => this.#makes(dotted(this.#tree, base)))) this.open = true;
    }
    for (const node of nodes(this.#tree.top, "VariableName"))
      if (bound.has(written(this.#tree, node))) this.#occurs(node);
    for (const node of nodes(this.#tree.top, "String")) {
      const text = this.#read.has(node.from) ? undefined : literal(this.#tree, node);
      if (text?.startsWith("/")) this.mentions.add(text);
    }
  }

  #full(callee: readonly string[]): string {
    return inFull(this.#names.imports, callee);
  }

  #makes(callee: readonly string[]): boolean {
    const full = this.#full(callee);
    return applications.has(full) || routers.has(full);
  }

  #call(call: Call): void {
    const full = this.#full(call.callee);
    const framework = applications.get(full);
    const listed = /^(?:starlette|fastapi)\.routing\.(Route|APIRoute|Mount|Host)$/.exec(full)?.[1];
    if (framework) this.#application(call, framework);
    else if (listed) this.#listed(call, listed);
    else if (full.endsWith(".Middleware")) this.#middleware(call);
    else this.#method(call);
  }

  /** A call such as `app.get("/")`. What is imported, or a parameter, may be an application or a router. */
  #method(call: Call): void {
    const name = call.callee.at(-1) ?? "";
    const bound = call.callee.length === 2 ? this.#names.bound.get(call.callee[0]!) : undefined;
    if (call.callee.length < 2 || !(bound || call.node.name === "Decorator" || registering.has(name))) return;
    if (answering.has(name)) this.#answers(call, bound);
    else if (including.has(name)) this.#includes(call, bound);
    else if (!bound) return;
    else if (harmless.has(name)) this.#path(call);
    else if (intercepting.has(name)) this.intercepts = true;
    else if (handling.has(name)) this.#handles(call);
    else if (name === "add_middleware") this.#middleware(call);
    else if (name === "mount") this.#under(call, this.#path(call));
    else if (!attributes.has(name)) this.open = true;
  }

  #application(call: Call, framework: keyof typeof given): void {
    if (call.spread) this.open = true;
    for (const name of call.named.keys()) {
      if (!plainArguments.has(name) && !/^static_(folder|url_path)$/.test(name)) this.open = true;
    }
    for (const path of given[framework]) this.routes.push({ path, on: undefined, at: call.node });
    const folder = call.named.get("static_folder");
    const url = call.named.get("static_url_path");
    for (const node of [url, folder]) {
      if (!node || written(this.#tree, node) === "None") continue;
      const base = literal(this.#tree, node)?.replace(/\/$/, "").split("/").at(-1);
      if (!base) this.open = true;
      else this.routes.push({ path: `/${base}/{*}`, on: undefined, at: node });
    }
  }

  /** The path that `call` is given; `undefined` where it is not known. */
  #path(call: Call): string | undefined {
    const node = call.positional[0] ?? call.named.get("path") ?? call.named.get("rule");
    if (node) this.#read.add(node.from);
    return literal(this.#tree, node);
  }

  #answers(call: Call, bound: Bound | undefined): void {
    const path = this.#path(call);
    if (path === undefined || call.spread) this.open = true;
    else if (this.#answersGet(call)) {
      this.routes.push({ path: pattern(path), on: bound && call.callee[0], at: call.node });
    }
  }

  #answersGet({ named }: Call): boolean {
    const methods = named.get("methods");
    if (!methods || !/^(Array|Tuple|Set)Expression$/.test(methods.name)) return true;
    const each = children(methods).filter(({ name }) => !/^[[\](){},]$/.test(name));
    return each.length === 0 || each.some((one) => (literal(this.#tree, one) ?? "GET").toUpperCase() === "GET");
  }

  /** `Route("/", …)` and `Mount("/sub", …)`, wherever such lists go. */
  #listed(call: Call, kind: string): void {
    const path = this.#path(call);
    if (path === undefined || call.spread || kind === "Host") this.open = true;
    else if (kind === "Mount") this.#under(call, path);
    else this.routes.push({ path: pattern(path), on: undefined, at: call.node });
  }

  /** All below `path` is somebody's. */
  #under(call: Call, path: string | undefined): void {
    const base = path?.replace(/\/$/, "");
    if (!base || call.spread) this.open = true;
    else this.routes.push({ path: pattern(`${base}/{*}`), on: undefined, at: call.node });
  }

  #includes(call: Call, into: Bound | undefined): void {
    const given = call.named.get("prefix") ?? call.named.get("url_prefix");
    if (given) this.#read.add(given.from);
    const none = !given || written(this.#tree, given) === "None";
    const prefix = call.spread ? undefined : none ? "" : literal(this.#tree, given);
    const node = call.positional[0] ?? call.named.get("router") ?? call.named.get("blueprint");
    const name = dotted(this.#tree, node ?? null);
    const [first = ""] = name;
    const of = this.#names.imports.has(first) || this.bound.has(first) ? this.#full(name) : undefined;
    if (of === undefined) this.open = true;
    else this.includes.push({ of, into: into && call.callee[0], prefix });
  }

  #middleware(call: Call): void {
    const callee = dotted(this.#tree, call.positional[0] ?? call.named.get("middleware_class") ?? null);
    if (callee.length === 0) this.open = true;
    else this.#lent(callee);
    this.intercepts = true;
  }

  /** What is done instead of a 404 may be another answer. */
  #handles(call: Call): void {
    const [what] = call.positional;
    const full = what && this.#full(dotted(this.#tree, what));
    const code = what && written(this.#tree, what);
    const flask = [...this.#names.imports.values()].some((each) => /^flask\b/.test(each));
    const general = flask
      ? /(HTTPException|NotFound|404\w*|(^|\.)(Base)?Exception)$/
      : /(HTTPException|NotFound|404\w*)$/;
    if (full ? !general.test(full) : /^(?!404)\d+$/.test(code ?? "")) return;
    const handler = call.node.name === "Decorator" ? call.node.parent?.getChild("FunctionDefinition") : undefined;
    if (!handler || !/\b404\b|status_code|\.code\b|NOT_FOUND/.test(written(this.#tree, handler))) this.open = true;
  }

  /** What stands for an application or a router is somewhere: whatever may be done to it there has to be known. */
  #occurs(node: SyntaxNode): void {
    const { parent } = node;
    if (!parent || naming.has(parent.name)) return;
    if (parent.name === "MemberExpression") this.#member(parent);
    else if (parent.name === "AssignStatement") this.open ||= assigned(parent).value?.from === node.from;
    else if (parent.name !== "ArgList") this.open = true;
    // Otherwise it is the name of an argument.
    else if (node.nextSibling?.name !== "AssignOp") this.#given(callOf(this.#tree, parent.parent));
  }

  /** It is an argument of `call`. */
  #given(call: Call | undefined): void {
    const method = call?.callee.at(-1) ?? "";
    if (!call) this.open = true;
    else if (!including.has(method) && method !== "mount") {
      this.#lent(call.callee.length > 0 ? call.callee : rootOf(this.#tree, call.node));
    }
  }

  #member(member: SyntaxNode): void {
    if (member.parent?.name === "CallExpression" && member.parent.firstChild?.from === member.from) return;
    const last = member.lastChild;
    const name = last ? written(this.#tree, last) : "";
    if (attributes.has(name)) return;
    // `app.wsgi_app = ProxyFix(app.wsgi_app)`
    for (let up = member.parent; up; up = up.parent) {
      if (up.name !== "AssignStatement") continue;
      const by = callOf(this.#tree, assigned(up).value);
      if (by && name === "wsgi_app" && this.#full(by.callee) === "werkzeug.middleware.proxy_fix.ProxyFix") return;
    }
    this.open = true;
  }

  #use(use: Use): void {
    if (!packages.has(use.of.split(".")[0]!)) this.uses.push(use);
  }

  /** An application or a router is handed to what is called `callee`. */
  #lent(callee: readonly string[]): void {
    const [first = ""] = callee;
    const { imports, made, defined } = this.#names;
    const of = imports.has(first) ? this.#full(callee) : made.get(first);
    // What wraps an application sees each request first.
    this.intercepts ||= !packages.has(of?.split(".")[0] ?? "") && !looking.has(first);
    if (of !== undefined && !defined.has(of)) this.#use({ kind: "lend", of });
    else if (!defined.has(first) && !looking.has(first)) this.open = true;
  }
}

/** Where an application stands, and nothing is done to it. */
const naming: ReadonlySet<string> = new Set(
  `Decorator ParamList ReturnStatement YieldStatement ImportStatement ScopeStatement TypeDef FunctionDefinition
  ClassDefinition`.split(/\s+/),
);

/** Functions of Python that only look at what they are given. */
const looking: ReadonlySet<string> = new Set("print len isinstance type id str repr hasattr".split(" "));

/** The name that a chain of calls begins with: `Instrumentator().instrument(app)`. */
function rootOf(tree: Tree, call: SyntaxNode): readonly string[] {
  for (let node: SyntaxNode | null = call; node; node = node.firstChild) {
    if (node.name === "VariableName") return [written(tree, node)];
  }
  return [];
}

/** `/items/{id:int}` and `/items/<int:id>` as patterns; what is no such parameter may be anything. */
function pattern(path: string): string {
  return path
    .replaceAll(/\{\w+(?::(?:str|int|float|uuid))?\}|<(?:(?:string|int|float|uuid|any\([^()>]*\)):)?\w+>/g, "{}")
    .replaceAll(/\{(?![*}])[^}]*\}|<.*>/g, "{*}");
}
