import type { Span } from "../../../rules/model/value.ts";
import type { Notice } from "../../frontend.ts";

/** Steps of one evaluation; real applications take far fewer. */
const mostSteps = 600_000;

/** What a run of a function costs besides what is evaluated in it. */
const stepsOfRun = 50;

/** Expressions inside of expressions, and constants that stand for constants, beyond this are not followed. */
const deepest = 200;

/** How much one evaluation may still do. */
export class Work {
  left = mostSteps;
  depth = 0;
  notice: Notice | undefined;

  /** Whether one more step may be taken, one level deeper than those around it; `leave` comes after it. */
  enter(): boolean {
    if (this.left > 0 && this.depth < deepest) {
      this.left--;
      this.depth++;
      return true;
    }
    return false;
  }

  /** Whether a function may be run, which is worth some steps; functions that call each other twice are run very often. */
  run(at: () => Span): boolean {
    if (this.left > 0) {
      this.left -= stepsOfRun;
      return true;
    }
    this.tell(at());
    return false;
  }

  leave(): void {
    this.depth--;
  }

  /** Says at `at`, where no step may be taken, that the steps are used up, if that is why. */
  tell(at: Span): void {
    if (this.left > 0) return;
    const message =
      "there is more in this application than can be evaluated; what follows is not known, and no rule speaks of it";
    this.notice ??= { at, message };
  }
}
