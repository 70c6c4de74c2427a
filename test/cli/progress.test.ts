import assert from "node:assert/strict";
import { Progress } from "../../server/progress.ts";

describe("Progress", () => {
  const shown = (isTTY: boolean, columns: number, run: (progress: Progress, at: (time: number) => void) => void) => {
    let now = 0;
    const written: string[] = [];
    const screen = { isTTY, columns, write: (text: string) => written.push(text) };
    run(new Progress(screen, () => now), (time) => {
      now = time;
    });
    return written;
  };

  it("is shown on a terminal once it takes long, and not at every step", () => {
    const written = shown(true, 80, (progress, at) => {
      for (let step = 0; step <= 100; step++) {
        at(step * 10);
        progress.advance("Reading ", step, 100);
      }
      progress.clear();
    });
    assert.equal(written[0], `\r\u001b[KReading  ${"━".repeat(12)}${"─".repeat(12)} 50/100`);
    assert.equal(written.length, 8);
    assert.equal(written.at(-1), "\r\u001b[K");
  });

  it("is nothing where it was soon over, and where nobody looks on", () => {
    const soon = (progress: Progress) => {
      progress.advance("Reading ", 1, 1);
      progress.clear();
    };
    assert.deepEqual(shown(true, 80, soon), []);
    const long = (progress: Progress, at: (time: number) => void) => {
      at(5000);
      soon(progress);
    };
    assert.deepEqual(shown(false, 80, long), []);
    assert.equal(shown(true, 80, long).length, 2);
  });

  it("stays on one line of a narrow terminal", () => {
    const [line] = shown(true, 20, (progress, at) => {
      at(5000);
      progress.advance("Checking", 1, 1000);
    });
    assert.equal(line!.replace("\r\u001b[K", "").length, 19);
  });
});
