/** A cell whose value is given from outside. */
export interface Input<T> {
  get(): T;
  set(value: T): void;
}

/**
 * A spreadsheet. Inputs are set; formulas are computed when read, and again only after something
 * they read has changed. Nothing is ever invalidated by hand.
 *
 * Setting an input marks what may follow from it as stale and computes nothing. Reading a stale cell
 * looks only at those of its sources that are stale themselves, so that a change costs work in
 * proportion to what depends on it, even where a formula reads every file of the workspace.
 *
 * What a formula throws is remembered like a value: whoever reads it gets it again, until something
 * that the formula read has changed.
 */
export class Cells {
  #reading: Cell<unknown> | undefined;
  /** The stale cells of each gate, in the order in which the gates were made. */
  readonly #gates: Set<Cell<unknown>>[] = [];

  input<T>(value: T): Input<T> {
    const cell = new Cell<T>("", undefined, Object.is);
    cell.outcome = { value };
    cell.state = "fresh";
    return {
      get: () => this.#read(cell),
      set: (value) => {
        if (cell.outcome && "value" in cell.outcome && Object.is(value, cell.outcome.value)) return;
        cell.outcome = { value };
        for (const reader of cell.readers) doubt(reader, "outdated");
      },
    };
  }

  /**
   * `before` is what `compute` gave the last time, from which it may take over whatever still holds.
   * `same` tells a recomputed value that changes nothing for its readers from one that does.
   * `stale` is told once when what was computed may no longer hold.
   */
  formula<V>(
    compute: (key: string, before: V | undefined) => V,
    same: (a: V, b: V) => boolean = Object.is,
    stale?: (key: string) => void,
  ): (key: string) => V {
    return this.#keyed((key) => new Cell(key, compute, same, stale));
  }

  /**
   * A formula that many read and that seldom changes. What reads it is in doubt only once it has changed, which is found
   * out before anything else is read. It may read other gates only if they were made before it.
   */
  gate<V>(compute: (key: string) => V, same: (a: V, b: V) => boolean = Object.is): (key: string) => V {
    const stale = new Set<Cell<unknown>>();
    this.#gates.push(stale);
    return this.#keyed((key) => new Cell(key, compute, same, undefined, stale));
  }

  /** Finds out which gates have changed, so that all is in doubt that has to be. */
  settle(): void {
    if (this.#reading) return;
    for (let gate = this.#staleGate(); gate; gate = this.#staleGate()) this.#refresh(gate);
  }

  #staleGate(): Cell<unknown> | undefined {
    for (const stale of this.#gates) {
      for (const cell of stale) {
        stale.delete(cell);
        return cell;
      }
    }
    return undefined;
  }

  #keyed<V>(create: (key: string) => Cell<V>): (key: string) => V {
    const cells = new Map<string, Cell<V>>();
    return (key) => {
      let cell = cells.get(key);
      if (!cell) {
        cell = create(key);
        cells.set(key, cell);
      }
      this.settle();
      return this.#read(cell);
    };
  }

  #read<V>(cell: Cell<V>): V {
    const reader = this.#reading;
    // Before the value is there: a reader that catches what this throws depends on it all the same.
    if (reader) {
      if (!reader.sources.has(cell)) reader.sources.set(cell, reader.sources.size);
      cell.readers.add(reader);
    }
    if (busy(cell)) throw new Error("a formula reads itself");
    this.#refresh(cell);
    const outcome = cell.outcome!;
    if ("error" in outcome) throw outcome.error;
    return outcome.value;
  }

  /** Never throws. */
  #refresh<V>(cell: Cell<V>): void {
    if (cell.state === "suspect") this.#inspect(cell);
    cell.suspects = undefined;
    if (cell.state !== "fresh") this.#compute(cell);
  }

  /** Finds out whether any source of a suspect cell has changed. */
  #inspect<V>(cell: Cell<V>): void {
    cell.state = "inspected";
    // In the order in which they were read: a later one may have been read only for what an earlier one said.
    const order = (source: Cell<unknown>) => cell.sources.get(source)!;
    for (const source of [...(cell.suspects ?? [])].sort((a, b) => order(a) - order(b))) {
      if (busy(source)) cell.state = "outdated";
      else this.#refresh(source);
      if (cell.state !== "inspected") return;
    }
    cell.state = "fresh";
  }

  #compute<V>(cell: Cell<V>): void {
    const outer = this.#reading;
    const { outcome, sources } = cell;
    cell.sources = new Map();
    cell.state = "computing";
    this.#reading = cell;
    try {
      cell.outcome = { value: cell.compute!(cell.key, outcome && "value" in outcome ? outcome.value : undefined) };
    } catch (error) {
      cell.outcome = { error };
    } finally {
      this.#reading = outer;
    }
    for (const source of sources.keys()) if (!cell.sources.has(source)) source.readers.delete(cell);
    cell.state = "fresh";
    if (outcome && "value" in outcome && "value" in cell.outcome && cell.same(cell.outcome.value, outcome.value)) {
      // Those who compare by identity are to see no change.
      cell.outcome = outcome;
    } else for (const reader of cell.readers) doubt(reader, "outdated");
  }
}

type Outcome<V> = { readonly value: V } | { readonly error: unknown };

/** new: never computed. suspect: a source may have changed; inspected: it is being found out. outdated: a source has changed. */
type State = "new" | "fresh" | "suspect" | "inspected" | "outdated" | "computing";

/** Those of a cell that was never computed, such as every input; a computation writes into a map of its own. */
const noSources = new Map<Cell<unknown>, number>();

class Cell<V> {
  readonly key: string;
  outcome: Outcome<V> | undefined;
  state: State = "new";
  /** What it read when it was last computed, with its place in the order of reading. */
  sources: Map<Cell<unknown>, number> = noSources;
  readonly readers = new Set<Cell<unknown>>();
  /** The sources that may have changed; all of them where this cell is only suspect. */
  suspects: Set<Cell<unknown>> | undefined;
  // A method's parameters compare both ways, so that a cell of anything is a cell of `unknown`.
  readonly compute: { from(key: string, before: V | undefined): V }["from"] | undefined;
  readonly same: { is(a: V, b: V): boolean }["is"];
  readonly stale: ((key: string) => void) | undefined;
  /** Where a cell of a gate waits to be looked into. */
  readonly gate: Set<Cell<unknown>> | undefined;

  constructor(
    key: string,
    compute: ((key: string, before: V | undefined) => V) | undefined,
    same: (a: V, b: V) => boolean,
    stale?: (key: string) => void,
    gate?: Set<Cell<unknown>>,
  ) {
    this.key = key;
    this.compute = compute;
    this.same = same;
    this.stale = stale;
    this.gate = gate;
  }
}

function busy(cell: Cell<unknown>): boolean {
  return cell.state === "computing" || cell.state === "inspected";
}

/** Makes `cell` suspect or outdated, and all that reads it suspect. What is not fresh has done so already. */
function doubt(cell: Cell<unknown>, state: "suspect" | "outdated"): void {
  if (cell.state === "fresh") {
    cell.state = state;
    cell.stale?.(cell.key);
    if (cell.gate) {
      cell.gate.add(cell);
      return;
    }
    for (const reader of cell.readers) {
      reader.suspects ??= new Set();
      reader.suspects.add(cell);
      doubt(reader, "suspect");
    }
  } else if (state === "outdated" && (cell.state === "suspect" || cell.state === "inspected")) cell.state = state;
}

/** Whether two lists hold the same objects in the same order. */
export function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a === b || (a.length === b.length && a.every((item, index) => item === b[index]));
}
