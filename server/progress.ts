/** How far something has come: `done` of `total` steps. */
export type Advance = (what: string, done: number, total: number) => void;

/** Where progress is shown. */
export interface Screen {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** A line of a terminal that says how far a long run has come. Nobody else than a terminal gets to see it. */
export class Progress {
  readonly #screen: Screen;
  readonly #now: () => number;
  readonly #start: number;
  #last = 0;
  #shown = false;

  /** `now` is a clock in milliseconds. */
  constructor(screen: Screen, now: () => number) {
    this.#screen = screen;
    this.#now = now;
    this.#start = now();
  }

  readonly advance: Advance = (what, done, total) => {
    if (this.#screen.isTTY !== true) return;
    const now = this.#now();
    if (now - this.#start < patience || (this.#shown && now - this.#last < pause)) return;
    this.#last = now;
    this.#shown = true;
    const columns = this.#screen.columns ?? 80;
    this.#screen.write(`\r\u001b[K${line(what, done, total).slice(0, columns - 1)}`);
  };

  /** Takes the line away again. */
  readonly clear = (): void => {
    if (this.#shown) this.#screen.write("\r\u001b[K");
    this.#shown = false;
  };
}

/** What is done sooner, in milliseconds, is done before anybody has read that it goes on. */
const patience = 500;

/** The time between two states of the line, in milliseconds. */
const pause = 80;

/** The length of the bar, in columns. */
const longest = 24;

function line(what: string, done: number, total: number): string {
  const filled = Math.round((done / Math.max(total, 1)) * longest);
  return `${what} ${"━".repeat(filled)}${"─".repeat(longest - filled)} ${done}/${total}`;
}
