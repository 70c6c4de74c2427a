import { setImmediate, setTimeout } from "node:timers/promises";
import type { WorkspaceDiagnosticParams, WorkspaceFullDocumentDiagnosticReport } from "vscode-languageserver";
import { clean, report } from "./service.ts";
import type { Client, Session } from "./session.ts";

/** Tells a client of the problems of all files, open or not, as they change: when it asks and waits, or unasked. */
export class Feed {
  readonly #session: Session;
  readonly #client: Client;
  #held = new AbortController();

  constructor(session: Session, client: Client) {
    this.#session = session;
    this.#client = client;
  }

  /**
   * Answers only when the client asks again, or no longer wants to know (`stop`), and until then hands on what
   * there is to say through `partial`. Without `partial`, answers as soon as there is something to say.
   */
  async pull(
    { previousResultIds }: WorkspaceDiagnosticParams,
    partial: ((items: FileReport[]) => void) | undefined,
    stop: AbortSignal,
  ): Promise<{ items: FileReport[] }> {
    this.#held.abort();
    const held = new AbortController();
    this.#held = held;
    stop.addEventListener("abort", () => held.abort());
    const known = new Map(previousResultIds.map(({ uri, value }) => [this.#session.named(uri), value]));
    const items: FileReport[] = [];
    const deliver = (reports: FileReport[]) => {
      items.push(...reports);
      held.abort();
    };
    await this.#follow(known, partial ?? deliver, held.signal);
    return { items };
  }

  /** Hands on all there is to say, for as long as the session lasts. */
  push(publish: (item: FileReport) => void): Promise<void> {
    return this.#follow(new Map(), (items) => items.forEach(publish), this.#held.signal);
  }

  /** Delivers what the client does not know of any file, now and whenever something changes. `known`: its result ids. */
  async #follow(known: Map<string, string>, deliver: (items: FileReport[]) => void, stop: AbortSignal): Promise<void> {
    const session = this.#session;
    const due = new Set<string>();
    let wake = () => {};
    stop.addEventListener("abort", () => wake());
    let changed = true;
    const ignore = session.onChanged(() => {
      changed = true;
      wake();
    });
    await session.settled();
    for (const uri of [...known.keys(), ...session.project.uris()]) due.add(uri);
    while (!stop.aborted) {
      await session.settled();
      if (changed) for (const uri of session.changed()) due.add(uri);
      changed = false;
      const items = await this.#batch(due, known);
      if (items.length > 0 && !stop.aborted) deliver(items);
      if (due.size > 0) await setImmediate();
      else if (!changed && !stop.aborted) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
        // Whoever types is served first: what they see is pulled at once, and by itself.
        if (!stop.aborted) await setTimeout(pause);
      }
    }
    ignore();
  }

  /** What there is to say of the next few files of `due`, which it takes out of it. */
  async #batch(due: Set<string>, known: Map<string, string>): Promise<FileReport[]> {
    const items: FileReport[] = [];
    let looked = 0;
    for (const uri of due) {
      if (looked++ === batchSize) break;
      due.delete(uri);
      // One file that we fail at is not to hide the problems of the others.
      const found = await this.#client.attempt(() => report(this.#session, uri));
      // A file of which we never spoke has no problems, as far as the client knows.
      if (!found || found.resultId === (known.get(uri) ?? clean)) continue;
      known.set(uri, found.resultId);
      const version = this.#session.version(uri) ?? null;
      items.push({ kind: "full", uri: this.#session.spelled(uri), version, ...found });
    }
    return items;
  }
}

/** All that is to be said of one file. */
export type FileReport = WorkspaceFullDocumentDiagnosticReport;

/** How many files are looked at between two looks at what else there is to do. */
const batchSize = 25;

/** How long further changes are waited for, in milliseconds. */
const pause = 100;
