import { commands, type Disposable, ProgressLocation, Uri, window, workspace } from "vscode";
import { type LanguageClient, WorkDoneProgress } from "vscode-languageclient/node";
import type { Asking, Callers, Edited, Looked, Place, Question } from "../server/lookup/protocol.ts";
import { regions } from "./regions.ts";

/** Whom the user wants AWS to be asked as, and where, in place of what settings and source say. */
export interface Caller {
  readonly profile?: string;
  readonly region?: string;
}

/** What came of a question: what was found, and as whom; or nothing, where the user was told why. */
export interface Answer<T> {
  readonly found: T;
  readonly note: string | undefined;
}

/** Puts questions to AWS by way of the server, after the user was told whom and what they concern, and has agreed. */
export class Asker implements Disposable {
  readonly #client: LanguageClient;
  /** What the user has agreed to, in this window. */
  readonly #agreed = new Set<string>();
  readonly #trust: Disposable;
  #count = 0;

  constructor(client: LanguageClient) {
    this.#client = client;
    this.#trust = workspace.onDidGrantWorkspaceTrust(() => client.sendNotification("iacPreflight/trusted"));
  }

  dispose(): void {
    this.#trust.dispose();
  }

  request<T>(name: string, params: object): Promise<T> {
    return this.#client.sendRequest<T>(`iacPreflight/${name}`, params);
  }

  /** What AWS answers to the request `name`, asked as `caller`. */
  async ask<T>(name: string, params: object, caller: Caller): Promise<Answer<T> | undefined> {
    const first = await this.request<Looked<T>>(name, { ...params, ...caller });
    if (first.is !== "question") return this.#outcome(first, name, params, caller);
    const { question } = first;
    const key = [question.called, question.region, ...question.actions].join(" ");
    if (!this.#agreed.has(key)) {
      const decided = await decide(question);
      if (decided === undefined) return undefined;
      if (decided === "other") {
        const other = await this.choose(placeOf(params), caller);
        return other && this.ask(name, params, other);
      }
      this.#agreed.add(key);
    }
    const looked = await this.#put<T>(name, { ...params, ...caller }, question);
    return looked && this.#outcome(looked, name, params, caller);
  }

  /** Has the user choose a profile, and then a region. */
  async choose(place: Partial<Place>, now: Caller): Promise<Caller | undefined> {
    const callers = await this.request<Callers>("callers", { ...place, ...now });
    if (callers.forbidden !== undefined) {
      await refuse(callers.forbidden);
      return undefined;
    }
    const profile = await chooseProfile(callers, now);
    if (profile === undefined) return undefined;
    const own = profile === "" ? {} : { profile };
    const again = await this.request<Callers>("callers", { ...place, ...own });
    const region = await chooseRegion(now.region === undefined ? again : callers, now);
    return region === undefined ? undefined : { ...own, region };
  }

  /** Carries an edit of the server's out; whether there was one. */
  async apply(edit: Edited): Promise<boolean> {
    const converted = edit && (await this.#client.protocol2CodeConverter.asWorkspaceEdit(edit));
    return converted ? workspace.applyEdit(converted) : false;
  }

  async #put<T>(name: string, params: object, { region }: Question): Promise<Looked<T> | undefined> {
    const options = { location: ProgressLocation.Notification, title: `Asking AWS in ${region}`, cancellable: true };
    return window.withProgress(options, async (progress, token) => {
      const workDoneToken = `lookup ${++this.#count}`;
      const asking: Asking = { agreed: true, workDoneToken };
      const listener = this.#client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
        if (value.kind === "report" && value.message !== undefined) progress.report({ message: value.message });
      });
      try {
        return await this.#client.sendRequest<Looked<T>>(`iacPreflight/${name}`, { ...params, ...asking }, token);
      } catch (error) {
        if (token.isCancellationRequested) return undefined;
        throw error;
      } finally {
        listener.dispose();
      }
    });
  }

  /** What was found; the user is told what AWS had against it, and may try again or as somebody else. */
  async #outcome<T>(looked: Looked<T>, name: string, params: object, caller: Caller): Promise<Answer<T> | undefined> {
    if (looked.is === "found") return { found: looked.found, note: looked.note };
    if (looked.is === "question") return undefined;
    if (name === "lookUpVersions") {
      // The list comes back at once, with what was known before, and its buttons ask again.
      void refuse(looked.why, []);
      return undefined;
    }
    const choice = await refuse(looked.why);
    if (choice === "again") return this.ask(name, params, caller);
    if (choice !== "other") return undefined;
    const other = await this.choose(placeOf(params), caller);
    return other && this.ask(name, params, other);
  }
}

/** The place that a command is about: what it was given, as by a quick fix or a link, or else where the cursor is. */
export function placeFrom(args: readonly unknown[]): Place | undefined {
  const [uri, position] = args;
  if (typeof uri === "string" && isPosition(position)) return { textDocument: { uri }, position };
  const editor = window.activeTextEditor;
  if (!editor) return undefined;
  const { line, character } = editor.selection.active;
  return { textDocument: { uri: editor.document.uri.toString() }, position: { line, character } };
}

/** Shows the file of a place, so that the user sees what changes there. */
export async function reveal({ textDocument }: Place): Promise<void> {
  const uri = Uri.parse(textDocument.uri);
  if (window.activeTextEditor?.document.uri.toString() !== uri.toString()) await window.showTextDocument(uri);
}

function isPosition(value: unknown): value is Place["position"] {
  return typeof value === "object" && value !== null && "line" in value && "character" in value;
}

function placeOf(params: object): Partial<Place> {
  const { textDocument, position } = params as Partial<Place>;
  return textDocument && position ? { textDocument, position } : {};
}

const from: Record<Question["from"], string> = {
  choice: "as you chose",
  setting: "as the setting says",
  source: "as the code says",
  environment: "as AWS_REGION says",
  profile: "as the profile says",
};

/** Whether the user agrees to a question. */
async function decide({ called, region, from: whose, actions }: Question): Promise<"ask" | "other" | undefined> {
  const isRds = actions[0]?.startsWith("rds:") === true;
  const harmless = isRds ? "Nothing is changed" : "Nothing is changed, and no secret's value is read";
  const items = [
    {
      label: `$(cloud) Ask ${isRds ? "RDS" : "Secrets Manager"} in ${region} as ${called}`,
      description: `the region ${from[whose]}`,
      detail: `Takes the permission ${actions.join(", ")}. ${harmless}.`,
      does: "ask" as const,
    },
    { label: "$(account) Another profile or region…", does: "other" as const },
    { label: "$(circle-slash) Do not ask", does: undefined },
  ];
  const options = {
    title: "May IaC Preflight Ask AWS?",
    placeHolder: "You are asked once in this window",
    ignoreFocusOut: true,
  };
  return (await window.showQuickPick(items, options))?.does;
}

const again = "Try Again";
const other = "Other Profile or Region…";

/** Tells why there is no answer, and what can be done. */
async function refuse(why: string, choices = [again, other]): Promise<"again" | "other" | undefined> {
  const message = why.charAt(0).toUpperCase() + why.slice(1);
  if (!workspace.isTrusted) {
    const manage = "Manage Trust";
    if ((await window.showWarningMessage(message, manage)) === manage) {
      await commands.executeCommand("workbench.trust.manage");
    }
    return undefined;
  }
  if (/\boffline\b/.test(why)) {
    const settings = "Open Settings";
    if ((await window.showWarningMessage(message, settings)) === settings) {
      await commands.executeCommand("workbench.action.openSettings", "iacPreflight.offline");
    }
    return undefined;
  }
  const chosen = await window.showWarningMessage(message, ...choices);
  return chosen === again ? "again" : chosen === other ? "other" : undefined;
}

/** A profile by its name, or "" for what the environment says; nothing where the user went away. */
async function chooseProfile({ profiles, profile }: Callers, now: Caller): Promise<string | undefined> {
  const current = now.profile ?? profile;
  const items = [
    { label: "$(key) What the environment says", name: "", description: "AWS_PROFILE, keys, or the default profile" },
    ...profiles.map((name) => ({
      label: `$(account) ${name}`,
      name,
      description: name === current ? "in use" : "",
    })),
  ];
  const title = "Ask AWS as Which Profile?";
  const placeHolder =
    profiles.length === 0 ? "There are no profiles in ~/.aws/config" : "Profiles of the AWS command line";
  return (await window.showQuickPick(items, { title, placeHolder }))?.name;
}

async function chooseRegion({ region: own }: Callers, now: Caller): Promise<string | undefined> {
  const current = now.region ?? own?.region;
  const first =
    current === undefined
      ? []
      : [{ label: current, description: own && current === own.region ? from[own.from] : "in use" }];
  const others = [...regions]
    .filter(([name]) => name !== current)
    .map(([label, description]) => ({ label, description }));
  const options = { title: "Ask AWS in Which Region?", placeHolder: "A name or a place", matchOnDescription: true };
  return (await window.showQuickPick([...first, ...others], options))?.label;
}
