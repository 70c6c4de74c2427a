import { type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import type { Document, Parsed, SyntaxProblem } from "../../frontend.ts";
import { deepest, outline } from "./outline.ts";

/** An ECS task definition as it is written. */
export interface TaskFile extends Parsed {
  readonly tree: Node | undefined;
  /** Where the names and values begin that are unknown: placeholders outside of strings, for which the tree has a string, and what is malformed. */
  readonly unreadable: ReadonlySet<number>;
}

export function parse(document: Document): TaskFile {
  const { uri, text } = document;
  const { masked, placeholders, tooDeep } = outline(text);
  if (tooDeep !== undefined) {
    const at = { uri, start: tooDeep, end: tooDeep + 1 };
    const message = `brackets are nested more than ${deepest} levels deep`;
    return { document, errors: [{ at, message }], tree: undefined, unreadable: placeholders };
  }
  const found: ParseError[] = [];
  const tree = parseTree(masked, found, { allowTrailingComma: uri.endsWith(".jsonc"), allowEmptyContent: true });
  const malformed = found.filter(({ error }) => !misplaced.has(printParseErrorCode(error))).map(({ offset }) => offset);
  return { document, errors: problems(document, found), tree, unreadable: new Set([...placeholders, ...malformed]) };
}

/** The errors that say nothing against the name or value at which they are noticed. */
const misplaced: ReadonlySet<string> = new Set([
  "PropertyNameExpected",
  "ValueExpected",
  "ColonExpected",
  "CommaExpected",
  "CloseBraceExpected",
  "CloseBracketExpected",
  "EndOfFileExpected",
]);

/** One problem a place: what follows from a first mistake is noise. */
function problems({ uri, text }: Document, found: readonly ParseError[]): readonly SyntaxProblem[] {
  const byPlace = new Map<number, SyntaxProblem>();
  for (const error of found) {
    const start = Math.min(error.offset, text.length);
    const end = Math.min(start + error.length, text.length);
    const at = { uri, start, end };
    if (!byPlace.has(start)) byPlace.set(start, { at, message: message(error, text.slice(start, end)) });
  }
  return [...byPlace.values()].sort((a, b) => a.at.start - b.at.start);
}

function message(error: ParseError, written: string): string {
  const here =
    written === "" ? "the end of the file" : `\`${written.length > 40 ? `${written.slice(0, 40)}…` : written}\``;
  switch (printParseErrorCode(error.error)) {
    case "PropertyNameExpected":
      return written === "}" ? "a comma stands before `}`" : `a name in double quotes is missing before ${here}`;
    case "ValueExpected":
      return written === "]" ? "a comma stands before `]`" : `a value is missing before ${here}`;
    case "ColonExpected":
      return `a colon is missing before ${here}`;
    case "CommaExpected":
      return `a comma is missing before ${here}`;
    case "CloseBraceExpected":
      return `a closing \`}\` is missing before ${here}`;
    case "CloseBracketExpected":
      return `a closing \`]\` is missing before ${here}`;
    case "EndOfFileExpected":
      return `${here} stands after the end of the object`;
    case "UnexpectedEndOfComment":
      return "the comment does not end";
    case "UnexpectedEndOfString":
      return "the string does not end on its line";
    case "UnexpectedEndOfNumber":
    case "InvalidNumberFormat":
      return `${here} is not a number`;
    case "InvalidUnicode":
    case "InvalidEscapeCharacter":
      return `${here} has a backslash that escapes nothing; a backslash itself is written \`\\\\\``;
    case "InvalidCharacter":
      return "the string has a control character in it";
    default:
      return `${here} is not JSON`;
  }
}
