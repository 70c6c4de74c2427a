import type ts from "typescript";
import type { Span } from "../../../rules/model/value.ts";
import type { Document, Parsed } from "../../frontend.ts";

export type TypeScript = typeof ts;

/** A TypeScript file that uses the CDK; `source` is absent where it could not be read at all. */
export interface CdkFile extends Parsed {
  readonly ts: TypeScript;
  readonly source: ts.SourceFile | undefined;
}

/**
 * Reads a file without types: what is half-typed comes out as missing nodes, which evaluate to unknown.
 * Its errors are not told, as every editor has TypeScript tell them.
 */
export function parse(document: Document): CdkFile {
  const ts = typescript();
  const kind = /\.tsx$/i.test(document.uri) ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const options = { languageVersion: ts.ScriptTarget.Latest, jsDocParsingMode: ts.JSDocParsingMode.ParseNone };
  try {
    const source = ts.createSourceFile(document.uri, document.text, options, true, kind);
    return { document, errors: [], ts, source };
  } catch (problem) {
    // The parser calls itself for every level of nesting and has no other way to say that there are too many.
    if (!(problem instanceof RangeError)) throw problem;
    const at: Span = { uri: document.uri, start: 0, end: 0 };
    return { document, errors: [{ at, message: "Nested too deeply to be read" }], ts, source: undefined };
  }
}

/** The parser: a bundle of its own, which takes a fifth of a second to load and so waits for the first CDK file. */
function typescript(): TypeScript {
  return require("./typescript.js");
}
