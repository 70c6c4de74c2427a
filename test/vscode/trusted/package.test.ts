import assert from "node:assert/strict";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { extensions } from "vscode";

const installed = extensions.getExtension("deploypreflight.iac-preflight")!.extensionPath;

describe("the VSIX", () => {
  it("holds these files and no others", () => {
    const files = readdirSync(installed, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(installed.length + 1)
          .replaceAll("\\", "/"),
      )
      // Written by VS Code when it unpacks.
      .filter((name) => name !== ".vsixmanifest")
      // Every rule's page; the protocol tests ask for each.
      .filter((name) => !/^docs\/rules\/[\w-]+\/[\w-]+\.md$/.test(name));
    assert.deepEqual(files.sort(), [
      "LICENSE.txt",
      "changelog.md",
      "dist/THIRD-PARTY-NOTICES.txt",
      "dist/aws.js",
      "dist/client.js",
      "dist/server.js",
      "dist/typescript.js",
      "docs/rules/README.md",
      "language-configuration.json",
      "media/icon.png",
      "media/walkthrough/explain.svg",
      "media/walkthrough/fix.svg",
      "media/walkthrough/see.svg",
      "media/walkthrough/why.svg",
      "package.json",
      "readme.md",
      "schemas/config.json",
      "schemas/task-definition.json",
      "syntaxes/hcl.tmLanguage.json",
      "syntaxes/ignore.tmLanguage.json",
    ]);
  });

  it("is smaller than 2.5 MB", () => {
    const { size } = statSync(process.env["VSCODE_TEST_VSIX"]!);
    assert.ok(size < 2_500_000, `${size} bytes`);
  });

  it("has minified bundles that point to no source maps", () => {
    for (const name of ["aws", "client", "server", "typescript"]) {
      const bundle = readFileSync(join(installed, `dist/${name}.js`), "utf8");
      assert.doesNotMatch(bundle, /^\/\/# sourceMappingURL/m, name);
      assert.ok(bundle.length / bundle.split("\n").length > 500, `${name} has short lines`);
    }
  });

  it("names the packages that are bundled, with their licences", () => {
    const notices = readFileSync(join(installed, "dist/THIRD-PARTY-NOTICES.txt"), "utf8");
    for (const name of ["typescript", "vscode-languageclient", "vscode-languageserver"])
      assert.ok(new RegExp(`^${name} [\\d.]+ \\((MIT|Apache-2.0)\\)$`, "m").test(notices), name);
  });

  it("has every bundle that another one loads when it needs it", () => {
    const loaded = ["client", "server"].flatMap((name) => [
      ...readFileSync(join(installed, `dist/${name}.js`), "utf8").matchAll(/require\("\.\/([\w-]+\.js)"\)/g),
    ]);
    assert.deepEqual([...new Set(loaded.map(([, name]) => name))].sort(), ["aws.js", "typescript.js"]);
    for (const [, name] of loaded) statSync(join(installed, "dist", name!));
  });

  it("has every file that its manifest names", () => {
    const manifest = readFileSync(join(installed, "package.json"), "utf8");
    const named = [...manifest.matchAll(/"(\.\/[^"]+|media\/[^"]+)"/g)].map(([, path]) => path!);
    assert.ok(named.length > 5);
    for (const path of named) statSync(join(installed, path));
  });
});
