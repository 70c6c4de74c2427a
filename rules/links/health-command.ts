import { type Command, commands, program, simple, type Word, words } from "../model/command.ts";
import { type Block, get, type List } from "../model/value.ts";

/** The command of a health check, as a list of words. */
export interface HealthCommand {
  readonly list: List;
  /** `CMD`, `CMD-SHELL`, or what stands in their place. */
  readonly kind: Word;
  readonly rest: readonly Word[];
  /** What it runs, or is meant to where it is not written as ECS reads it. */
  readonly runs: readonly Run[];
}

/** A program that a health check runs. */
export interface Run {
  readonly name: string;
  readonly command: Command;
  /** The URL on the container's own address that it asks for. */
  readonly url: Url | undefined;
}

export interface Url {
  readonly word: Word;
  readonly port: number;
  /** Where the port is written in the word, if it is. */
  readonly at: number | undefined;
}

/** The command of the health check `check`; `undefined` where it is not certain which words there are. */
export function healthCommand(check: Block): HealthCommand | undefined {
  const list = get(check, "Command");
  const [kind, ...rest] = words(list) ?? [];
  if (!kind || list?.kind !== "list") return undefined;
  return { list, kind, rest, runs: meant(kind, rest).flatMap(running) };
}

function meant(kind: Word, rest: readonly Word[]): readonly Command[] {
  if (kind.text === "CMD-SHELL") return simple(rest[0]?.from ?? kind.from);
  const [first, ...others] = kind.text === "CMD" ? rest : [kind, ...rest];
  if (!first) return [];
  return others.length === 0 && /\s/.test(first.text) ? simple(first.from) : commands([first, ...others]);
}

function running(command: Command): readonly Run[] {
  const found = program(command);
  if (!found) return [];
  return [{ name: found.name, command, url: /^(curl|wget)$/.test(found.name) ? local(found.rest) : undefined }];
}

/** The one URL of a container's own among `words`. */
function local(words: readonly Word[]): Url | undefined {
  const own = words.flatMap((word) => {
    const match = /^(https?):\/\/(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\])(?::(\d+))?(?=[/?]|$)/.exec(word.text);
    if (!match) return [];
    const [before, scheme, port] = match;
    return [{ word, port: Number(port ?? (scheme === "https" ? 443 : 80)), at: port && before.length - port.length }];
  });
  const [only, ...others] = own;
  return !only || others.length > 0 ? undefined : { ...only, at: only.at || undefined };
}
