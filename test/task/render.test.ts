import assert from "node:assert/strict";
import type { Resource } from "../../rules/model/resource.ts";
import { type Block, blocks, get, origin, property, type Text, texts } from "../../rules/model/value.ts";
import type { Intent } from "../../rules/rule.ts";
import { applyEdits } from "../../server/edits.ts";
import { task } from "../../server/frontends/task/index.ts";

describe("The task-definition front end writes fixes", () => {
  it("replaces a value in the kind that it was written in", () => {
    const text = '{ "cpu": "256", "memory": 512, "containerDefinitions": [{ "essential": "true", "image": {{i}} }] }';
    const replaced = (name: string, value: string | number | boolean) =>
      fixed(text, ({ body }) => ({ do: "replace", at: origin(get(body, name)!), with: value }));
    assert.equal(replaced("Cpu", 1024), text.replace('"256"', '"1024"'));
    assert.equal(replaced("Cpu", 'a"b\\'), text.replace('"256"', '"a\\"b\\\\"'));
    assert.equal(replaced("Memory", 1024), text.replace("512", "1024"));
    assert.equal(replaced("Memory", "1024"), text.replace("512", '"1024"'));
    const inside = (name: string, value: string | boolean) =>
      fixed(text, (resource) => ({ do: "replace", at: origin(get(container(resource), name)!), with: value }));
    assert.equal(inside("Essential", true), text.replace('"true"', "true"));
    assert.equal(inside("Image", "nginx"), text.replace("{{i}}", '"nginx"'));
  });

  it("replaces a piece of a string and leaves the rest of it", () => {
    const text = '{ "family": "a\\tb-${X}-c", "containerDefinitions": [] }';
    const piece = (index: number, value: string) =>
      fixed(text, ({ body }) => ({ do: "replace", at: origin(family(body).pieces[index]!), with: value }));
    assert.equal(piece(0, 'q"'), text.replace("a\\tb-", 'q\\"'));
    assert.equal(piece(1, "dev"), text.replace("${X}", "dev"));
    assert.equal(piece(2, "-d"), text.replace("-c", "-d"));
  });

  it("cannot refer to a resource", () => {
    const text = '{ "family": "app", "containerDefinitions": [] }';
    const replaced = (...parts: readonly (string | { address: string; attribute: string })[]) =>
      fixed(text, ({ body }) => ({ do: "replace", at: origin(get(body, "Family")!), with: parts }));
    assert.equal(replaced("a-", { address: "aws_secret.x", attribute: "arn" }), undefined);
    assert.equal(replaced("a-", "b"), text.replace("app", "a-b"));
  });

  it("makes the literal pieces of a text lower case", () => {
    const text = '{ "family": "My\\u00c4pp", "containerDefinitions": [] }';
    assert.equal(
      fixed(text, ({ body }) => ({ do: "lower", texts: [family(body)] })),
      '{ "family": "myäpp", "containerDefinitions": [] }',
    );
    const holed = '{ "family": "My-${X}", "containerDefinitions": [] }';
    assert.equal(
      fixed(holed, ({ body }) => ({ do: "lower", texts: [family(body)] })),
      undefined,
    );
  });

  const members = `{
  "first": 1,
  "family": "app", // the name
  /* the containers */
  "containerDefinitions": [],
  "last": {
    "a": 1
  }
}
`;
  it("removes a member with its line, its comma and nothing else", () => {
    assert.equal(removed(members, "First"), members.replace('  "first": 1,\n', ""));
    assert.equal(removed(members, "Family"), members.replace('"family": "app", ', ""));
    assert.equal(removed(members, "Last"), members.replace(/,\n {2}"last": \{[^}]*\}/, ""));
    const noted = members.replace('[],\n  "last"', '[], // here\n  "last"');
    assert.equal(removed(noted, "Last"), members.replace(/,\n {2}"last": \{[^}]*\}/, " // here"));
  });

  it("removes a member of an object on one line", () => {
    const line = '{ "a": 1, "containerDefinitions": [{"x":1,"y":2}], "z": 3 }';
    assert.equal(removed(line, "A"), '{ "containerDefinitions": [{"x":1,"y":2}], "z": 3 }');
    assert.equal(removed(line, "Z"), '{ "a": 1, "containerDefinitions": [{"x":1,"y":2}] }');
    assert.equal(removed(line, "ContainerDefinitions"), '{ "a": 1, "z": 3 }');
    assert.equal(removedInside(line, "X"), '{ "a": 1, "containerDefinitions": [{"y":2}], "z": 3 }');
    assert.equal(removedInside(line, "Y"), '{ "a": 1, "containerDefinitions": [{"x":1}], "z": 3 }');
  });

  it("removes the only member", () => {
    const only = (inside: string) => `{ "containerDefinitions": [${inside}] }`;
    assert.equal(removedInside(only('{ "x": 1 }'), "X"), only("{}"));
    assert.equal(removedInside(only('{\n    "x": 1\n  }'), "X"), only("{}"));
    assert.equal(removedInside(only('{\n    // why\n    "x": 1\n  }'), "X"), only("{\n    // why\n  }"));
  });

  it("removes several members at once, whichever they are", () => {
    const names = ["a", "b", "containerDefinitions", "c", "d"];
    const written = (chosen: readonly string[], separator: string) =>
      chosen.map((name) => `${separator}"${name}": []`).join(",");
    for (const [before, after] of [
      ["\n  ", "\n"],
      ["", ""],
    ] as const) {
      const text = `{${written(names, before)}${after}}`;
      for (let bits = 0; bits < 16; bits++) {
        const others = names.filter((name) => name !== "containerDefinitions");
        const gone = new Set(others.filter((_, index) => bits & (1 << index)));
        const kept = names.filter((name) => !gone.has(name));
        assert.equal(allRemoved(text, [...gone]), `{${written(kept, before)}${after}}`);
      }
    }
    const all = allRemoved(members, ["first", "family", "containerDefinitions", "last"]);
    assert.equal(all, "{\n  // the name\n  /* the containers */\n}\n");
    const noted = '{\n  "containerDefinitions": [], // one\n  "a": 1, // two\n  "b": 2\n}\n';
    assert.equal(allRemoved(noted, ["a", "b"]), '{\n  "containerDefinitions": [] // one\n  // two\n}\n');
  });

  it("keeps the line breaks of Windows", () => {
    const text = members.replaceAll("\n", "\r\n");
    assert.equal(removed(text, "First"), members.replace('  "first": 1,\n', "").replaceAll("\n", "\r\n"));
    assert.equal(removed(text, "Last"), members.replace(/,\n {2}"last": \{[^}]*\}/, "").replaceAll("\n", "\r\n"));
    const set = fixed(text, ({ body }) => ({ do: "set", on: body, name: "Cpu", to: "256" }));
    assert.equal(set, members.replace("  }\n}", '  },\n  "cpu": "256"\n}').replaceAll("\n", "\r\n"));
  });

  it("keeps a trailing comma where there was one", () => {
    const text = '{\n  "containerDefinitions": [],\n  "cpu": 1,\n}\n';
    const uri = "file:///w/task.jsonc";
    assert.equal(removed(text, "Cpu", uri), '{\n  "containerDefinitions": [],\n}\n');
    assert.equal(
      fixed(text, ({ body }) => ({ do: "set", on: body, name: "Memory", to: 2 }), uri),
      '{\n  "containerDefinitions": [],\n  "cpu": 1,\n  "memory": 2,\n}\n',
    );
  });

  it("sets a property that is lacking", () => {
    const onTask = (text: string) => fixed(text, ({ body }) => ({ do: "set", on: body, name: "Cpu", to: "256" }));
    assert.equal(onTask('{ "containerDefinitions": [] }'), '{ "containerDefinitions": [], "cpu": "256" }');
    assert.equal(
      onTask('{\n\t"containerDefinitions": [] // all\n}'),
      '{\n\t"containerDefinitions": [], // all\n\t"cpu": "256"\n}',
    );
    const onContainer = (inside: string) =>
      fixed(`{\n  "containerDefinitions": [${inside}]\n}`, (resource) => {
        return { do: "set", on: container(resource), name: "Name", to: "web" };
      });
    assert.equal(onContainer("{}"), '{\n  "containerDefinitions": [{ "name": "web" }]\n}');
    assert.equal(onContainer("{\n  }"), '{\n  "containerDefinitions": [{\n    "name": "web"\n  }]\n}');
  });

  it("renames a property in the case that the API has", () => {
    const text = '{ "containerDefinitions": [{ "container_name": 1 }] }';
    assert.equal(
      fixed(text, (resource) => {
        return { do: "rename", property: property(container(resource), "Container_name")!, to: "Name" };
      }),
      '{ "containerDefinitions": [{ "name": 1 }] }',
    );
  });

  it("unwraps an object, a level further out", () => {
    const text = `{
    "taskDefinition": {
        "family": "app",
        "containerDefinitions": [
            {}
        ]
    },
    "tags": []
}
`;
    const unwrapped = fixed(text, ({ wrapper }) => ({ do: "unwrap", property: wrapper! }));
    assert.equal(unwrapped, '{\n    "family": "app",\n    "containerDefinitions": [\n        {}\n    ]\n}\n');
    const line = '{"taskDefinition": {"containerDefinitions": []}}';
    assert.equal(
      fixed(line, ({ wrapper }) => ({ do: "unwrap", property: wrapper! })),
      '{"containerDefinitions": []}',
    );
  });

  it("does not touch the commas of what it could not read", () => {
    const text = '{\n  "cpu": 1,\n  "memory": 2\n  "containerDefinitions": []\n}\n';
    assert.equal(removed(text, "Memory"), undefined);
    assert.equal(removed(text, "Cpu"), text.replace('  "cpu": 1,\n', ""));
  });
});

function fixed(text: string, intent: (resource: Resource) => Intent, uri = "file:///w/task.json"): string | undefined {
  const file = task.parse({ uri, text });
  const reader = {
    files: () => [file],
    file: () => file,
    document: () => file.document,
    below: () => [],
    has: () => true,
    reads: () => true,
  };
  const edits = task.render([intent(task.evaluate(uri, reader).resources[0]!)], reader);
  return edits && applyEdits(text, edits);
}

function removed(text: string, name: string, uri?: string): string | undefined {
  return fixed(text, ({ body }) => ({ do: "remove", property: property(body, name)! }), uri);
}

/** The text after one fix that removes all of `names`. */
function allRemoved(text: string, names: readonly string[]): string {
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
  const { body } = task.evaluate(uri, reader).resources[0]!;
  const intents = [...body.properties.values()]
    .filter(({ written }) => names.includes(written))
    .map((property): Intent => ({ do: "remove", property }))
    .reverse();
  return applyEdits(text, task.render(intents, reader)!);
}

function removedInside(text: string, name: string): string | undefined {
  return fixed(text, (resource) => ({ do: "remove", property: property(container(resource), name)! }));
}

function container({ body }: Resource): Block {
  const [first] = blocks(get(body, "ContainerDefinitions"));
  return first!;
}

function family(body: Block): Text {
  const [first] = texts(get(body, "Family"));
  return first!;
}
