import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { parseDocument } from "yaml";
import { contributes } from "../package.json";
import { rules } from "../rules/index.ts";
import { parseCommand } from "../server/arguments.ts";

/** What people read, and what is in it. */
const pages = new Map(
  [
    ...["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "examples/README.md"],
    ...readdirSync("docs", { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".md"))
      .map((name) => `docs/${name.replaceAll("\\", "/")}`),
  ].map((path) => [path, readFileSync(path, "utf8")]),
);

describe("the documentation", () => {
  it("links to files and headings that are there", () => {
    assert.deepEqual(
      [...pages].flatMap(([path, text]) => broken(path, text)),
      [],
    );
  });

  it("and would be told of a link that is not", () => {
    const text = "[a](no.md) [b](../README.md#try-it) [c](../README.md#nowhere) `[d](no.md)` ![e](no.png)";
    assert.deepEqual(broken("docs/README.md", text), [
      "docs/README.md: no.md",
      "docs/README.md: ../README.md#nowhere",
      "docs/README.md: no.png",
    ]);
  });

  it("is reached from the index or the README", () => {
    const linked = new Set(
      ["README.md", "docs/README.md", "docs/rules/README.md"].flatMap((path) =>
        links(pages.get(path)!).map((link) => target(path, link).file),
      ),
    );
    const written = [...pages.keys()].filter((path) => path.startsWith("docs/"));
    assert.deepEqual(
      written.filter((path) => !linked.has(path)),
      [],
    );
  });

  it("has pictures that say what is in them", () => {
    const silent = [...pages].flatMap(([path, text]) =>
      [...text.matchAll(/!\[\]\([^)]*\)|<img(?![^>]*\balt="[^"])[^>]*>/g)].map(([image]) => `${path}: ${image}`),
    );
    assert.deepEqual(silent, []);
  });

  it("calls the command line as it may be called", () => {
    const ids = rules.map(({ id }) => id);
    const wrong = [...pages].flatMap(([path, text]) =>
      fences(text, ["sh", "yaml", "json"])
        .flatMap((code) => [
          ...code.matchAll(
            /^.*?\biac-preflight(?:@[\d.]+)? ((?:check|explain|lsp|rules|versions)\b[^#>|"\n]*("[^"]*")?)/gm,
          ),
        ])
        .map(([, words = ""]) => ({ words, read: parseCommand(argv(words), ids) }))
        .flatMap(({ words, read }) => (read.do === "wrong" ? [`${path}: ${words}: ${read.message}`] : [])),
    );
    assert.deepEqual(wrong, []);
  });

  it("tells each change once", () => {
    const entries = pages
      .get("CHANGELOG.md")!
      .split("\n")
      .filter((line) => line.startsWith("- "));
    assert.deepEqual(
      entries.filter((entry, at) => entries.indexOf(entry) !== at),
      [],
    );
  });

  it("has YAML and JSON that can be read", () => {
    const wrong = [...pages]
      .filter(([path]) => !path.startsWith("docs/rules/"))
      .flatMap(([path, text]) =>
        fences(text, ["yaml", "json"]).flatMap((code) =>
          parseDocument(code).errors.map(({ message }) => `${path}: ${message}`),
        ),
      );
    assert.deepEqual(wrong, []);
  });

  it("names the commands as the palette does", () => {
    const titles = contributes.commands.map((command) => `IaC Preflight: ${command.title}`);
    const named = [...pages].flatMap(([path, text]) =>
      [...text.matchAll(/\*\*(IaC Preflight: [^*]+)\*\*/g)].map(([, title = ""]) => ({ path, title })),
    );
    assert.ok(named.length > 3);
    assert.deepEqual(
      named.filter(({ title }) => !titles.includes(title)),
      [],
    );
  });

  it("names every rule in the README", () => {
    const listed = [...pages.get("README.md")!.matchAll(/\[`([\w/-]+)`\]\(docs\/rules/g)].map(([, id]) => id);
    assert.deepEqual(listed.sort(), rules.map(({ id }) => id).sort());
  });
});

describe("the walkthrough", () => {
  const [walkthrough] = contributes.walkthroughs;
  const steps = walkthrough?.steps ?? [];

  it("has four steps, each with a picture that is told in words", () => {
    assert.equal(steps.length, 4);
    for (const { media } of steps) {
      assert.match(readFileSync(media.svg, "utf8"), /<title>[^<]+<\/title>/);
      assert.ok(media.altText.length > 40);
    }
  });

  it("calls commands that there are, of ours", () => {
    const ours = new Set(contributes.commands.map(({ command }) => command));
    const named = steps.flatMap(({ description, completionEvents }) => [
      ...[...description.matchAll(/command:(iacPreflight\.\w+)/g)].map(([, name = ""]) => name),
      ...completionEvents.flatMap((event) => event.match(/(?<=^onCommand:).+/) ?? []),
    ]);
    assert.ok(named.length > 3);
    for (const name of named) assert.ok(ours.has(name), name);
  });

  it("is told of each step by the client", () => {
    const client = readFileSync("client/firstRun.ts", "utf8");
    for (const event of steps.flatMap(({ completionEvents }) => completionEvents)) {
      const context = /^onContext:iacPreflight\.(\w+)$/.exec(event)?.[1];
      if (context) assert.ok(client.includes(`tell("${context}")`), event);
    }
  });
});

/** The relative links of a page that lead nowhere. */
function broken(path: string, text: string): readonly string[] {
  return links(text).flatMap((link) => {
    const { file, anchor } = target(path, link);
    const there = existsSync(file) && (anchor === undefined || anchors(file).has(anchor));
    return there ? [] : [`${path}: ${link}`];
  });
}

function links(text: string): readonly string[] {
  const prose = text.replace(/^(```|~~~)[\s\S]*?^\1/gm, "").replace(/`[^`\n]*`/g, "code");
  const found = [...prose.matchAll(/\]\(<?([^)\s>]+)>?\)|\b(?:src|srcset|href)="([^"]+)"/g)];
  return found.map(([, link, attribute]) => link ?? attribute ?? "").filter((link) => !/^[a-z]+:/.test(link));
}

function target(path: string, link: string): { readonly file: string; readonly anchor: string | undefined } {
  const [file = "", anchor] = link.split("#");
  const found = file === "" ? path : normalize(join(dirname(path), file)).replaceAll("\\", "/");
  const index = join(found, "README.md").replaceAll("\\", "/");
  return { file: existsSync(index) ? index : found, anchor };
}

/** The headings of a page as GitHub links to them. */
function anchors(file: string): ReadonlySet<string> {
  const prose = readFileSync(file, "utf8").replace(/^(```|~~~)[\s\S]*?^\1/gm, "");
  const headings = [...prose.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => heading);
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, "")
        .replaceAll(" ", "-"),
    ),
  );
}

function fences(text: string, languages: readonly string[]): readonly string[] {
  return [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```/gm)].flatMap(([, language = "", code = ""]) =>
    languages.includes(language) ? [code] : [],
  );
}

/** Words as a shell splits them, as far as the documentation needs it; what a CI fills in stands for a part. */
function argv(words: string): readonly string[] {
  return words
    .replace(/"\$CI_NODE_INDEX\/\$CI_NODE_TOTAL"/, "1/4")
    .trim()
    .split(/\s+/);
}
