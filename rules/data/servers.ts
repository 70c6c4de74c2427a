import table from "./servers.json" with { type: "json" };

/** A program that serves, and how it is told where to listen. */
export interface Server {
  readonly name: string;
  /** The words of which one follows the program; any, where there are none. */
  readonly when?: readonly string[];
  /** What is given the address, such as `--host`. */
  readonly options: readonly string[];
  /** What is given the port alone, such as `--port`. */
  readonly ports?: readonly string[];
  /** The loopback address on which it listens without them. */
  readonly otherwise?: string;
  /** Options and variables that say another address. */
  readonly unless?: readonly string[];
  /** Variables from which it reads the address; then the one of `when` is what it runs. */
  readonly reads?: readonly string[];
  /** The words that make it listen everywhere. */
  readonly add?: readonly string[];
}

const servers: readonly Server[] = table.programs;

/** The servers that `name` may be, by the words behind it, of which options may be the first. */
export function serversOf(name: string, words: readonly string[]): readonly Server[] {
  const [script] = words.filter((word) => !word.startsWith("-"));
  return servers.filter(({ name: own, when, reads }) => {
    if (own !== name || !when) return own === name;
    return reads ? when.includes(script ?? "") : words.slice(0, 3).some((word) => when.includes(word));
  });
}

const proxies: ReadonlySet<string> = new Set(table.proxies);

/** Whether the program `name` hands requests on to others in its container. */
export function isProxy(name: string): boolean {
  return proxies.has(name);
}

const variables: ReadonlyMap<string, string> = new Map(Object.entries(table.variables));

/** What reads the address to listen on from the variable `name`. */
export function readerOf(name: string): string | undefined {
  return variables.get(name);
}
