import assert from "node:assert/strict";
import { code } from "../server/hovers/markdown.ts";

describe("code in Markdown", () => {
  it("shows a text as it is, whatever is in it", () => {
    assert.deepEqual(["a", "a`b", "``a", "a\n\n# b", "[a](b)", ""].map(code), [
      "`a`",
      "``a`b``",
      "``` ``a ```",
      "`a # b`",
      "`[a](b)`",
      "*(empty)*",
    ]);
  });
});
