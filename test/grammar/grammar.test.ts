import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import oniguruma from "vscode-oniguruma";
import textmate from "vscode-textmate";

const files: Readonly<Record<string, string>> = {
  "source.hcl.iac-preflight": "syntaxes/hcl.tmLanguage.json",
  "comment.iac-preflight": "syntaxes/ignore.tmLanguage.json",
};

describe("the grammar for people without a Terraform extension", () => {
  it("gives every token of a file its scopes", async () => {
    const text = readFileSync("test/grammar/language.tf", "utf8");
    const grammar = await load("source.hcl.iac-preflight");
    const actual = [...annotated(grammar, text)].join("\n");
    // `UPDATE=1 node scripts/test.mjs test/grammar` writes what the grammar gives now.
    if (process.env["UPDATE"]) writeFileSync("test/grammar/language.tf.scopes", actual);
    assert.equal(actual, readFileSync("test/grammar/language.tf.scopes", "utf8"));
  });

  it("is back at the top of the file after every block of the examples", async () => {
    const grammar = await load("source.hcl.iac-preflight");
    for (const name of ["main.tf", "variables.tf", "modules/database/main.tf"]) {
      const lines = readFileSync(`examples/ten-pipeline-runs/${name}`, "utf8").split("\n");
      let stack = textmate.INITIAL;
      for (const line of lines) stack = grammar.tokenizeLine(line, stack).ruleStack;
      assert.equal(stack.depth, 1, name);
    }
  });
});

async function load(scopeName: string): Promise<textmate.IGrammar> {
  await oniguruma.loadWASM(readFileSync("node_modules/vscode-oniguruma/release/onig.wasm"));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async (name) => {
      const file = files[name];
      return file === undefined ? null : textmate.parseRawGrammar(readFileSync(file, "utf8"), file);
    },
    getInjections: (name) => (name === "source.hcl.iac-preflight" ? ["comment.iac-preflight"] : []),
  });
  const grammar = await registry.loadGrammar(scopeName);
  assert.ok(grammar);
  return grammar;
}

/** Each line of `text`, and under it one line for each token that has a scope of its own: carets, then its scopes but for `meta`. */
function* annotated(grammar: textmate.IGrammar, text: string): Iterable<string> {
  let stack = textmate.INITIAL;
  for (const line of text.split("\n")) {
    yield line;
    const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
    stack = ruleStack;
    for (const { startIndex, endIndex, scopes } of tokens) {
      const own = scopes.slice(1).filter((scope) => !scope.startsWith("meta."));
      const width = Math.min(endIndex, line.length) - startIndex;
      if (own.length > 0 && width > 0 && line.slice(startIndex, endIndex).trim() !== "")
        yield `${" ".repeat(startIndex)}${"^".repeat(width)} ${own.join(" ").replaceAll(/\.(hcl|iac-preflight)\b/g, "")}`;
    }
  }
}
