import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { rules } from "../rules/index.ts";
import { pages } from "../scripts/docs.ts";
import { listed } from "../scripts/new-rule.ts";
import { fixAll, safeEdits } from "../server/edits.ts";
import type { Problem } from "../server/problems.ts";
import type { Project } from "../server/project.ts";
import {
  annotate,
  edited,
  expected,
  type Fixture,
  fixtures,
  open,
  projects,
  rendered,
  updating,
  uri,
} from "./fixture.ts";

describe("rules", () => {
  it("have each the id that their path says, one sentence, reasons and sources", () => {
    for (const { id, summary, why, sources, on } of rules) {
      assert.match(id, /^[a-z]+\/[a-z]+(-[a-z]+)*$/);
      assert.ok(existsSync(`rules/${id}.ts`), id);
      assert.match(summary, /^[A-Z][^.]*[^.]$/, id);
      assert.ok(why.length > 200 && on.length > 0 && sources.length > 0, id);
      for (const source of sources) assert.match(source, /^https:\/\/\S+$/, id);
    }
    assert.equal(new Set(rules.map((rule) => rule.id)).size, rules.length);
  });

  for (const { id } of rules) {
    describe(id, () => {
      it("has an example", () => {
        assert.ok(projects(id).some(({ files }) => [...files.keys()].some((name) => name.startsWith("example."))));
      });
      for (const fixture of projects(id)) {
        const name = fixture.folder.slice(fixtures.length + 1 + id.length + 1) || "fixtures";
        it(`${name}: are flagged as marked`, () => flagged(fixture));
        it(`${name}: are mended as written down`, () => mended(fixture));
        it(`${name}: every single fix parses, mends its finding and adds none`, () => sound(fixture));
      }
    });
  }
});

function flagged({ folder, files }: Fixture): void {
  const project = open({ folder, files });
  for (const [name, fixture] of files) {
    const annotated = annotate(project, uri(folder, name));
    if (updating) expected(`${folder}/${name}`, annotated);
    else assert.equal(annotated, fixture);
  }
}

/** `.fixed` is a file after all safe fixes, `.suggested` after the first suggestion of each finding; without one, it stays. */
function mended(fixture: Fixture): void {
  const { folder, files } = fixture;
  const before = open(fixture);
  const uris = before.uris();
  const fixed = fixAll(open(fixture), uris);
  const suggestions = safeEdits(
    uris.flatMap((each) => before.problems(each)),
    before,
    (problem) => rendered(problem, before).find(({ fix }) => !fix.safe)?.fix,
  );
  const suggested = edited(before, suggestions);
  for (const name of files.keys()) {
    const of = uri(folder, name);
    const after = suggested.document(of)!.text;
    const changed = after === before.document(of)!.text ? undefined : after;
    for (const [path, actual] of [
      [`${folder}/${name}.fixed`, fixed.get(of)],
      [`${folder}/${name}.suggested`, changed],
    ] as const) {
      assert.equal(actual, expected(path, actual), path);
    }
  }
}

function sound(fixture: Fixture): void {
  const before = open(fixture);
  const all = open(fixture);
  fixAll(all, all.uris());
  same(before, all, "after fix-all");
  const left = all.uris().flatMap((each) => all.problems(each).filter((problem) => fixable(problem, all)));
  assert.deepEqual(left, [], "fix-all leaves nothing that it could fix");
  for (const problem of before.uris().flatMap((each) => before.problems(each))) {
    const { fixes } = problem;
    assert.ok(
      fixes.slice(1).every((fix) => !fix.preferred),
      "only the first fix is preferred",
    );
    assert.equal(new Set(fixes.map((fix) => fix.title)).size, fixes.length, "no two fixes are called the same");
    for (const { fix, edits } of rendered(problem, before)) {
      const after = edited(before, edits);
      const told = `${problem.rule}, ${problem.message}, ${fix.title}`;
      assert.notEqual(edits.length, 0, told);
      assert.ok(
        edits.some(({ text }) => text.includes(fix.blank ?? "")),
        `no blank: ${told}`,
      );
      same(before, after, told);
      assert.ok(count(after, problem.rule) < count(before, problem.rule), `still there: ${told}`);
    }
  }
}

function fixable(problem: Problem, project: Project): boolean {
  return rendered(problem, project).some(({ fix }) => fix.safe);
}

/** Nothing that was well is wrong in `after`: no file has more errors of syntax, no rule more findings. */
function same(before: Project, after: Project, told: string): void {
  for (const each of before.uris()) {
    assert.ok(after.errors(each).length <= before.errors(each).length, `${each} does not parse: ${told}`);
  }
  for (const { id } of rules) assert.ok(count(after, id) <= count(before, id), `a new ${id}: ${told}`);
}

function count(project: Project, rule: string): number {
  return project.uris().reduce((sum, each) => sum + project.problems(each).filter((p) => p.rule === rule).length, 0);
}

describe("the pages about rules", () => {
  for (const [path, text] of pages()) {
    it(`${path} is as \`node scripts/run.mjs docs\` writes it`, () => {
      assert.equal(existsSync(path) ? readFileSync(path, "utf8") : undefined, text);
    });
  }

  it("are of no other rule", () => {
    const found = readdirSync("docs/rules", { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith(".md"),
    );
    assert.deepEqual(
      found.map((name) => `docs/rules/${name.replaceAll("\\", "/")}`).sort(),
      [...pages().keys()].sort(),
    );
  });
});

describe("a new rule", () => {
  const index = readFileSync("rules/index.ts", "utf8");

  it("is imported in order and stands last of its group", () => {
    const after = listed(index, "rds/zebra-stripes");
    const imports = after.split("\n").filter((line) => line.startsWith("import {"));
    assert.ok(imports.includes('import { rdsZebraStripes } from "./rds/zebra-stripes.ts";'));
    assert.deepEqual(
      imports,
      [...imports].sort((a, b) => (a.split(/"|\.ts/)[1]! < b.split(/"|\.ts/)[1]! ? -1 : 1)),
    );
    assert.match(after, /,\n {2}rdsZebraStripes,\n {2}namingUppercase,/);
  });

  it("of a new group stands last of all", () => {
    assert.match(listed(index, "workflow/unset-variable"), /,\n {2}workflowUnsetVariable,\n\];\n$/);
  });
});
