import type { Span } from "../../../rules/model/value.ts";
import type { Notice } from "../../frontend.ts";

/** Steps of one evaluation; real applications take far fewer. */
const mostSteps = 3_000_000;

/** Expressions inside of expressions, and constants that stand for constants, beyond this are not followed. */
const deepest = 200;

/** How much one evaluation may still do. */
export class Work {
  left = mostSteps;
  depth = 0;
  /** Nothing depends on what was asked for first. */
  whole = true;
  notice: Notice | undefined;

  /** Whether one more step may be taken at `at`. */
  step(at: () => Span): boolean {
    if (this.left-- > 0) return true;
    this.whole = false;
    this.notice ??= {
      at: at(),
      message:
        "there is more in this application than can be evaluated; what follows is not known, and no rule speaks of it",
    };
    return false;
  }

  /** What `find` gives, one level deeper; `otherwise` where that is too deep. */
  deeper<V>(find: () => V, otherwise: () => V): V {
    if (this.depth >= deepest) {
      this.whole = false;
      return otherwise();
    }
    this.depth++;
    const found = find();
    this.depth--;
    return found;
  }
}
