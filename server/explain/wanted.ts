import type { Recognised } from "./recognise.ts";

/** Something that a message names and that may be written in the workspace. */
export interface Wanted {
  /** As the message has it, or a part of that, such as the name in an ARN. */
  readonly text: string;
  /** The properties that it is looked for in, such as `AWS::RDS::DBInstance.EngineVersion`; any where there are none. */
  readonly in: readonly string[];
  /** It stands beside the message, which is about something else of that resource. */
  readonly aside: boolean;
}

/** What to look for in the workspace of what `recognised` names. */
export function wanted({ message, parts, mention }: Recognised): readonly Wanted[] {
  const found: Wanted[] = [];
  for (const [part, value] of parts) {
    if (silent.has(part) || properties.has(part)) continue;
    const looks = (message.looks.get(part) ?? []).filter((each) => each !== "*");
    for (const text of readings(value)) {
      // A word such as `web` is written in many places; where it belongs it may be looked for all the same.
      if (looks.length > 0) found.push({ text, in: looks, aside: false });
      if ((looks.length === 0 || message.looks.get(part)!.includes("*")) && telling(text))
        found.push({ text, in: [], aside: false });
    }
  }
  for (const name of mention.names) {
    for (const text of readings(name)) if (telling(text)) found.push({ text, in: [], aside: true });
  }
  const seen = new Set<string>();
  return found.filter((each) => seen.size < seen.add(`${each.text}\n${each.in.join()}`).size);
}

/** The names of arguments and fields in `recognised`, as its writer calls them. */
export function wantedProperties({ message, parts }: Recognised): readonly string[] {
  const named = [...parts].filter(([part]) => properties.has(part)).flatMap(([, value]) => value.split(/[\s,]+/));
  return [...named, ...(message.property === undefined ? [] : [message.property])]
    .map((name) => name.replaceAll(/^["'`]|["'`.…]+$/g, ""))
    .filter((name) => name !== "");
}

/** Parts that name a property, and no value. */
const properties: ReadonlySet<string> = new Set([
  "arg",
  "argument",
  "property",
  "field",
  "fields",
  "option",
  "options",
]);

/** Parts that say how, how many or why. */
const silent: ReadonlySet<string> = new Set(
  "max min limit pattern code char mode kind state status why reason where detail message what waiter check op cap port path hours minutes allowed token license engine action type user have want from".split(
    " ",
  ),
);

/** Whether `text` says enough to be looked for everywhere. */
function telling(text: string): boolean {
  return (
    text.length >= 4 &&
    !/^(true|false|null|none|main|default|postgres|mysql|localhost|127\.0\.0\.1|[\d.]+|\[.*\])$/i.test(text)
  );
}

/** What `value` may be written as: itself, the name in an ARN, the first part of a host, the repository of an image. */
function readings(value: string): readonly string[] {
  const plain = value.replaceAll(/^["'`(]+|["'`)]+$/g, "");
  const texts = [plain];
  const arn = /^arn:[^:]*:([^:]*):[^:]*:[^:]*:(.+)$/.exec(plain);
  if (arn) texts.push(...named(arn[1]!, arn[2]!));
  const host = /^([a-z][\w-]+)\.[\w-]+\.[a-z]{2}-[a-z]+-\d\.rds\.amazonaws\.com/i.exec(plain);
  if (host) texts.push(host[1]!);
  const image = /^[\w.-]+\.[a-z]{2,}(?::\d+)?\/([^:@\s]+)/i.exec(plain);
  if (image && !arn) texts.push(image[1]!);
  const identifier = /^\{?"\/properties\/\w+":"([^"]+)"\}?$/.exec(plain);
  if (identifier) texts.push(identifier[1]!);
  return [...new Set(texts)].filter((text) => text !== "");
}

/** The names that the last part of an ARN of `service` holds. */
function named(service: string, rest: string): readonly string[] {
  // assumed-role/NAME/SESSION, secret:NAME-abcdef, targetgroup/NAME/ID, service/CLUSTER/NAME, log-group:NAME:*
  if (service === "secretsmanager") {
    const name = rest.replace(/^secret:/, "").replace(/:.*$/, "");
    return [name, name.replace(/-[A-Za-z\d]{6}$/, "")];
  }
  if (service === "logs") return [rest.replace(/^log-group:/, "").replace(/:.*$/, "")];
  if (service === "ssm") return [rest.replace(/^parameter/, ""), rest.replace(/^parameter\//, "")];
  const steps = rest.replace(/:\d+$/, "").split(/[/:]/);
  if (steps[0] === "assumed-role" || service === "elasticloadbalancing") return steps.slice(1, -1).slice(-1);
  return steps.slice(-1);
}
