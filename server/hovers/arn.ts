import { type Property, shown, type Text, texts } from "../../rules/model/value.ts";
import { hole } from "../../rules/rule.ts";
import { last } from "../at.ts";
import { code } from "./markdown.ts";
import type { Summary } from "./topic.ts";

/** The most ARNs of several environments that a hover tells of. */
const most = 3;

/** The parts of an ARN. */
export const arn: Summary = (standings) => {
  const told = standings.flatMap((each) => [...all(last(each))].map(parts)).filter((text) => text !== undefined);
  const different = [...new Set(told)];
  return different.length === 0 ? undefined : different.slice(0, most).join("\n\n");
};

function* all({ value }: Property): Generator<Text> {
  if (value.kind === "list") for (const item of value.items) yield* texts(item);
  else yield* texts(value);
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html: arn:partition:service:region:account:resource. */
function parts(text: Text): string | undefined {
  const whole = text.pieces.map(({ known }) => known ?? hole).join("");
  const [, partition, service, region, account, resource] =
    /^arn:([^:\s]*):([^:\s]+):([^:\s]*):([^:\s]*):(\S+)$/.exec(whole) ?? [];
  if (service === undefined || shown(text).length > longest) return undefined;
  const [, type, name] = /^([\w-]+)[:/](.+)$/.exec(resource!) ?? [];
  const rows = [
    ["service", service],
    ["region", region],
    ["account", account],
    ...(name === undefined
      ? [["resource", resource]]
      : [
          ["type", type],
          ["name", name],
        ]),
    ...(partition === "aws" ? [] : [["partition", partition]]),
  ] as const;
  const lines = rows.map(([said, part]) => `| ${said} | ${part === "" ? "*(none)*" : cell(part!)} |`);
  return ["| ARN | |", "| :-- | :-- |", ...lines].join("\n");
}

/** In characters; AWS has none longer. */
const longest = 2048;

function cell(part: string): string {
  return code(part.replaceAll(hole, "…").replaceAll("|", "¦"));
}
