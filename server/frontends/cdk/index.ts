import { place } from "../../../rules/rule.ts";
import { type Frontend, renderEach } from "../../frontend.ts";
import { adopts, claims, isIdle } from "./claims.ts";
import { asksContext, settingsOf } from "./context.ts";
import { type CdkFile, parse } from "./parse.ts";
import { render } from "./render.ts";
import { importsOf, resolver } from "./resolve.ts";
import { evaluate } from "./unit.ts";

/**
 * TypeScript and JavaScript that uses the AWS CDK, read without types, `node_modules` or synthesis. A unit is a file
 * with all that it imports; files that do not name the CDK are read only where another imports them.
 */
export const cdk: Frontend<CdkFile> = {
  language: "CDK TypeScript",
  comment: "//",
  claims,
  adopts: (uri) => (adopts(uri) ? cdk : uri.endsWith(".json") ? cdkData : undefined),
  unit: (uri) => uri,
  parse,
  calls(file, reader) {
    if (isIdle(file.document, reader)) return [];
    const settings = asksContext(file) ? settingsOf(file.document.uri, reader) : undefined;
    return [...importsOf(file, resolver(reader, file.ts)), ...(settings === undefined ? [] : [settings])];
  },
  evaluate,
  render: (intents, reader) =>
    renderEach(intents, (intent) => {
      const file = reader.file(place(intent).uri);
      return file && render(intent, intents, file, reader);
    }),
};

/** JSON that such files import, and their `cdk.json`: it has no comments, and its objects are not the CDK's. */
export const cdkData: Frontend<CdkFile> = {
  ...cdk,
  comment: undefined,
  claims: () => false,
  adopts: () => undefined,
  calls: () => [],
  render: (intents, reader) => {
    return intents.every(({ do: deed }) => deed === "replace" || deed === "lower")
      ? cdk.render(intents, reader)
      : undefined;
  },
};
