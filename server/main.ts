// The LSP connection: what it is asked is answered elsewhere.
import {
  type CancellationToken,
  type ClientCapabilities,
  createConnection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  ErrorCodes,
  type FileChangeType,
  type HoverParams,
  LSPErrorCodes,
  ProposedFeatures,
  ResponseError,
  TextDocumentSyncKind,
  WatchKind,
  WorkDoneProgress,
} from "vscode-languageserver/node";
import { version } from "../package.json";
import { cataloguedEngines } from "../rules/data/rds-engine-versions.ts";
import { engineNames } from "../rules/data/rds-engines.ts";
import { rules } from "../rules/index.ts";
import { type Abilities, actions, ignoreEdits, kinds, resolved } from "./actions.ts";
import { completion } from "./completion/completion.ts";
import { definition, references } from "./definition.ts";
import { answer as explained } from "./explain/answer.ts";
import { Feed } from "./feed.ts";
import type { Watched } from "./folders.ts";
import { frontends } from "./frontends/index.ts";
import { helpPage } from "./help.ts";
import { hints } from "./hints.ts";
import { hover } from "./hover.ts";
import { links } from "./links.ts";
import { Lookups } from "./lookup/lookups.ts";
import type { Asking, InsertParams, Place, ReplaceParams, SecretsParams, VersionsParams } from "./lookup/protocol.ts";
import { LookupRequests, type Manner } from "./lookup/requests.ts";
import { world } from "./lookup/world.ts";
import { listed, pageScheme, pageText, pageUri } from "./pages.ts";
import { documentReport, source } from "./service.ts";
import { type Client, Session } from "./session.ts";
import { section } from "./settings.ts";
import { status } from "./status.ts";
import { whyNothing } from "./why.ts";

const connection = createConnection(ProposedFeatures.all);

connection.onInitialize(({ capabilities, workspaceFolders, rootUri, initializationOptions }) => {
  const ours = own(initializationOptions);
  const opensPages = ours.pages && capabilities.workspace?.textDocumentContent !== undefined;
  const client = port(capabilities, opensPages ? pageUri : helpPage);
  const lookups = new Lookups(world());
  const session = new Session(client, frontends, rules, lookups, ours.trusted);
  session.show(ours.environment);
  const feed = new Feed(session, client);
  const abilities = abilitiesOf(capabilities, ours);
  listen(session, feed, capabilities, abilities);
  listenForLookups(session, new LookupRequests(session, lookups, client.today), abilities);
  tell(session, capabilities, ours);
  const pulls = capabilities.textDocument?.diagnostic !== undefined;
  connection.onInitialized(() => {
    session.start(workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []));
    attempt(() => register(capabilities));
    // Not before: the library would register for it in front of the answer to `initialize`.
    if (capabilities.workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) =>
        attempt(() => session.foldersChanged(added.map(uriOf), removed.map(uriOf))),
      );
    }
    if (pulls) return;
    attempt(() =>
      feed.push(({ uri, version, items: diagnostics }) =>
        connection.sendDiagnostics(version === null ? { uri, diagnostics } : { uri, version, diagnostics }),
      ),
    );
  });
  const diagnosticProvider = { identifier: "iac-preflight", interFileDependencies: true, workspaceDiagnostics: true };
  return {
    serverInfo: { name: source, version },
    capabilities: {
      positionEncoding: client.encoding,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      ...(pulls && { diagnosticProvider }),
      codeActionProvider: { codeActionKinds: kinds, resolveProvider: true },
      hoverProvider: true,
      inlayHintProvider: true,
      definitionProvider: true,
      referencesProvider: true,
      documentLinkProvider: {},
      completionProvider: { triggerCharacters: ['"', ".", " ", "="], completionItem: { labelDetailsSupport: true } },
      workspace: {
        workspaceFolders: { supported: true, changeNotifications: true },
        ...(opensPages && { textDocumentContent: { schemes: [pageScheme] } }),
      },
    },
  };
});

connection.listen();

// What the library itself sends may be refused; that is no reason to end.
process.on("unhandledRejection", logged);

/** What the client can do with an edit. */
function abilitiesOf({ workspace, textDocument }: ClientCapabilities, { commands, lookups }: Own): Abilities {
  const edits = workspace?.workspaceEdit;
  return {
    versions: edits?.documentChanges === true,
    annotations: edits?.changeAnnotationSupport !== undefined,
    snippets: edits?.snippetEditSupport === true,
    creates: edits?.resourceOperations?.includes("create") === true,
    resolves: textDocument?.codeAction?.resolveSupport?.properties.includes("edit") === true,
    commands,
    lookups,
  };
}

function listen(session: Session, feed: Feed, { textDocument }: ClientCapabilities, abilities: Abilities): void {
  connection.onDidOpenTextDocument(({ textDocument }) => attempt(() => session.open(textDocument)));
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) =>
    attempt(() => session.edit(uri, version, contentChanges)),
  );
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => attempt(() => session.close(uri)));
  connection.onDidChangeConfiguration(({ settings }) => attempt(() => session.settingsChanged(settings?.[section])));
  connection.onDidChangeWatchedFiles(({ changes }) =>
    attempt(() => session.watched(changes.map(({ uri, type }) => ({ uri, type: happened[type] })))),
  );

  connection.languages.diagnostics.on(({ textDocument, previousResultId }, token) =>
    answer(session, token, () => documentReport(session, session.named(textDocument.uri), previousResultId)),
  );
  connection.languages.diagnostics.onWorkspace((params, token, _progress, partial) =>
    answer(session, token, (stop) => feed.pull(params, partial && ((items) => partial.report({ items })), stop)),
  );
  connection.onCodeAction((params, token) =>
    answer(session, token, () => actions(session, session.named(params.textDocument.uri), params, abilities)),
  );
  connection.onCodeActionResolve((action, token) => answer(session, token, () => resolved(session, action, abilities)));
  connection.onRequest("iacPreflight/ignore", ({ uri, rule, reason }: Ignore, token: CancellationToken) =>
    answer(session, token, () => ignoreEdits(session, session.named(uri), rule, reason, abilities) ?? null),
  );
  connection.onRequest("iacPreflight/explain", ({ text }: { text: string }, token: CancellationToken) =>
    answer(session, token, () => explained(session, text)),
  );
  connection.onHover(({ textDocument, position }, token) =>
    answer(session, token, () => hover(session, session.named(textDocument.uri), position, abilities.lookups)),
  );
  connection.onDocumentLinks(({ textDocument }, token) =>
    answer(session, token, () => links(session, session.named(textDocument.uri))),
  );
  const knowsLinks = textDocument?.definition?.linkSupport === true;
  connection.onDefinition(({ textDocument, position }, token) =>
    answer(session, token, () => {
      const found = definition(session, session.named(textDocument.uri), position);
      return knowsLinks ? found : (found?.map(({ targetUri: uri, targetRange: range }) => ({ uri, range })) ?? null);
    }),
  );
  connection.onReferences(({ textDocument, position, context }, token) =>
    answer(session, token, () =>
      references(session, session.named(textDocument.uri), position, context.includeDeclaration),
    ),
  );
  connection.languages.inlayHint.on(({ textDocument, range: { start, end } }, token) =>
    answer(session, token, () => hints(session, session.named(textDocument.uri), start, end)),
  );
  connection.onRequest("iacPreflight/status", (token: CancellationToken) =>
    answer(session, token, () => status(session)),
  );
  connection.workspace.textDocumentContent.on(({ uri }, token) =>
    answer(session, token, async () => ({ text: await pageText(session.project, uri) })),
  );
  connection.onRequest("iacPreflight/rules", (token: CancellationToken) =>
    answer(session, token, () => listed(session)),
  );
  connection.onRequest("iacPreflight/show", ({ environment }: { environment: string | null }) =>
    session.show(environment ?? undefined),
  );
  connection.onRequest("iacPreflight/why", ({ textDocument, position }: HoverParams, token: CancellationToken) =>
    answer(session, token, async () => {
      const uri = session.named(textDocument.uri);
      return whyNothing(session, uri, position, await session.leftOut(uri));
    }),
  );
  const snippets = textDocument?.completion?.completionItem?.snippetSupport === true;
  connection.onCompletion(({ textDocument, position }, token) =>
    answer(session, token, () => completion(session, session.named(textDocument.uri), position, { snippets })),
  );
}

/** What is asked about look-ups. Of these requests only those that begin with `lookUp` ask AWS. */
function listenForLookups(session: Session, requests: LookupRequests, abilities: Abilities): void {
  const on = <P extends Asking, R>(name: string, work: (params: P, manner: Manner) => R) =>
    connection.onRequest(`iacPreflight/${name}`, (params: P, token: CancellationToken) =>
      answer(session, token, (signal) => {
        const { workDoneToken } = params;
        const progress = (message: string) => {
          if (workDoneToken === undefined) return;
          attempt(() => connection.sendProgress(WorkDoneProgress.type, workDoneToken, { kind: "report", message }));
        };
        return work(params, { signal, progress });
      }),
    );
  on("engines", () => [...cataloguedEngines, ...engineNames.filter((name) => !cataloguedEngines.includes(name))]);
  on("versionAt", (params: Place & Asking) => requests.versionAt(params));
  on("versions", (params: VersionsParams & Asking) => requests.versions(params));
  on("callers", (params: Partial<Place> & Asking) => requests.callers(params));
  on("lookUpVersions", (params: VersionsParams & Asking, manner) => requests.lookUpVersions(params, manner));
  on("replaceVersion", (params: ReplaceParams & Asking) => requests.replaceVersion(params, abilities));
  on("lookUpSecrets", (params: SecretsParams, manner) => requests.lookUpSecrets(params, manner));
  on("insertSecret", (params: InsertParams & Asking) => requests.insertSecret(params, abilities));
  on("policy", (params: Place & Asking) => requests.policy(params));
  on("lookUpPolicy", (params: SecretsParams, manner) => requests.lookUpPolicy(params, manner));
  connection.onNotification("iacPreflight/trusted", () => attempt(() => session.trust()));
}

/** What our own client does that others do not. */
interface Own {
  /** It shows what was read, and asks for it when it is told that there is something new. */
  readonly status: boolean;
  /** It has our commands. */
  readonly commands: boolean;
  /** It opens what has an address of ours. */
  readonly pages: boolean;
  /** It has the commands that ask AWS, and asks the user first. */
  readonly lookups: boolean;
  /** The user trusts the folders. */
  readonly trusted: boolean;
  /** What the user last had in view. */
  readonly environment: string | undefined;
}

/** What is asked by the command that ignores a rule in a file. */
interface Ignore {
  readonly uri: string;
  readonly rule: string;
  readonly reason: string;
}

function own(options: unknown): Own {
  const given = typeof options === "object" && options !== null ? options : {};
  const { environment, ...flags } = given as Readonly<Record<string, unknown>>;
  const says = (name: string) => flags[name] === true;
  return {
    environment: typeof environment === "string" ? environment : undefined,
    status: says("status"),
    commands: says("commands"),
    pages: says("pages"),
    lookups: says("lookups"),
    trusted: says("trusted"),
  };
}

/** In milliseconds; what changes while somebody types is told once. */
const pause = 300;

/** Tells the client of what it cannot know to be new. */
function tell(session: Session, { workspace }: ClientCapabilities, { status }: Own): void {
  let timer: NodeJS.Timeout | undefined;
  session.onChanged((cause) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      // Of the one document that is open it asks by itself.
      const stale = cause === "elsewhere" || session.opened > 1;
      if (stale && session.inlayHints !== "off" && workspace?.inlayHint?.refreshSupport) {
        attempt(() => connection.languages.inlayHint.refresh());
      }
      if (status) attempt(() => connection.sendNotification("iacPreflight/changed"));
    }, pause).unref();
  });
}

/** What `client` may be asked, in its own words. */
function port({ general, workspace }: ClientCapabilities, page: Client["page"]): Client {
  return {
    offline: process.argv.includes("--offline"),
    encoding: general?.positionEncodings?.find((each) => each === "utf-8" || each === "utf-16") ?? "utf-16",
    today: () => new Date().toISOString().slice(0, 10),
    log: (level, message) => connection.console[level](message),
    settings: async (scopeUri) => {
      if (!workspace?.configuration) return undefined;
      const item = scopeUri === undefined ? { section } : { scopeUri, section };
      return attempt(() => connection.workspace.getConfiguration(item));
    },
    progress: async (title) => {
      const progress = await attempt(() => connection.window.createWorkDoneProgress());
      progress?.begin(title, undefined, undefined, true);
      return {
        report: (message) => progress?.report(message),
        done: () => progress?.done(),
        get cancelled() {
          return progress?.token.isCancellationRequested === true;
        },
      };
    },
    refresh: () => {
      if (workspace?.diagnostics?.refreshSupport) attempt(() => connection.languages.diagnostics.refresh());
    },
    page,
    attempt,
  };
}

/** Asks to be told of what happens where the client lets us ask. */
async function register({ workspace }: ClientCapabilities): Promise<void> {
  if (workspace?.didChangeConfiguration?.dynamicRegistration) {
    await connection.client.register(DidChangeConfigurationNotification.type, { section });
  }
  if (workspace?.didChangeWatchedFiles?.dynamicRegistration) {
    const watchers = [
      {
        globPattern:
          "**/{*.{tf,tofu,tfvars,tftpl,tpl,tmpl,ts,mts,cts,tsx,js,mjs,cjs,jsx,json,jsonc,yaml,yml,py},.iac-preflight.*,.gitignore}",
      },
      { globPattern: "**/{Dockerfile,Dockerfile.*,*.Dockerfile}" },
      // A folder that comes or goes may be all that is said of the files in it.
      { globPattern: "**/*", kind: WatchKind.Create | WatchKind.Delete },
    ];
    await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  }
}

const happened: Record<FileChangeType, Watched["type"]> = { 1: "created", 2: "changed", 3: "deleted" };

function uriOf({ uri }: { readonly uri: string }): string {
  return uri;
}

/** Answers a request once all that was known when it came is in the project. */
async function answer<T>(
  session: Session,
  token: CancellationToken,
  work: (stop: AbortSignal) => T,
): Promise<Awaited<T>> {
  const stop = new AbortController();
  // A request that was cancelled before it was looked at has a token that tells nobody.
  if (token.isCancellationRequested) stop.abort();
  token.onCancellationRequested(() => stop.abort());
  const outcome = await outcomeOf(async () => {
    // A cancellation that is in the pipe already comes first.
    await new Promise(setImmediate);
    if (!stop.signal.aborted) await session.settled();
    return stop.signal.aborted ? undefined : { value: await work(stop.signal) };
  });
  if (stop.signal.aborted) throw new ResponseError(LSPErrorCodes.RequestCancelled, "cancelled");
  if ("error" in outcome) throw new ResponseError(ErrorCodes.InternalError, outcome.error);
  return outcome.value!.value;
}

/** Does what nobody waits for an answer to. */
async function attempt<T>(work: () => T): Promise<Awaited<T> | undefined> {
  const outcome = await outcomeOf(work);
  return "value" in outcome ? outcome.value : undefined;
}

/** What comes of `work`. The one place where an error that nobody expected ends: in the log. */
async function outcomeOf<T>(work: () => T): Promise<{ readonly value: Awaited<T> } | { readonly error: string }> {
  try {
    return { value: await work() };
  } catch (error) {
    logged(error);
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

function logged(error: unknown): void {
  connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
}
