import type { SyntaxNode } from "@lezer/common";
import type { Resource } from "../../../rules/model/resource.ts";
import type { Block, List, Property, Span, Text, Value } from "../../../rules/model/value.ts";
import type { Frontend, Parsed } from "../../frontend.ts";
import { type Module, moduleOf } from "./routes.ts";
import { treeOf } from "./tree.ts";

/** The modules of web applications that containers run: which paths they answer. */
export const python: Frontend = {
  language: "Python",
  comment: "#",
  // A server is often told of a module that only calls others.
  claims: ({ uri, text }) =>
    uri.endsWith(".py") &&
    (/\b(?:fastapi|flask|starlette)/i.test(text) ||
      /\/(?:app|application|asgi|main|manage|run|server|wsgi)\.py$/.test(uri)),
  unit: (uri) => uri,
  one: "Application::Module",
  parse: (document) => ({ document, errors: [] }),
  calls: () => [],
  evaluate: (unit, reader) => ({ resources: reader.files(unit).map(resource) }),
  // No rule mends an application.
  render: () => undefined,
};

function resource({ document: { uri, text } }: Parsed): Resource {
  let read: Block | undefined;
  return {
    type: "Application::Module",
    address: decodeURI(uri.slice(uri.lastIndexOf("/") + 1)),
    name: { uri, start: 0, end: 0 },
    // Few are ever asked for, and of many workspaces none.
    get body() {
      read ??= body(moduleOf(treeOf(text)), uri);
      return read;
    },
    via: "api",
    existing: false,
  };
}

function body(module: Module, uri: string): Block {
  const top: Span = { uri, start: 0, end: 0 };
  const spanOf = ({ from, to }: SyntaxNode): Span => ({ uri, start: from, end: to });
  const text = (known: string, at = top): Text => ({ kind: "text", pieces: [{ known, trail: [at] }], trail: [at] });
  const list = (items: readonly Value[]): List => ({ kind: "list", items, open: false, trail: [top] });
  const block = (values: Readonly<Record<string, Value | undefined>>, open = false, at = top): Block => {
    const properties = new Map<string, Property>();
    for (const [name, value] of Object.entries(values)) {
      if (value) properties.set(name, { name, written: name, key: value.trail[0], value });
    }
    return { kind: "block", properties, open, trail: [at] };
  };
  const { bound, defined, includes, intercepts, mentions, open, routes, uses } = module;
  const unknown: Value = { kind: "unknown", trail: [top] };
  const known = (value: string | undefined) => (value === undefined ? unknown : text(value));
  const named = (value: string | undefined) => (value === undefined ? undefined : text(value));
  return block(
    {
      Parts: list(
        [...bound].map(([name, { kind, prefix, replaceable = false, at }]) =>
          block(
            {
              Name: text(name),
              Kind: text(kind),
              Prefix: known(prefix),
              Replaceable: { kind: "scalar", value: replaceable, trail: [top] },
            },
            false,
            spanOf(at),
          ),
        ),
      ),
      Routes: list(routes.map(({ path, on, at }) => block({ Path: text(path), On: named(on) }, false, spanOf(at)))),
      Includes: list(
        includes.map(({ of, into, prefix }) => block({ Of: text(of), Into: named(into), Prefix: known(prefix) })),
      ),
      Uses: list(uses.map(({ kind, of, name }) => block({ Kind: text(kind), Of: text(of), Name: named(name) }))),
      Defined: list([...defined].map((name) => text(name))),
      Mentions: list([...mentions].map((path) => text(path))),
      Intercepts: { kind: "scalar", value: intercepts, trail: [top] },
    },
    open,
  );
}
