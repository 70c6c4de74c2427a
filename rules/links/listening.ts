import { isProxy, type Server, serversOf } from "../data/servers.ts";
import { commands, program, type Word, words } from "../model/command.ts";
import { type Block, get, lacks } from "../model/value.ts";
import { hole } from "../rule.ts";

/** Django's own server, which takes its address without an option, with or without a port. */
export const runserver: Server = { name: "runserver", options: [] };

/** A program of a container that serves, and the words behind it. */
export interface Listening {
  readonly name: string;
  readonly rest: readonly Word[];
  readonly server: Server;
  /** The last words of an exec form, to which more may be added. */
  readonly last: boolean;
}

/** The programs of `container` that serve, or hand on to such; `undefined` where it is not known what it runs. */
export function listening(container: Block): readonly (Listening | "proxy")[] | undefined {
  const entry = lacks(container, "EntryPoint") ? [] : words(get(container, "EntryPoint"));
  const own = lacks(container, "Command") ? [] : words(get(container, "Command"));
  if (!entry || !own) return undefined;
  const found: (Listening | "proxy")[] = [];
  for (const command of commands([...entry, ...own])) {
    const { name, rest } = program(command) ?? { name: "", rest: [] };
    const [server] = serversOf(
      name,
      rest.map(({ text }) => text),
    );
    const last = !command.shell && own.length > 0;
    if (isProxy(name)) found.push("proxy");
    else if (server) found.push({ name, rest, server, last });
    else {
      const script = /^python[\d.]*$/.test(name) ? rest[0] : undefined;
      const django = script?.text.endsWith("manage.py")
        ? rest.slice(1)
        : /(^|\/)manage\.py$|^django-admin$/.test(name)
          ? rest
          : [];
      if (django[0]?.text === "runserver")
        found.push({ name: "runserver", rest: django.slice(1), server: runserver, last });
    }
  }
  return found;
}

/** The words in which `options` are given something: `--host x`, `--host=x`, `-bx`. */
export function told(rest: readonly Word[], options: readonly string[]): readonly Word[] {
  return rest.flatMap((word, index) => {
    const before = rest[index - 1]?.text ?? "";
    const joined = options.some(
      (option) => word.text.startsWith(`${option}=`) || (option.length === 2 && word.text.startsWith(option)),
    );
    return options.includes(before) || (joined && !options.includes(word.text)) ? [word] : [];
  });
}

/** The port on which the one server of `container` certainly listens, as its command says, and the word that says so. */
export function listeningPort(
  container: Block,
): { readonly port: number; readonly word: Word; readonly name: string } | undefined {
  const [only, ...others] = listening(container) ?? [];
  if (!only || only === "proxy" || others.length > 0 || only.rest.some(({ text }) => text.includes(hole)))
    return undefined;
  const { name, rest, server } = only;
  const given =
    server === runserver ? rest.filter(({ text }) => !text.startsWith("-")).slice(0, 1) : told(rest, server.options);
  const ports = [...told(rest, server.ports ?? []), ...given].flatMap((word) => {
    const port = /(?:^|[:=]|^-p)(\d+)$/.exec(word.text)?.[1];
    return port === undefined ? [] : [{ port: Number(port), word, name }];
  });
  return ports.length === 1 ? ports[0] : undefined;
}
