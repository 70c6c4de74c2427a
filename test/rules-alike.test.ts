import assert from "node:assert/strict";
import { rules } from "../rules/index.ts";
import type { Resource } from "../rules/model/resource.ts";
import { exact, get, texts, type Value } from "../rules/model/value.ts";
import type { Rule, Unit } from "../rules/rule.ts";
import { renderFix } from "../server/edits.ts";
import { maps } from "../server/frontends/task/value.ts";
import type { Project } from "../server/project.ts";
import { edited, type Fixture, open, project, projects, strip, uri } from "./fixture.ts";

const type = "AWS::ECS::TaskDefinition";
const about = rules.filter(({ id, on }) => on.includes(type) && id.startsWith("ecs/"));

/** What is told in other words, or hangs on what only Terraform has beside a task definition. */
const own: ReadonlySet<string> = new Set([
  "ecs/empty-credential",
  "ecs/execution-role-permissions",
  "ecs/image-health-check",
  "ecs/log-group",
  "ecs/plaintext-secret",
  "ecs/read-only-field",
  "ecs/region-mismatch",
  "ecs/role-arn",
  "ecs/secret-arn-as-value",
  "ecs/secret-json-key",
  "ecs/secret-reference",
  "ecs/unknown-field",
]);

const filling = "aws-actions/amazon-ecs-render-task-definition";

describe("A task definition", () => {
  for (const rule of about.filter(({ id }) => !own.has(id))) {
    // A workflow may fill in a file in JSON, and nothing that Terraform has.
    const alike = projects(rule.id).filter(({ files }) => ![...files.values()].some((text) => text.includes(filling)));
    const pairs = alike.flatMap((fixture) => [
      ...pairsOf(fixture, /\.tf$/, "json", inJson),
      ...pairsOf(fixture, /\.json$/, "tf", inTerraform),
    ]);
    it(`is judged by ${rule.id} alike in Terraform and in JSON, and mended alike`, () => {
      assert.notEqual(pairs.length, 0);
      for (const { one, other, both } of pairs) {
        const called = `${one.resource.address} in ${one.resource.name.uri}`;
        assert.deepEqual(told(rule, other), told(rule, one), called);
        const [mine, theirs] = [mended(rule, one, both), mended(rule, other, both)];
        for (const [title, after] of mine) {
          if (theirs.has(title)) assert.deepEqual(theirs.get(title), after, `${called}: ${title}`);
        }
      }
    });
  }
});

interface Judged {
  readonly resource: Resource;
  readonly unit: Unit;
}

interface Pair {
  readonly one: Judged;
  readonly other: Judged;
  readonly both: Project;
}

/** Each task definition in the files of `fixture` that are called so, and the same in another language beside it. */
function pairsOf(
  fixture: Fixture,
  called: RegExp,
  extension: string,
  written: (resource: Resource) => string | undefined,
): readonly Pair[] {
  const { folder, files } = fixture;
  const before = open(fixture);
  const named = [...files.keys()].filter((name) => called.test(name)).map((name) => uri(folder, name));
  return named.flatMap((from) =>
    tasks(before, from).flatMap(({ resource }, index) => {
      const text = written(resource);
      if (text === undefined) return [];
      const to = uri(folder, `alike-${index}.${extension}`);
      const documents = [...files].map(([name, text]) => ({ uri: uri(folder, name), text: strip(text) }));
      const both = project([...documents, { uri: to, text }]);
      const one = tasks(both, from)[index];
      const other = tasks(both, to)[0];
      return one && other ? [{ one, other, both }] : [];
    }),
  );
}

/** The task definitions that are written in a file. */
function tasks(of: Project, file: string): readonly Judged[] {
  return of
    .units(file)
    .flatMap(({ members, unit }) => members.map((resource) => ({ resource, unit })))
    .filter(({ resource }) => resource.type === type && resource.name.uri === file);
}

function inJson({ body }: Resource): string | undefined {
  const value = plain(body, "");
  return value === undefined ? undefined : JSON.stringify(value, undefined, 2);
}

/** As Terraform has it: the containers in a document, all else in arguments and blocks. */
function inTerraform({ body, wrapper }: Resource): string | undefined {
  const value = plain(body, "");
  if (value === undefined || wrapper) return undefined;
  const { containerDefinitions, ...others } = value as Readonly<Record<string, unknown>>;
  const members = Object.entries(others).map(([name, member]) => argument(name, member));
  const containers = JSON.stringify(containerDefinitions, undefined, 2).replaceAll("${UNKNOWN}", "${var.unknown}");
  if (members.includes(undefined)) return undefined;
  return `variable "unknown" {}
resource "aws_ecs_task_definition" "alike" {
${members.join("\n")}
container_definitions = jsonencode(${containers})
}
`;
}

function argument(name: string, value: unknown): string | undefined {
  const called = name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  if (name === "volumes") return undefined;
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return `${called} = ${JSON.stringify(value).replaceAll("${UNKNOWN}", "${var.unknown}")}`;
  }
  const members = Object.entries(value).map(([inner, member]) => argument(inner, member));
  return `${called.replace("gi_b", "gib")} {\n${members.join("\n")}\n}`;
}

/** The value as JSON has it, with a placeholder for what is not known; `undefined` where that cannot be said. */
function plain(value: Value, name: string): unknown {
  if (value.kind === "scalar") return value.value;
  if (value.kind === "unknown") return "${UNKNOWN}";
  if (value.kind === "text") {
    // JSON has nothing that says which repository it is.
    if (name === "Image" && value.pieces.some(({ target }) => target)) return undefined;
    return value.pieces.map(({ known, target }) => (known === undefined || target ? "${UNKNOWN}" : known)).join("");
  }
  if (value.kind === "list") {
    const items = value.items.map((item) => plain(item, name));
    return value.open || items.includes(undefined) ? undefined : items;
  }
  if (value.kind !== "block" || value.open) return undefined;
  const members = [...value.properties.values()].map((each) => {
    const key = maps.has(name) ? each.name : each.name.charAt(0).toLowerCase() + each.name.slice(1);
    // Terraform has no capital in the unit.
    return [key.replace(/Gib$/, "GiB"), plain(each.value, each.name)] as const;
  });
  return members.some(([, member]) => member === undefined) ? undefined : Object.fromEntries(members);
}

/** What `rule` says, in names that both have: `network_mode` and `networkMode` are one. */
function told(rule: Rule, { resource, unit }: Judged): readonly string[] {
  const [family] = texts(get(resource.body, "Family"));
  return [...rule.check(resource, unit)].map(({ message, severity = rule.severity }) => {
    const named = message.replaceAll(resource.address, (family && exact(family)) || "");
    return `${severity}: ${named.replaceAll("_", "").toLowerCase()}`;
  });
}

/** What each fix that its language can write makes of the task definition, by its finding and what it is called. */
function mended(rule: Rule, { resource, unit }: Judged, both: Project): ReadonlyMap<string, unknown> {
  const file = resource.name.uri;
  const index = tasks(both, file).findIndex((each) => each.resource.address === resource.address);
  const findings = [...rule.check(resource, unit)];
  const fixes = findings.flatMap(({ fixes = [] }, finding) => fixes.map((fix) => ({ fix, finding })));
  return new Map(
    fixes.flatMap(({ fix, finding }) => {
      const edits = renderFix(fix, both);
      const after = edits && tasks(edited(both, edits), file)[index];
      const title = fix.title.replaceAll("_", "").toLowerCase();
      return after ? [[`${finding} ${title}`, plain(after.resource.body, "")] as const] : [];
    }),
  );
}
