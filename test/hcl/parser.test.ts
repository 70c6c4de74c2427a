import assert from "node:assert/strict";
import { parseHcl, parseTemplate } from "../../server/frontends/hcl/parser.ts";
import { expression, print } from "./print.ts";

/** Claims that the value `source` is read without an error, as `expected`. */
function reads(source: string, expected: string): void {
  const { body, errors } = parseHcl(`a = ${source}\n`);
  assert.deepEqual(errors, []);
  assert.equal(body.attributes.map(({ value }) => expression(value)).join("\n"), expected);
}

/** Claims that the file `source` is read without an error, as `expected`. */
function readsFile(source: string, expected: string): void {
  const { body, errors } = parseHcl(source);
  assert.deepEqual(errors, []);
  assert.equal(print(body), expected);
}

describe("HCL expressions", () => {
  it("are numbers, booleans and null", () => {
    for (const [source, expected] of [
      ["0", "0"],
      ["007", "7"],
      ["1.5", "1.5"],
      ["2e3", "2000"],
      ["1.25E-2", "0.0125"],
      ["1e+2", "100"],
      ["123456789012", "123456789012"],
      ["true", "true"],
      ["false", "false"],
      ["null", "null"],
    ] as const) {
      reads(source, expected);
    }
  });

  it("are unknown where JavaScript would write a number in another way", () => {
    reads("[12345678901234567890, 1e400, 1e22, 0.12345678901234567, 1e-7]", "[? ? ? ? ?]");
  });

  it("are names, also of other scripts and with dashes", () => {
    reads("[a, _b, c-d, für, 名前, a1, true-ish]", "[a _b c-d für 名前 a1 true-ish]");
  });

  it("bind operators as the specification says", () => {
    reads("a || b && c == d < e + f * g", "(|| a (&& b (== c (< d (+ e (* f g))))))");
    reads("a * b + c < d == e && f || g", "(|| (&& (== (< (+ (* a b) c) d) e) f) g)");
    reads("a - b - c", "(- (- a b) c)");
    reads("a / b % c * d", "(* (% (/ a b) c) d)");
    reads("a != b >= c <= d > e", "(!= a (> (<= (>= b c) d) e))");
    reads("-a.b + !c[0] * - -1", "(+ (- (.b a)) (* (! (index c 0)) (- (- 1))))");
    reads("(a + b) * c", "(* (paren (+ a b)) c)");
  });

  it("nest conditionals to the right", () => {
    reads("a ? b : c ? d : e", "(?: a b (?: c d e))");
    reads("a ? b ? c : d : e == f", "(?: a (?: b c d) (== e f))");
  });

  it("step into attributes and indexes", () => {
    reads('var.a["b"][0].c', '(.c (index (index (.a var) (text "b")) 0))');
    reads("a[b[c]]", "(index a (index b c))");
    reads("a.0.b", "(.b (.0 a))");
    reads("a . b [ 0 ]", "(index (.b a) 0)");
    reads("a[\n0\n]", "(index a 0)");
    reads("f(x).y", "(.y (call f x))");
    reads("{ a = 1 }.a", "(.a {a=1})");
    reads('"x".y', '(.y (text "x"))');
  });

  it("apply what follows a full splat to each item, and only names after an attribute splat", () => {
    reads("a[*].b[0].c", "([*] a (.c (index (.b *) 0)))");
    reads("a.*.b.0.c[0].d", "(.d (index (.* a (.c (.0 (.b *)))) 0))");
    reads("a[*]", "([*] a *)");
    reads("a[*].b[*].c", "([*] a ([*] (.b *) (.c *)))");
  });

  it("call functions, of providers too, with the last argument expanded", () => {
    reads("f()", "(call f)");
    reads("f(a, b,)", "(call f a b)");
    reads("f(\n  a,\n\n  b...\n)", "(call f a b ...)");
    reads("provider::aws::arn_parse(x)", "(call provider::aws::arn_parse x)");
    reads("true(1)", "(call true 1)");
  });

  it("are tuples, over lines and with a comma at the end", () => {
    reads("[]", "[]");
    reads("[1, [2], # c\n  3,\n]", "[1 [2] 3]");
  });

  it("are objects with any key and separator", () => {
    reads("{}", "{}");
    reads("{ a = 1, b: 2 }", "{a=1 b=2}");
    reads(
      '{\n  a = 1\n\n  "b" = 2,\n  (c) = 3 // c\n  d.e = 4\n  "f${g}" = 5\n}',
      '{a=1 (text "b")=2 (paren c)=3 (.e d)=4 (text "f" ${g})=5}',
    );
    reads("{ true = 1, null = 2, 3 = 4 }", "{true=1 null=2 3=4}");
    reads("{ a = (\n1\n), b = [\n2\n] }", "{a=(paren 1) b=[2]}");
  });

  it("take the words true and null as names where they are keys", () => {
    const { body } = parseHcl("a = { true = true }");
    const value = body.attributes[0]?.value;
    assert.ok(value?.kind === "object");
    assert.deepEqual(
      value.items.map((item) => [item.key.kind, item.value.kind]),
      [["variable", "literal"]],
    );
  });

  it("build tuples and objects with for", () => {
    reads("[for a in b : c]", "(for a b c)");
    reads("[\nfor i, a in b :\n a.x\n if i > 0\n]", "(for i,a b (.x a) if (> i 0))");
    reads("{for k, v in b : k => v}", "(for k,v b k => v)");
    reads("{\n for v in b : v.x => v... if v\n}", "(for v b (.x v) => v... if v)");
    reads("[forth, 1]", "[forth 1]");
  });
});

describe("HCL templates", () => {
  it("interpolate", () => {
    reads('""', "(text)");
    reads('"a${b}c"', '(text "a" ${b} "c")');
    reads('"${a}"', "(text ${a})");
    reads('"${"${a}"}"', "(text ${(text ${a})})");
    reads('"${ {a = 1}["a"] }"', '(text ${(index {a=1} (text "a"))})');
    reads('"${\n  f(a,\n  b)\n}"', "(text ${(call f a b)})");
  });

  it("escape characters and markers", () => {
    reads('"\\n\\r\\t\\"\\\\\\u00e9\\U0001F600"', `(text ${JSON.stringify('\n\r\t"\\é😀')})`);
    reads('"$${a} %%{b} $$${c} $ % $5 100%"', '(text "${a} %{b} $${c} $ % $5 100%")');
    reads('"%${a}"', '(text "%" ${a})');
  });

  it("choose and repeat by directives", () => {
    reads('"%{if a}x%{endif}"', '(text (if a "x"))');
    reads('"%{ if a }x%{ else }${y}%{ endif }z"', '(text (if a "x" else ${y}) "z")');
    reads('"%{ for v in a }%{ for k, v in v }${k}%{ endfor }%{ endfor }"', "(text (each v a (each k,v v ${k})))");
  });

  it("strip white space beside a ~", () => {
    reads('"a ${~ b ~} c"', '(text "a" ${b} "c")');
    reads('"a \\n %{~ if b ~} \\n c %{~ endif ~} d"', '(text "a" (if b "c") "d")');
    reads('" ${~ a ~} "', '(text "" ${a} "")');
  });

  it("are heredocs, whose lines stay as they are", () => {
    reads('<<EOT\n  a ${b}\n\n c\\n "d"\n  EOT', '(heredoc "  a " ${b} "\\n\\n c\\\\n \\"d\\"\\n")');
    reads("<<EOT\nEOT", "(heredoc)");
    reads("<<EOT\nEOTX\n EOT \n", '(heredoc "EOTX\\n")');
    reads("[<<A\nx\nA\n, <<B\ny\nB\n]", '[(heredoc "x\\n") (heredoc "y\\n")]');
  });

  it("lose the common indentation of a <<- heredoc, as HashiCorp's parser takes it out", () => {
    reads("<<-EOT\n    a\n      b\n\n   c ${d}\n  EOT", '(heredoc " a\\n" "   b\\n" "\\n" "c " ${d} "\\n")');
    reads("<<-EOT\n  ${a}\n  b\n EOT", '(heredoc "" ${a} "\\n" "b\\n")');
    reads("<<-EOT\n${a}\n  b\nEOT", '(heredoc ${a} "\\n" "  b\\n")');
    reads("<<-EOT\n\ta\n\t\tb\n\tEOT", '(heredoc "a\\n" "\\tb\\n")');
  });

  it("strip a ~ in a heredoc to the end of its line only, as HashiCorp's parser does", () => {
    reads("<<EOT\n%{ if a ~}\n   b\n%{~ endif }\nEOT", '(heredoc (if a "   b") "\\n")');
    reads("<<EOT\nx\n\n  %{~ if a ~}  \n y %{ endif }\nEOT", '(heredoc "x\\n\\n" (if a " y ") "\\n")');
  });

  it("read a sequence over lines, where the marker of a heredoc is a name", () => {
    reads("<<EOT\n${f(\nEOT\n)}\nEOT", '(heredoc ${(call f EOT)} "\\n")');
  });

  it("read a whole document", () => {
    const { template, errors } = parseTemplate('a "${b}"\n%{ if c ~}\n  d\n%{ endif ~}\n');
    assert.deepEqual(errors, []);
    assert.equal(expression(template), '(text "a \\"" ${b} "\\"\\n" (if c "  d\\n") "")');
    assert.equal(expression(parseTemplate("a ${b").template), "(text ${?})");
  });
});

describe("HCL bodies", () => {
  it("hold arguments and blocks", () => {
    readsFile(
      'a = 1\nb {\n  c = 2\n\n  d "e" f "g$${h}\\n" {\n    i = 3\n  }\n}\nj {}\nk { l = 4 }\nm "" {\n}',
      'a = 1\nb {\n  c = 2\n  d "e" "f" "g${h}\\n" {\n    i = 3\n  }\n}\nj {\n}\nk {\n  l = 4\n}\nm "" {\n}',
    );
  });

  it("hold comments of all kinds", () => {
    readsFile(
      "# a\n// b\n/* c\n d = 1 */ e = 2 # f\ng = /* h */ 3 // i\nj { # k\n  l = 4 /* m */\n} # n",
      "e = 2\ng = 3\nj {\n  l = 4\n}",
    );
  });

  it("may begin with a byte order mark and end their lines with carriage returns", () => {
    readsFile(
      "\ufeffa = 1\r\nb {\r\n  c = [\r\n    2,\r\n  ]\r\n}\r\nd = <<E\r\nx\r\nE\r\n",
      'a = 1\nb {\n  c = [2]\n}\nd = (heredoc "x\\r\\n")',
    );
  });

  it("may be empty", () => {
    readsFile("", "");
    readsFile("\ufeff", "");
    readsFile("\n# a", "");
  });
});

describe("HCL ranges", () => {
  it("cover what was written", () => {
    const source = 'a = f(b.c, "x${d}y")[0]\nr "l" m { z = -1 + (2) }\n';
    const { body, errors } = parseHcl(source);
    assert.deepEqual(errors, []);
    assert.equal(
      print(body, source),
      [
        'a@0-23 = (index@4-23 (call@4-20 f (.c@6-9 b@6-7) (text@11-19 "x"@12-13 ${@13-17d@15-16} "y"@17-18)) 0@21-22)',
        'r "l" "m"@24-48 {',
        "  z@34-46 = (+@38-46 (-@38-40 1@39-40) (paren@43-46 2@44-45))",
        "}",
      ].join("\n"),
    );
    const block = body.blocks[0];
    assert.deepEqual([block?.head, block?.body.start, block?.body.end], [{ start: 24, end: 31 }, 33, 47]);
    assert.deepEqual(block?.labels, [
      { start: 26, end: 29, text: "l" },
      { start: 30, end: 31, text: "m" },
    ]);
    assert.deepEqual(body.attributes[0]?.key, { start: 0, end: 1 });
  });

  it("cover splats, keys, directives and conditionals", () => {
    const source = 'a = b[*].c ? d.*.e : {f = g, "h": [for i in j : k]}\nl = "%{ if m }n%{ endif }"';
    assert.equal(
      print(parseHcl(source).body, source),
      [
        "a@0-51 = (?:@4-51 ([*]@4-10 b@4-5 (.c@5-10 *@5-8)) (.*@13-18 d@13-14 (.e@14-18 *@14-16)) " +
          '{@21-51f@22-23=g@26-27 (text@29-32 "h"@30-31)=(for@34-50 i j@44-45 k@48-49)})',
        'l@52-78 = (text@56-78 (if@57-77 m@63-64 "n"@66-67))',
      ].join("\n"),
    );
  });

  it("count UTF-16 code units, and begin behind the indentation that a heredoc loses", () => {
    const source = 'a = "😀${b}"\nc = <<-E\n    d\n      e${f}\n  E\n';
    assert.equal(
      print(parseHcl(source).body, source),
      'a@0-12 = (text@4-12 "😀"@5-7 ${@7-11b@9-10})\n' +
        'c@13-43 = (heredoc@17-43 "d\\n"@26-28 "  e"@32-35 ${@35-39f@37-38} "\\n"@39-40)',
    );
  });
});
