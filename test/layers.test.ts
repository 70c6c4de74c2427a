import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import ts from "typescript";

/**
 * Who may import which files of ours: by folder, the innermost that matches a file counts. A path that ends in a slash
 * stands for all below it; `./` is the importer's own front end.
 */
const layers: Readonly<Record<string, readonly string[]>> = {
  "rules/model/": ["rules/model/"],
  "rules/data/": ["rules/data/"],
  "rules/": ["rules/"],
  "server/frontends/index.ts": ["server/frontend.ts", "server/frontends/"],
  "server/frontends/": ["./", "server/frontend.ts", "server/write/", "rules/model/", "rules/rule.ts"],
  "server/write/": ["./", "server/frontend.ts", "rules/model/", "rules/rule.ts"],
  "server/": ["server/", "rules/", "package.json"],
  // Types of what the two say to each other.
  "client/": ["client/", "server/lookup/protocol.ts"],
};

/** Who may import which packages; what is not named here is free to all of `server/`. */
const packages: Readonly<Record<string, (file: string) => boolean>> = {
  vscode: (file) => file.startsWith("client/"),
  "vscode-languageclient/node": (file) => file.startsWith("client/"),
  "vscode-languageserver/node": (file) => file === "server/main.ts",
  "node:fs": (file) => ["server/workspace.ts", "server/cli.ts"].includes(file),
  "node:fs/promises": (file) => ["server/workspace.ts", "server/lookup/cache.ts", "server/cli.ts"].includes(file),
  "node:child_process": () => false,
  "node:http": () => false,
  "node:https": () => false,
  "node:net": () => false,
  "@aws-sdk/client-rds": (file) => file === "server/lookup/aws.ts",
  "@aws-sdk/client-secrets-manager": (file) => file === "server/lookup/aws.ts",
  typescript: (file) => file.startsWith("server/frontends/cdk/"),
  "jsonc-parser": (file) => file.startsWith("server/"),
};

interface Import {
  readonly file: string;
  readonly specifier: string;
  /** Only of types: nothing is left of it when the program runs. */
  readonly type: boolean;
}

describe("imports", () => {
  const all: readonly Import[] = ["client", "rules", "server"].flatMap(sources).flatMap(imports);

  it("are found", () => {
    assert.ok(all.length > 100, `${all.length} imports`);
    assert.ok(all.some(({ file, specifier }) => file === "server/project.ts" && specifier === "./cells.ts"));
    assert.ok(all.some(({ type }) => type));
  });

  it("point inward", () => {
    const ours = all.filter(({ specifier }) => /^\..*\.(ts|json)$/.test(specifier));
    const wrong = ours.filter((each) => !inward(each));
    assert.deepEqual(wrong.map(shown), []);
  });

  it("of packages are where they belong", () => {
    const wrong = all.filter(({ file, specifier, type }) => {
      if (specifier.startsWith(".")) return false;
      // Types of the protocol may be named everywhere in the server.
      if (specifier === "vscode-languageserver" && type) return !file.startsWith("server/");
      if (specifier === "vscode-languageserver") return file !== "server/main.ts";
      if (file.startsWith("rules/")) return true;
      return packages[specifier]?.(file) === false;
    });
    assert.deepEqual(wrong.map(shown), []);
  });

  it("of rules and models are of nothing but rules and models, not even of Node", () => {
    const outside = all.filter(({ file, specifier }) => file.startsWith("rules/") && !specifier.startsWith("."));
    assert.deepEqual(outside.map(shown), []);
  });

  it("load the TypeScript parser in one place, so that it can be a bundle of its own", () => {
    const loads = all.filter(({ specifier, type }) => specifier === "typescript" && !type);
    assert.deepEqual(loads.map(shown), ["server/frontends/cdk/typescript.ts imports typescript"]);
  });

  it("name files with their endings, or bundles", () => {
    const bundles = ["./aws.js", "./server.js", "./typescript.js"];
    const ours = all.filter(({ specifier }) => specifier.startsWith(".") && !bundles.includes(specifier));
    const wrong = ours.filter(({ specifier }) => !/\.(ts|json)$/.test(specifier));
    assert.deepEqual(wrong.map(shown), []);
  });
});

function inward({ file, specifier, type }: Import): boolean {
  const target = posix.join(posix.dirname(file), specifier);
  const layer = Object.keys(layers)
    .filter((each) => file.startsWith(each))
    .sort((a, b) => b.length - a.length)[0]!;
  // A table is read by the questions that stand beside it, and by no one else.
  if (target.endsWith(".json") && target !== "package.json") return posix.dirname(target) === posix.dirname(file);
  // What the server answers is described once.
  if (layer === "client/" && type && target.startsWith("server/")) return true;
  return layers[layer]!.some((allowed) => {
    const place = allowed === "./" ? own(file) : allowed;
    return place.endsWith("/") ? target.startsWith(place) : target === place;
  });
}

/** The folder of a front end as a whole, for a file in one; that of the file for all others. */
function own(file: string): string {
  return /^server\/frontends\/[^/]+\//.exec(file)?.[0] ?? `${posix.dirname(file)}/`;
}

function imports(file: string): Import[] {
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
      const type = ts.isImportDeclaration(node) ? node.importClause?.isTypeOnly === true : node.isTypeOnly;
      if (ts.isStringLiteral(node.moduleSpecifier)) found.push({ file, specifier: node.moduleSpecifier.text, type });
    }
    const [argument] = ts.isCallExpression(node) ? node.arguments : [];
    if (ts.isCallExpression(node) && argument && ts.isStringLiteral(argument)) {
      const callee = node.expression;
      const loads =
        callee.kind === ts.SyntaxKind.ImportKeyword ||
        (ts.isIdentifier(callee) && /^(load|require)$/.test(callee.text));
      if (loads) found.push({ file, specifier: argument.text, type: false });
    }
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) {
      found.push({ file, specifier: node.argument.literal.text, type: true });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest));
  return found;
}

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name).replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".ts"));
}

function shown({ file, specifier }: Import): string {
  return `${file} imports ${specifier}`;
}
