import type { HealthCommand, Run } from "../links/health-command.ts";
import { rewritten, type Word } from "../model/command.ts";
import type { List } from "../model/value.ts";
import { type Fix, hole, type Intent } from "../rule.ts";

/** The words of `found` as one item behind CMD-SHELL, or behind CMD where they need no shell. */
export function inShell({ kind, rest, list }: HealthCommand, safe: boolean): readonly Fix[] {
  const [, named = "", first = ""] = /^(CMD-SHELL|CMD|)[,\s]*([\s\S]*)$/i.exec(kind.text) ?? [];
  const own = first === "" ? rest : [{ ...kind, text: first }, ...rest];
  const all = [kind, ...rest];
  // What is put together from several pieces cannot be moved.
  if (own.length === 0 || !all.every(isPlain)) return [];
  const [only, ...others] = own;
  const program = others.length > 0 || /^\/\S+$/.test(only!.text);
  const shell = named.toUpperCase() !== "" || !program || own.some(({ text }) => /^(\|\|?|&&?|;)/.test(text));
  const wanted = shell
    ? ["CMD-SHELL", others.length === 0 ? only!.text : own.map(({ text }) => quoted(text)).join(" ")]
    : ["CMD", ...own.map(({ text }) => text)];
  return [{ title: `Use ${wanted[0]}`, safe, preferred: true, intents: rewrite(all, wanted, list) }];
}

/** `wget` of BusyBox in the place of `curl`, where all of its options are understood. */
export function withWget({ command }: Run, rest: readonly Word[], list: List): readonly Fix[] {
  const [curl, ...words] = command.words;
  const at = words.findIndex(({ text }) => /^https?:\/\//.test(text));
  const flags = words.slice(0, at);
  if (!curl || at < 0 || at < words.length - 1 || !flags.every(isHarmless)) return [];
  const fix = (intents: readonly Intent[]): Fix => ({ title: "Use wget", safe: true, preferred: true, intents });
  if (command.shell) {
    const mended = rewritten(curl.from, curl.start, words[at]!.start, "wget -q --spider ");
    return mended ? [fix([{ do: "replace", ...mended }])] : [];
  }
  const [first, ...others] = flags;
  // Nothing can be put between two items.
  if (!first || !isPlain(curl) || !isPlain(first) || rest[0] !== curl) return [];
  const gone = others.map((word): Intent => ({ do: "discard", item: word.from, from: list }));
  return [fix([replace(curl, "wget"), replace(first, "--spider"), ...gone])];
}

/** Options of `curl` without a counterpart that `wget` needs. */
function isHarmless({ text }: Word, index: number, all: readonly Word[]): boolean {
  return (
    /^-[fsSL]+$|^--(fail|silent|show-error|location)$|^-[fsSL]*o$|^--output$/.test(text) ||
    (/o$|output$/.test(all[index - 1]?.text ?? "") && text === "/dev/null")
  );
}

function rewrite(all: readonly Word[], wanted: readonly string[], list: List): readonly Intent[] {
  const kept = all.slice(0, wanted.length);
  return [
    ...kept.flatMap((word, index) => (word.text === wanted[index] ? [] : [replace(word, wanted[index]!)])),
    ...wanted.slice(all.length).map((item): Intent => ({ do: "append", to: list, item })),
    ...all.slice(wanted.length).map(({ from }): Intent => ({ do: "discard", item: from, from: list })),
  ];
}

function replace({ from }: Word, by: string): Intent {
  const length = from.pieces[0]!.known!.length;
  return { do: "replace", ...rewritten(from, 0, length, by)! };
}

function isPlain({ from, text }: Word): boolean {
  return (
    from.pieces.length === 1 && from.pieces[0]!.known !== undefined && from.trail.length === 1 && !text.includes(hole)
  );
}

function quoted(word: string): string {
  return /^[\w@%+=:,./?&|;<>-]+$|^(\|\||&&) /.test(word) && !/[?&].*=/.test(word)
    ? word
    : `'${word.replaceAll("'", `'\\''`)}'`;
}
