import type ts from "typescript";
import type { Span } from "../../../rules/model/value.ts";
import type { Document, Parsed } from "../../frontend.ts";
import { isTest } from "./claims.ts";
import { type Code, codeOf } from "./code.ts";
import { memo } from "./memo.ts";
import type parser from "./typescript.ts";

export type TypeScript = typeof parser;

/** A file of TypeScript or JavaScript; `source` is absent where it could not be read at all. Its nodes know their parents once `code` was asked for. */
export interface CdkFile extends Parsed {
  readonly ts: TypeScript;
  readonly source: ts.SourceFile | undefined;
  /** What follows from it alone, found out when it is first asked for. */
  readonly code: () => Code | undefined;
}

/**
 * Reads a file without types: what is half-typed comes out as missing nodes, which evaluate to unknown.
 * Its errors are not told, as every editor has TypeScript tell them.
 */
export function parse(document: Document): CdkFile {
  const ts = typescript();
  const source = memo(() => read(document, ts));
  const code = memo(() => {
    const tree = source();
    return tree && codeOf(file, tree);
  });
  // Nobody deploys what a test makes: it is read only where something else brings it in.
  const isRead = isTest(document) || source() !== undefined;
  const at: Span = { uri: document.uri, start: 0, end: 0 };
  const file: CdkFile = {
    document,
    errors: isRead ? [] : [{ at, message: "Nested too deeply to be read" }],
    ts,
    get source() {
      return source();
    },
    code,
  };
  return file;
}

function read({ uri, text }: Document, ts: TypeScript): ts.SourceFile | undefined {
  const options = { languageVersion: ts.ScriptTarget.Latest, jsDocParsingMode: ts.JSDocParsingMode.ParseNone };
  try {
    return ts.createSourceFile(uri, text, options, false, kindOf(uri, ts));
  } catch (problem) {
    // The parser calls itself for every level of nesting and has no other way to say that there are too many.
    if (!(problem instanceof RangeError)) throw problem;
    return undefined;
  }
}

function kindOf(uri: string, { ScriptKind }: TypeScript): ts.ScriptKind {
  if (/\.[mc]?ts$/i.test(uri)) return ScriptKind.TS;
  if (/\.json$/i.test(uri)) return ScriptKind.JSON;
  return /\.tsx$/i.test(uri) ? ScriptKind.TSX : ScriptKind.JSX;
}

/** The parser: a bundle of its own, which takes a fifth of a second to load and so waits for the first CDK file. */
function typescript(): TypeScript {
  return require("./typescript.js");
}
