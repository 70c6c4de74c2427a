import assert from "node:assert/strict";
import type { CodeAction } from "vscode-languageserver";
import type { Rule } from "../rules/rule.ts";
import { actions } from "../server/actions.ts";
import type { Frontend } from "../server/frontend.ts";
import { Project } from "../server/project.ts";
import type { View } from "../server/service.ts";
import { capitals, toy } from "./toy.ts";

const uri = "file:///w/a.toy";
const abilities = {
  versions: true,
  annotations: true,
  snippets: true,
  creates: true,
  resolves: false,
  commands: false,
  lookups: false,
};

function offered(text: string, rule: Rule, context: { only?: string[] } = {}): CodeAction[] {
  const project = new Project([toy().frontend as Frontend], [rule], "2026-11-20");
  project.set({ uri, text });
  const view: View = {
    project,
    encoding: "utf-16",
    inlayHints: "near",
    environment: undefined,
    folder: () => undefined,
    spelled: (uri) => uri,
    page: (rule) => `https://example.test/${rule}`,
    version: () => 7,
  };
  const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
  return actions(view, uri, { range, context: { diagnostics: [], ...context } }, abilities);
}

function edits({ edit }: CodeAction): unknown {
  return edit?.documentChanges?.flatMap((change) => ("edits" in change ? change.edits : []));
}

describe("actions", () => {
  it("escape what has a meaning in a snippet, in what is filled in and around it", () => {
    const [action] = offered(
      "Word",
      capitals(() => ({ text: "a$b}\\c <$1}> ${d}", blank: "<$1}>" })),
    );
    assert.deepEqual(edits(action!), [
      {
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 4 } },
        snippet: { kind: "snippet", value: "a\\$b\\}\\\\c ${1:<\\$1\\}>} \\${d\\}" },
      },
    ]);
  });

  it("offer a comment before a line, but not in the middle of a longer text", () => {
    const rule = capitals((word) => ({ text: word.toLowerCase() }));
    const titles = (text: string) => offered(text, rule).map((each) => each.title);
    assert.deepEqual(titles("one\n`two` Word"), ["Write word", "Ignore toy/capitals for this line"]);
    assert.deepEqual(titles("`one\ntwo Word`"), ["Write word`"]);
  });

  it("offer one comment for a line on which a rule finds fault twice", () => {
    const found = offered(
      "Word Other\nThird",
      capitals((word) => ({ text: word.toLowerCase() })),
    );
    assert.equal(found.filter((each) => each.title.startsWith("Ignore")).length, 2);
  });

  it("do not fix all of a rule where one fix at most may be applied unasked", () => {
    const found = offered(
      "Word Other",
      capitals((word) => ({ text: word.toLowerCase(), safe: word === "Word" })),
    );
    assert.deepEqual(
      found.map((each) => each.title).filter((title) => !title.startsWith("Ignore")),
      ["Write word", "Write other"],
    );
  });

  it("put several rounds of fixes into edits of the text as it is", () => {
    // Each round takes one letter off; in the end all that is left is what was not capital.
    const rule = capitals((word) => ({ text: word.slice(1) }));
    const [action] = offered("one ABCd two Xy\nEFGHi", rule, { only: ["source.fixAll.iac-preflight"] });
    assert.deepEqual(edits(action!), [
      { range: { start: { line: 0, character: 4 }, end: { line: 0, character: 8 } }, newText: "d" },
      { range: { start: { line: 0, character: 13 }, end: { line: 0, character: 15 } }, newText: "y" },
      { range: { start: { line: 1, character: 0 }, end: { line: 1, character: 5 } }, newText: "i" },
    ]);
  });
});
