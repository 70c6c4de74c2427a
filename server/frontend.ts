import type { FileType, Resource } from "../rules/model/resource.ts";
import type { Span } from "../rules/model/value.ts";
import type { Intent } from "../rules/rule.ts";

/** One version of one file. Never changed: an edit makes another document. */
export interface Document {
  readonly uri: string;
  readonly text: string;
}

/** `at` is replaced by `text`. */
export interface Edit {
  readonly at: Span;
  readonly text: string;
  /** Whatever reads what is replaced, such as `aws_ecs_task_definition.app`, where it may mean another thing to each. */
  readonly readers?: readonly string[];
}

/** A file as one front end has read it. Syntax it could not read is left out, never guessed at. */
export interface Parsed {
  readonly document: Document;
  readonly errors: readonly SyntaxProblem[];
}

/** Something in a file that is not of its language. */
export interface SyntaxProblem {
  readonly at: Span;
  readonly message: string;
}

/** What a front end may ask for while it evaluates or renders. */
export interface Reader<P extends Parsed = Parsed> {
  /** The files of a unit, such as another module's directory, in the order of their names. */
  files(unit: string): readonly P[];
  /** A file, if it is read as one of the same language. */
  file(uri: string): P | undefined;
  /** Any file of the workspace, of whatever language. */
  document(uri: string): Document | undefined;
  /** The uris of all files of the workspace in a folder and in those below, in their order. */
  below(folder: string): readonly string[];
  /** Whether the workspace holds that file, whatever is in it. */
  has(uri: string): boolean;
  /** Whether that file is of any language, so that something may be shown in it. */
  reads(uri: string): boolean;
}

/** What a front end says of its own: that not all of a unit was evaluated. */
export interface Notice {
  readonly at: Span;
  readonly message: string;
}

/** Where a file names another file, or a folder. */
export interface Link {
  readonly at: Span;
  readonly to: string;
}

/** What a unit comes to. A front end may keep more in it, for the next time. */
export interface Evaluated {
  /** The resources of the unit, and of the units that it calls. Those that are the same as before are the same objects. */
  readonly resources: readonly Resource[];
  /**
   * Finds the same where nothing from outside is set that has a default, each with what is `unset`: less certain. Those
   * that are as they were `before` are the same objects.
   */
  readonly defaults?: (before: readonly Resource[] | undefined) => readonly Resource[];
  /** Where there is more than can be evaluated. */
  readonly notice?: Notice | undefined;
}

/** One language. Every method is pure: what it returns depends on its arguments alone. */
export interface Frontend<P extends Parsed = Parsed, E extends Evaluated = Evaluated> {
  /** What users call it, such as `Terraform`. */
  readonly language: string;
  /** What begins a comment that ends with the line; `undefined` where the language has no comments. */
  readonly comment: string | undefined;
  /** Whether this is a file of this language; by its text too, as a task definition is any `.json`. Cheap. */
  claims(document: Document): boolean;
  /** The unit a file is evaluated with: its directory for HCL, itself for JSON. `below` tells what else is in a folder. */
  unit(uri: string, below: Reader["below"]): string;
  /** The type of the one resource that every unit is, where it is one that the whole workspace may ask for. */
  readonly one?: FileType;
  parse(document: Document): P;
  /**
   * As what a file is read that nobody claims by itself, where another of this language brings it in. By its name alone.
   */
  adopts?(uri: string): Frontend | undefined;
  /** The units that this file brings in, such as the directories of the modules it calls; a `*` stands for what is not known. */
  calls(parsed: P, reader: Reader<P>): readonly string[];
  /** The files and folders that this file names; they need not be there. */
  links?(parsed: P): readonly Link[];
  /** What `unit` comes to. It came to `before` with other files; that may save work, but changes nothing. */
  evaluate(unit: string, reader: Reader<P>, before?: E): E;
  /** The edits that carry the intents of one fix out together, or `undefined` where this language cannot say one of them. */
  render(intents: readonly Intent[], reader: Reader<P>): readonly Edit[] | undefined;
}

function same(a: Edit, b: Edit): boolean {
  return a.text === b.text && a.at.uri === b.at.uri && a.at.start === b.at.start && a.at.end === b.at.end;
}

/** The edits of all `intents` where each can be carried out by itself. */
export function renderEach(
  intents: readonly Intent[],
  render: (intent: Intent) => readonly Edit[] | undefined,
): readonly Edit[] | undefined {
  const edits: Edit[] = [];
  for (const intent of intents) {
    const rendered = render(intent);
    if (!rendered) return undefined;
    // Of two places that one text comes from, it is replaced once.
    edits.push(...rendered.filter((edit) => edit.at.start === edit.at.end || !edits.some((each) => same(each, edit))));
  }
  return edits;
}
