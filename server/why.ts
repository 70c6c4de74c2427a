import { holes, last, paths, possible, standing } from "./at.ts";
import { ownRules } from "./config.ts";
import { code } from "./hovers/markdown.ts";
import { fileName } from "./names.ts";
import { decoded, type Position } from "./positions.ts";
import { kinds, type Reason, reasonOf } from "./reasons.ts";
import type { View } from "./service.ts";

/** Of how many things of a kind an example is given. */
const most = 5;

/** Why there are no problems, or no others, in the file `uri`, as Markdown; `out` is why it is not read, where it is not. */
export function whyNothing(view: View, uri: string, position: Position, out: string | undefined): string {
  const { project } = view;
  const name = fileName(uri);
  const title = `# What was looked at in ${code(name)}`;
  if (out !== undefined) return `${title}\n\nNothing: it ${out}.\n`;
  if (!project.document(uri)) return `${title}\n\nNothing: it was not read. ${whatIsRead}\n`;
  const frontend = project.frontend(uri);
  if (!frontend) return `${title}\n\nNothing: it is of no language that is read here. ${whatIsRead}\n`;
  if (!project.enabled(uri)) return `${title}\n\nNothing: checking is switched off for it (\`enable\`).\n`;
  return [
    title,
    "",
    `It was read as ${frontend.language}.`,
    ...section("What could not be read", unread(view, uri)),
    ...section("Resources", resources(view, uri)),
    ...section("What is not known before the deploy", unknown(view, uri)),
    ...section("What is found and not shown", hidden(view, uri)),
    ...section("Where the cursor is", here(view, uri, position)),
    "",
    "A rule speaks only where it is certain: what is not known is passed over in silence.",
    "",
  ].join("\n");
}

const whatIsRead =
  "Terraform and OpenTofu (`.tf`, `.tofu`, `.tfvars`, and their JSON), TypeScript that imports `aws-cdk-lib`, JSON with `containerDefinitions`, Dockerfiles and GitHub workflows are read, where git does not ignore them, below 4 MiB, as UTF-8.";

function section(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ["", `## ${heading}`, "", ...lines];
}

function unread({ project }: View, uri: string): readonly string[] {
  const lines = project.lines(uri);
  const errors = project.errors(uri);
  const told = errors
    .slice(0, most)
    .map(({ at, message }) => `- line ${lines.position(at.start).line + 1}: ${code(message)}`);
  const more = errors.length > most ? [`- and ${errors.length - most} more`] : [];
  return [...told, ...more, ...project.notices(uri).map(({ message }) => `- ${code(message)}`)];
}

function resources({ project }: View, uri: string): readonly string[] {
  const subjects = project.subjects(uri);
  const types = new Map<string, Set<string>>();
  const environments = new Set<string>();
  for (const { resource } of subjects) {
    types.set(resource.type, (types.get(resource.type) ?? new Set()).add(resource.address));
    if (resource.environment !== undefined) environments.add(resource.environment);
  }
  if (types.size === 0) return ["None of AWS that is known here."];
  const rows = [...types].map(([type, addresses]) => {
    const rules = project.rules.filter(({ on }) => on.some((each) => each === type)).length;
    return `| ${code(type)} | ${addresses.size} | ${rules} |`;
  });
  const where =
    environments.size > 0 ? `Evaluated for ${[...environments].map(code).join(", ")}.` : "No variable files.";
  const existing = subjects.filter(({ resource }) => resource.existing).length;
  return [
    where,
    "",
    "| type | resources | rules that look at it |",
    "| :-- | --: | --: |",
    ...rows,
    ...(existing > 0
      ? ["", "Of what exists already (imported, looked up or restored) names and versions are not judged."]
      : []),
  ];
}

function unknown({ project }: View, uri: string): readonly string[] {
  const found = new Map<Reason["kind"], Map<string, Reason>>();
  for (const { resource } of project.subjects(uri)) {
    for (const path of paths(resource.body)) {
      for (const part of [...possible(path[path.length - 1]!.value)].flatMap(holes)) {
        const reason = reasonOf(part, project);
        const same = found.get(reason.kind) ?? new Map<string, Reason>();
        found.set(reason.kind, same.set(reason.written, reason));
      }
    }
  }
  return (Object.keys(kinds) as Reason["kind"][]).flatMap((kind) => {
    const all = [...(found.get(kind)?.values() ?? [])];
    if (all.length === 0) return [];
    const examples = all.slice(0, most).map(({ written }) => code(written));
    return [`- ${all.length} × ${kinds[kind]}: ${examples.join(", ")}${all.length > most ? ", …" : ""}`];
  });
}

/** What configs, settings and comments hide. */
function hidden({ project }: View, uri: string): readonly string[] {
  const off = [...project.rules, ...ownRules].filter(({ id }) => project.level(id, uri) === "off");
  const shown = project.problems(uri).map(({ rule, at, message }) => `${rule} ${at.start} ${message}`);
  const count = new Map<string, number>();
  for (const { rule, at, message } of project.found(uri)) {
    if (!shown.includes(`${rule} ${at.start} ${message}`)) count.set(rule, (count.get(rule) ?? 0) + 1);
  }
  const ignored = [...count].map(([rule, times]) => {
    const why = off.some(({ id }) => id === rule) ? "is off" : "is ignored by a comment or a config";
    return `- ${times} × ${code(rule)}, which ${why}`;
  });
  const silent = off.filter(({ id }) => !count.has(id)).map(({ id }) => code(id));
  return [...ignored, ...(silent.length > 0 ? [`- off: ${silent.join(", ")}`] : [])];
}

function here(view: View, uri: string, position: Position): readonly string[] {
  const { project, encoding } = view;
  const lines = project.lines(uri);
  const offset = lines.offset(decoded(lines, position, encoding));
  const found = standing(view, uri, offset);
  const [first] = found;
  if (!first) return ["No property of a resource that is known here."];
  const { type, address } = first.resource;
  const rules = project.rules.filter(({ on, id }) => on.includes(type) && project.level(id, uri) !== "off");
  const parts = [...possible(last(first).value)].flatMap(holes).map((part) => reasonOf(part, project));
  const told = new Set(parts.map(({ written, says }) => `- ${code(written)} ${says}`));
  return [
    `${code(last(first).written)} of ${code(address)}, a ${code(type)}.`,
    ...(told.size > 0 ? ["", ...told] : []),
    "",
    rules.length === 0
      ? "No rule looks at it."
      : `${rules.length} rules look at it, each where it is certain: ${rules.map(({ id }) => code(id)).join(", ")}.`,
  ];
}
