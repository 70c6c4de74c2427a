import assert from "node:assert/strict";
import type { Resource } from "../../rules/model/resource.ts";
import { type Block, blocks, get, type List, property, type Value } from "../../rules/model/value.ts";
import type { Intent, Written } from "../../rules/rule.ts";
import { applyEdits } from "../../server/edits.ts";
import { task } from "../../server/frontends/task/index.ts";

describe("The task-definition front end changes lists", () => {
  const entry = (name: string): Written => ({ object: { Name: name, ValueFrom: "v" } });

  it("appends to a list on one line", () => {
    for (const [before, after] of [
      ["[]", '["x"]'],
      ['["a"]', '["a", "x"]'],
      ['["a","b"]', '["a","b","x"]'],
      ['[ "a" ]', '[ "a", "x" ]'],
      ['["a" /* why */]', '["a", "x" /* why */]'],
    ] as const) {
      assert.equal(
        inCommand(before, (list) => [{ do: "append", to: list, item: "x" }]),
        inside(after),
      );
    }
  });

  it("appends to a list on several lines", () => {
    for (const [before, after] of [
      ["[\n]", '[\n  "x"\n]'],
      ['[\n    "a"\n  ]', '[\n    "a",\n    "x"\n  ]'],
      ['[\n    "a" // why\n  ]', '[\n    "a", // why\n    "x"\n  ]'],
      ['[\n    "a", "b"\n  ]', '[\n    "a", "b", "x"\n  ]'],
      ['[\r\n\t"a"\r\n]', '[\r\n\t"a",\r\n\t"x"\r\n]'],
    ] as const) {
      assert.equal(
        inCommand(before, (list) => [{ do: "append", to: list, item: "x" }]),
        inside(after),
      );
    }
  });

  it("appends objects in the way in which those beside them are written", () => {
    const of = (secrets: string) => `{\n  "containerDefinitions": [{\n    "secrets": ${secrets}\n  }]\n}\n`;
    const one = '{ "name": "A", "valueFrom": "v" }';
    const tall = '{\n        "name": "A",\n        "valueFrom": "v"\n      }';
    const x = { one: one.replace("A", "X"), tall: tall.replace("A", "X") };
    for (const [before, after] of [
      [`[${one}]`, `[${one}, ${x.one}]`],
      [`[\n      ${one}\n    ]`, `[\n      ${one},\n      ${x.one}\n    ]`],
      [`[\n      ${tall}\n    ]`, `[\n      ${tall},\n      ${x.tall}\n    ]`],
      ["[]", `[\n      ${x.tall}\n    ]`],
      ['[{"name":"A","valueFrom":"v"}]', '[{"name":"A","valueFrom":"v"}, {"name":"X","valueFrom":"v"}]'],
    ] as const) {
      const changed = fixed(of(before), (resource) => [
        { do: "append", to: listOf(container(resource), "Secrets"), item: entry("X") },
      ]);
      assert.equal(changed, of(after));
    }
  });

  it("discards the first, a middle, the last and the only item", () => {
    const line = (...items: readonly string[]) => `[${items.join(", ")}]`;
    const lines = (...items: readonly string[]) => `[\n    ${items.join(",\n    ")}\n  ]`;
    for (const form of [line, lines]) {
      const without = (index: number) => inCommand(form('"a"', '"b"', '"c"'), (list) => [discard(list, index)]);
      assert.equal(without(0), inside(form('"b"', '"c"')));
      assert.equal(without(1), inside(form('"a"', '"c"')));
      assert.equal(without(2), inside(form('"a"', '"b"')));
      assert.equal(
        inCommand(form('"a"'), (list) => [discard(list, 0)]),
        inside("[]"),
      );
    }
    assert.equal(
      inCommand('[\n    "a", // one\n    // two\n    "b"\n  ]', (list) => [discard(list, 1)]),
      inside('[\n    "a" // one\n    // two\n  ]'),
    );
  });

  it("discards and appends any number of items at once", () => {
    const names = ['"a"', '"b"', '"c"', '"d"'];
    const added = ['"x"', '"y"'];
    for (const [open, between, close] of [
      ["", ", ", ""],
      ["\n    ", ",\n    ", "\n  "],
    ]) {
      const written = (items: readonly string[]) => `[${open}${items.join(between)}${close}]`;
      for (let bits = 0; bits < 16; bits++) {
        const kept = [...names.filter((_, index) => !(bits & (1 << index))), ...added];
        const changed = inCommand(written(names), (list) => [
          ...list.items.flatMap((_, index) => (bits & (1 << index) ? [discard(list, index)] : [])),
          { do: "append", to: list, item: "x" },
          { do: "append", to: list, item: "y" },
        ]);
        assert.equal(changed, inside(written(kept)));
      }
    }
  });

  it("moves an entry of the environment to the secrets, which it makes", () => {
    const text = `{
  "containerDefinitions": [
    {
      "name": "web",
      "environment": [
        { "name": "PASSWORD", "value": "hunter2" },
        { "name": "PORT", "value": "80" }
      ]
    }
  ]
}
`;
    const moved = fixed(text, (resource) => {
      const on = container(resource);
      const list = listOf(on, "Environment");
      return [discard(list, 0), { do: "set", on, name: "Secrets", to: { list: [entry("PASSWORD")] } }];
    });
    assert.equal(
      moved,
      text
        .replace('        { "name": "PASSWORD", "value": "hunter2" },\n', "")
        .replace(
          /\]\n {4}\}/,
          '],\n      "secrets": [\n        { "name": "PASSWORD", "valueFrom": "v" }\n      ]\n    }',
        ),
    );
  });
});

describe("The task-definition front end writes structures", () => {
  const logs: Written = { object: { LogDriver: "awslogs", Options: { object: { "awslogs-group": "g" } } } };

  it("sets an object, and what is in it by its path", () => {
    const text = '{\n\t"containerDefinitions": [\n\t\t{\n\t\t\t"name": "a"\n\t\t}\n\t]\n}\n';
    const set = (name: string, to: Written) =>
      fixed(text, (resource) => [{ do: "set", on: container(resource), name, to }]);
    const written =
      '"a",\n\t\t\t"logConfiguration": {\n\t\t\t\t"logDriver": "awslogs",\n\t\t\t\t"options": {\n\t\t\t\t\t"awslogs-group": "g"\n\t\t\t\t}\n\t\t\t}\n';
    assert.equal(set("LogConfiguration", logs), text.replace('"a"\n', written));
    const path = fixed(text, (resource) => [
      { do: "set", on: container(resource), name: "LogConfiguration.LogDriver", to: "awslogs" },
      { do: "set", on: container(resource), name: "LogConfiguration.Options.awslogs-group", to: "g" },
    ]);
    assert.equal(path, text.replace('"a"\n', written));
  });

  it("goes into what is there", () => {
    const text = '{ "containerDefinitions": [{ "logConfiguration": { "options": {"A": "b"} }, "dockerLabels": {} }] }';
    const set = (name: string, to: Written) =>
      fixed(text, (resource) => [{ do: "set", on: container(resource), name, to }]);
    assert.equal(set("LogConfiguration.Options.Mode", "x"), text.replace('"b"}', '"b", "Mode": "x"}'));
    assert.equal(set("LogConfiguration.Options", { object: {} }), text.replace('{"A": "b"}', "{}"));
    assert.equal(
      set("DockerLabels", { object: { "Com.x": "y" } }),
      text.replace('Labels": {}', 'Labels": { "Com.x": "y" }'),
    );
    assert.equal(
      fixed(text, (resource) => [
        { do: "set", on: get(container(resource), "DockerLabels") as Block, name: "Com.x", to: "y" },
      ]),
      text.replace('Labels": {}', 'Labels": { "Com.x": "y" }'),
    );
  });

  it("takes members out of the object to which it adds others", () => {
    const text = '{\n  "cpu": "1",\n  "containerDefinitions": [],\n  "memory": "2"\n}\n';
    const changed = fixed(text, ({ body }) => [
      { do: "remove", property: property(body, "Memory")! },
      { do: "remove", property: property(body, "Cpu")! },
      { do: "set", on: body, name: "Family", to: "f" },
    ]);
    assert.equal(changed, '{\n  "containerDefinitions": [],\n  "family": "f"\n}\n');
  });

  it("repeats what is written elsewhere", () => {
    const text = '{ "family": "a\\"b", "containerDefinitions": [] }';
    const copied = (name: string) =>
      fixed(text, ({ body }) => {
        const [at] = get(body, name)!.trail;
        return [{ do: "set", on: body, name: "TaskRoleArn", to: ["role-", { copied: at }] }];
      });
    assert.equal(copied("Family"), text.replace("[] }", '[], "taskRoleArn": "role-a\\"b" }'));
    assert.equal(copied("ContainerDefinitions"), undefined);
  });

  it("says nothing that JSON cannot", () => {
    const text = '{ "containerDefinitions": [] }';
    const target = { address: "aws_iam_role.x", attribute: "arn" };
    const changed = (make: (resource: Resource) => Intent) => fixed(text, (resource) => [make(resource)]);
    assert.equal(
      changed(({ body }) => ({ do: "set", on: body, name: "A", to: { object: { B: [target] } } })),
      undefined,
    );
    assert.equal(
      changed((behind) => ({ do: "declare", type: "AWS::Logs::LogGroup", named: "x", properties: {}, behind })),
      undefined,
    );
  });
});

function fixed(text: string, intents: (resource: Resource) => readonly Intent[]): string | undefined {
  const uri = "file:///w/task.json";
  const file = task.parse({ uri, text });
  const reader = {
    files: () => [file],
    file: () => file,
    document: () => file.document,
    below: () => [],
    has: () => true,
    reads: () => true,
  };
  const edits = task.render(intents(task.evaluate(uri, reader).resources[0]!), reader);
  return edits && applyEdits(text, edits);
}

function inside(command: string): string {
  return `{ "containerDefinitions": [{ "command": ${command} }] }`;
}

function inCommand(command: string, intents: (list: List) => readonly Intent[]): string | undefined {
  return fixed(inside(command), (resource) => intents(listOf(container(resource), "Command")));
}

function discard(from: List, index: number): Intent {
  return { do: "discard", item: from.items[index]!, from };
}

function container({ body }: Resource): Block {
  const [first] = blocks(get(body, "ContainerDefinitions"));
  return first!;
}

function listOf(block: Block, name: string): List {
  const value: Value | undefined = get(block, name);
  assert.ok(value?.kind === "list");
  return value;
}
