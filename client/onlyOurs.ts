import { type TextDocument, Uri } from "vscode";
import { type Middleware, vsdiag } from "vscode-languageclient/node";

const task = /"containerDefinitions"/;
const cdk = /["'](?:aws-cdk-lib|@aws-cdk\/)/;
const code = /^(?:type|java)script(?:react)?$/;

/** What a JSON, TypeScript or JavaScript file holds if there is anything to check in it. The server decides; this is a coarse sieve. */
const marks: Readonly<Record<string, RegExp>> = {
  json: task,
  jsonc: task,
  typescript: cdk,
  typescriptreact: cdk,
  javascript: cdk,
  javascriptreact: cdk,
};

/** What is the server's business, and what is not. */
export interface Sieve {
  /** Whether the server hears of `document`. */
  passes(document: TextDocument): boolean;
  /** Opens what has become ours since it was opened in the editor: its application was found, or made. */
  catchUp(documents: readonly TextDocument[]): void;
}

/**
 * Keeps the server from hearing of JSON and TypeScript files that are none of its business, which are nearly all.
 * One that becomes ours while it is typed is opened then, with `open`; from there on it stays ours until it is closed.
 * In an application, by `inApplication`, all code is ours: what does not name the CDK may be imported by what does.
 */
export function onlyOurs(
  open: (document: TextDocument) => Promise<void> | undefined,
  inApplication: (document: TextDocument) => boolean,
): Middleware & Sieve {
  const sent = new Set<string>();
  const ours = (document: TextDocument) =>
    marked(document) || (code.test(document.languageId) && inApplication(document));
  const known = (document: TextDocument | Uri) =>
    document instanceof Uri || sent.has(document.uri.toString()) || ours(document);
  return {
    passes: (document) => document.languageId in marks && known(document),
    catchUp(documents) {
      for (const document of documents) if (!sent.has(document.uri.toString()) && ours(document)) void open(document);
    },
    async didOpen(document, next) {
      if (!ours(document)) sent.delete(document.uri.toString());
      else {
        sent.add(document.uri.toString());
        await next(document);
      }
    },
    async didChange(event, next) {
      if (sent.has(event.document.uri.toString())) await next(event);
      else if (ours(event.document)) await open(event.document);
    },
    async didSave(document, next) {
      if (sent.has(document.uri.toString())) await next(document);
    },
    async didClose(document, next) {
      if (sent.delete(document.uri.toString())) await next(document);
    },
    provideDiagnostics: (document, previousResultId, token, next) =>
      known(document)
        ? next(document, previousResultId, token)
        : { kind: vsdiag.DocumentDiagnosticReportKind.full, items: [] },
    provideCodeActions: (document, range, context, token, next) =>
      known(document) ? next(document, range, context, token) : [],
    provideHover: (document, position, token, next) => (known(document) ? next(document, position, token) : undefined),
    provideCompletionItem: (document, position, context, token, next) =>
      known(document) ? next(document, position, context, token) : undefined,
    provideInlayHints: (document, range, token, next) => (known(document) ? next(document, range, token) : undefined),
    provideDocumentLinks: (document, token, next) => (known(document) ? next(document, token) : undefined),
    provideDefinition: (document, position, token, next) =>
      known(document) ? next(document, position, token) : undefined,
    provideReferences: (document, position, options, token, next) =>
      known(document) ? next(document, position, options, token) : undefined,
  };
}

function marked(document: TextDocument): boolean {
  const mark = marks[document.languageId];
  return mark === undefined || document.fileName.endsWith(".iac-preflight.json") || mark.test(document.getText());
}
