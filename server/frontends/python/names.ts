import type { SyntaxNode } from "@lezer/common";
import { applications, routers } from "./frameworks.ts";
import { callOf, children, dotted, literal, nodes, type Tree, written } from "./tree.ts";

/** What a name in a module stands for: an application, a router that is a part of one, or an argument that is either. */
export interface Bound {
  readonly kind: "application" | "router" | "unknown";
  /** What all its own paths begin with, as far as it says so itself; `undefined` where that is not known. */
  readonly prefix: string | undefined;
  /** Whoever takes it in may say another prefix instead. */
  readonly replaceable?: true;
  readonly at: SyntaxNode;
}

/** What the names of a module stand for. */
export interface Names {
  /** What is imported, by its name here: `app.routers.items.router`; what is relative begins with a dot. */
  readonly imports: ReadonlyMap<string, string>;
  readonly bound: ReadonlyMap<string, Bound>;
  /** Where their prefixes are written. */
  readonly prefixes: readonly SyntaxNode[];
  /** What calls make, by the name that it is given: what is called, in full. */
  readonly made: ReadonlyMap<string, string>;
  /** All functions, classes and variables. */
  readonly defined: ReadonlySet<string>;
}

export function namesOf(tree: Tree): Names {
  const imports = importsOf(tree);
  const bound = new Map<string, Bound>();
  const prefixes: SyntaxNode[] = [];
  // A name for several things is none for one.
  const bind = (name: string, what: Bound) => {
    const before = bound.get(name);
    const same = !before || (before.kind === what.kind && before.prefix === what.prefix);
    bound.set(name, same ? what : { kind: "unknown", prefix: undefined, at: what.at });
  };
  const made = new Map<string, string>();
  const defined = new Set<string>();
  for (const node of nodes(tree.top, "FunctionDefinition", "ClassDefinition")) {
    const name = node.getChild("VariableName");
    if (name) defined.add(written(tree, name));
  }
  for (const node of nodes(tree.top, "AssignStatement")) {
    const { targets, value } = assigned(node);
    const call = callOf(tree, value);
    for (const target of targets) {
      if (target.name !== "VariableName") continue;
      const name = written(tree, target);
      defined.add(name);
      if (!call || call.callee.length === 0) continue;
      const maker = inFull(imports, call.callee);
      made.set(name, maker);
      const keyword = routers.get(maker);
      if (applications.has(maker)) bind(name, { kind: "application", prefix: "", at: call.node });
      else if (keyword !== undefined) {
        const prefix = call.named.get(keyword);
        if (prefix) prefixes.push(prefix);
        const known = call.spread ? undefined : prefix ? literal(tree, prefix) : "";
        const replaceable = keyword === "url_prefix" ? { replaceable: true as const } : {};
        bind(name, { kind: "router", prefix: known, at: call.node, ...replaceable });
      }
    }
  }
  for (const list of nodes(tree.top, "ParamList")) {
    for (const name of list.getChildren("VariableName")) {
      const type = name.nextSibling?.name === "TypeDef" ? name.nextSibling.lastChild : null;
      const maker = inFull(imports, dotted(tree, type));
      const takes = applications.has(maker) || routers.has(maker);
      if (takes || bound.has(written(tree, name))) {
        bound.set(written(tree, name), { kind: "unknown", prefix: undefined, at: name });
      }
    }
  }
  return { imports, bound, prefixes, made, defined };
}

/** `a = b = value`: what is assigned to, and the last value. */
export function assigned(node: SyntaxNode): {
  readonly targets: readonly SyntaxNode[];
  readonly value: SyntaxNode | undefined;
} {
  const parts = children(node);
  const last = parts.findLastIndex(({ name }) => name === "AssignOp");
  const targets = parts.filter((part, index) => index < last && part.name !== "AssignOp" && part.name !== "TypeDef");
  return last < 0 ? { targets: [], value: undefined } : { targets, value: parts[last + 1] };
}

/** A name in full, as its module is called: `["FastAPI"]` is `fastapi.FastAPI`. */
export function inFull(imports: Names["imports"], [first, ...rest]: readonly string[]): string {
  if (first === undefined) return "";
  return [imports.get(first) ?? first, ...rest].join(".");
}

function importsOf(tree: Tree): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const node of nodes(tree.top, "ImportStatement")) {
    const words = children(node)
      .filter(({ name }) => !/^[()]$|^Comment$/.test(name))
      .map((each) => written(tree, each));
    const at = words.lastIndexOf("import");
    const from = words[0] === "from" ? words.slice(1, at).join("") : undefined;
    for (const name of names(words.slice(at + 1))) {
      const [path, as] = name;
      const full = from === undefined ? path : from.endsWith(".") ? `${from}${path}` : `${from}.${path}`;
      if (as !== undefined) found.set(as, full);
      else if (from !== undefined) found.set(path, full);
      // `import a.b` makes the name `a`.
      else found.set(path.split(".")[0]!, path.split(".")[0]!);
    }
  }
  return found;
}

/** `a . b as c , d`: each with what it is called here, where that is another name. */
function names(words: readonly string[]): readonly (readonly [path: string, as: string | undefined])[] {
  const found: [string, string | undefined][] = [];
  let path = "";
  let as: string | undefined;
  for (const [index, word] of [...words, ","].entries()) {
    if (word === ",") {
      if (path) found.push([path, as]);
      [path, as] = ["", undefined];
    } else if (word === "as") as = words[index + 1];
    else if (words[index - 1] !== "as") path += word;
  }
  return found;
}
