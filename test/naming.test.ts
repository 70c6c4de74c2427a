import assert from "node:assert/strict";
import table from "../rules/data/naming.json" with { type: "json" };
import { type NameTable, namedTypes, nameTables } from "../rules/data/naming.ts";
import type { ResourceType, Via } from "../rules/model/resource.ts";
import type { Block, Property, Span, Value } from "../rules/model/value.ts";
import { namingCharacters } from "../rules/naming/characters.ts";
import { namingLength } from "../rules/naming/length.ts";
import type { Finding, Rule } from "../rules/rule.ts";

const entries = namedTypes.flatMap((type) => [...nameTables(type)].map(([name, facts]) => ({ type, name, facts })));
const judged = entries.filter(({ facts }) => !facts.secret);
const sure = judged.filter(({ facts }) => !facts.confidence);
const vias: readonly Via[] = ["terraform", "cloudformation"];

describe("the table of names", () => {
  it("has every type and property that was researched", () => {
    assert.ok(entries.length >= 97, String(entries.length));
    assert.equal(namedTypes.length, Object.keys(table.names).length);
  });

  for (const { type, name, facts } of entries) {
    it(`${type} ${name}: its own patterns accept a plain name, and its lengths agree`, () => {
      const { min, max, prefix, confidence, called } = facts;
      assert.ok(min >= 1 && min <= max && plain(facts).length <= max);
      if (prefix) assert.ok(prefix.max > 0 && prefix.max <= max - 26 && prefix.name.endsWith("Prefix"));
      assert.ok(accepts(facts, plain(facts), "terraform"), plain(facts));
      assert.match(called, /^an? .*'s (name|identifier|family|password|creation token)$/);
      assert.ok(confidence === undefined || confidence === "medium" || confidence === "low");
      for (const text of [facts.forbidden?.pattern, facts.except]) if (text) assert.ok(new RegExp(text));
    });
  }
});

describe("rules about names", () => {
  it("have nothing to say of a plain name, whatever it names", () => {
    for (const { type, name, facts } of judged) {
      for (const via of vias) assert.deepEqual(said(namingCharacters, type, name, plain(facts), via), []);
      for (const via of vias) assert.deepEqual(said(namingLength, type, name, plain(facts), via), []);
    }
  });

  it("accept a name of the greatest length and of the least, and no other beyond", () => {
    for (const { type, name, facts } of judged) {
      const { min, max, confidence, requiredPrefix = "" } = facts;
      const long = (count: number) => requiredPrefix + "a".repeat(count - requiredPrefix.length);
      const told = confidence === "low" ? 0 : 1;
      assert.equal(said(namingLength, type, name, long(max), "terraform").length, 0, type);
      assert.equal(said(namingLength, type, name, long(max + 1), "terraform").length, told, type);
      if (min > 1) assert.equal(said(namingLength, type, name, "a".repeat(min - 1), "terraform").length, told, type);
      assert.equal(said(namingLength, type, name, "a".repeat(min), "terraform").length, 0, type);
    }
  });

  it("are errors only where the limit is certain", () => {
    for (const { type, name, facts } of judged) {
      for (const { severity } of said(namingLength, type, name, "a".repeat(facts.max + 1), "terraform")) {
        assert.equal(severity, facts.confidence && "information", type);
      }
      if (facts.confidence) assert.deepEqual(said(namingCharacters, type, name, "-\n--", "terraform"), []);
    }
  });

  it("accept a prefix that leaves room for what Terraform appends, and none that does not", () => {
    for (const { type, facts } of judged) {
      const { prefix, confidence } = facts;
      if (!prefix || confidence === "low") continue;
      assert.equal(said(namingLength, type, prefix.name, "a".repeat(prefix.max), "terraform").length, 0, type);
      assert.equal(said(namingLength, type, prefix.name, "a".repeat(prefix.max + 1), "terraform").length, 1, type);
      assert.equal(said(namingLength, type, prefix.name, "a".repeat(prefix.max + 1), "cloudformation").length, 0, type);
    }
  });

  it("say of every short name what its pattern says", () => {
    const missed: string[] = [];
    const middles = strings(["a", "7", "-", "_", ".", "/", " ", "+"], 2);
    for (const { type, name, facts } of sure) {
      for (const via of vias) {
        for (const middle of middles) {
          for (const text of [`${middle}abc`, `abc${middle}`, `abc${middle}abc`]) {
            const whole = (facts.requiredPrefix ?? "") + text;
            if (whole.length < facts.min) continue;
            const found = said(namingCharacters, type, name, whole, via).length > 0;
            const wrong = !accepts(facts, whole, via);
            // What only the pattern knows is not said; nothing is said that the pattern does not know.
            if (found) assert.ok(wrong, `${type} ${name} ${JSON.stringify(whole)} ${via}: a false alarm`);
            else if (wrong && !left.has(type)) missed.push(`${type} ${name} ${JSON.stringify(whole)} ${via}`);
          }
        }
      }
    }
    assert.deepEqual(missed, []);
  });

  it("know each reserved word, prefix, suffix and sequence", () => {
    for (const { type, name, facts } of sure) {
      const bad = [
        ...(facts.reserved ?? []),
        ...(facts.reservedPrefix ?? []).map((prefix) => `${prefix}abc`),
        ...(facts.reservedSuffix ?? []).map((suffix) => `abc${suffix}`),
        ...(facts.consecutive ?? []).map((sequence) => `abc${sequence}abc`),
        ...(facts.requiredPrefix === undefined ? [] : ["abc"]),
      ];
      for (const text of bad) {
        assert.equal(said(namingCharacters, type, name, text, "terraform").length, 1, `${type} ${text}`);
      }
    }
  });
});

/** Types of whose pattern a part is left unsaid. */
const left: ReadonlySet<string> = new Set([
  // Several separators in a row, of which some go together.
  "AWS::ECR::Repository",
  // Periods, of which the two sources do not say the same.
  "AWS::RDS::DBParameterGroup",
  "AWS::RDS::DBClusterParameterGroup",
  // A hyphen or a period at the beginning.
  "AWS::Transfer::User",
]);

/** The first of a few good names that `facts` accepts. */
function plain(facts: NameTable): string {
  const good = ["app-prod", "app_prod", "appprod", "alias/app-prod"];
  return good.find((name) => accepts(facts, name, "terraform")) ?? "none";
}

function accepts({ pattern, flags, terraformPattern }: NameTable, name: string, via: Via): boolean {
  if (via === "terraform" && terraformPattern !== undefined && !new RegExp(terraformPattern).test(name)) return false;
  return new RegExp(pattern, flags).test(name);
}

function strings(letters: readonly string[], longest: number): readonly string[] {
  if (longest === 0) return [""];
  const shorter = strings(letters, longest - 1);
  return ["", ...letters.flatMap((letter) => shorter.map((rest) => letter + rest))];
}

function said(rule: Rule, type: ResourceType, path: string, text: string, via: Via): readonly Finding[] {
  const at: Span = { uri: "file:///main.tf", start: 0, end: 1 };
  const [first, ...rest] = path.split(".").reverse();
  const value: Value = { kind: "text", pieces: [{ known: text, trail: [at] }], trail: [at] };
  const body = rest.reduce((inner, name) => block(name.replace("[]", ""), inner, at), block(first!, value, at));
  const resource = { type, address: "a", name: at, body, via, existing: false };
  return [
    ...rule.check(resource, {
      today: "2026-11-20",
      resources: () => [],
      named: () => [],
      find: () => undefined,
      indexed: () => [],
      workspace: { names: () => [], strangers: () => false, files: () => [], lookedUp: () => undefined },
    }),
  ];
}

function block(name: string, value: Value, at: Span): Block {
  const property: Property = { name, written: name, key: at, value };
  return { kind: "block", properties: new Map([[name, property]]), open: false, trail: [at] };
}
