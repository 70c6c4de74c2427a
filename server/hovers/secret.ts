import { suffix } from "../../rules/data/secret-suffix.ts";
import { defaultStage, valueFromPages } from "../../rules/data/value-from.ts";
import { secretArn } from "../../rules/model/secret-arn.ts";
import { type Target, type Text, targets, texts } from "../../rules/model/value.ts";
import { hole, type Unit } from "../../rules/rule.ts";
import { code, source } from "./markdown.ts";
import type { Topic } from "./topic.ts";

/** The lists of a container whose items are read from elsewhere. */
const lists: ReadonlySet<string> = new Set(["Secrets", "SecretOptions"]);

/** How many values of several environments a hover tells of. */
const most = 3;

/** How ECS reads a `valueFrom`: of which service, which name, and which part of it. */
export const secret: Topic = {
  on: ["AWS::ECS::TaskDefinition"],

  tell(path, _, unit) {
    const last = path.at(-1);
    if (last?.name !== "ValueFrom" || !lists.has(path.at(-2)?.name ?? "")) return undefined;
    const read = [
      ...texts(last.value).map((text) => fromText(text, unit)),
      ...targets(last.value).map((target) => fromTarget(target, "", unit)),
    ].filter((lines) => lines !== undefined);
    const told = new Set(read.map((lines) => lines.join("\n")));
    if (told.size === 0) return undefined;
    return [...told].slice(0, most).join("\n\n");
  },
};

/** What a text names, the first line as a heading. */
function fromText(text: Text, unit: Unit): readonly string[] | undefined {
  const [first, ...rest] = text.pieces;
  const tail = rest.map(({ known }) => known ?? hole).join("");
  if (first?.target && first.known === undefined) return fromTarget(first.target, tail, unit);
  const arn = secretArn(text);
  const whole = text.pieces.map(({ known }) => known ?? hole).join("");
  if (arn) {
    const [, , , region = "", account = ""] = whole.split(":");
    return [
      heading("a secret of Secrets Manager", valueFromPages.secret),
      `- name ${code(arn.name)}, ${endings[suffix(arn.name)]}`,
      ...place(region, account),
      ...parts(arn.tail),
    ];
  }
  const [, region, account, name] = /^arn:[^:]*:ssm:([^:]*):([^:]*):parameter(\/.+)$/.exec(whole) ?? [];
  if (name !== undefined) {
    return [
      heading("a parameter of Parameter Store", valueFromPages.parameter),
      `- name ${shown(name)}`,
      ...place(region!, account!),
    ];
  }
  // What is no ARN is a name; what may be either is unknown.
  if (/^arn:|^\0|[:\s]|^$/.test(whole)) return undefined;
  return [
    heading("a parameter of Parameter Store", valueFromPages.parameter),
    `- name ${shown(whole)}`,
    "- in the region and account of the task, as it is no ARN",
  ];
}

const endings: Readonly<Record<ReturnType<typeof suffix>, string>> = {
  random: "with the six characters that Secrets Manager adds",
  wildcard: "with a wildcard",
  word: "whose last six letters read like a word rather than like what Secrets Manager adds",
  none: "without the six characters that Secrets Manager adds",
};

/** What a reference names, with what is written behind it. */
function fromTarget({ address, attribute }: Target, tail: string, unit: Unit): readonly string[] | undefined {
  const found = unit.find({ address, attribute });
  const named = code(address);
  if (found?.type === "AWS::SecretsManager::Secret" && /^(arn|id|Arn|Ref|Id)$/.test(attribute))
    return [heading(`the secret ${named}`, valueFromPages.secret), ...parts(tail)];
  if (found?.type === "AWS::SSM::Parameter" && tail === "")
    return [heading(`the parameter ${named} of Parameter Store`, valueFromPages.parameter)];
  const managed = /^(master_user_secret(\[0\]|\.0)\.secret_arn|MasterUserSecret\.SecretArn)$/.test(attribute);
  if (!found || !managed) return undefined;
  const of = `the secret that RDS keeps for the master user of ${named}, with \`username\` and \`password\``;
  return [heading(of, valueFromPages.secret), ...parts(tail)];
}

function heading(what: string, page: string): string {
  return `**ECS reads** ${what} ${source(page)}\n`;
}

function place(region: string, account: string): readonly string[] {
  return [`- region ${shown(region)}, account ${shown(account)}`];
}

/** What is asked of a secret, by what stands behind its name. */
function parts(tail: string | undefined): readonly string[] {
  const [, key = "", stage = "", id = "", ...more] = (tail ?? hole).split(":");
  // Other numbers of colons are a finding of their own.
  if (tail === undefined || more.length > 0 || (tail !== "" && !/^:[^:]*:[^:]*:[^:]*$/.test(tail))) return [];
  return [
    key === "" ? "- the whole of it" : `- JSON key ${shown(key)}`,
    id === ""
      ? `- version stage ${stage === "" ? `\`${defaultStage}\`, as none is named` : shown(stage)}`
      : `- version ${shown(id)}`,
  ];
}

function shown(part: string): string {
  return code(part.replaceAll(hole, "…"));
}
