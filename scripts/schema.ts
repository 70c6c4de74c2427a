// Makes schemas/config.json, by which editors complete and check `.iac-preflight.json`: `node scripts/run.mjs schema`.
import { writeFileSync } from "node:fs";
import { rules } from "../rules/index.ts";
import { levels, ownRules } from "../server/config.ts";

/** The JSON Schema of a config file, as it is written. */
export function schema(): string {
  const level = { enum: levels };
  const texts = { type: "array", items: { type: "string" } };
  const properties = Object.fromEntries(
    [...rules, ...ownRules].map(({ id, summary, severity }) => {
      return [id, { description: summary, default: severity, ...level }] as const;
    }),
  );
  const written = {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "IaC Preflight",
    description: "What IaC Preflight checks below this file's folder. A config further in is stronger.",
    type: "object",
    additionalProperties: false,
    properties: {
      $schema: { type: "string" },
      rules: {
        description: "How severe each rule's findings are; off switches it off.",
        type: "object",
        additionalProperties: false,
        properties,
      },
      ignore: {
        description: "Findings that do not count, and why.",
        type: "array",
        items: {
          type: "object",
          additionalProperties: false,
          required: ["rule", "path", "reason"],
          properties: {
            rule: { description: "The id of the rule.", enum: Object.keys(properties) },
            path: { description: "A glob, relative to this file's folder.", type: "string", minLength: 1 },
            reason: { description: "Why it is right here.", type: "string", minLength: 1 },
          },
        },
      },
      enable: { description: "Whether files are checked at all.", type: "boolean", default: true },
      include: {
        description:
          "Globs of the only files that are read, relative to this file's folder. All, where it is not there.",
        ...texts,
      },
      exclude: {
        description: "Globs of files and folders that are not read, relative to this file's folder.",
        ...texts,
      },
      environments: {
        description:
          "The variable files that are environments, by name, such as prod for prod.tfvars, or by a glob. The others are not read, but for those that Terraform reads by itself.",
        ...texts,
      },
      offline: { description: "Forbids to ask AWS, even where a command is run that does.", type: "boolean" },
      region: { description: "The region of AWS that look-ups ask.", type: "string" },
      profile: { description: "The profile of the AWS command line that look-ups use.", type: "string" },
    },
  };
  return `${JSON.stringify(written, undefined, 2)}\n`;
}

export function main(): void {
  writeFileSync("schemas/config.json", schema());
}
