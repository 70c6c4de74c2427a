import assert from "node:assert/strict";
import { parseHcl } from "../../server/frontends/hcl/parser.ts";
import { print } from "./print.ts";

/** Claims that `source` is read as `tree`, with these errors, each after what it underlines. */
function recovers(source: string, tree: string, ...errors: readonly string[]): void {
  const file = parseHcl(source);
  assert.equal(print(file.body), tree.trim());
  assert.deepEqual(
    file.errors.map(({ start, end, message }) => `[${source.slice(start, end)}] ${message}`),
    errors,
  );
}

/** The same for lines of a block `b`, between two others that must stay as they are. */
function recoversIn(lines: string, tree: string, ...errors: readonly string[]): void {
  const indented = (text: string) => text.replaceAll(/^(?=.)/gm, "  ");
  const broken = /(^|\n)…$/.test(tree);
  const whole = [tree.replace(/\n?…$/, ""), "z = 2", broken ? "…" : ""].filter((part) => part !== "").join("\n");
  recovers(
    `before "a" {\n  x = 1\n}\n\nb {\n${indented(lines)}\n  z = 2\n}\n\nafter {\n  y = 3\n}\n`,
    `before "a" {\n  x = 1\n}\nb {\n${indented(whole)}\n}\nafter {\n  y = 3\n}`,
    ...errors,
  );
}

describe("A half-typed argument", () => {
  it("without a value takes nothing of the next line", () => {
    recoversIn(
      "engine_version =\nc = 1",
      "engine_version = ?\nc = 1",
      "[engine_version =] engine_version has no value",
    );
  });

  it("without a closing quote ends with its line", () => {
    recoversIn('v = "15.\nc = 1', "v = ?\nc = 1\n…", '["15.] "15. has no closing quote on its line');
    recoversIn('v = "a ${b} c\nc = 1', "v = ?\nc = 1\n…", '["a ${b} c] "a ${b} c has no closing quote on its line');
  });

  it("that ends with a dot has no value", () => {
    recoversIn("v = var.\nc = 1", "v = ?\nc = 1", '[.] no name follows the dot of "var."');
    recoversIn('v = "x-${var.}-y"', 'v = (text "x-" ${?} "-y")', '[.] no name follows the dot of "var."');
  });

  it("within an interpolation ends with its line", () => {
    recoversIn('v = "x-${var.\nc = 1', "v = ?\nc = 1\n…", '[${] "${" is not closed');
    recoversIn('v = "x-${var.a"\nc = 1', "v = ?\nc = 1\n…", '["] a string stands where "}" is expected');
    recoversIn('v = "x-${f(a}-y"', 'v = (text "x-" ${?} "-y")', '[}] "}" stands where "," or ")" is expected');
  });

  it("with open brackets ends before the next one", () => {
    recoversIn("v = f(1, 2\nc = 1", "v = ?\nc = 1\n…", '[(] "(" is not closed');
    recoversIn("v = f(\nc = 1", "v = ?\nc = 1\n…", '[(] "(" is not closed');
    recoversIn('v = [\n  "a",\n  "b\n]\nc = 1', "v = ?\nc = 1\n…", '["b] "b has no closing quote on its line');
    recoversIn("v = (1\nc = 1", "v = ?\nc = 1\n…", '[(] "(" is not closed');
    recoversIn("v = a[\nc = 1", "v = ?\nc = 1\n…", '[[] "[" is not closed');
    recoversIn("v = f(\n  a b\n)\nc = 1", "v = ?\nc = 1\n…", '[b] "b" stands where "," or ")" is expected');
  });

  it("keeps what an operator or a conditional has", () => {
    recoversIn("v = 1 +\nc = 1", "v = (+ 1 ?)\nc = 1", "[+] the line ends where a value is expected");
    recoversIn(
      "v = a ? b\nc = 1",
      "v = (?: a b ?)\nc = 1",
      '[b] the line ends where ":" and what holds otherwise is expected',
    );
  });

  it("with something behind its value has no certain value", () => {
    recoversIn("v = 1 2\nc = 1", "v = ?\nc = 1\n…", '[2] "2" stands where the next line is expected');
    recoversIn('v = "a" b = 1', "v = ?\n…", '[b] "b" stands where the next line is expected');
    recoversIn("v = 1)", "v = ?\n…", '[)] ")" stands where the next line is expected');
  });

  it("keeps a value with a comma behind it, as in JSON", () => {
    recoversIn("v = 1,\nc = 1", "v = 1\nc = 1", "[,] arguments stand on lines of their own, without commas");
  });

  it("that is only a name is left out", () => {
    recoversIn("v\nc = 1", "c = 1\n…", '[v] v is neither an argument, which has "=", nor a block, which has "{"');
    recoversIn(
      "foo bar baz\nc = 1",
      "c = 1\n…",
      '[foo bar baz] foo bar baz is neither an argument, which has "=", nor a block, which has "{"',
    );
    recoversIn('"v" = {\n  d = 1\n}', "…", '["] the name of an argument has no quotes');
  });

  it("that repeats another is an error, and the first counts", () => {
    recoversIn("v = 1\nv = 2", "v = 1", "[v] v is set already");
    const many = Array.from({ length: 40 }, (_, index) => `a${index} = ${index}\n`).join("");
    for (const name of ["a7", "a35"]) {
      const { errors } = parseHcl(`${many}${name} = 1\n`);
      assert.deepEqual(
        errors.map(({ message }) => message),
        [`${name} is set already`],
      );
    }
  });
});

describe("A broken value", () => {
  it("in an object leaves the other items, and says that there may be more", () => {
    recoversIn(
      'v = {\n  a = 1\n  b =\n  c = f(\n  d = "x\n  e = 2\n}',
      "v = {a=1 b=? c=? ?=? d=? ?=? e=2}",
      "[=] the line ends where a value is expected",
      '[(] "(" is not closed',
      '["x] "x has no closing quote on its line',
    );
    recoversIn(
      "v = { a = 1, a b, c = 3 }",
      "v = {a=1 ?=? ?=? c=3}",
      '[b] "b" stands where "=" and a value is expected',
    );
  });

  it("is told of by what is wrong with it", () => {
    recoversIn("v = 'x'", "v = ?\n…", `['] ' does not quote a text; HCL has "`);
    recoversIn("v = a & b", "v = ?\n…", '[&] "&" is no operator; HCL has "&&"');
    recoversIn("v = 1\u00a0", "v = ?\n…", "[\u00a0] U+00A0 is a no-break space; HCL has plain spaces");
    recoversIn("v = 1.2.3", "v = ?", '[1.2.3] "1.2.3" is no number');
    recoversIn("v = a.0.1", "v = ?", '[0.1] "0.1" reads as one number; two indexes are [0][1]');
    recoversIn(
      'v = "\\q"',
      "v = (text ${?})",
      '[\\q] \\q stands for nothing; the escapes are \\n, \\r, \\t, \\", \\\\, \\uNNNN and \\UNNNNNNNN',
    );
    recoversIn(
      'v = "\\ud800"',
      "v = (text ${?})",
      "[\\ud800] \\ud800 is no character; \\u takes 4 hexadecimal digits and \\U takes 8",
    );
    recoversIn("v = [for x in y]", "v = ?\n…", '[]] "]" stands where ":" and what is made of each item is expected');
    recoversIn("v = {for x in y: x}", "v = ?", '[x] "x" has no key; an object is made by "key => value"');
    recoversIn(
      "v = [for x in y: x => x]",
      "v = ?",
      '[=>] "=>" makes an object, which stands in { }, and this stands in [ ]',
    );
    recoversIn("v = [\n  1\n  2\n]", "v = [1 2]", "[1] no comma separates this item from the next");
    recoversIn("v = f(a, , b)", "v = (call f a ? b)", '[,] "," stands where a value is expected');
    recoversIn("v = a.*.*", "v = ?\n…", '[.] no name follows the dot of ".*."');
    recoversIn('v = "%{ if a }b"', "v = ?", "[%{ if a }] %{ if a } has no %{ endif }");
    recoversIn('v = "%{ endif }"', "v = ?", "[%{ endif }] %{ endif } closes nothing");
    recoversIn('v = "%{ if a }b%{ endfor }"', "v = ?", "[%{ endfor }] %{ endfor } closes nothing");
    recoversIn(
      'v = "%{ foo }"',
      "v = (text ${?})",
      '[foo] "foo" stands where if, else, endif, for or endfor is expected',
    );
    recoversIn("v = 1 /* a", "v = ?\n…", "[/*] this comment is not closed");
  });
});

describe("A broken heredoc", () => {
  it("without its end is one line", () => {
    recoversIn("v = <<EOT\nc = 1", "v = ?\nc = 1\n…", "[<<EOT] no line that holds only EOT closes this");
  });

  it("without its end leaves out what it held, as far as it stands further right", () => {
    recoversIn(
      "v = <<-EOT\n  {\n    d = 1\n  }\nc = 1",
      "v = ?\nc = 1\n…",
      "[<<-EOT] no line that holds only EOT closes this",
    );
  });

  it("without its end does not take that of the next one, if that breaks the file", () => {
    recovers(
      'r "a" {\n  t = <<-EOT\n    b\n}\n\nr "c" {\n  t = <<-EOT\n    d\n  EOT\n  t = 1\n}\n',
      'r "a" {\n  t = ?\n  …\n}\nr "c" {\n  t = (heredoc "d\\n")\n}',
      "[<<-EOT] no line that holds only EOT closes this",
      "[t] t is set already",
    );
  });

  it("with an open sequence still ends at its marker", () => {
    recoversIn("v = <<EOT\nx ${var.\nEOT\nc = 1", "v = ?\nc = 1", '[${] "${" is not closed');
    recoversIn(
      "v = <<EOT\nx ${var.} ${a b} y\nEOT\nc = 1",
      'v = (heredoc "  x " ${?} " " ${?} " y\\n")\nc = 1',
      '[.] no name follows the dot of "var."',
      '[b] "b" stands where "}" is expected',
    );
  });

  it("with something behind its marker is read over", () => {
    recoversIn("v = <<EOT x\ny = 1\nEOT\nc = 1", "v = ?\nc = 1", "[ x] x stands behind EOT, where the line must end");
  });

  it("at the end of the file needs a line break", () => {
    recovers("a = <<EOT\nb\nEOT", 'a = (heredoc "b\\n")', "[EOT] the file ends behind EOT, where its line must end");
  });
});

describe("A broken block", () => {
  it("without its closing brace ends before the next at the left edge", () => {
    recovers(
      'r "a" "b" {\n  x = 1\n\nr "c" "d" {\n  y = 2\n}\n',
      'r "a" "b" {\n  x = 1\n  …\n}\nr "c" "d" {\n  y = 2\n}\n…',
      '[{] r "a" "b" is not closed',
    );
  });

  it("in another one without its closing brace ends where the lines go back", () => {
    recoversIn("n {\n  c = 1", "n {\n  c = 1\n  …\n}\n…", "[{] n is not closed");
  });

  it("that holds an open object ends where it should", () => {
    recovers(
      "r {\n  t = {\n    a = 1\n\n  y = 2\n}\n\ns {\n  z = 3\n}\n",
      "r {\n  t = ?\n  y = 2\n  …\n}\ns {\n  z = 3\n}",
      '[{] "{" is not closed',
    );
    recovers("t = {\n  a = 1\n\ny = 2\nz = {\n  b = 1\n}\n", "t = ?\ny = 2\nz = {b=1}\n…", '[{] "{" is not closed');
  });

  it("leaves its lines alone although their braces look closed", () => {
    recovers(
      "r {\nx = 1\nn {\ny = 2\n}\n}\ns {\nz = 3\n",
      "r {\n  x = 1\n  n {\n    y = 2\n  }\n}\ns {\n  z = 3\n  …\n}\n…",
      "[{] s is not closed",
    );
  });

  it("closed too early goes on to where its lines end", () => {
    recovers(
      "r {\n  x = 1\n  }\n  y = 2\n}\ns {\n  z = 3\n}\n",
      "r {\n  x = 1\n  y = 2\n  …\n}\ns {\n  z = 3\n}",
      '[}] "}" closes nothing',
    );
    recovers(
      "r {\n  t = { a = 1 }}\n  y = 2\n}\ns {}\n",
      "r {\n  t = {a=1}\n  y = 2\n  …\n}\ns {\n}",
      '[}] "}" closes nothing',
    );
  });

  it("does not take the braces of others", () => {
    recovers("a = 1\n}\nb = 2\n", "a = 1\nb = 2\n…", '[}] "}" closes nothing');
    recovers("r {\n}\n}\ns {\n}\n", "r {\n}\ns {\n}\n…", '[}] "}" closes nothing');
  });

  it("with its brace on the next line, or without it, keeps its content", () => {
    const message = '[r "a"] r "a" is neither an argument, which has "=", nor a block, which has "{"';
    recovers('r "a"\n{\n  x = 1\n}\n', 'r "a" {\n  x = 1\n}\n…', message);
    recovers('r "a"\n  x = 1\n}\n', 'r "a" {\n  x = 1\n}\n…', message);
    recovers('r "a"\n\ns {\n}\n', "s {\n}\n…", message);
    recovers(
      'r "a" = {\n  x = 1\n}\n',
      'r "a" {\n  x = 1\n}\n…',
      '[=] "=" follows r "a", as if a block were an argument',
    );
  });

  it("leaves out a label that cannot be read", () => {
    recovers('r "a" "b {\n  x = 1\n}\n', 'r "a" {\n  x = 1\n}', '["b ] "b has no closing quote on its line');
    recovers(
      'r "a${b}" c {\n  x = 1\n}\n',
      'r "c" {\n  x = 1\n}',
      "[${b}] a label holds no ${ }; for the characters, write $${",
    );
    recovers(
      'r "a\nx = 1\n',
      "x = 1\n…",
      '["a] "a has no closing quote on its line',
      '[r "a] r "a is neither an argument, which has "=", nor a block, which has "{"',
    );
  });

  it("in one line holds one argument", () => {
    recovers(
      "r { a = 1, b = 2 }\n",
      "r {\n  a = 1\n  b = 2\n}",
      "[,] arguments stand on lines of their own, without commas",
      "[b] a block in one line holds one argument, and this is another",
    );
    recovers(
      "r { a = 1\n  b = 2\n}\n",
      "r {\n  a = 1\n  b = 2\n}",
      "[1] a block whose argument stands in its first line closes in that line",
    );
    recovers("r { s {} }\n", "r {\n  s {\n  }\n}", "[s] a block in one line holds an argument, and this is a block");
    recovers('r { a = "x }\ns {\n}\n', "r {\n  a = ?\n  …\n}\ns {\n}", '["x }] "x } has no closing quote on its line');
  });

  it("ends its line", () => {
    recovers("r {} s {}\n", "r {\n}\ns {\n}", '[s] "s" stands behind "}", where the line must end');
    recovers("r {\n  a = 1 }\n", "r {\n  a = 1\n}", '[}] "}" stands in the line of what it closes');
  });
});

describe("A broken document", () => {
  it("of any length tells of a hundred errors at most", () => {
    assert.equal(parseHcl("}\n".repeat(1000)).errors.length, 100);
  });

  it("that nests too deep is read up to there", () => {
    recovers(
      `a = ${"(".repeat(300)}1${")".repeat(300)}\nb = 2\n`,
      "a = ?\nb = 2\n…",
      '[(] "(" is nested too deep to be read',
    );
    assert.deepEqual(parseHcl(`a = ${"(".repeat(200)}1${")".repeat(200)}\n`).errors, []);
    assert.deepEqual(parseHcl(`a = 1${" + 1".repeat(900)}\n`).errors, []);
    assert.equal(parseHcl(`a = b${".c".repeat(2000)}\nd = 1\n`).body.attributes.length, 2);
  });
});
