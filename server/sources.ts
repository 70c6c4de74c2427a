import { Cells, type Input, sameItems } from "./cells.ts";
import type { Document, Frontend, Link, Parsed, Reader, SyntaxProblem } from "./frontend.ts";
import { Lines } from "./positions.ts";

/** The files of a workspace, each as its front end reads it, and the units that they make up, which call each other. */
export class Sources {
  readonly frontends: readonly Frontend[];
  protected readonly cells = new Cells();
  readonly #documents = new Map<string, Input<Document | undefined>>();
  readonly #uris = new Set<string>();
  /** Changes when a file comes or goes. */
  readonly #listing = this.cells.input(0);

  constructor(frontends: readonly Frontend[]) {
    this.frontends = frontends;
  }

  /** Adds a file, or another version of it; tells whether it is a new one. */
  set(document: Document): boolean {
    const { uri } = document;
    this.#input(uri).set(document);
    if (this.#uris.has(uri)) return false;
    this.#uris.add(uri);
    this.#listing.set(this.#listing.get() + 1);
    return true;
  }

  /** Takes a file away; tells whether it was there. */
  delete(uri: string): boolean {
    if (!this.#uris.delete(uri)) return false;
    this.#input(uri).set(undefined);
    this.#listing.set(this.#listing.get() + 1);
    return true;
  }

  uris(): readonly string[] {
    return [...this.#uris].sort();
  }

  document(uri: string): Document | undefined {
    return this.#input(uri).get();
  }

  readonly lines = this.cells.formula((uri): Lines => new Lines(this.document(uri)?.text ?? ""));

  readonly #claimed = this.cells.formula((uri): Frontend | undefined => {
    const document = this.document(uri);
    return document && this.frontends.find((frontend) => frontend.claims(document));
  });

  /** A file as the front end at `index` of those here reads it; the key is `index uri`. */
  readonly #readAs = this.cells.formula((key): Parsed | undefined => {
    const { by, uri } = this.#reading(key);
    const document = this.document(uri);
    return document && by.parse(document);
  });

  protected readonly has = this.cells.formula((uri): boolean => this.document(uri) !== undefined);

  /** The units that a file, read so, brings in. */
  readonly #importsAs = this.cells.gate((key): readonly string[] => {
    const parsed = this.#readAs(key);
    const { by } = this.#reading(key);
    return parsed ? by.calls(parsed, this.readerOf(by)) : [];
  }, sameItems);

  /** The files that are of a language only because others of it bring them in, with that language. */
  readonly #adopted = this.cells.gate(
    (_): ReadonlyMap<string, Frontend> => {
      this.#listing.get();
      const adopted = new Map<string, Frontend>();
      const waiting = this.uris().flatMap((uri): (readonly [string, Frontend])[] => {
        const by = this.#claimed(uri);
        return by?.adopts ? [[uri, by]] : [];
      });
      for (const [uri, by] of waiting) {
        for (const each of this.#importsAs(this.#key(uri, by))) {
          const as = adopted.has(each) || !this.has(each) || this.#claimed(each) ? undefined : by.adopts?.(each);
          if (!as) continue;
          adopted.set(each, as);
          waiting.push([each, as]);
        }
      }
      return adopted;
    },
    (a, b) => a.size === b.size && [...a].every(([uri, by]) => b.get(uri) === by),
  );

  #key(uri: string, by: Frontend): string {
    return `${this.frontends.indexOf(by)} ${uri}`;
  }

  #reading(key: string): { readonly by: Frontend; readonly uri: string } {
    const space = key.indexOf(" ");
    return { by: this.frontends[Number(key.slice(0, space))]!, uri: key.slice(space + 1) };
  }

  #imports(uri: string): readonly string[] {
    const by = this.frontend(uri);
    return by ? this.#importsAs(this.#key(uri, by)) : [];
  }

  readonly frontend = this.cells.formula((uri): Frontend | undefined => {
    return this.#claimed(uri) ?? this.#adopted("").get(uri);
  });

  protected readonly parsed = this.cells.formula((uri): Parsed | undefined => {
    const by = this.frontend(uri);
    return by && this.#readAs(this.#key(uri, by));
  });

  /** What could not be read in a file. */
  errors(uri: string): readonly SyntaxProblem[] {
    return this.parsed(uri)?.errors ?? [];
  }

  /** The files and folders that a file names. */
  links(uri: string): readonly Link[] {
    const parsed = this.parsed(uri);
    return (parsed && this.frontend(uri)?.links?.(parsed)) ?? [];
  }

  protected readonly below = this.cells.formula((folder): readonly string[] => {
    this.#listing.get();
    return [...this.#uris].filter((uri) => uri.startsWith(`${folder}/`)).sort();
  }, sameItems);

  protected readonly unit = this.cells.gate((uri): string | undefined =>
    this.frontend(uri)?.unit(uri, (folder) => this.below(folder)),
  );

  protected readonly byUnit = this.cells.formula((_): ReadonlyMap<string, readonly string[]> => {
    this.#listing.get();
    const units = new Map<string, string[]>();
    for (const uri of this.uris()) {
      const unit = this.unit(uri);
      if (unit === undefined) continue;
      put(units, unit, uri);
    }
    return units;
  });

  protected readonly members = this.cells.formula(
    (unit): readonly string[] => this.byUnit("").get(unit) ?? [],
    sameItems,
  );

  protected readonly files = this.cells.formula(
    (unit): readonly Parsed[] => this.members(unit).map((uri) => this.parsed(uri)!),
    sameItems,
  );

  /** What `by` may ask for. */
  readerOf(by: Frontend): Reader {
    return {
      files: (unit) => this.files(unit),
      file: (uri) => (this.frontend(uri)?.parse === by.parse ? this.parsed(uri) : undefined),
      document: (uri) => this.document(uri),
      below: (folder) => this.below(folder),
      has: (uri) => this.has(uri),
      reads: (uri) => this.frontend(uri) !== undefined,
    };
  }

  readonly #calls = this.cells.gate((unit): readonly string[] => {
    return this.members(unit).flatMap((uri) => this.#imports(uri));
  }, sameItems);

  /** What all front ends of one language have in common. */
  readonly #language = this.cells.gate((unit): Frontend["parse"] | undefined => {
    const first = this.members(unit)[0];
    return first === undefined ? undefined : this.frontend(first)?.parse;
  });

  /** Who calls each unit: those of its own language, or those of others. */
  #calling(own: boolean): ReadonlyMap<string, readonly string[]> {
    const callers = new Map<string, string[]>();
    const units = [...this.byUnit("").keys()];
    for (const unit of units) {
      const calls = this.#calls(unit).flatMap((called) =>
        called.includes("*") ? units.filter(like(called)) : [called],
      );
      for (const called of new Set(calls)) {
        // What is of another language is evaluated by itself.
        if ((this.#language(called) === this.#language(unit)) !== own) continue;
        put(callers, called, unit);
      }
    }
    return callers;
  }

  readonly #callers = this.cells.formula((_): ReadonlyMap<string, readonly string[]> => this.#calling(true));

  readonly #readers = this.cells.formula((_): ReadonlyMap<string, readonly string[]> => this.#calling(false));

  /** The units of other languages in which what `unit` reads may be found wrong too, such as the code that reads a JSON file. */
  protected readonly readers = this.cells.formula((unit): readonly string[] => {
    return [...new Set((this.#readers("").get(unit) ?? []).flatMap((reader) => this.roots(reader)))];
  }, sameItems);

  /** The units that nothing calls; of those that call each other in a circle, which nothing else calls, the first. */
  readonly #tops = this.cells.formula((_): ReadonlySet<string> => {
    const callers = this.#callers("");
    const units = [...this.byUnit("").keys()].sort();
    const calls = new Map<string, string[]>();
    for (const [called, by] of callers) for (const each of by) put(calls, each, called);
    const tops = new Set(units.filter((unit) => !callers.has(unit)));
    const below = reached(tops, calls);
    for (const unit of units) {
      if (below.has(unit)) continue;
      for (const each of reached([unit], calls)) {
        // A circle that was taken for the topmost.
        tops.delete(each);
        below.add(each);
      }
      tops.add(unit);
    }
    return tops;
  });

  /** The topmost units from which `unit` is reached: those with which it is evaluated. */
  protected readonly roots = this.cells.formula((unit): readonly string[] => {
    const tops = this.#tops("");
    return [...reached([unit], this.#callers(""))].filter((each) => tops.has(each)).sort();
  }, sameItems);

  protected readonly topmost = this.cells.formula((_): readonly string[] => [...this.#tops("")], sameItems);

  #input(uri: string): Input<Document | undefined> {
    let input = this.#documents.get(uri);
    if (!input) {
      input = this.cells.input<Document | undefined>(undefined);
      this.#documents.set(uri, input);
    }
    return input;
  }
}

/** Whether a unit is one of those that `pattern` stands for, which has a `*` for what is not known. */
function like(pattern: string): (unit: string) => boolean {
  const parts = pattern.split("*").map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, "\\$&"));
  const expression = new RegExp(`^${parts.join(".*")}$`);
  return (unit) => expression.test(unit);
}

/** `from`, and all that `next` leads to from there. */
function reached(from: Iterable<string>, next: ReadonlyMap<string, readonly string[]>): Set<string> {
  const found = new Set(from);
  for (const each of found) for (const other of next.get(each) ?? []) found.add(other);
  return found;
}

function put(lists: Map<string, string[]>, key: string, item: string): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
