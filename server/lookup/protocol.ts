// What the client and the server say to each other about look-ups: types, of which nothing is left when the program runs.
import type { Position, WorkspaceEdit } from "vscode-languageserver";
import type { Where } from "./lookups.ts";
import type { MajorRows, VersionRow, VersionTable } from "./versions.ts";

/** A place in a document, as in LSP's own requests. */
export interface Place {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}

/** `iacPreflight/versionAt`: the version of an engine that a place is about; null where it is about none. */
export interface VersionAt {
  readonly engine: string;
  readonly version: string | undefined;
}

/** `iacPreflight/callers`: whom AWS can be asked as, and where; what is first is used unless the user chooses. */
export interface Callers {
  readonly profiles: readonly string[];
  readonly profile: string | undefined;
  readonly region: Where | undefined;
  /** Why AWS may not be asked. */
  readonly forbidden: string | undefined;
}

/** What a look-up is about. */
export interface VersionsParams extends Partial<Place> {
  readonly engine: string;
  /** The version of the database at hand. */
  readonly from?: string | undefined;
  /** The user's choice, in place of what settings and source say. */
  readonly region?: string | undefined;
  readonly profile?: string | undefined;
}

/** Whom and what a question to AWS concerns, for a user who is asked whether to put it. */
export interface Question {
  readonly called: string;
  readonly region: string;
  readonly from: Where["from"];
  /** The actions of IAM that it takes. */
  readonly actions: readonly string[];
}

/** How far a look-up has come. Nothing is asked of AWS before the question was answered with `agreed`. */
export type Looked<T> =
  | { readonly is: "question"; readonly question: Question }
  | { readonly is: "refused"; readonly why: string }
  | { readonly is: "found"; readonly found: T; readonly note?: string };

/** What makes a request one that asks AWS. */
export interface Asking {
  /** The user was shown the question, and agreed. */
  readonly agreed?: boolean;
  readonly workDoneToken?: string;
}

/** `iacPreflight/replaceVersion` */
export interface ReplaceParams extends Place {
  readonly version: string;
}

/** An edit, or that there is none to make. */
export type Edited = WorkspaceEdit | null;

/** One secret to choose, and where it stands among those that were looked for. */
export interface FoundSecret {
  readonly name: string;
  readonly arn: string;
  readonly description: string | undefined;
}

/** `iacPreflight/secrets` */
export interface SecretsParams extends Place, Asking {
  readonly region?: string | undefined;
  readonly profile?: string | undefined;
}

export interface Secrets {
  /** The name that stands there. */
  readonly name: string | undefined;
  /** None of that name was found; these are all others. */
  readonly others: boolean;
  /** There may be more that were not read. */
  readonly more: boolean;
  readonly secrets: readonly FoundSecret[];
}

/** `iacPreflight/insertSecret` */
export interface InsertParams extends Place {
  readonly arn: string;
}

/** `iacPreflight/policy`, and `iacPreflight/lookUpPolicy`, which asks AWS for what is missing of the secrets' ARNs. */
export interface Policy {
  /** The JSON of a policy; absent where the place is in no task definition, or its task needs nothing. */
  readonly text: string | undefined;
  /** How many secrets have ARNs that are not complete. */
  readonly incomplete: number;
}

export type { MajorRows, VersionRow, VersionTable };
