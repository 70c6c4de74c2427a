import { place } from "../../../rules/rule.ts";
import { type Frontend, renderEach } from "../../frontend.ts";
import { type CdkFile, parse } from "./parse.ts";
import { render } from "./render.ts";
import { importsOf } from "./resolve.ts";
import { evaluate } from "./unit.ts";

/** TypeScript that uses the AWS CDK, read without types, `node_modules` or synthesis. A unit is a file with all that it imports. */
export const cdk: Frontend<CdkFile> = {
  language: "CDK TypeScript",
  comment: "//",
  claims: ({ uri, text }) => {
    return (
      /\.[mc]?ts$|\.tsx$/i.test(uri) && !/\.d\.[mc]?ts$/i.test(uri) && /["'`](?:aws-cdk-lib|@aws-cdk\/)/.test(text)
    );
  },
  adopts: (uri) => /\.[cm]?[jt]sx?$/i.test(uri),
  unit: (uri) => uri,
  parse,
  calls: importsOf,
  evaluate,
  render: (intents, reader) =>
    renderEach(intents, (intent) => {
      const file = reader.file(place(intent).uri);
      return file && render(intent, file, reader);
    }),
};
