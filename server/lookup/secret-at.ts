import { certain } from "../../rules/links/link.ts";
import { secretArn } from "../../rules/model/secret-arn.ts";
import { exact, origin, type Text, texts, use } from "../../rules/model/value.ts";
import type { Fix } from "../../rules/rule.ts";
import { last, standing } from "../at.ts";
import { renderFix } from "../edits.ts";
import type { Edit } from "../frontend.ts";
import type { View } from "../service.ts";

/** A reference to a secret, where it is written. */
export interface SecretAt {
  /** The name of the secret, as far as it can be read. */
  readonly name: string | undefined;
  /** What follows the ARN, such as `:password::`. */
  readonly tail: string | undefined;
  readonly region: string | undefined;
  readonly text: Text;
}

/** The properties that hold the ARN of a secret. */
const references: ReadonlySet<string> = new Set(["ValueFrom", "CredentialsParameter", "CompleteArn", "PartialArn"]);

/** The reference to a secret that `offset` of the file `uri` is about. */
export function secretAt(view: View, uri: string, offset: number): SecretAt | undefined {
  for (const found of standing(view, uri, offset)) {
    const property = last(found);
    const [text, ...others] = references.has(property.name) ? texts(property.value) : [];
    if (!text || others.length > 0) continue;
    const whole = text.pieces.map(({ known }) => known ?? "\0").join("");
    // A parameter of Parameter Store is none, however it is written.
    if (/^arn:[^:]*:(?!secretsmanager:)/.test(whole)) continue;
    const arn = secretArn(text);
    const [, region] = /^arn:[^:]*:secretsmanager:([a-z\d-]+):/.exec(whole) ?? [];
    const plain = arn ? undefined : exact(text);
    const [, name, tail = ""] = /^([^:]+)(:.*)?$/.exec(plain ?? "") ?? [];
    return {
      name: arn ? arn.name : name,
      tail: arn ? arn.tail : plain === undefined ? undefined : tail,
      region: region ?? certain(found.resource.region),
      text,
    };
  }
  return undefined;
}

/** What puts `arn`, which is complete, in the place of the one that stands there. What follows it stays. */
export function referring(view: View, { text, tail }: SecretAt, arn: string): readonly Edit[] | undefined {
  if (tail === undefined || (text.trail.length > 1 && exact(text) === undefined)) return undefined;
  const at = text.trail.length > 1 ? origin(text) : use(text);
  const intents: Fix["intents"] = [{ do: "replace", at, with: arn + tail }];
  return renderFix({ title: arn, safe: false, preferred: false, intents }, view.project);
}
