// `node scripts/run.mjs settings`: writes the settings, that of each rule among them, into package.json.
import { readFileSync, writeFileSync } from "node:fs";
import { rules } from "../rules/index.ts";
import { ownRules } from "../server/config.ts";
import { inlayHints } from "../server/settings.ts";

const severities = ["error", "warning", "information", "hint", "off"];

/** What VS Code's settings say of each rule, by its id. */
export function ruleSettings() {
  return Object.fromEntries(
    [...rules, ...ownRules].map(({ id, severity, summary }) => [
      id,
      { type: "string", enum: severities, default: severity, description: summary },
    ]),
  );
}

/** `contributes.configuration`: a section for each heading of the settings editor. */
export function configuration() {
  return [
    {
      title: "Checking",
      order: 0,
      properties: {
        "iacPreflight.enable": {
          type: "boolean",
          default: true,
          scope: "resource",
          order: 0,
          markdownDescription:
            "Controls whether files are checked. A `.iac-preflight.json` may say so too, and has the last word.",
        },
        "iacPreflight.rules": {
          type: "object",
          default: {},
          scope: "resource",
          order: 1,
          markdownDescription:
            "The severity of rules, by the rule's id, or `off`. Without an entry a rule has its own severity. A `.iac-preflight.json` counts for the command line too, and has the last word.",
          additionalProperties: false,
          properties: ruleSettings(),
        },
        "iacPreflight.environments": {
          ...list("prod"),
          order: 2,
          markdownDescription:
            "The variable files that are environments, by name, such as `prod` for `prod.tfvars`, or by a glob. The others are not read, but for those that Terraform reads by itself. Empty: all of them.",
        },
        "iacPreflight.files.include": {
          ...list("infra/**"),
          order: 3,
          markdownDescription:
            "Globs of the only files that are read, relative to the folder. Empty: all Terraform, CDK, task-definition, workflow and Dockerfile files, and the Python modules of web applications, that git does not ignore.",
        },
        "iacPreflight.files.exclude": {
          ...list("generated/**"),
          order: 4,
          markdownDescription:
            "Globs of files and folders that are not read, relative to the folder, besides what git ignores, `node_modules`, `.terraform` and `cdk.out`.",
        },
      },
    },
    {
      title: "Editor",
      order: 1,
      properties: {
        "iacPreflight.inlayHints": {
          type: "string",
          enum: inlayHints,
          default: "near",
          scope: "window",
          order: 0,
          markdownDescription: "Controls of which names the editor shows what they come to, and how long that is.",
          markdownEnumDescriptions: [
            "Of none.",
            "Of those that are longer than AWS takes, or nearly so: from nine tenths of the limit.",
            "Of all names.",
          ],
        },
      },
    },
    {
      title: "Look-ups in AWS",
      order: 2,
      properties: {
        "iacPreflight.offline": {
          type: "boolean",
          default: false,
          scope: "window",
          order: 0,
          markdownDescription:
            "Forbids to ask AWS. Without it nothing is asked either, unless you run a command that does.",
        },
        "iacPreflight.aws.region": {
          type: "string",
          default: "",
          scope: "machine-overridable",
          order: 1,
          markdownDescription:
            "The region that is asked. Empty: that of the provider block, of `AWS_REGION`, or of the profile.",
        },
        "iacPreflight.aws.profile": {
          type: "string",
          default: "",
          scope: "machine-overridable",
          order: 2,
          markdownDescription: "The profile of the AWS command line that is used. Empty: what the environment says.",
        },
      },
    },
    {
      title: "Diagnosis",
      order: 3,
      properties: {
        "iacPreflight.trace.server": {
          type: "string",
          enum: ["off", "messages", "compact", "verbose"],
          default: "off",
          scope: "window",
          order: 0,
          markdownDescription: "Controls what of the talk with the language server is written to the output.",
          markdownEnumDescriptions: [
            "Nothing.",
            "That a message was sent or received.",
            "Each message in short.",
            "Each message with all that it carries.",
          ],
        },
      },
    },
  ];
}

function list(example: string) {
  return {
    type: "array",
    items: { type: "string", minLength: 1 },
    default: [],
    scope: "resource",
    examples: [[example]],
  };
}

export function main(): void {
  const manifest = JSON.parse(readFileSync("package.json", "utf8"));
  manifest.contributes.configuration = configuration();
  writeFileSync("package.json", `${JSON.stringify(manifest, undefined, 2)}\n`);
}
