import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import ts from "typescript";
import { rules } from "../../rules/index.ts";
import { edited, open, projects, rendered, strip, uri } from "../fixture.ts";

describe("CDK: fixtures and what fixes make of them", () => {
  it("compile with the real aws-cdk-lib", function () {
    this.timeout(300_000);
    const files = new Map([...fixtureFiles(), ...appFiles()].map(([path, text]) => [resolve(path), text]));
    const program = ts.createProgram([...files.keys()], options, host(files));
    const problems = [...files.keys()].flatMap((path) => {
      const source = program.getSourceFile(path)!;
      return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(told);
    });
    console.log(`      ${files.size} files compiled`);
    assert.deepEqual(problems, []);
  });
});

const options: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  esModuleInterop: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.Preserve,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  types: ["node"],
};

/** Every fixture in TypeScript, as it is and as each of its fixes leaves it, at a path from which its imports are found. */
function* fixtureFiles(): Generator<readonly [path: string, text: string]> {
  for (const fixture of rules.flatMap(({ id }) => projects(id))) {
    const { folder, files } = fixture;
    if (![...files.values()].some((text) => /["'](?:aws-cdk-lib|@aws-cdk\/)/.test(text))) continue;
    const before = open(fixture);
    for (const [name, text] of files) {
      if (!name.endsWith(".ts")) continue;
      const path = `${folder}/${name}`;
      yield [path, strip(text)];
      for (const after of ["fixed", "suggested"]) {
        if (existsSync(`${path}.${after}`)) yield [beside(path, after), readFileSync(`${path}.${after}`, "utf8")];
      }
      const fixes = before.problems(uri(folder, name)).flatMap((problem) => rendered(problem, before));
      for (const [index, { edits }] of fixes.entries()) {
        yield [beside(path, `fix-${index}`), edited(before, edits).document(uri(folder, name))!.text];
      }
    }
  }
}

function beside(path: string, what: string): string {
  return path.replace(/\.ts$/, `.${what}.ts`);
}

/** The apps whose templates are compared. */
function* appFiles(): Generator<readonly [path: string, text: string]> {
  const folder = "test/cdk/synth/apps";
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (name.endsWith(".ts")) yield [join(folder, name), readFileSync(join(folder, name), "utf8")];
  }
}

/** The files on disk, and `files` in front of them. */
function host(files: ReadonlyMap<string, string>): ts.CompilerHost {
  const disk = ts.createCompilerHost(options);
  return {
    ...disk,
    fileExists: (path) => files.has(path) || disk.fileExists(path),
    readFile: (path) => files.get(path) ?? disk.readFile(path),
    getSourceFile(path, version, ...others) {
      const text = files.get(path);
      return text === undefined
        ? disk.getSourceFile(path, version, ...others)
        : ts.createSourceFile(path, text, version);
    },
  };
}

function told({ file, start, messageText }: ts.Diagnostic): string {
  const line = file && start !== undefined ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
  const text = ts.flattenDiagnosticMessageText(messageText, " ");
  return `${file?.fileName.slice(process.cwd().length + 1)}:${line}: ${text}`;
}
