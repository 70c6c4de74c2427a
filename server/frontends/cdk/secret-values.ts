import { exact, get, type Span, type Value } from "../../../rules/model/value.ts";

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

/** What `SecretValue.secretsManager("shop/login", { jsonField: "password" })` is, which CloudFormation fills in as well. */
export function looked([id, options]: readonly Value[], at: Span): Value | undefined {
  const name = id?.kind === "text" ? exact(id) : undefined;
  const field = options?.kind === "block" ? get(options, "jsonField") : undefined;
  const key = field?.kind === "text" ? exact(field) : undefined;
  // Of which version it is, is not told.
  const isTold =
    options && (options.kind !== "block" || options.open || key === undefined || options.properties.size > 1);
  if (name === undefined || isTold) return undefined;
  const attribute = key === undefined ? "SecretString" : `SecretString.${key}`;
  return { kind: "unknown", target: { address: `SecretValue "${name}"`, attribute }, trail: [at] };
}
