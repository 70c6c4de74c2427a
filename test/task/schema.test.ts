import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import Ajv from "ajv";
import { taskSchema } from "../../scripts/task-schema.ts";
import { task } from "../../server/frontends/task/index.ts";

const written = readFileSync("schemas/task-definition.json", "utf8").replaceAll("\r\n", "\n");

describe("The schema of a task definition", () => {
  const validate = new Ajv({ strict: false, allErrors: true, allowUnionTypes: true }).compile(JSON.parse(written));
  const errors = (value: unknown): readonly string[] => {
    validate(value);
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };
  const container = (members: object) => ({ containerDefinitions: [{ name: "app", image: "nginx", ...members }] });

  it("is what the SDK's model says: `node scripts/run.mjs task-schema` makes it", () => {
    assert.equal(written, taskSchema());
  });

  it("says nothing against the task definitions of the examples and of the rules' pages", () => {
    const files = ["test/rules", "examples"].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => `${folder}/${name}`),
    );
    const found: (readonly [string, readonly string[]])[] = [];
    for (const name of files.filter((name) => /^examples.*\.json$|example\.json$/.test(name))) {
      // Without what marks the findings of a fixture.
      const text = readFileSync(name, "utf8").replaceAll(/^\s*(\/\/)?\s*~.*\n/gm, "");
      if (task.claims({ uri: `file:///${name}`, text }) && isJson(text)) found.push([name, errors(JSON.parse(text))]);
    }
    assert.ok(found.length >= 8, `${found.length} task definitions`);
    assert.deepEqual(
      found.filter(([, errors]) => errors.length > 0),
      [],
    );
  });

  it("says what is wrong with the structure", () => {
    assert.deepEqual(errors({ containerDefinitions: {} }), ["/containerDefinitions must be array"]);
    assert.deepEqual(errors(container({ environment: [{ name: "PORT", value: 80 }] })), [
      "/containerDefinitions/0/environment/0/value must be string",
    ]);
    assert.deepEqual(errors(container({ secrets: [{ name: "A" }], command: "run" })), [
      "/containerDefinitions/0/command must be array",
      "/containerDefinitions/0/secrets/0 must have required property 'valueFrom'",
    ]);
    assert.deepEqual(errors([{ name: "app", logConfiguration: {} }]), [
      "/0/logConfiguration must have required property 'logDriver'",
    ]);
  });

  it("leaves to the rules what they say, and to others what they fill in", () => {
    for (const value of [
      {},
      { revision: 4, unheardOf: true, ...container({ Name: "app" }) },
      { taskDefinition: container({}) },
      { networkMode: "vpc", requiresCompatibilities: ["${LAUNCH_TYPE}"], cpu: 256, memory: "0.5 GB" },
      container({ cpu: "<CPU>", essential: "{{ essential }}", portMappings: [{ containerPort: "80" }] }),
      [{ name: "app" }],
    ]) {
      assert.deepEqual(errors(value), []);
    }
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    // It holds comments, or what a template engine fills in.
    return false;
  }
}
