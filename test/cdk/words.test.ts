import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { rules } from "../../rules/index.ts";
import type { Resource } from "../../rules/model/resource.ts";
import type { Value } from "../../rules/model/value.ts";
import type { Problem } from "../../server/problems.ts";
import type { Project } from "../../server/project.ts";
import { edited, open, project, projects, rendered } from "../fixture.ts";
import { retold } from "./retold.ts";

describe("CDK: what findings say", () => {
  const known = members();
  const all = rules.flatMap(({ id }) => projects(id)).map(open);
  const stacks = all.filter((each) => each.uris().some((uri) => /\.[cm]?ts$/.test(uri)));
  const others = all.filter((each) => !stacks.includes(each) && each.uris().some((uri) => /\.(tf|json)$/.test(uri)));
  const foreign = new Set(others.flatMap((each) => resourcesOf(each).flatMap(({ body }) => [...namesIn(body)])));

  it("is compared with the names of the CDK, of CloudFormation and of Terraform", () => {
    for (const word of ["memoryLimitMiB", "healthCheckGracePeriod", "multiAz"]) assert.ok(known.has(word), word);
    for (const word of ["DBInstanceIdentifier", "engine_version", "HealthCheckPath", "requires_compatibilities"]) {
      assert.ok(foreign.has(word) && !known.has(word), word);
    }
  });

  it("has no word of another language, but for what AWS answers", () => {
    assert.ok(stacks.length > 60);
    assert.deepEqual(wrong(stacks), []);
  });

  describe("where what Terraform's fixtures make is made of classes of the CDK", () => {
    const uri = "file:///stack.ts";
    const texts = others.flatMap((each) =>
      each.uris().flatMap((uri) => each.imagined(each.document(uri)!).map(({ members }) => retold(members, known))),
    );
    const written = [...new Set(texts)].map((text) => project([{ uri, text }]));

    it("has none either", () => {
      const found = new Set(written.flatMap((each) => each.problems(uri).map(({ rule }) => rule)));
      console.log(`      ${found.size} rules speak of ${written.length} stacks`);
      assert.ok(found.size > 60);
      assert.deepEqual(wrong(written), []);
    });

    it("has fixes that leave what can be read", () => {
      const fixes = written.flatMap((each) =>
        each.problems(uri).flatMap((problem) => rendered(problem, each).map(({ edits }) => ({ each, edits }))),
      );
      for (const { each, edits } of fixes) {
        const after = edited(each, edits);
        assert.ok(after.errors(uri).length <= each.errors(uri).length, after.document(uri)!.text);
        assert.notEqual(after.document(uri)!.text, each.document(uri)!.text);
      }
      console.log(`      ${fixes.length} fixes`);
      assert.ok(fixes.length > 400);
    });
  });

  /** The words of other languages in what is found in `projects`, each with its rule. */
  function wrong(projects: readonly Project[]): readonly string[] {
    const found = projects.flatMap((each) => {
      const uris = each.uris().filter((uri) => /\.[cm]?ts$/.test(uri));
      const text = each
        .uris()
        .map((uri) => each.document(uri)!.text)
        .join("\n");
      return uris
        .flatMap((uri) => each.problems(uri))
        .flatMap((problem) =>
          wordsOf(problem)
            .filter((word) => foreign.has(word) && !known.has(word) && !text.includes(word))
            .map((word) => `${problem.rule}: ${word}`),
        );
    });
    return [...new Set(found)];
  }
});

/** What AWS, or a tool, says itself. */
const answer = /(?:answers|throws|says|ends? with|fails with|stop(?:s|ped) with|is told)\b[^:;]*: [^;]*/g;

/** The words of `problem` that are names: of several words in one. */
function wordsOf({ message, fixes, related }: Problem): readonly string[] {
  const said = [message, ...fixes.map(({ title }) => title), ...related.map((each) => each.message)];
  return said
    .flatMap((text) => text.replaceAll(answer, "").match(/[A-Za-z]\w*/g) ?? [])
    .filter((word) => /[a-z][A-Z]|_/.test(word));
}

function resourcesOf(of: Project): readonly Resource[] {
  return of.uris().flatMap((uri) => of.imagined(of.document(uri)!).flatMap(({ members }) => members));
}

/** The names of properties in `value`, in CloudFormation's words and in the user's. */
function* namesIn(value: Value): Generator<string> {
  if (value.kind === "list") for (const item of value.items) yield* namesIn(item);
  if (value.kind !== "block") return;
  for (const { name, written, value: inner } of value.properties.values()) {
    yield* [name, written];
    yield* namesIn(inner);
  }
}

/** Every class of aws-cdk-lib that stands for a resource, and every member of its objects. */
function members(): ReadonlySet<string> {
  const root = "node_modules/aws-cdk-lib";
  const found = new Set<string>();
  for (const module of readdirSync(root).filter((each) => /^aws-|^core$/.test(each))) {
    for (const file of readdirSync(`${root}/${module}/lib`, { encoding: "utf8" })) {
      if (!file.endsWith(".d.ts")) continue;
      const text = readFileSync(`${root}/${module}/lib/${file}`, "utf8");
      for (const [, word, name] of text.matchAll(
        /class (Cfn\w+)|^ +(?:(?:static|readonly|protected|get|set) )*([a-z]\w*)\??[:(]/gm,
      )) {
        found.add(word ?? name!);
      }
    }
  }
  return found;
}
