import type { LiveVersions } from "../../rules/data/rds-live-versions.ts";
import type { Caller, KnownSecret, Outcome, Patience } from "./aws.ts";
import type { Answer, Cache } from "./cache.ts";
import { filed, type LookedUp, nothingLookedUp } from "./catalogue.ts";

/** What asks AWS; in the product it is a bundle of its own. */
export type Aws = Pick<typeof import("./aws.ts"), "engineVersions" | "secrets" | "secret" | "ownRegion">;

/** What look-ups need of the world. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The moment, in milliseconds since 1970. */
  readonly now: () => number;
  readonly cache: Cache | undefined;
  readonly aws: () => Aws;
  /** The names of the profiles in the files of AWS's command line. */
  readonly profiles: () => Promise<readonly string[]>;
}

/** What the user has decided about look-ups. */
export interface Choices {
  readonly profile: string | undefined;
  readonly region: string | undefined;
  /** The network is not to be used. */
  readonly offline: boolean;
  /** The user trusts the folder, and so what it says about whom to ask. */
  readonly trusted: boolean;
}

/** A region, and who says so. */
export interface Where {
  readonly region: string;
  readonly from: "choice" | "setting" | "source" | "environment" | "profile";
}

/** How long an answer of AWS is fresh, in milliseconds: a day. */
const fresh = 24 * 60 * 60 * 1000;

/** How long AWS may take to begin an answer, in milliseconds. */
const timeout = 20_000;

/** What is asked of AWS, and what it answered before. Nothing is asked but by `refresh`, `secrets` and `secret`. */
export class Lookups {
  readonly #around: Surroundings;
  #choices: Choices = { profile: undefined, region: undefined, offline: false, trusted: false };
  #answers: ReadonlyMap<string, Answer> = new Map();
  #otherwise: string | undefined;
  #lookedUp: LookedUp = nothingLookedUp;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** Takes the user's choices, and reads what was answered before. */
  async choose(choices: Choices): Promise<void> {
    const { profile, region, offline, trusted } = this.#choices;
    const same = choices.profile === profile && choices.region === region && choices.trusted === trusted;
    this.#choices = choices;
    if (!same || choices.offline !== offline) await this.reload();
  }

  /** The profiles that there are to choose from, by name. */
  async profiles(): Promise<readonly string[]> {
    return this.#choices.trusted ? this.#around.profiles() : [];
  }

  /** Reads what this and other programs were answered. */
  async reload(): Promise<void> {
    const { cache } = this.#around;
    const answers = this.#choices.trusted && cache ? await cache.all() : [];
    this.#answers = new Map(answers.map((answer) => [filed(answer.engine, answer.region), answer]));
    this.#otherwise = answers.length > 0 ? (await this.where())?.region : undefined;
    this.#lookedUp = this.#seen();
  }

  /** What was answered, for those who check. Another object when it says something else. */
  lookedUp(): LookedUp {
    const aged = [...this.#lookedUp.versions].some(([key, { old }]) => old !== this.#isOld(this.#answers.get(key)!));
    if (aged) this.#lookedUp = this.#seen();
    return this.#lookedUp;
  }

  live(engine: string, region: string): LiveVersions | undefined {
    return this.lookedUp().versions.get(filed(engine, region));
  }

  /** The profile that AWS is asked with, where one is named. */
  get profile(): string | undefined {
    return this.#choices.profile ?? (this.#around.env["AWS_PROFILE"] || undefined);
  }

  /** Where AWS is asked: where the user said, where `source` is, where the environment or the profile says. */
  async where(source?: string, profile = this.profile): Promise<Where | undefined> {
    const { env, aws } = this.#around;
    if (this.#choices.region) return { region: this.#choices.region, from: "setting" };
    if (source !== undefined) return { region: source, from: "source" };
    const here = env["AWS_REGION"] || env["AWS_DEFAULT_REGION"];
    if (here) return { region: here, from: "environment" };
    const own = this.#choices.trusted ? await aws().ownRegion(profile) : undefined;
    return own === undefined ? undefined : { region: own, from: "profile" };
  }

  /** As whom AWS is asked in `region`. */
  caller(region: string, profile = this.profile): Caller {
    const keys = profile === undefined && this.#around.env["AWS_ACCESS_KEY_ID"];
    return { profile, region, called: keys ? "the keys in the environment" : `profile ${profile ?? "default"}` };
  }

  /** Why AWS may not be asked. */
  forbidden(): string | undefined {
    if (!this.#choices.trusted) return "nothing is looked up in AWS as long as the folder is not trusted";
    if (this.#choices.offline) return "nothing is looked up in AWS, as the setting or the option offline says";
    return undefined;
  }

  /** Asks RDS for the versions of `engine`. The answer counts at once; `unkept` says why it is not there the next time. */
  async refresh(
    engine: string,
    caller: Caller,
    patience: Pick<Patience, "signal" | "progress">,
  ): Promise<Outcome<{ readonly unkept: string | undefined }>> {
    const asked = new Date(this.#around.now()).toISOString();
    const outcome = await this.#ask((aws) => aws.engineVersions(engine, caller, { ...patience, timeout }));
    if ("refused" in outcome) return outcome;
    const { value: versions } = outcome;
    const { region } = caller;
    if (versions.length === 0) return { refused: `RDS in ${region} has no engine ${engine}; choose another region` };
    const answer = { engine, region, asked, versions };
    this.#answers = new Map([...this.#answers, [filed(engine, region), answer]]);
    this.#otherwise ??= (await this.where())?.region;
    this.#lookedUp = this.#seen();
    const unkept = this.#around.cache ? await this.#around.cache.write(answer) : "there is no folder for it";
    return { value: { unkept } };
  }

  /** The secrets whose names hold `name`, and no more than `most`. */
  secrets(
    name: string | undefined,
    most: number,
    caller: Caller,
    patience: Pick<Patience, "signal" | "progress">,
  ): Promise<Outcome<readonly KnownSecret[]>> {
    return this.#ask((aws) => aws.secrets(name, most, caller, { ...patience, timeout }));
  }

  secret(
    id: string,
    caller: Caller,
    patience: Pick<Patience, "signal" | "progress">,
  ): Promise<Outcome<KnownSecret | undefined>> {
    return this.#ask((aws) => aws.secret(id, caller, { ...patience, timeout }));
  }

  async #ask<T>(question: (aws: Aws) => Promise<Outcome<T>>): Promise<Outcome<T>> {
    const refused = this.forbidden();
    return refused === undefined ? question(this.#around.aws()) : { refused };
  }

  #seen(): LookedUp {
    const versions = new Map<string, LiveVersions>();
    for (const [key, answer] of this.#answers) {
      const before = this.#lookedUp.versions.get(key);
      const old = this.#isOld(answer);
      // What rules were told before is the same object as long as it is the same answer.
      const same = before?.versions === answer.versions && before.old === old;
      versions.set(key, same ? before : { ...answer, asked: answer.asked.slice(0, 10), old });
    }
    return { otherwise: this.#otherwise, versions };
  }

  #isOld({ asked }: Answer): boolean {
    const age = this.#around.now() - Date.parse(asked);
    return age > fresh || age < -fresh;
  }
}
