import { place } from "../../../rules/rule.ts";
import { type Frontend, renderEach } from "../../frontend.ts";
import { evaluator } from "./evaluate.ts";
import { type CdkFile, parse } from "./parse.ts";
import { render } from "./render.ts";
import { resources } from "./resources.ts";

/** TypeScript that uses the AWS CDK, read without types, `node_modules` or synthesis. One file is a unit. */
export const cdk: Frontend<CdkFile> = {
  language: "CDK TypeScript",
  comment: "//",
  claims: ({ uri, text }) => {
    return (
      /\.[mc]?ts$|\.tsx$/i.test(uri) && !/\.d\.[mc]?ts$/i.test(uri) && /["'`](?:aws-cdk-lib|@aws-cdk\/)/.test(text)
    );
  },
  unit: (uri) => uri,
  parse,
  calls: () => [],
  evaluate: (unit, reader) => {
    const file = reader.file(unit);
    return { resources: file?.source ? resources(evaluator(file, file.source)) : [] };
  },
  render: (intents, reader) =>
    renderEach(intents, (intent) => {
      const file = reader.file(place(intent).uri);
      return file && render(intent, file);
    }),
};
