import assert from "node:assert/strict";
import { Cells, type Input, sameItems } from "../server/cells.ts";

describe("cells", () => {
  it("compute nothing before they are read, and once however often they are read", () => {
    const cells = new Cells();
    const input = cells.input(1);
    const log: string[] = [];
    const double = cells.formula((key) => {
      log.push(key);
      return input.get() * 2;
    });
    input.set(2);
    assert.deepEqual(log, []);
    assert.equal(double("a"), 4);
    assert.equal(double("a"), 4);
    assert.equal(double("b"), 4);
    assert.deepEqual(log, ["a", "b"]);
    input.set(3);
    assert.deepEqual(log, ["a", "b"]);
    assert.equal(double("a"), 6);
    assert.deepEqual(log, ["a", "b", "a"]);
  });

  it("compute the tip of a diamond once a change, after both its sides", () => {
    const cells = new Cells();
    const input = cells.input(1);
    const log: string[] = [];
    const left = cells.formula(() => {
      log.push("left");
      return input.get() + 1;
    });
    const right = cells.formula(() => {
      log.push("right");
      return input.get() * 10;
    });
    const tip = cells.formula(() => {
      log.push("tip");
      return left("") + right("");
    });
    assert.equal(tip(""), 12);
    log.length = 0;
    input.set(2);
    assert.equal(tip(""), 23);
    assert.deepEqual(log.sort(), ["left", "right", "tip"]);
  });

  it("leave alone what reads a cell that was computed again to the same value", () => {
    const cells = new Cells();
    const input = cells.input(2);
    let computed = 0;
    const even = cells.formula(() => input.get() % 2 === 0);
    const label = cells.formula(() => {
      computed++;
      return even("") ? "even" : "odd";
    });
    assert.equal(label(""), "even");
    input.set(4);
    assert.equal(label(""), "even");
    assert.equal(computed, 1);
    input.set(5);
    assert.equal(label(""), "odd");
    assert.equal(computed, 2);
  });

  it("keep the list they have when its items are the same", () => {
    const cells = new Cells();
    const items = [{}, {}];
    const input = cells.input(0);
    const list = cells.formula(() => {
      input.get();
      return [...items];
    }, sameItems);
    const first = list("");
    input.set(1);
    assert.equal(list(""), first);
    items.pop();
    input.set(2);
    assert.deepEqual(list(""), [items[0]]);
  });

  it("see a change through cells that were stale when they stopped being read", () => {
    const cells = new Cells();
    const which = cells.input("a");
    const a = cells.input(1);
    const b = cells.input(10);
    const first = cells.formula(() => a.get());
    const second = cells.formula(() => b.get());
    const chosen = cells.formula(() => (which.get() === "a" ? first("") : second("")));
    assert.equal(chosen(""), 1);
    a.set(2);
    which.set("b");
    assert.equal(chosen(""), 10);
    a.set(3);
    assert.equal(chosen(""), 10);
    which.set("a");
    assert.equal(chosen(""), 3);
    b.set(11);
    which.set("b");
    assert.equal(chosen(""), 11);
  });

  it("do not compute a source that the change before it in reading order put out of use", () => {
    const cells = new Cells();
    const present = cells.input(true);
    const text = cells.input("text");
    let parsed = 0;
    // Two steps away, so that neither change is known to be one before it is looked into.
    const exists = cells.formula(() => present.get());
    const parse = cells.formula(() => {
      parsed++;
      if (!present.get()) throw new Error("nothing there to parse");
      return text.get();
    });
    const shown = cells.formula(() => (exists("") ? parse("") : "none"));
    assert.equal(shown(""), "text");
    // The later source is the first to be in doubt.
    text.set("other");
    present.set(false);
    assert.equal(shown(""), "none");
    assert.equal(parsed, 1);
  });

  it("compute again only what changed among thousands of sources", () => {
    const cells = new Cells();
    const inputs = new Map<string, Input<number>>();
    for (let i = 0; i < 5000; i++) inputs.set(`${i}`, cells.input(i));
    let squares = 0;
    let sums = 0;
    const square = cells.formula((key) => {
      squares++;
      return inputs.get(key)!.get() ** 2;
    });
    const parity = cells.formula((key) => square(key) % 2);
    const odd = cells.formula(() => {
      sums++;
      return [...inputs.keys()].reduce((sum, key) => sum + parity(key), 0);
    });
    assert.equal(odd(""), 2500);
    assert.deepEqual([squares, sums], [5000, 1]);
    inputs.get("1234")!.set(1236);
    assert.equal(odd(""), 2500);
    assert.deepEqual([squares, sums], [5001, 1]);
    inputs.get("1234")!.set(1235);
    assert.equal(odd(""), 2501);
    assert.deepEqual([squares, sums], [5002, 2]);
  });

  describe("whose formula throws", () => {
    it("throw the same again without computing, and recover when what they read has changed", () => {
      const cells = new Cells();
      const input = cells.input(0);
      let computed = 0;
      const inverse = cells.formula(() => {
        computed++;
        if (input.get() === 0) throw new Error("zero");
        return 1 / input.get();
      });
      const shown = cells.formula(() => `${inverse("")}`);
      assert.throws(() => shown(""), /zero/);
      assert.throws(() => shown(""), /zero/);
      assert.equal(computed, 1);
      input.set(2);
      assert.equal(shown(""), "0.5");
      input.set(0);
      assert.throws(() => shown(""), /zero/);
      input.set(4);
      assert.equal(shown(""), "0.25");
    });

    it("are seen to change by a formula that caught what they threw", () => {
      const cells = new Cells();
      const input = cells.input(0);
      const inverse = cells.formula(() => {
        if (input.get() === 0) throw new Error("zero");
        return 1 / input.get();
      });
      const shown = cells.formula(() => {
        try {
          return `${inverse("")}`;
        } catch {
          return "none";
        }
      });
      assert.equal(shown(""), "none");
      input.set(2);
      assert.equal(shown(""), "0.5");
    });

    it("leave no trace in what is read next", () => {
      const cells = new Cells();
      const bad = cells.input(true);
      const other = cells.input(1);
      let computed = 0;
      const throws = cells.formula(() => {
        if (bad.get()) throw new Error("bad");
        return 0;
      });
      const fine = cells.formula(() => {
        computed++;
        return other.get();
      });
      assert.throws(() => throws(""), /bad/);
      assert.equal(fine(""), 1);
      bad.set(false);
      assert.equal(fine(""), 1);
      assert.equal(computed, 1);
      assert.equal(throws(""), 0);
    });
  });

  it("say that a formula reads itself, and recover when it no longer does", () => {
    const cells = new Cells();
    const next = cells.input<Record<string, string | undefined>>({ a: "b", b: "a" });
    const depth: (key: string) => number = cells.formula((key) => {
      const to = next.get()[key];
      return to === undefined ? 0 : depth(to) + 1;
    });
    assert.throws(() => depth("a"), /reads itself/);
    assert.throws(() => depth("b"), /reads itself/);
    next.set({ a: "b" });
    assert.equal(depth("a"), 1);
    assert.equal(depth("b"), 0);
    next.set({ b: "a" });
    assert.equal(depth("b"), 1);
    assert.equal(depth("a"), 0);
    next.set({ a: "b", b: "a" });
    assert.throws(() => depth("a"), /reads itself/);
  });

  it("tell once that a value may no longer hold, and again only after it was computed", () => {
    const cells = new Cells();
    const input = cells.input(1);
    const unrelated = cells.input(1);
    const stale: string[] = [];
    const half = cells.formula((key) => {
      if (input.get() < 0) throw new Error("negative");
      return key.length + input.get();
    });
    const watched = cells.formula(
      (key) => half(key),
      Object.is,
      (key) => stale.push(key),
    );
    input.set(2);
    assert.deepEqual(stale, [], "never computed");
    watched("a");
    watched("bb");
    unrelated.set(2);
    assert.deepEqual(stale, []);
    input.set(3);
    input.set(4);
    assert.deepEqual(stale.sort(), ["a", "bb"]);
    watched("a");
    input.set(-1);
    assert.deepEqual(stale.sort(), ["a", "a", "bb"]);
    assert.throws(() => watched("a"), /negative/);
    input.set(5);
    assert.deepEqual(stale.sort(), ["a", "a", "a", "bb"], "what it threw may no longer hold either");
  });

  it("are not in doubt for what they no longer read", () => {
    const cells = new Cells();
    const which = cells.input("a");
    const other = cells.input(1);
    const stale: string[] = [];
    const chosen = cells.formula(
      () => (which.get() === "a" ? other.get() : 0),
      Object.is,
      (key) => stale.push(key),
    );
    chosen("");
    which.set("b");
    chosen("");
    stale.length = 0;
    other.set(2);
    assert.deepEqual(stale, []);
  });

  it("behind a gate are in doubt only once it has changed, which is found out before anything is read", () => {
    const cells = new Cells();
    const input = cells.input(2);
    const stale: string[] = [];
    let computed = 0;
    const even = cells.gate(() => {
      computed++;
      return input.get() % 2 === 0;
    });
    const label = cells.formula(
      () => (even("") ? "even" : "odd"),
      Object.is,
      (key) => stale.push(key),
    );
    assert.equal(label(""), "even");
    input.set(4);
    assert.deepEqual([stale, computed], [[], 1], "nothing is computed before something is read");
    assert.equal(label(""), "even");
    assert.deepEqual([stale, computed], [[], 2]);
    input.set(5);
    cells.settle();
    assert.deepEqual([stale, computed], [[""], 3]);
    assert.equal(label(""), "odd");
  });

  it("behind a gate behind a gate see a change of either, each gate looked into once", () => {
    const cells = new Cells();
    const input = cells.input("a");
    const other = cells.input(1);
    const log: string[] = [];
    const first = cells.gate(() => {
      log.push("first");
      return input.get().toLowerCase();
    });
    const listing = cells.formula(() => [first("")]);
    const second = cells.gate(() => {
      log.push("second");
      return `${listing("")[0]}${other.get()}`;
    });
    const shown = cells.formula(() => second(""));
    assert.equal(shown(""), "a1");
    log.length = 0;
    // The later gate is the first to be in doubt.
    other.set(2);
    input.set("b");
    assert.equal(shown(""), "b2");
    assert.deepEqual(log, ["first", "second"]);
    input.set("B");
    assert.equal(shown(""), "b2");
    assert.deepEqual(log, ["first", "second", "first"]);
  });

  it("agree with a plain computation after thousands of random changes to a random graph", () => {
    const random = generator(7);
    const cells = new Cells();
    const size = 40;
    const inputs = Array.from({ length: 12 }, () => cells.input(random(20)));
    const plain = inputs.map((input) => input.get());
    /** What cell `at` makes of its sources: which it reads depends on what it has read. */
    const compute = (at: number, input: (index: number) => number, below: (index: number) => number): number => {
      const lead = at === 0 ? input(0) : below((at * 7) % at);
      if (lead % 11 === 10) throw new Error(`${at}`);
      const other = lead % 3 === 0 || at < 2 ? input((at + lead) % inputs.length) : below((at * 3 + lead) % at);
      return Math.floor((lead + other) / 2) % 23;
    };
    const formula: (key: string) => number = cells.formula((key) =>
      compute(
        Number(key),
        (index) => inputs[index]!.get(),
        (index) => formula(`${index}`),
      ),
    );
    const expected = (at: number): number => compute(at, (index) => plain[index]!, expected);
    const outcome = (value: () => number): string => {
      try {
        return `${value()}`;
      } catch (error) {
        return `${error}`;
      }
    };
    let thrown = 0;
    for (let round = 0; round < 4000; round++) {
      for (let n = random(3); n >= 0; n--) {
        const at = random(inputs.length);
        plain[at] = random(30);
        inputs[at]!.set(plain[at]);
      }
      const at = random(size);
      const want = outcome(() => expected(at));
      if (want.startsWith("Error")) thrown++;
      assert.equal(
        outcome(() => formula(`${at}`)),
        want,
        `cell ${at} in round ${round}`,
      );
    }
    assert.ok(thrown > 100 && thrown < 3900, `${thrown} rounds threw`);
  });
});

/** Whole numbers from 0 to below `limit`, the same ones for the same seed. */
function generator(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}
