import type { Equipment } from "../links/equipment.ts";
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

/** Another program that asks the same in the place of `curl`, where all of its options are understood: one that `image` has. */
export function otherProbe(
  { name, command }: Run,
  rest: readonly Word[],
  list: List,
  { busybox, base, made }: Equipment,
): readonly Fix[] {
  const [curl, ...words] = command.words;
  const at = words.findIndex(({ text }) => /^https?:\/\//.test(text));
  const [url, flags] = [words[at], words.slice(0, at)];
  if (name !== "curl" || !curl || !url || at < words.length - 1 || !flags.every(isHarmless)) return [];
  const script = busybox || /[\s'"`$\\\0]/.test(url.text) ? undefined : scriptFor(base, url.text);
  if (!busybox && !script) return [];
  const title = script ? `Ask with ${script.program}` : "Use wget";
  const fix = (intents: readonly Intent[]): Fix => ({ title, safe: made === undefined, preferred: true, intents });
  if (command.shell) {
    const end = script ? url.end : url.start;
    const by = script ? `${script.program} ${script.option} "${script.code}"` : "wget -q --spider ";
    const mended = rewritten(curl.from, curl.start, end, by);
    return mended ? [fix([{ do: "replace", ...mended }])] : [];
  }
  // Nothing can be put between two items.
  if (![curl, ...words].every(isPlain) || rest[0] !== curl) return [];
  const [first, ...others] = flags;
  if (!first && !script) return [];
  const gone = others.map((word): Intent => ({ do: "discard", item: word.from, from: list }));
  if (!script) return [fix([replace(curl, "wget"), replace(first!, "--spider"), ...gone])];
  const { program, option, code } = script;
  const asked: readonly Intent[] = first
    ? [replace(first, option), ...gone, replace(url, code)]
    : [replace(url, option), { do: "append", to: list, item: code }];
  return [fix([replace(curl, program), ...asked])];
}

/**
 * A line of the language that `image` is for which fails unless `url` answers well. `urlopen` raises for what is no
 * success: https://docs.python.org/3/library/urllib.request.html; `fetch` is in Node since version 18:
 * https://nodejs.org/api/globals.html#fetch
 */
function scriptFor(image: string, url: string) {
  const [, language, major] =
    /^(?:public\.ecr\.aws\/docker\/library\/|(?:docker\.io\/)?(?:library\/)?)(python|node):(\d+|lts|current|latest|slim)\b/.exec(
      image,
    ) ?? [];
  if (language === "python" && !/^[12]$/.test(major!)) {
    return { program: "python", option: "-c", code: `import urllib.request; urllib.request.urlopen('${url}')` };
  }
  if (language !== "node" || Number(major) < 18) return undefined;
  const code = `fetch('${url}').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))`;
  return { program: "node", option: "-e", code };
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
