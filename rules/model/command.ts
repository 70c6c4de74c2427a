import { items, origin, type Span, type Text, texts, type Value } from "./value.ts";

/** Stands for an unknown stretch of a word; no word holds it. */
const hole = "\0";

/** One word of a command, and where it stands. */
export interface Word {
  /** Without quotes and escapes; each unknown stretch is a `\0`. */
  readonly text: string;
  readonly from: Text;
  /** The stretch of `from` that it is written in, each unknown piece counted as one character. */
  readonly start: number;
  readonly end: number;
}

/** A program with its arguments. */
export interface Command {
  /** What is set for it alone, such as `PORT` in `PORT=80 node server.js`. */
  readonly variables: ReadonlyMap<string, Word>;
  readonly words: readonly Word[];
  /** It stands in a string that a shell reads. */
  readonly shell: boolean;
}

/** The words of an exec form, a list with a word an item; `undefined` where it is not certain which there are. */
export function words(value: Value | undefined): readonly Word[] | undefined {
  if (value?.kind !== "list" || value.open) return undefined;
  const found = items(value).map(word);
  return found.every((each) => each !== undefined) ? found : undefined;
}

/** The commands that the exec form `list` comes to: itself, or those in the string that it gives to a shell. */
export function commands(list: readonly Word[]): readonly Command[] {
  const [script] = scripts(list);
  if (script) return simple(script.from);
  return list.length === 0 ? [] : [{ variables: new Map(), words: list, shell: false }];
}

/** What a shell reads in `sh -c "…"`. */
function* scripts([program, ...rest]: readonly Word[]): Generator<Word> {
  if (!program || !/^(\/\S+\/)?(ba|da|a|z|k)?sh$/.test(program.text)) return;
  const at = rest.findIndex(({ text }) => /^-[a-z]*c$/.test(text));
  const script = rest[at + 1];
  if (at >= 0 && script && rest.slice(0, at).every(({ text }) => /^[-+]/.test(text) || text === "pipefail"))
    yield script;
}

/** The commands of `script`, a string that a shell reads, in their order; loops and conditions are not understood as such. */
export function simple(script: Text): readonly Command[] {
  const whole = script.pieces.map(({ known }) => known ?? hole).join("");
  const found: Command[] = [];
  let own: Word[] = [];
  const end = () => {
    const first = own.findIndex(({ text }) => !/^[A-Za-z_]\w*=/.test(text));
    const program = first < 0 ? [] : own.slice(first);
    const variables = new Map(
      own.slice(0, first < 0 ? own.length : first).map((each) => [each.text.slice(0, each.text.indexOf("=")), each]),
    );
    if (own.length > 0) found.push({ variables, words: program, shell: true });
    own = [];
  };
  for (const token of tokens(whole)) {
    if (token.operator) end();
    else own.push({ text: token.text, from: script, start: token.start, end: token.end });
  }
  end();
  return found;
}

/** What stands before the program that a command comes to, with the options of each that take a value. */
const wrappers: ReadonlyMap<string, readonly string[]> = new Map([
  ["exec", []],
  ["nohup", []],
  ["time", []],
  ["tini", []],
  ["dumb-init", []],
  ["npx", []],
  ["bunx", []],
  ["opentelemetry-instrument", []],
  ["ddtrace-run", []],
  ["gosu", ["*"]],
  ["su-exec", ["*"]],
]);

/** Such as `poetry run`. */
const runners: ReadonlySet<string> = new Set([
  "poetry run",
  "pipenv run",
  "uv run",
  "pdm run",
  "hatch run",
  "rye run",
  "pnpm exec",
  "yarn run",
  "bundle exec",
  "newrelic-admin run-program",
  "doppler run",
]);

/** The name of the program that `command` runs at last, without its folder, and its arguments; `undefined` where it is not known. */
export function program({ words }: Command): { readonly name: string; readonly rest: readonly Word[] } | undefined {
  const [first, ...rest] = words;
  if (!first || first.text.includes(hole)) return undefined;
  const name = first.text.slice(first.text.lastIndexOf("/") + 1);
  const next = (skipped: number) => {
    const inner = rest.slice(skipped);
    const at = inner.findIndex(({ text }) => !/^-/.test(text));
    return at < 0 ? undefined : program({ words: inner.slice(at), variables: new Map(), shell: false });
  };
  const taken = wrappers.get(name);
  if (taken) return next(taken.length);
  if (name === "env") {
    const at = rest.findIndex(({ text }) => !/^(-|[A-Za-z_]\w*=)/.test(text));
    return at < 0 ? undefined : next(at);
  }
  if (rest[0] && runners.has(`${name} ${rest[0].text}`)) return next(1);
  if (/^python[\d.]*$/.test(name) && rest[0]?.text === "-m" && rest[1] && !rest[1].text.includes(hole)) {
    return { name: rest[1].text, rest: rest.slice(2) };
  }
  return { name, rest };
}

/**
 * What is to be written, and where, so that `text` stands in the place of the characters from `start` to `end` of `from`;
 * `undefined` where these are not all of one piece that is known.
 */
export function rewritten(
  from: Text,
  start: number,
  end: number,
  text: string,
): { readonly at: Span; readonly with: string } | undefined {
  let offset = 0;
  for (const piece of from.pieces) {
    const { known } = piece;
    const length = known?.length ?? 1;
    if (known !== undefined && start >= offset && end <= offset + length) {
      return { at: origin(piece), with: `${known.slice(0, start - offset)}${text}${known.slice(end - offset)}` };
    }
    offset += length;
  }
  return undefined;
}

function word(value: Value): Word | undefined {
  if (value.kind === "unknown") {
    const from: Text = { kind: "text", pieces: [{ known: undefined, trail: value.trail }], trail: value.trail };
    return { text: hole, from, start: 0, end: 1 };
  }
  if (value.kind !== "text" && value.kind !== "scalar") return undefined;
  const [from] = texts(value);
  if (!from) return undefined;
  const text = from.pieces.map(({ known }) => known ?? hole).join("");
  return { text, from, start: 0, end: text.length };
}

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly operator: boolean;
}

/**
 * The words and operators of `script`: https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html.
 * What a shell puts in, such as `$PORT` or `$(hostname)`, is a hole; redirections are left out.
 */
function* tokens(script: string): Generator<Token> {
  const pattern =
    /(?<space>(?:[ \t\r]|\\\n)+)|(?<comment>#[^\n]*)|(?<redirect>\d*(?:>>|>&|<&|>\||<<-?|<|>|&>)[ \t]*(?:[^\s;&|<>()]+)?)|(?<operator>&&|\|\||;;|[;&|\n()])|(?<word>(?:'[^']*'|"(?:\\[\s\S]|[^"\\])*"|\\[\s\S]|\$\((?:[^()]|\([^()]*\))*\)|`[^`]*`|\$\{[^}]*\}|[^\s;&|<>()'"\\`])+)|(?<broken>[\s\S])/y;
  while (pattern.lastIndex < script.length) {
    const start = pattern.lastIndex;
    const match = pattern.exec(script);
    if (!match) return;
    const { operator, word, broken } = match.groups!;
    const end = pattern.lastIndex;
    if (operator !== undefined) yield { text: operator, start, end, operator: true };
    else if (word !== undefined) yield { text: unquoted(word), start, end, operator: false };
    else if (broken !== undefined) {
      // A quote without its end: what follows is not known.
      yield { text: hole, start, end: script.length, operator: false };
      return;
    }
  }
}

function unquoted(word: string): string {
  if (!/['"\\$`]/.test(word)) return word;
  const part =
    /'([^']*)'|"((?:\\[\s\S]|[^"\\])*)"|\\([\s\S])|(\$\((?:[^()]|\([^()]*\))*\)|`[^`]*`|\$\{[^}]*\}|\$\w+|\$[@*#?$!])|([\s\S])/g;
  return [...word.matchAll(part)]
    .map(([, single, double, escaped, variable, bare]) => {
      if (double !== undefined) return inDouble(double);
      return variable === undefined ? (single ?? escaped ?? bare ?? "") : hole;
    })
    .join("");
}

/** What stands in double quotes. */
function inDouble(text: string): string {
  return text
    .replaceAll(/\$\((?:[^()]|\([^()]*\))*\)|`[^`]*`|(?<!\\)\$(?:\{[^}]*\}|\w+|[@*#?$!])/g, hole)
    .replaceAll(/\\([$`"\\\n])/g, (_, character: string) => (character === "\n" ? "" : character));
}
