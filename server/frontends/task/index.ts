import type { Frontend } from "../../frontend.ts";

export const task: Frontend = {
  language: "ECS task definition",
  comment: undefined,
  claims: (document) => document.uri.endsWith(".json"),
  unit: (uri) => uri,
  parse: (document) => ({ document, errors: [] }),
  calls: () => [],
  evaluate: () => [],
  render: () => undefined,
};
