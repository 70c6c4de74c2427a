import type { Cause, Message } from "../../rules/data/error-messages.ts";
import type { Problem } from "../problems.ts";
import type { Project } from "../project.ts";
import { type Place, Places } from "./locate.ts";
import { type Recognised, recognise, type Unknown } from "./recognise.ts";

/** A message, what it means, and where in the workspace it may come from. */
export interface Explained {
  readonly id: string;
  readonly line: number;
  readonly times: number;
  /** As it was printed. */
  readonly text: string;
  /** Who prints such a message. */
  readonly by: string;
  readonly means: string;
  readonly parts: ReadonlyMap<string, string>;
  /** It comes of something else that went wrong before. */
  readonly consequence: boolean;
  readonly places: readonly Place[];
  /** What else it may come from, the likeliest first: what no place stands for. */
  readonly otherwise: readonly Pick<Cause, "cause" | "rules">[];
}

/** A line that is not understood, and what of it is in the workspace. */
export interface Unexplained {
  readonly line: number;
  readonly text: string;
  readonly places: readonly Place[];
}

/** What a text comes to in a workspace. */
export interface Explanation {
  readonly lines: number;
  /** How many files were looked through. */
  readonly files: number;
  readonly messages: readonly Explained[];
  readonly unknown: readonly Unexplained[];
}

/** What `text`, which a deploy printed, means, and where the files `uris` of `project`, which have `problems`, say so. */
export function explain(
  text: string,
  project: Project,
  uris: readonly string[],
  problems: readonly Problem[],
): Explanation {
  const { lines, messages, unknown } = recognise(text);
  const files = uris.filter((uri) => project.frontend(uri)).length;
  const places = new Places(project, uris, problems);
  return {
    lines,
    files,
    messages: messages.map((recognised) => explained(recognised, places)),
    unknown: unknown.map((each) => ({ line: each.line, text: each.text, places: places.of(unnamed(each)) })),
  };
}

function explained(recognised: Recognised, all: Places): Explained {
  const { message, line, times, text, parts } = recognised;
  const places = all.of(recognised);
  const shown = places.flatMap(({ problem }) => problem?.rule ?? []);
  return {
    id: message.id,
    line,
    times,
    text,
    by: message.by,
    means: sentence(message.means, parts),
    parts,
    consequence: message.consequence,
    places,
    otherwise: message.causes
      .filter(({ rules }) => !rules.some((rule) => shown.includes(rule)))
      .map(({ cause, rules }) => ({ cause: filled(cause, parts), rules })),
  };
}

/** `means` as a sentence; a name at its beginning stays as it is written. */
function sentence(means: string, parts: ReadonlyMap<string, string>): string {
  return filled(means.startsWith("{") ? means : means.charAt(0).toUpperCase() + means.slice(1), parts);
}

/** `sentence` with the parts of the message in the places of their names. */
function filled(sentence: string, parts: ReadonlyMap<string, string>): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => parts.get(name) ?? "it");
}

/** A line of which only what it quotes and names is known. */
function unnamed({ line, text, mention }: Unknown): Recognised {
  const quoted = [...text.matchAll(/["'`]([\w./:@-]{4,200})["'`]/g)].map(([, value]) => value!);
  const parts = new Map(quoted.slice(0, 8).map((value, index) => [`quoted ${index}`, value]));
  return { message: nothing, line, times: 1, text, parts, mention };
}

const nothing: Message = {
  id: "",
  pattern: /(?!)/,
  keys: [],
  by: "",
  means: "",
  causes: [],
  looks: new Map(),
  types: [],
  present: [],
  property: undefined,
  envelope: false,
  consequence: false,
};
