import type ts from "typescript";
import type { Span } from "../../../rules/model/value.ts";
import type { Document, Parsed } from "../../frontend.ts";
import { type Code, codeOf } from "./code.ts";
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
  const options = { languageVersion: ts.ScriptTarget.Latest, jsDocParsingMode: ts.JSDocParsingMode.ParseNone };
  try {
    const source = ts.createSourceFile(document.uri, document.text, options, false, kindOf(document.uri, ts));
    let code: Code | undefined;
    const file: CdkFile = {
      document,
      errors: [],
      ts,
      source,
      code: () => {
        code ??= codeOf(file, source);
        return code;
      },
    };
    return file;
  } catch (problem) {
    // The parser calls itself for every level of nesting and has no other way to say that there are too many.
    if (!(problem instanceof RangeError)) throw problem;
    const at: Span = { uri: document.uri, start: 0, end: 0 };
    const errors = [{ at, message: "Nested too deeply to be read" }];
    return { document, errors, ts, source: undefined, code: () => undefined };
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
