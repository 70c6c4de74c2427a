import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { recognise } from "../../server/explain/recognise.ts";

/** What AWS or a tool answers, as the rules quote it in their fixtures: a rule's id and the answer. */
function quoted(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const marker = /~+ ([a-z]+\/[a-z-]+): .*?(?:answers|(?:stops?|end) with): (.*?)(?: \[(?:fix|suggest)\])?$/;
  for (const name of readdirSync("test/rules", { recursive: true, encoding: "utf8" })) {
    if (!/\.(tf|json|ts|ya?ml)$/.test(name)) continue;
    for (const line of readFileSync(`test/rules/${name}`, "utf8").split("\n")) {
      const [, rule, answer] = marker.exec(line) ?? [];
      // Where words are left out nobody can tell what they are.
      if (rule !== undefined && answer !== undefined && !answer.includes("…")) found.set(`${rule} ${answer}`, rule);
    }
  }
  return found;
}

describe("What the rules say that AWS answers", () => {
  it("is recognised, and leads back to the rule", () => {
    const all = quoted();
    assert.ok(all.size > 150, `${all.size} answers`);
    const lost = [...all].filter(([key, rule]) => {
      const { messages } = recognise(key.slice(rule.length + 1));
      return !messages.some(({ message }) => message.causes.some(({ rules }) => rules.includes(rule)));
    });
    assert.deepEqual(
      lost.map(([key]) => key),
      [],
    );
  });
});
