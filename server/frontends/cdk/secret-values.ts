import type { Span, Value } from "../../../rules/model/value.ts";

/** How the call is addressed that makes a text of a secret, or of one key of it. */
const unwrapping = /^(.*?)(?:\.(secret))?\.secretValue(?:FromJson\("([\w-]+)"\)[^."]*)?\.(?:unsafeUnwrap|toString)@/;

/**
 * What `secret.secretValueFromJson("password").unsafeUnwrap()` is, by the address of that call: the part of the secret that
 * CloudFormation fills in at deploy time, in place of `{{resolve:secretsmanager:…:SecretString:password}}`.
 */
export function unwrapped(address: string, at: Span): Value | undefined {
  const [, of, member, key] = unwrapping.exec(address) ?? [];
  if (of === undefined) return undefined;
  const attribute = [member, "SecretString", key].filter((part) => part !== undefined).join(".");
  return { kind: "unknown", target: { address: of, attribute }, trail: [at] };
}
