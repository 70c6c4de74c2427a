import assert from "node:assert/strict";
import type { Resource } from "../../rules/model/resource.ts";
import {
  type Block,
  blocks,
  get,
  items,
  lacks,
  origin,
  shown,
  type Text,
  texts,
  type Value,
} from "../../rules/model/value.ts";
import type { Document } from "../../server/frontend.ts";
import { task } from "../../server/frontends/task/index.ts";
import { deepest } from "../../server/frontends/task/outline.ts";

describe("The task-definition front end", () => {
  it("reads a task definition", () => {
    const [resource, ...more] = read(`{
  "family": "app",
  "cpu": "256",
  "memory": 512,
  "requiresCompatibilities": ["FARGATE"],
  "containerDefinitions": [{ "name": "web", "essential": true, "user": null }]
}`);
    assert.equal(more.length, 0);
    assert.deepEqual(plain(resource!.body), {
      Family: "app",
      Cpu: "256",
      Memory: 512,
      RequiresCompatibilities: ["FARGATE"],
      ContainerDefinitions: [{ Name: "web", Essential: true, User: null }],
    });
    assert.equal(resource!.type, "AWS::ECS::TaskDefinition");
    assert.equal(resource!.address, "app");
    assert.equal(resource!.via, "api");
    assert.equal(resource!.existing, false);
    assert.equal(resource!.wrapper, undefined);
  });

  it("stands at the family, or at the containers where there is none", () => {
    const text = '{ "family": "app-${ENV}", "containerDefinitions": [] }';
    const [named] = read(text);
    assert.equal(named!.address, "app-${ENV}");
    assert.equal(at(text, named!.name), '"family"');
    const [nameless] = read('{ "containerDefinitions": [] }', "file:///w/task%20definition.json");
    assert.equal(nameless!.address, "task definition.json");
    assert.equal(nameless!.name.start, 2);
  });

  it("unwraps the answer of a describe call", () => {
    const text = '{ "taskDefinition": { "family": "app", "containerDefinitions": [] }, "tags": [] }';
    const [resource] = read(text);
    assert.deepEqual(plain(resource!.body), { Family: "app", ContainerDefinitions: [] });
    assert.equal(at(text, resource!.wrapper!.key), '"taskDefinition"');
    assert.equal(resource!.wrapper!.value, resource!.body);
  });

  for (const [what, text] of [
    ["a CloudFormation template", '{"Resources":{"T":{"Properties":{"ContainerDefinitions":[{"Name":"a"}]}}}}'],
    ["a template in the API's case", '{"Resources":{"T":{"Properties":{"containerDefinitions":[{"name":"a"}]}}}}'],
    ["a Terraform plan", '{"planned_values":{"values":{"taskDefinition":{"containerDefinitions":[]}}}}'],
    ["an array of task definitions", '[{"containerDefinitions":[]}]'],
    ["a string that speaks of it", '{"description":"\\"containerDefinitions\\": []","note":"containerDefinitions"}'],
    ["a value of that text", '{"a":["containerDefinitions"]}'],
    ["a package", '{"name":"containerDefinitions","version":"1.0.0"}'],
    ["text after an escaped quote", '{"a":"\\",\\"containerDefinitions\\":[]"}'],
  ] as const) {
    it(`does not claim ${what}`, () => assert.equal(task.claims(document(text)), false));
  }

  it("claims by content, not by the name alone", () => {
    const text = '{"containerDefinitions":[]}';
    assert.equal(task.claims(document(text)), true);
    assert.equal(task.claims({ uri: "file:///w/task.jsonc", text }), true);
    assert.equal(task.claims({ uri: "file:///w/task.ts", text }), false);
    assert.equal(task.claims(document("{}")), false);
    assert.equal(task.claims(document('{"taskDefinition":{"containerDefinitions":[]}}')), true);
  });

  it("cuts a string at its placeholders", () => {
    const text = '{ "family": "a-${ENV:-dev}-<REGION>-{{ x.y }}-$TAG-__ZONE_1__-z", "containerDefinitions": [] }';
    const [family] = texts(get(read(text)[0]!.body, "Family"));
    assert.equal(shown(family!), "a-…-…-…-…-…-z");
    assert.deepEqual(
      family!.pieces.map((piece) => at(text, origin(piece))),
      ["a-", "${ENV:-dev}", "-", "<REGION>", "-", "{{ x.y }}", "-", "$TAG", "-", "__ZONE_1__", "-z"],
    );
    assert.equal(at(text, origin(family!)), '"a-${ENV:-dev}-<REGION>-{{ x.y }}-$TAG-__ZONE_1__-z"');
  });

  it("takes what a shell compares for what it is", () => {
    assert.equal(shown(family('"test 1 < 2 && echo a > b"')), "test 1 < 2 && echo a > b");
  });

  it("places the pieces of a string with escapes on whole characters", () => {
    const text = '{ "family": "a\\n\\u00e4<X>\\"b", "containerDefinitions": [] }';
    const [family] = texts(get(read(text)[0]!.body, "Family"));
    assert.deepEqual(
      family!.pieces.map((piece) => [piece.known, at(text, origin(piece))]),
      [
        ["a\nä", "a\\n\\u00e4"],
        [undefined, "<X>"],
        ['"b', '\\"b'],
      ],
    );
  });

  it("takes an empty string for a text of one piece", () => {
    assert.deepEqual(family('""').pieces, [{ known: "", trail: [{ uri, start: 13, end: 13 }] }]);
  });

  it("reads placeholders that stand for whole values, without a syntax error", () => {
    const text =
      '{ "cpu": ${CPU}, "memory": {{ mem }}, "family": <FAMILY>, "revision": 1${N}0, "tags": [{{ tags }}], "containerDefinitions": [] }';
    assert.deepEqual(errors(text), []);
    const { body } = read(text)[0]!;
    assert.deepEqual(plain(body), {
      Cpu: "?",
      Memory: "?",
      Family: "?",
      Revision: "?",
      Tags: ["?", "…"],
      ContainerDefinitions: [],
    });
    assert.equal(at(text, origin(get(body, "Memory")!)), "{{ mem }}");
  });

  it("knows that a name with a placeholder in it may be any name", () => {
    const { body } = read('{ "${KEY}": 1, <OTHER>: 2, "containerDefinitions": [{}] }')[0]!;
    assert.deepEqual(plain(body), { ContainerDefinitions: [{}], "…": "…" });
    assert.equal(lacks(body, "Cpu"), false);
  });

  it("lets the last of two members of one name count", () => {
    assert.deepEqual(plain(read('{ "cpu": "256", "containerDefinitions": [], "cpu": "512" }')[0]!.body)["Cpu"], "512");
  });

  it("keeps the names in maps that users fill", () => {
    const text =
      '{"containerDefinitions":[{"logConfiguration":{"logDriver":"awslogs","options":{"awslogs-group":"g"}},"dockerLabels":{"a.b":"c"}}]}';
    assert.deepEqual(plain(read(text)[0]!.body)["ContainerDefinitions"], [
      { LogConfiguration: { LogDriver: "awslogs", Options: { "awslogs-group": "g" } }, DockerLabels: { "a.b": "c" } },
    ]);
  });

  it("takes comments, and in .jsonc trailing commas, as they come", () => {
    const text = '{ // the app\n "family": "app", /* none */ "containerDefinitions": [{},], }';
    assert.deepEqual(task.parse({ uri: "file:///w/a.jsonc", text }).errors, []);
    assert.deepEqual(errors(text), [
      ["a comma stands before `]`", "]"],
      ["a comma stands before `}`", "}"],
    ]);
  });

  it("keeps what is certain of a broken file, and opens what holds the mistake", () => {
    const text = `{
  "family": "app",
  "cpu": "256
  "memory": ,
  "revision": 3,
  "runtimePlatform": { "cpuArchitecture": "ARM64" },
  "containerDefinitions": [{ "name": "web", "image": tru }]
}`;
    assert.deepEqual(errors(text), [
      ["the string does not end on its line", '"256'],
      ['a comma is missing before `"memory"`', '"memory"'],
      ["a value is missing before `,`", ","],
      ["`tru` is not JSON", "tru"],
      ["a value is missing before `}`", "}"],
    ]);
    const { body } = read(text)[0]!;
    assert.deepEqual(plain(body), {
      Family: "app",
      Cpu: "?",
      Memory: "?",
      Revision: 3,
      RuntimePlatform: { CpuArchitecture: "ARM64" },
      ContainerDefinitions: [{ Name: "web", Image: "?", "…": "…" }, "…"],
      "…": "…",
    });
  });

  it("says of every kind of mistake what is missing", () => {
    assert.deepEqual(messages('{"containerDefinitions":[]'), ["a closing `}` is missing before the end of the file"]);
    assert.deepEqual(messages('{"containerDefinitions":[{}}'), [
      "a comma is missing before `}`",
      "a closing `]` is missing before the end of the file",
    ]);
    assert.deepEqual(messages('{"cpu" 1, "containerDefinitions":[]}'), ["a colon is missing before `1`"]);
    assert.deepEqual(messages('{"containerDefinitions":[]} 1'), ["`1` stands after the end of the object"]);
    assert.deepEqual(messages('{"containerDefinitions":["\\q"]}'), [
      '`"\\q"` has a backslash that escapes nothing; a backslash itself is written `\\\\`',
    ]);
    assert.deepEqual(messages('{"containerDefinitions":[1.]}'), ["`1.` is not a number"]);
    assert.deepEqual(messages('{"containerDefinitions":[]} /* '), ["the comment does not end"]);
  });

  it("neither throws nor hangs nor leaves the document, whatever it is given", () => {
    const whole = '{ "family": "a${X}\\n", "cpu": {{c}}, "containerDefinitions": [{ "name": <N>, "e": [1, true] }] }';
    const texts = [
      `${"[".repeat(10_000)}"containerDefinitions":`,
      `{"containerDefinitions":${"[".repeat(deepest)}`,
      `{"containerDefinitions":"${"x".repeat(1 << 20)}"}`,
      `{"containerDefinitions":${"{{".repeat(1 << 17)}}`,
      `{"containerDefinitions":${"${".repeat(1 << 17)}}`,
      `{"containerDefinitions":"${"<a".repeat(1 << 17)}"}`,
      `{"containerDefinitions":${"a".repeat(1 << 20)}}`,
      `{"containerDefinitions":[${"}".repeat(1 << 14)}`,
      `{"containerDefinitions":[${'"a" '.repeat(1 << 14)}`,
      '{"containerDefinitions":\0\ufeff"\\u12',
    ];
    for (let cut = 0; cut <= whole.length; cut++) {
      texts.push(whole.slice(0, cut), whole.slice(cut), whole.slice(0, cut) + whole.slice(cut + 3));
      for (const extra of '{}[]",:\\\n<') texts.push(whole.slice(0, cut) + extra + whole.slice(cut));
    }
    for (const text of texts) {
      const parsed = task.parse(document(text));
      task.claims(document(text));
      for (const { at } of parsed.errors) inside(text, at);
      for (const { body } of read(text)) {
        visit(body, ({ trail }) => {
          for (const at of trail) inside(text, at);
        });
      }
    }
  });
});

const uri = "file:///w/task.json";

function document(text: string): Document {
  return { uri, text };
}

function read(text: string, uri = "file:///w/task.json"): readonly Resource[] {
  const parsed = task.parse({ uri, text });
  return task.evaluate(uri, {
    files: () => [parsed],
    file: () => parsed,
    document: () => parsed.document,
    below: () => [],
    has: () => true,
    reads: () => true,
  }).resources;
}

function family(written: string): Text {
  const [text] = texts(get(read(`{ "family": ${written}, "containerDefinitions": [] }`)[0]!.body, "Family"));
  return text!;
}

function errors(text: string): readonly (readonly [string, string])[] {
  return task.parse(document(text)).errors.map((error) => [error.message, at(text, error.at)] as const);
}

function messages(text: string): readonly string[] {
  return errors(text).map(([message]) => message);
}

function at(text: string, { start, end }: { start: number; end: number }): string {
  return text.slice(start, end);
}

function inside(text: string, { start, end }: { start: number; end: number }): void {
  assert.ok(0 <= start && start <= end && end <= text.length, `${start}-${end} in ${text.slice(0, 200)}`);
}

function visit(value: Value, see: (value: Value) => void): void {
  see(value);
  for (const item of items(value)) visit(item, see);
  if (value.kind === "block")
    for (const block of blocks(value)) for (const { value } of block.properties.values()) visit(value, see);
  if (value.kind === "text") for (const piece of value.pieces) see({ kind: "unknown", trail: piece.trail });
}

/** A value as JSON: `?` is unknown, and `…` says that there may be more. */
function plain(value: Block): Record<string, unknown>;
function plain(value: Value): unknown;
function plain(value: Value): unknown {
  if (value.kind === "scalar") return value.value;
  if (value.kind === "text") return shown(value);
  if (value.kind === "list") return [...value.items.map(plain), ...(value.open ? ["…"] : [])];
  if (value.kind !== "block") return "?";
  const members = [...value.properties.values()].map(({ name, value }) => [name, plain(value)]);
  return Object.fromEntries(value.open ? [...members, ["…", "…"]] : members);
}
