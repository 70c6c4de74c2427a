import assert from "node:assert/strict";
import { parseHcl, parseTemplate } from "../../server/frontends/hcl/parser.ts";
import type { Attribute, Block, Body } from "../../server/frontends/hcl/syntax.ts";
import { corpus, corrupt, pick, type Random, random, source } from "./generate.ts";
import { expression, nodes, print } from "./print.ts";

const million = 1_000_000;

/** Documents of a million characters that nobody writes, by what they are made of. */
const repeated: readonly (readonly [name: string, first: string, again: string])[] = [
  ["parentheses", "a = ", "("],
  ["brackets", "a = ", "["],
  ["braces", "a = ", "{"],
  ["objects", "a = ", "{a="],
  ["all brackets", "a = ", "([{a="],
  ["calls", "a = ", "f("],
  ["minus signs", "a = ", "-"],
  ["negations", "a = ", "! "],
  ["conditionals", "a = ", "b?c:"],
  ["for expressions", "a = ", "[for x in "],
  ["interpolations in strings", "a = ", '"${'],
  ["interpolations in one string", 'a = "', "${"],
  ["strings that open again", "a = ", '"${"\n'],
  ["directives", 'a = "', "%{if x}"],
  ["ends of directives", 'a = "', "%{endif}"],
  ["blocks", "", "a {\n"],
  ["blocks in one line", "", "a { "],
  ["closing braces", "", "}"],
  ["blocks closed twice", "", "a {\n}\n}\n"],
  ["braces at the wrong place", "a {\n", " }\n b = 1\n"],
  ["blocks with open objects", "", "a {\n b = {\n"],
  ["heads without bodies", "", "a b c\n"],
  ["labels", "a ", '"b" '],
  ["open labels", "a ", '"b'],
  ["heredocs with the same marker", "", "a=<<A\n"],
  ["heredocs in heredocs", "", "<<A\n${<<A\nA\n"],
  ["heredocs with open sequences", "", "a=<<E\n${[\nE,\n"],
  ["open comments", "", "/* "],
  ["operators", "a = b", " + c"],
  ["attributes", "a = b", ".c"],
  ["indexes", "a = b", "[0]"],
  ["splats", "a = b", "[*]"],
  ["attribute splats", "a = b", ".*"],
  ["items in one line that are broken", "a = {", "a b,"],
  ["items in one line with open sequences", "a = [", '{a="${x y" }},'],
  ["one string", 'a = "', "ab "],
  ["dollars", 'a = "', "$"],
  ["escapes that are none", 'a = "', "\\q"],
  ["digits and dots", "a = ", "1."],
  ["dots", "a = 1", "."],
  ["less-than signs", "a = ", "<<"],
  ["equals signs", "", "= "],
  ["quotes", "", '"'],
  ["NULs", "", "\0"],
  ["lone surrogates", "", "\ud800"],
  ["carriage returns", "", "\r"],
  ["newlines", "", "\n"],
  ["letters beyond ASCII", "a = ", "é"],
  ["spaces", "", " "],
];

describe("The HCL parser, on anything", () => {
  for (const [name, first, again] of repeated) {
    it(`stands a million characters of ${name}`, () => stands(first + again.repeat(million / again.length)));
  }

  it("stands heredocs with a marker of their own each", () => {
    stands(Array.from({ length: 50_000 }, (_, index) => `a = <<M${index}\n`).join(""));
    stands(`a = ${Array.from({ length: 50_000 }, (_, index) => `<<M${index}\n\${`).join("")}`);
  });

  it("stands mutations of valid files", () => {
    for (let seed = 0; seed < 6000; seed++) {
      const next = random(seed);
      let text = next() < 0.5 ? source(next) : corpus(1500, seed);
      for (let times = Math.floor(next() * 4); times >= 0; times--) text = corrupt(next, text);
      if (next() < 0.2) text = text.replaceAll("\n", pick(next, ["\r\n", "\r", "\n\n", ""]));
      stands(pick(next, ["", "", "", "\ufeff"]) + text, seed);
    }
  });

  it("stands what is no text at all", () => {
    for (let seed = 0; seed < 3000; seed++) {
      const next = random(seed);
      const alphabet = pick(next, [
        '{}[]()"\n=a ${~%.,:?<-EOT',
        "\0\ud800\udc00\ufeff\r\n\t ",
        'a = "${b}"\n<<A\nA\n/*#*/',
        '"%{if a}for x in y}\n',
      ]);
      stands(Array.from({ length: Math.floor(next() * 80) }, () => pick(next, [...alphabet])).join(""), seed);
    }
  });
});

describe("A slipped edit in one block of HCL", () => {
  it("leaves the other blocks as they were, or the file has no error", () => {
    let broken = 0;
    for (let seed = 0; seed < 4000; seed++) {
      const next = random(seed);
      const text = corpus(2500, seed % 97);
      const before = parseHcl(text).body;
      const block = pick(next, before.blocks);
      const [start, end, inserted] = slip(next, text, block);
      const edited = text.slice(0, start) + inserted + text.slice(end);
      const { body: after, errors } = parseHcl(edited);
      if (errors.length === 0) continue;
      broken++;
      const shift = edited.length - text.length;
      for (const other of before.blocks) {
        if (other === block) continue;
        const now = after.blocks.find(
          (candidate) => candidate.start === other.start + (other.start > start ? shift : 0),
        );
        assert.equal(
          now && printed(now),
          printed(other),
          `seed ${seed}:\n${edited.slice(block.start, block.end + shift)}`,
        );
      }
    }
    assert.ok(broken > 2000, `only ${broken} edits broke anything`);
  });

  it("leaves every other argument as it was when the rest of a line is not typed yet", () => {
    let broken = 0;
    for (let seed = 0; seed < 4000; seed++) {
      const next = random(seed);
      const text = corpus(2500, seed % 97);
      const before = [...everyArgument(parseHcl(text).body, "")];
      const chosen = pick(
        next,
        before.filter(({ argument }) => argument.end <= lineEnd(text, argument.start)),
      );
      const { start, end } = chosen.argument;
      const cut = start + 1 + Math.floor(next() * (end - start - 1));
      const { body, errors } = parseHcl(text.slice(0, cut) + text.slice(lineEnd(text, start)));
      if (errors.length === 0) continue;
      broken++;
      const others = (all: typeof before) =>
        all.filter(({ argument }) => argument.start !== start).map(({ shown }) => shown);
      assert.deepEqual(others([...everyArgument(body, "")]), others(before), `seed ${seed}: ${text.slice(start, cut)}`);
    }
    assert.ok(broken > 3000, `only ${broken} lines were broken`);
  });
});

/** Claims that `text` is read, into ranges that lie within those around them, and into the same tree each time. */
function stands(text: string, seed?: number): void {
  const { body, errors } = parseHcl(text);
  assert.deepEqual([body.start, body.end], [0, text.length]);
  for (const { node, parent } of nodes(body)) {
    const inside = parent.start <= node.start && node.start <= node.end && node.end <= parent.end;
    if (!inside)
      assert.fail(`seed ${seed}: ${JSON.stringify([node, parent])} in ${JSON.stringify(text.slice(0, 2000))}`);
  }
  for (const { start, end } of errors) {
    assert.ok(
      0 <= start && start <= end && end <= text.length,
      `seed ${seed}: an error stands outside of the document`,
    );
  }
  const { template } = parseTemplate(text);
  assert.deepEqual([template.start, template.end], [text.charCodeAt(0) === 0xfeff ? 1 : 0, text.length]);
}

/** What an edit within `block` takes out, from where to where, and puts in instead. */
function slip(next: Random, text: string, block: Block): readonly [start: number, end: number, inserted: string] {
  const at = block.start + Math.floor(next() * (block.end - block.start));
  switch (Math.floor(next() * 5)) {
    case 0:
      return [at, Math.min(lineEnd(text, at), block.end), ""];
    case 1:
      return [
        at,
        at,
        pick(next, [
          '"',
          "{",
          "}",
          "(",
          ")",
          "[",
          "]",
          "=",
          "${",
          "%{",
          "<<XX\n",
          "\n",
          "'",
          "\\",
          ",",
          ".",
          "~}",
          "?",
          ":",
          "foo",
        ]),
      ];
    case 2: {
      const sign = pick(next, [...text.slice(block.start, block.end).matchAll(/["{}()[\]=,$]/g)]);
      return [block.start + sign.index, block.start + sign.index + 1, ""];
    }
    case 3: {
      const start = Math.max(block.start, text.lastIndexOf("\n", at - 1) + 1);
      return [start, Math.min(block.end, lineEnd(text, at) + 1), ""];
    }
    default:
      return [at, Math.min(block.end, at + 1 + Math.floor(next() * 20)), ""];
  }
}

function lineEnd(text: string, at: number): number {
  return text.indexOf("\n", at);
}

function printed(block: Block): string {
  return print({ start: 0, end: 0, attributes: [], blocks: [block], broken: false });
}

function* everyArgument(body: Body, path: string): Generator<{ readonly argument: Attribute; readonly shown: string }> {
  for (const argument of body.attributes) {
    yield { argument, shown: `${path}${argument.name} = ${expression(argument.value)}` };
  }
  for (const block of body.blocks) {
    yield* everyArgument(block.body, `${path}${[block.type, ...block.labels.map(({ text }) => text)].join(".")}/`);
  }
}
