import type { Resource } from "../../rules/model/resource.ts";
import type { Span } from "../../rules/model/value.ts";
import type { Fix } from "../../rules/rule.ts";
import type { Problem } from "../problems.ts";
import type { Project } from "../project.ts";
import type { Recognised } from "./recognise.ts";
import { wanted, wantedProperties } from "./wanted.ts";
import { everythingWritten, type Likeness, likeness, placeOf, type Written } from "./written.ts";

/** A place in the workspace that a message may come from. */
export interface Place {
  readonly at: Span;
  /** What is to be seen there. */
  readonly says: string;
  /** The message names it, or it breaks a rule of the message and nothing else does. */
  readonly sure: boolean;
  /** What a rule says of it, with its fixes. */
  readonly problem: Problem | undefined;
}

/** The fix that is offered at a place first. */
export function bestFix({ problem }: Place): Fix | undefined {
  return problem?.fixes.find(({ preferred }) => preferred) ?? problem?.fixes[0];
}

/** The workspace as it is looked through for several messages. */
export class Places {
  readonly #project: Project;
  readonly #resources: readonly Resource[];
  readonly #problems: readonly Problem[];
  readonly #written: readonly Written[];

  readonly #uris: ReadonlySet<string>;

  /** `uris` are the files in which places are looked for, with all their `problems`. */
  constructor(project: Project, uris: readonly string[], problems: readonly Problem[]) {
    this.#project = project;
    this.#uris = new Set(uris);
    this.#problems = problems;
    this.#resources = project.resourcesOf(uris);
    this.#written = everythingWritten(this.#resources);
  }

  /** The places that `recognised` may come from, the likeliest first. */
  of(recognised: Recognised): readonly Place[] {
    const { message, mention } = recognised;
    const values = this.#values(recognised);
    const candidates = [
      ...this.#findings(recognised, new Set(values.flatMap(({ score, about }) => (score >= sure && about) || []))),
      ...values,
      ...this.#properties(recognised),
      ...this.#mentioned(recognised),
    ];
    const places = this.#merged(candidates);
    if (places.some(({ score }) => score >= sure)) return this.#top(places.filter(({ score }) => score >= sure));
    if (places.length > 0) return this.#top(places);
    const kin = this.#written.filter(({ path }) => message.present.includes(path));
    const types = this.#resources.filter(({ type }) => type === mention.type || message.types.includes(type));
    return this.#top(
      this.#merged([
        ...kin.map((written) => ({
          at: placeOf(written),
          says: says(written, undefined),
          score: 1,
          problem: undefined,
        })),
        ...types.map(({ name: at, address }) => ({
          at,
          says: `${address} is of the kind that it is about`,
          score: 1,
          problem: undefined,
        })),
      ]),
    );
  }

  /** What the rules that `recognised` belongs to find; it names the resources with the addresses `named`. */
  #findings(recognised: Recognised, named: ReadonlySet<string>): readonly Candidate[] {
    const { message, mention } = recognised;
    const rules = message.causes.flatMap(({ rules }) => rules);
    const values = wanted(recognised).map(({ text }) => text);
    const properties = wantedProperties(recognised);
    const found = this.#problems.filter(({ rule }) => rules.includes(rule));
    return found.map((problem) => {
      const here = this.#project.document(problem.at.uri)?.text.slice(problem.at.start, problem.at.end) ?? "";
      const about = this.#resources.find(({ address }) => address === problem.resource);
      // The likelier cause first, where nothing else tells them apart.
      let score =
        40 -
        2 *
          Math.min(
            9,
            message.causes.findIndex(({ rules }) => rules.includes(problem.rule)),
          );
      if (mention.address !== undefined && sameAddress(problem.resource, mention.address)) score += 40;
      if (this.#onLine(problem.at, mention)) score += 60;
      const names = (value: string) =>
        [here, problem.message, problem.resource ?? ""].some((each) => includes(each, value));
      const addresses = [...named].filter((each) => each === problem.resource || includes(problem.message, each));
      if (values.some(names) || addresses.length > 0) score += 50;
      else if (properties.some((each) => includes(problem.message, each))) score += 30;
      else if (values.length > 0 || properties.length > 0) score -= 40;
      // The rule quotes the very message.
      if (message.keys.some((key) => includes(problem.message, key.trim()))) score += 30;
      const says = [...recognised.parts.values()].filter((value) => includes(problem.message, value));
      score += 8 * Math.min(2, says.length);
      if (about && (message.types.includes(about.type) || about.type === mention.type)) score += 15;
      if (found.length === 1 && values.length === 0) score += 25;
      return { at: problem.at, says: problem.message, score, problem };
    });
  }

  /** Where what `recognised` names is written. */
  #values(recognised: Recognised): readonly Candidate[] {
    const all = wanted(recognised);
    if (all.length === 0) return [];
    return this.#written.flatMap((written) => {
      let best: Candidate | undefined;
      for (const { text, in: paths, aside } of all) {
        if (paths.length > 0 && !paths.includes(written.path)) continue;
        const how = likeness(written, text);
        if (!how) continue;
        const score =
          { same: 60, "other case": 55, possible: 30 }[how] + (paths.length > 0 ? 15 : 0) - (aside ? 15 : 0);
        if (!best || score > best.score) {
          best = {
            at: placeOf(written),
            says: says(written, how),
            score,
            problem: undefined,
            about: written.resource.address,
          };
        }
      }
      return best ? [best] : [];
    });
  }

  /** Where the arguments stand that `recognised` names. */
  #properties(recognised: Recognised): readonly Candidate[] {
    const { message, mention } = recognised;
    const names = wantedProperties(recognised);
    if (names.length === 0) return [];
    const anywhere = [...message.looks.values()].some((paths) => paths.includes("*"));
    return this.#resources.flatMap((resource) => {
      const named = mention.address !== undefined && sameAddress(resource.address, mention.address);
      const kind = message.types.includes(resource.type) || mention.type === resource.type;
      if (!named && !kind && !anywhere) return [];
      return [...resource.body.properties.values()]
        .filter(({ written, name }) => names.includes(written) || names.includes(name))
        .map(({ key, written }) => ({
          at: key,
          says: `${written} of ${resource.address}`,
          score: named ? 70 : anywhere ? 45 : 25,
          problem: undefined,
        }));
    });
  }

  /** Where Terraform, or CloudFormation, says that it comes from. */
  #mentioned({ mention }: Recognised): readonly Candidate[] {
    const { address, id, type } = mention;
    const out: Candidate[] = [];
    for (const resource of this.#resources) {
      const byAddress = address !== undefined && sameAddress(resource.address, address);
      const byId = id !== undefined && resource.type === type && logical(resource.address, id);
      if (!byAddress && !byId) continue;
      const says = byAddress
        ? `${resource.address}, which Terraform names`
        : `${resource.address}, which CloudFormation names ${id}`;
      out.push({ at: resource.name, says, score: byAddress ? 50 : 60, problem: undefined });
    }
    for (const uri of this.#uris) {
      if (mention.file === undefined || !endsWith(uri, mention.file)) continue;
      const lines = this.#project.lines(uri);
      const line = (mention.fileLine ?? 1) - 1;
      if (line >= lines.count) continue;
      const text = lines.line(line);
      const start = lines.start(line) + text.length - text.trimStart().length;
      const at = { uri, start, end: Math.max(start, lines.end(line)) };
      out.push({ at, says: "the line that Terraform names", score: 65, problem: undefined });
    }
    return out;
  }

  #onLine(at: Span, { file, fileLine }: Recognised["mention"]): boolean {
    if (file === undefined || fileLine === undefined || !endsWith(at.uri, file)) return false;
    return this.#project.lines(at.uri).position(at.start).line === fileLine - 1;
  }

  /** One of the candidates of each line, with what speaks for them together. */
  #merged(candidates: readonly Candidate[]): readonly Candidate[] {
    const lines = new Map<string, Candidate>();
    for (const candidate of candidates) {
      const { at } = candidate;
      if (!this.#uris.has(at.uri)) continue;
      const key = `${at.uri}:${this.#project.lines(at.uri).position(at.start).line}`;
      const known = lines.get(key);
      if (!known) {
        lines.set(key, candidate);
        continue;
      }
      const best = rank(candidate) > rank(known) ? candidate : known;
      // What a rule says, and that the message names it: together surer than each.
      const both = known.problem !== undefined && candidate.problem === undefined ? 10 : 0;
      lines.set(key, { ...best, score: Math.max(known.score, candidate.score) + both });
    }
    return [...lines.values()];
  }

  #top(candidates: readonly Candidate[]): readonly Place[] {
    return [...candidates]
      .sort((a, b) => b.score - a.score || compare(a.at.uri, b.at.uri) || a.at.start - b.at.start)
      .slice(0, mostPlaces)
      .map(({ at, says, score, problem }) => ({ at, says, sure: score >= sure, problem }));
  }
}

interface Candidate {
  readonly at: Span;
  readonly says: string;
  readonly score: number;
  readonly problem: Problem | undefined;
  /** The address of the resource that has what was looked for. */
  readonly about?: string;
}

/** From this on it is more than a guess. */
const sure = 55;

/** More places than these help nobody. */
const mostPlaces = 5;

/** What says most of a line: a rule. */
function rank({ problem, score }: Candidate): number {
  return (problem ? 1000 : 0) + score;
}

function says({ property, resource, whole, text }: Written, how: Likeness | undefined): string {
  const value = JSON.stringify(whole ?? text.pieces.map(({ known }) => known ?? "…").join(""));
  const where = resource.environment === undefined ? "" : `, in ${resource.environment}`;
  const what = `${property.written} of ${resource.address} is ${value}${where}`;
  if (how === "other case") return `${what}: another case`;
  return how === "possible" ? `${what}, which may come to it` : what;
}

/** Whether both name the same resource, whichever instance of it. */
function sameAddress(ours: string | undefined, theirs: string): boolean {
  const bare = (address: string) => address.replaceAll(/\[[^\]]*\]/g, "");
  return ours !== undefined && bare(ours) === bare(theirs);
}

/** Whether CloudFormation would call a construct with `address` `id`: its path, and a hash behind it. */
function logical(address: string, id: string): boolean {
  const called = /"([^"]+)"/.exec(address)?.[1]?.replaceAll(/[^A-Za-z\d]/g, "") ?? address;
  return called.length > 1 && (id === called || id.replace(/[\dA-F]{8}$/, "").includes(called));
}

function endsWith(uri: string, file: string): boolean {
  return uri.endsWith(`/${file.replaceAll("\\", "/").replace(/^(\.{1,2}\/)+/, "")}`);
}

function includes(text: string, value: string): boolean {
  return value.length > 2 && text.toLowerCase().includes(value.toLowerCase());
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
