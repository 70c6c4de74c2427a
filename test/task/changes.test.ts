import assert from "node:assert/strict";
import { type ParseError, parse } from "jsonc-parser";
import { blocks, get } from "../../rules/model/value.ts";
import { applyEdits } from "../../server/edits.ts";
import { task } from "../../server/frontends/task/index.ts";
import { change, container, print } from "../changes.ts";
import { pick, random } from "../hcl/generate.ts";

describe("Every fix of a task definition in JSON", () => {
  it("changes what it says and nothing else, however the file is written", () => {
    for (let seed = 1; seed <= 2000; seed++) {
      const next = random(seed);
      const made = [container(next), container(next)];
      const comments = next() < 0.5;
      const manner = { next, step: pick(next, ["  ", "    ", "\t"]), hcl: false, comments };
      const text = print({ family: "f", containerDefinitions: made, cpu: "256" }, manner);
      const uri = "file:///w/task.json";
      const file = task.parse({ uri, text: next() < 0.2 ? text.replaceAll("\n", "\r\n") : text });
      const reader = {
        files: () => [file],
        file: () => file,
        document: () => file.document,
        below: () => [],
        has: () => true,
        reads: () => true,
      };
      const [resource] = task.evaluate(uri, reader).resources;
      const index = Math.floor(next() * 2);
      const block = [...blocks(get(resource!.body, "ContainerDefinitions"))][index]!;
      const { intents, after } = change(next, made[index]!, block);
      const edits = task.render(intents, reader);
      assert.ok(edits, `seed ${seed}\n${text}`);
      const changed = applyEdits(file.document.text, edits);
      const errors: ParseError[] = [];
      const value: unknown = parse(changed, errors);
      const expected = {
        family: "f",
        containerDefinitions: made.map((each, at) => (at === index ? after : each)),
        cpu: "256",
      };
      assert.deepEqual({ errors, value }, { errors: [], value: expected }, `seed ${seed}\n${text}\n${changed}`);
    }
  });
});
