import assert from "node:assert/strict";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { rules } from "../rules/index.ts";
import { completion } from "../server/completion/completion.ts";
import { definition, references } from "../server/definition.ts";
import { frontends } from "../server/frontends/index.ts";
import { hints } from "../server/hints.ts";
import { hover } from "../server/hover.ts";
import { links } from "../server/links.ts";
import { Project } from "../server/project.ts";
import type { View } from "../server/service.ts";
import { whyNothing } from "../server/why.ts";

/** The examples, and what rules are tried on, as one workspace. */
function workspace(): View {
  const project = new Project(frontends, rules, "2026-11-24");
  for (const root of ["examples", "test/fixtures/hover"]) {
    for (const name of readdirSync(root, { recursive: true, encoding: "utf8" })) {
      const path = `${root}/${name.replaceAll("\\", "/")}`;
      if (statSync(path).isFile() && /\.(tf|tfvars|json|ts|ya?ml)$/.test(path)) {
        project.set({ uri: `file:///w/${path}`, text: readFileSync(path, "utf8") });
      }
    }
  }
  return {
    project,
    encoding: "utf-16",
    environment: undefined,
    inlayHints: "all",
    folder: () => "file:///w",
    spelled: (uri) => uri,
    page: (rule) => rule,
    version: () => undefined,
  };
}

describe("What the editor asks for", () => {
  const view = workspace();

  it("is answered at every place of every file", () => {
    const said = { hovers: 0, completions: 0, definitions: 0, links: 0, hints: 0 };
    for (const uri of view.project.uris()) {
      const lines = view.project.lines(uri);
      for (let offset = 0; offset <= lines.text.length; offset += 7) {
        const at = lines.position(offset);
        if (hover(view, uri, at)) said.hovers++;
        if (completion(view, uri, at, { snippets: true })) said.completions++;
        if (offset % 5 === 0 && definition(view, uri, at)) said.definitions++;
        if (offset % 35 === 0) references(view, uri, at, true);
      }
      said.links += links(view, uri).length;
      said.hints += hints(view, uri, { line: 0, character: 0 }, { line: lines.count, character: 0 }).length;
      assert.match(whyNothing(view, uri, { line: 0, character: 0 }, undefined), /^# /);
    }
    for (const [what, times] of Object.entries(said)) assert.ok(times > 0, what);
  });

  it("is answered while a file is cut off anywhere", () => {
    const before = view.project.uris().map((uri) => view.project.document(uri)!);
    for (const document of before) {
      for (let cut = 0; cut < document.text.length; cut += 131) {
        view.project.set({ uri: document.uri, text: document.text.slice(0, cut) });
        const at = view.project.lines(document.uri).position(cut);
        hover(view, document.uri, at);
        completion(view, document.uri, at, { snippets: true });
      }
      view.project.set(document);
    }
  });

  it("costs no evaluation where nothing is known of what is typed", () => {
    const uri = view.project.uris().find((each) => each.endsWith("ten-pipeline-runs/service.tf"))!;
    const { project } = view;
    const watched = Object.create(project, {
      imagined: {
        value: () => {
          throw new Error("evaluated");
        },
      },
      document: { value: (of: string) => project.document(of) },
      enabled: { value: (of: string) => project.enabled(of) },
      lines: { value: (of: string) => project.lines(of) },
    });
    const lines = project.lines(uri);
    const at = lines.position(lines.text.indexOf("desired_count"));
    assert.equal(completion({ ...view, project: watched }, uri, at, { snippets: true }), null);
  });
});
