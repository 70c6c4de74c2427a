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
 */
export class Cells {
  #reading: Cell<unknown> | undefined;

  input<T>(value: T): Input<T> {
    const cell = new Cell<T>(undefined, Object.is);
    cell.value = value;
    cell.state = "fresh";
    return {
      get: () => this.#read(cell),
      set: (value) => {
        if (Object.is(value, cell.value)) return;
        cell.value = value;
        for (const reader of cell.readers) doubt(reader, "outdated");
      },
    };
  }

  /**
   * `same` tells a recomputed value that changes nothing for its readers from one that does.
   * `stale` is told once when a value that was computed may no longer hold.
   */
  formula<V>(
    compute: (key: string) => V,
    same: (a: V, b: V) => boolean = Object.is,
    stale?: (key: string) => void,
  ): (key: string) => V {
    const cells = new Map<string, Cell<V>>();
    return (key) => {
      let cell = cells.get(key);
      if (!cell) {
        cell = new Cell(() => compute(key), same, stale && (() => stale(key)));
        cells.set(key, cell);
      }
      return this.#read(cell);
    };
  }

  #read<V>(cell: Cell<V>): V {
    if (cell.state === "computing") throw new Error("a formula reads itself");
    this.#refresh(cell);
    const reader = this.#reading;
    if (reader) {
      reader.sources.add(cell as unknown as Cell<unknown>);
      cell.readers.add(reader);
    }
    return cell.value;
  }

  #refresh<V>(cell: Cell<V>): void {
    for (const source of cell.suspects) {
      if (cell.state !== "suspect") break;
      this.#refresh(source);
    }
    cell.suspects.clear();
    if (cell.state === "suspect") cell.state = "fresh";
    if (cell.state !== "fresh") this.#compute(cell);
  }

  #compute<V>(cell: Cell<V>): void {
    const outer = this.#reading;
    const before = { state: cell.state, sources: cell.sources };
    cell.sources = new Set();
    cell.state = "computing";
    this.#reading = cell as unknown as Cell<unknown>;
    try {
      const value = cell.compute!();
      if (before.state === "new" || !cell.same(value, cell.value)) {
        cell.value = value;
        for (const reader of cell.readers) doubt(reader, "outdated");
      }
      cell.state = "fresh";
    } finally {
      this.#reading = outer;
      if (cell.state === "computing") cell.state = before.state;
      for (const source of before.sources) {
        if (!cell.sources.has(source)) source.readers.delete(cell as unknown as Cell<unknown>);
      }
    }
  }
}

/** new: never computed. suspect: a source may have changed. outdated: a source has changed. */
type State = "new" | "fresh" | "suspect" | "outdated" | "computing";

class Cell<V> {
  value!: V;
  state: State = "new";
  sources = new Set<Cell<unknown>>();
  readonly readers = new Set<Cell<unknown>>();
  /** The sources that may have changed; all of them where this cell is only suspect. */
  readonly suspects = new Set<Cell<unknown>>();
  readonly compute: (() => V) | undefined;
  readonly same: (a: V, b: V) => boolean;
  readonly stale: (() => void) | undefined;

  constructor(compute: (() => V) | undefined, same: (a: V, b: V) => boolean, stale?: () => void) {
    this.compute = compute;
    this.same = same;
    this.stale = stale;
  }
}

/** Makes `cell` suspect or outdated, and all that reads it suspect. What is not fresh has done so already. */
function doubt(cell: Cell<unknown>, state: "suspect" | "outdated"): void {
  if (cell.state === "fresh") {
    cell.state = state;
    cell.stale?.();
    for (const reader of cell.readers) {
      reader.suspects.add(cell);
      doubt(reader, "suspect");
    }
  } else if (state === "outdated" && cell.state === "suspect") cell.state = state;
}

/** Whether two lists hold the same objects in the same order. */
export function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a === b || (a.length === b.length && a.every((item, index) => item === b[index]));
}
