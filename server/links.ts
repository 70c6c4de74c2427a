import type { DocumentLink } from "vscode-languageserver";
import { plain, steps } from "../rules/links/workflow.ts";
import type { Resource } from "../rules/model/resource.ts";
import { get, type Span, use } from "../rules/model/value.ts";
import { makers, namesOf, origin } from "./definition.ts";
import type { Link } from "./frontend.ts";
import { fileName } from "./names.ts";
import { range, type View } from "./service.ts";

/** Where the file `uri` names other files, and what it reads secrets from. */
export function links(view: View, uri: string): DocumentLink[] {
  const { project } = view;
  if (!project.document(uri) || !project.enabled(uri)) return [];
  const files = [...project.links(uri), ...project.subjects(uri).flatMap(({ resource }) => [...inWorkflow(resource)])];
  const found = new Map<number, DocumentLink>();
  for (const { at, to } of files) {
    const target = fileAt(view, to);
    if (target === undefined) continue;
    found.set(at.start, { range: range(view, at), target: view.spelled(target), tooltip: `Open ${fileName(target)}` });
  }
  const read = namesOf(view, uri).filter(({ made, type, at }) => !made && secrets.has(type) && !found.has(at.start));
  // Most files read none, and need not know what the workspace makes.
  const made = read.length === 0 ? [] : makers(view);
  for (const named of read) {
    const to = origin(named, made);
    if (to) found.set(named.at.start, { range: range(view, named.at), ...toPlace(view, to) });
  }
  return [...found.values()];
}

const secrets: ReadonlySet<string> = new Set(["AWS::SecretsManager::Secret", "AWS::SSM::Parameter"]);

/** The file that is opened for `to`: itself, or the first of a folder. */
function fileAt({ project }: View, to: string): string | undefined {
  if (project.document(to)) return to;
  const inside = project.uris().filter((uri) => uri.startsWith(`${to}/`) && !uri.slice(to.length + 1).includes("/"));
  return (
    inside.find((uri) => /\/main\.(tf|tofu)$/.test(uri)) ?? inside.find((uri) => /\.(tf|tofu)(\.json)?$/.test(uri))
  );
}

/** https://github.com/aws-actions/amazon-ecs-render-task-definition: paths are relative to the repository. */
function* inWorkflow(resource: Resource): Generator<Link> {
  if (resource.type !== "GitHub::Workflow") return;
  for (const { given, root } of steps(resource)) {
    for (const name of ["task-definition", "file"]) {
      const value = given && get(given, name);
      const path = plain(value);
      if (value && path !== undefined) yield { at: use(value), to: `${root}/${path.replace(/^\.?\//, "")}` };
    }
  }
}

function toPlace(view: View, to: Span): Pick<DocumentLink, "target" | "tooltip"> {
  const { line, character } = range(view, to).start;
  const target = `${view.spelled(to.uri)}#L${line + 1},${character + 1}`;
  return { target, tooltip: `Go to where it is made, in ${fileName(to.uri)}` };
}
