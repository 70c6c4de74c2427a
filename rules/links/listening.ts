import { isProxy, type Server, serversOf } from "../data/servers.ts";
import { type Command, commands, program, simple, type Word, words } from "../model/command.ts";
import { lacksVariable, variables } from "../model/environment.ts";
import { type Block, get, lacks, type Value } from "../model/value.ts";
import { hole, type Unit } from "../rule.ts";
import { madeOf } from "./builds.ts";
import { certain } from "./link.ts";

/** Django's own server, which takes its address without an option, with or without a port. */
export const runserver: Server = { name: "runserver", options: [] };

/** A program of a container that serves, and the words behind it. */
export interface Listening {
  readonly name: string;
  readonly rest: readonly Word[];
  readonly server: Server;
  /** The last words of an exec form of the container's own, to which more may be added. */
  readonly last: boolean;
}

/** The programs of `container` that serve, or hand on to such; `undefined` where it is not known what it runs. */
export function listening(container: Block, unit: Unit): readonly (Listening | "proxy")[] | undefined {
  const own = !lacks(container, "Command");
  const found: (Listening | "proxy")[] = [];
  for (const command of running(container, unit) ?? []) {
    const { name, rest: written } = program(command) ?? { name: "", rest: [] };
    const rest = command.shell ? written.map((word) => filled(word, container, unit)) : written;
    const [server] = serversOf(
      name,
      rest.map(({ text }) => text),
    );
    const last = !command.shell && own;
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

/**
 * What `container` runs: its own words, and those of its image where the workspace shows how that is made. An entry point
 * of the container's own sets both of the image's aside: https://docs.docker.com/reference/cli/docker/container/run/#entrypoint
 */
export function running(container: Block, unit: Unit): readonly Command[] | undefined {
  const image = lacks(container, "EntryPoint") ? madeOf(container, unit)?.body : undefined;
  const entry = get(container, "EntryPoint") ?? (image && get(image, "Entrypoint"));
  const own = get(container, "Command") ?? (image && get(image, "Cmd"));
  // Another shell than that of Linux reads the shell form otherwise.
  if (image && !lacks(image, "Shell") && [entry, own].some((each) => each?.kind === "text")) return undefined;
  // The shell form of an entry point takes no further words.
  if (entry?.kind === "text") return simple(entry);
  const first = entry ? words(entry) : [];
  if (!first || container.open) return undefined;
  if (own?.kind === "text") return first.every(isInit) ? simple(own) : undefined;
  const rest = own ? words(own) : [];
  return rest && commands([...first, ...rest]);
}

/** Whether a word is of a program that only runs another. */
function isInit({ text }: Word): boolean {
  return /^(\/\S+\/)?(tini|dumb-init)$|^--$/.test(text);
}

/** A variable in a shell's words, alone or with what stands in for it: `$PORT`, `${PORT}`, `${PORT:-8000}`. */
const variable = /\$(?:\{(\w+)(?:(:?-)([\w./:@-]*))?\}|(\w+))/g;

/** `word` with the variables in it that the container, or else its image, certainly sets, or certainly does not. */
function filled(word: Word, container: Block, unit: Unit): Word {
  if (!word.text.includes(hole)) return word;
  const whole = word.from.pieces.map(({ known }) => known ?? hole).join("");
  const written = whole.slice(word.start, word.end).replaceAll('"', "");
  if (/[\0'`\\$]/.test(written.replaceAll(variable, ""))) return word;
  const text = written.replaceAll(
    variable,
    (_, braced: string | undefined, sign: string | undefined, otherwise: string, bare: string) => {
      const name = braced ?? bare;
      const set = variableOf(container, name, unit);
      if (sign === undefined || (set !== undefined && (set !== "" || sign === "-"))) return set ?? hole;
      return set === "" || isUnset(container, name, unit) ? otherwise : hole;
    },
  );
  return { ...word, text };
}

/** What the variable `name` certainly is in `container`, by itself or by its image. */
export function variableOf(container: Block, name: string, unit: Unit): string | undefined {
  const own = variables(container, "Environment").filter((each) => each.name === name);
  if (own.length > 0) return own.length === 1 ? certain(own[0]!.property.value) : undefined;
  return lacksVariable(container, name) ? certain(imageVariables(container, unit).get(name)) : undefined;
}

/** Official images that set no variable but those of their own language. https://github.com/docker-library/official-images */
const bare = /^(?:public\.ecr\.aws\/docker\/library\/)?(?:alpine|debian|golang|node|php|python|ruby|ubuntu)(?:[:@]|$)/;

/** Whether nobody sets the variable `name`: neither the container, nor its image, nor what that is built from. */
function isUnset(container: Block, name: string, unit: Unit): boolean {
  const image = madeOf(container, unit);
  const set = image && get(image.body, "Env");
  const seen = !set || (set.kind === "block" && !set.open && !set.properties.has(name));
  const base = certain(image ? get(image.body, "From") : get(container, "Image"));
  // Docker sets the first of these by itself.
  const given = /^(HOSTNAME|HOME|PATH|LANG|\w+_VERSION)$/.test(name);
  return lacksVariable(container, name) && seen && !given && base !== undefined && bare.test(base);
}

/** What the image of `container` sets by its Dockerfile. */
export function imageVariables(container: Block, unit: Unit): ReadonlyMap<string, Value> {
  const image = madeOf(container, unit);
  const set = image && get(image.body, "Env");
  return new Map(set?.kind === "block" ? [...set.properties].map(([name, { value }]) => [name, value]) : []);
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
  unit: Unit,
): { readonly port: number; readonly word: Word; readonly name: string } | undefined {
  const [only, ...others] = listening(container, unit) ?? [];
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
