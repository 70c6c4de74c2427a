import { type Abilities, workspaceEdit } from "../actions.ts";
import { decoded, type Position } from "../positions.ts";
import type { Session } from "../session.ts";
import type { Caller, KnownSecret } from "./aws.ts";
import { filed, isRegion } from "./catalogue.ts";
import type { Lookups, Where } from "./lookups.ts";
import { incomplete, policy, type TaskAt, taskAt } from "./policy.ts";
import type {
  Asking,
  Callers,
  Edited,
  InsertParams,
  Looked,
  Place,
  Policy,
  Question,
  ReplaceParams,
  Secrets,
  SecretsParams,
  VersionAt,
  VersionsParams,
  VersionTable,
} from "./protocol.ts";
import { referring, secretAt } from "./secret-at.ts";
import { regionAt, replacing, type Versioned, versionedAt } from "./version-at.ts";
import { versionTable } from "./versions.ts";

/** The most secrets that are listed for somebody to choose from. */
const mostSecrets = 1000;

/** How one request is carried out. */
export interface Manner {
  readonly signal: AbortSignal;
  readonly progress: (message: string) => void;
}

/** Answers what a client asks that is about look-ups; whether AWS is asked is up to `Lookups`, and to the user. */
export class LookupRequests {
  readonly #session: Session;
  readonly #lookups: Lookups;
  readonly #today: () => string;

  constructor(session: Session, lookups: Lookups, today: () => string) {
    this.#session = session;
    this.#lookups = lookups;
    this.#today = today;
  }

  versionAt(place: Place): VersionAt | null {
    const found = this.#versioned(place);
    return found ? { engine: found.engine, version: found.version } : null;
  }

  /** What is known without asking anybody, by whatever program it was looked up. */
  async versions(params: VersionsParams): Promise<VersionTable> {
    await this.#lookups.reload();
    this.#session.lookedUp();
    return this.#table(params, await this.#where(params));
  }

  async callers(params: Partial<Place>): Promise<Callers> {
    await this.#choose(params.textDocument?.uri);
    const profile = this.#lookups.profile;
    return {
      profiles: await this.#lookups.profiles(),
      profile,
      region: await this.#where(params),
      forbidden: this.#lookups.forbidden(),
    };
  }

  /** Asks RDS for the versions of an engine, once the user has agreed to what that takes. */
  async lookUpVersions(params: VersionsParams & Asking, manner: Manner): Promise<Looked<VersionTable>> {
    const actions = ["rds:DescribeDBEngineVersions"];
    return this.#asked(params, actions, undefined, async (caller, where) => {
      const outcome = await this.#lookups.refresh(params.engine, caller, manner);
      if ("refused" in outcome) return { is: "refused", why: outcome.refused };
      this.#session.lookedUp();
      const { unkept } = outcome.value;
      const note = unkept === undefined ? {} : { note: `the answer is not kept for the next time: ${unkept}` };
      return { is: "found", found: this.#table(params, where), ...note };
    });
  }

  replaceVersion({ version, ...place }: ReplaceParams, abilities: Abilities): Edited {
    const found = this.#versioned(place);
    const edits = found && replacing(this.#session, found, version);
    return edits && edits.length > 0 ? workspaceEdit(this.#session, edits, abilities) : null;
  }

  /** The secrets of the name that stands at a place, or all where there is none of that name. */
  async lookUpSecrets(params: SecretsParams, manner: Manner): Promise<Looked<Secrets>> {
    const uri = this.#session.named(params.textDocument.uri);
    const at = secretAt(this.#session, uri, this.#offset(uri, params.position));
    return this.#asked(params, ["secretsmanager:ListSecrets"], at?.region, async (caller) => {
      const named =
        at?.name === undefined ? undefined : await this.#lookups.secrets(at.name, mostSecrets, caller, manner);
      if (named && "refused" in named) return { is: "refused", why: named.refused };
      const others = !named || named.value.length === 0;
      const outcome = others ? await this.#lookups.secrets(undefined, mostSecrets, caller, manner) : named;
      if ("refused" in outcome) return { is: "refused", why: outcome.refused };
      const secrets = outcome.value.map(({ name, arn, description }) => ({ name, arn, description }));
      // What is called exactly so comes first.
      secrets.sort((a, b) => Number(b.name === at?.name) - Number(a.name === at?.name) || (a.name < b.name ? -1 : 1));
      return { is: "found", found: { name: at?.name, others, more: secrets.length >= mostSecrets, secrets } };
    });
  }

  insertSecret({ textDocument, position, arn }: InsertParams, abilities: Abilities): Edited {
    const uri = this.#session.named(textDocument.uri);
    const at = secretAt(this.#session, uri, this.#offset(uri, position));
    const edits = at && referring(this.#session, at, arn);
    return edits && edits.length > 0 ? workspaceEdit(this.#session, edits, abilities) : null;
  }

  /** The policy of the task at a place, as far as the source tells. */
  policy(place: Place): Policy {
    const task = this.#task(place);
    if (!task) return { text: undefined, incomplete: 0 };
    return { text: policy(task, new Map()), incomplete: incomplete(task).length };
  }

  /** The same with the ARNs that AWS knows. */
  async lookUpPolicy(params: SecretsParams, manner: Manner): Promise<Looked<Policy>> {
    const task = this.#task(params);
    if (!task) return { is: "found", found: { text: undefined, incomplete: 0 } };
    const ids = incomplete(task);
    const [region] = ids.map((id) => id.split(":")[3]).filter((each) => each && each !== "*");
    return this.#asked(params, ["secretsmanager:DescribeSecret"], region, async (caller) => {
      const known = new Map<string, KnownSecret>();
      for (const id of ids) {
        const outcome = await this.#lookups.secret(id, caller, manner);
        if ("refused" in outcome) return { is: "refused", why: outcome.refused };
        // Of an ARN that is not complete, Secrets Manager may take the end for a suffix.
        if (outcome.value?.name === id.split(":").slice(6).join(":")) known.set(id, outcome.value);
        manner.progress(`${known.size} of ${ids.length} secrets`);
      }
      return { is: "found", found: { text: policy(task, known), incomplete: ids.length - known.size } };
    });
  }

  #task({ textDocument, position }: Place): TaskAt | undefined {
    const uri = this.#session.named(textDocument.uri);
    return taskAt(this.#session, uri, this.#offset(uri, position));
  }

  #table({ engine, from }: VersionsParams, where: Where | undefined): VersionTable {
    const live = where && this.#lookups.lookedUp().versions.get(filed(engine, where.region));
    return versionTable(engine, live, this.#today(), from);
  }

  #versioned({ textDocument, position }: Place): Versioned | undefined {
    const uri = this.#session.named(textDocument.uri);
    return versionedAt(this.#session, uri, this.#offset(uri, position));
  }

  #offset(uri: string, position: Position): number {
    const lines = this.#session.project.lines(uri);
    return lines.offset(decoded(lines, position, this.#session.encoding));
  }

  /** The region that the user has chosen, else that of the place, as settings and source say. */
  async #where(
    params: Partial<Place> & { readonly region?: string | undefined; readonly profile?: string | undefined },
    certainly?: string,
  ) {
    await this.#choose(params.textDocument?.uri);
    if (params.region !== undefined) return { region: params.region, from: "choice" } satisfies Where;
    // An ARN says itself where it is to be looked for.
    if (certainly !== undefined) return { region: certainly, from: "source" } satisfies Where;
    const { textDocument, position } = params;
    const source = textDocument && position && this.#regionAt(this.#session.named(textDocument.uri), position);
    return this.#lookups.where(source, params.profile ?? this.#lookups.profile);
  }

  #regionAt(uri: string, position: Position): string | undefined {
    return regionAt(this.#session, uri, this.#offset(uri, position));
  }

  /** Takes over what the user has decided for the file `uri`. */
  async #choose(uri: string | undefined): Promise<void> {
    await this.#session.chooseLookups(uri === undefined ? undefined : this.#session.named(uri));
  }

  /** What `ask` finds, unless it may not be asked, or the user has not been. */
  async #asked<T>(
    params: Partial<Place> & Asking & { readonly region?: string | undefined; readonly profile?: string | undefined },
    actions: readonly string[],
    source: string | undefined,
    ask: (caller: Caller, where: Where) => Promise<Looked<T>>,
  ): Promise<Looked<T>> {
    const where = await this.#where(params, source);
    const forbidden = this.#lookups.forbidden();
    if (forbidden !== undefined) return { is: "refused", why: forbidden };
    if (!where)
      return { is: "refused", why: "nothing says which region to ask; choose one, or set iacPreflight.aws.region" };
    if (!isRegion(where.region)) return { is: "refused", why: `${where.region} is no region of AWS; choose another` };
    const caller = this.#lookups.caller(where.region, params.profile ?? this.#lookups.profile);
    const question: Question = { called: caller.called, region: where.region, from: where.from, actions };
    if (params.agreed !== true) return { is: "question", question };
    return ask(caller, where);
  }
}
