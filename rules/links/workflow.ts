import type { Resource } from "../model/resource.ts";
import { type Block, get, items, type Span, type Text, texts, use, type Value } from "../model/value.ts";
import { hole } from "../rule.ts";

/** One step of a job, with what it inherits. */
export interface Step {
  readonly body: Block;
  /** What it uses, such as `docker/build-push-action@v6`. */
  readonly action: string | undefined;
  /** The inputs of that action. */
  readonly given: Block | undefined;
  /** The variables of workflow, job and step, in which unknown stretches are holes. */
  readonly variables: ReadonlyMap<string, string>;
  /** Where commands run, relative to the repository; `undefined` where it is not known. */
  readonly folder: string | undefined;
  /** What the runner is, such as `ubuntu-latest`. */
  readonly runner: string | undefined;
  /** The uri of the repository's folder. */
  readonly root: string;
}

/** One simple command of a script: its words, of which unknown stretches are holes. */
export interface Command {
  readonly words: readonly string[];
  readonly at: Span;
}

/** The steps of all jobs of `workflow`. */
export function* steps({ body, name: { uri } }: Resource): Generator<Step> {
  const root = uri.slice(0, uri.lastIndexOf("/.github/workflows/"));
  const outer = variablesOf(body, new Map());
  for (const job of members(get(body, "jobs"))) {
    const inner = variablesOf(job, outer);
    const folder = folderOf(job, folderOf(body, "."));
    for (const step of items(get(job, "steps"))) {
      if (step.kind !== "block") continue;
      const where = get(step, "working-directory");
      const given = get(step, "with");
      yield {
        body: step,
        action: plain(get(step, "uses")),
        given: given?.kind === "block" ? given : undefined,
        variables: variablesOf(step, inner),
        folder: where ? plain(where) : folder,
        runner: plain(get(job, "runs-on")),
        root,
      };
    }
  }
}

/** The simple commands of the script that `step` runs, if it names `tool`; what is not one, such as a loop's head, may be among them. */
export function* commands({ body, variables }: Step, tool: string): Generator<Command> {
  for (const run of texts(get(body, "run"))) {
    const script = written(run).replaceAll(/\\\r?\n/g, (joined) => " ".repeat(joined.length));
    if (!script.includes(tool)) continue;
    for (const { 0: command, index } of script.matchAll(/(?:"[^"]*"|'[^']*'|[^"'\n;&|])+/g)) {
      const words = [...command.matchAll(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g)].map(([word]) => expanded(word, variables));
      if (words.length > 0) yield { words, at: lineOf(run, index + command.search(/\S/)) };
    }
  }
}

/** The line of a script on which the character at `offset` stands. */
function lineOf(run: Text, offset: number): Span {
  let end = 0;
  for (const piece of run.pieces) {
    end += (piece.known ?? hole).length;
    if (offset < end) return use(piece);
  }
  return use(run);
}

/** The values that each option of a command is given: `--tag x` and `--tag=x`. `switches` take none. */
export function options(
  words: readonly string[],
  switches: ReadonlySet<string>,
): { readonly named: ReadonlyMap<string, readonly string[]>; readonly others: readonly string[] } {
  const named = new Map<string, readonly string[]>();
  const others: string[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index]!;
    if (!word.startsWith("-") || word === "-") others.push(word);
    else if (!switches.has(word)) {
      const [, name, joined] = /^(--?[\w-]+)(?:=(.*))?$/s.exec(word) ?? [word, word];
      const value = joined ?? words[++index];
      if (value !== undefined) named.set(name!, [...(named.get(name!) ?? []), value]);
    }
  }
  return { named, others };
}

/** The whole of a value, if all of it is known. */
export function plain(value: Value | undefined): string | undefined {
  const [text] = texts(value);
  return text && whole(written(text));
}

/** `text`, unless there is a hole in it. */
export function whole(text: string | undefined): string | undefined {
  return text?.includes(hole) ? undefined : text;
}

/** A text with its unknown stretches as holes. */
export function written({ pieces }: Text): string {
  return pieces.map(({ known }) => known ?? hole).join("");
}

/** A word of a shell without its quotes, and with the variables that are known. */
function expanded(word: string, variables: ReadonlyMap<string, string>): string {
  return [...word.matchAll(/"([^"]*)"|'([^']*)'|([^"']+)/g)]
    .map(([, double, single, bare]) => single ?? substituted(double ?? bare ?? "", variables))
    .join("");
}

function substituted(text: string, variables: ReadonlyMap<string, string>): string {
  return text
    .replaceAll(/\$\([^)]*\)|`[^`]*`/g, hole)
    .replaceAll(/\$(?:\{(\w+)[^}]*\}|(\w+))/g, (_, braced?: string, bare?: string) => {
      return variables.get(braced ?? bare!) ?? hole;
    });
}

function variablesOf(of: Block, outer: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const env = get(of, "env");
  if (env?.kind !== "block") return outer;
  const own = [...env.properties.values()].map(({ name, value }): [string, string] => {
    const [text] = texts(value);
    return [name, text ? written(text) : hole];
  });
  return new Map([...outer, ...own]);
}

function folderOf(of: Block, outer: string | undefined): string | undefined {
  const defaults = get(of, "defaults");
  const run = defaults?.kind === "block" ? get(defaults, "run") : undefined;
  const own = run?.kind === "block" ? get(run, "working-directory") : undefined;
  return own ? plain(own) : outer;
}

function* members(value: Value | undefined): Generator<Block> {
  if (value?.kind !== "block") return;
  for (const { value: inner } of value.properties.values()) if (inner.kind === "block") yield inner;
}
