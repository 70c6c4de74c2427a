import { parseDocument, type Document as YamlDocument } from "yaml";
import type { Resource } from "../../../rules/model/resource.ts";
import type { Frontend, Parsed } from "../../frontend.ts";
import { valueAt } from "./value.ts";

/** A workflow as YAML has it. */
export interface WorkflowFile extends Parsed {
  readonly yaml: YamlDocument.Parsed;
}

/** GitHub Actions workflows: what builds images and deploys them. */
export const workflow: Frontend<WorkflowFile> = {
  language: "GitHub Actions workflow",
  comment: "#",
  claims: ({ uri }) => /\/\.github\/workflows\/[^/]+\.ya?ml$/.test(uri),
  unit: (uri) => uri,
  one: "GitHub::Workflow",
  parse(document) {
    const yaml = parseDocument(document.text, { prettyErrors: false, uniqueKeys: false });
    // GitHub says what is wrong with a workflow; what cannot be read says nothing here.
    return { document, errors: [], yaml };
  },
  calls: () => [],
  evaluate: (unit, reader) => ({ resources: reader.files(unit).flatMap(resources) }),
  // No rule mends a workflow yet.
  render: () => undefined,
};

function resources({ document, yaml }: WorkflowFile): readonly Resource[] {
  const { uri, text } = document;
  if (yaml.errors.length > 0) return [];
  const body = valueAt(yaml.contents, uri, text);
  if (body.kind !== "block") return [];
  return [
    {
      type: "GitHub::Workflow",
      address: decodeURI(uri.slice(uri.lastIndexOf("/") + 1)),
      name: { uri, start: 0, end: 0 },
      body,
      via: "api",
      existing: false,
    },
  ];
}
