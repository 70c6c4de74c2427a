import { type Block, blocks, get, type Property, property, type Text } from "./value.ts";

/** The ARN of a secret, as far as its name. */
export interface SecretArn {
  /** With the hyphen and six characters at its end, if they are there. */
  readonly name: string;
  /** What comes after the name, such as `:password::`; `undefined` where it is not known. */
  readonly tail: string | undefined;
  /** Where the name ends, counted in `text` with each unknown piece as one character. */
  readonly end: number;
}

/** The parts of `text`, if it is the ARN of a secret whose name is wholly known. */
export function secretArn(text: Text): SecretArn | undefined {
  const whole = text.pieces.map((piece) => piece.known ?? "\0").join("");
  // Where `REGION` or `ACCOUNT_ID` waits to be filled in, the name may too.
  const match = /^(arn:[^:]*:secretsmanager:[a-z\d\0*-]*:[\d\0*]*:secret:)([\w/+=.@!?*-]+)(:.*)?$/.exec(whole);
  if (!match) return undefined;
  const [, before, name, tail = ""] = match;
  return { name: name!, tail: tail.includes("\0") ? undefined : tail, end: before!.length + name!.length };
}

/** Every place of `container` where ECS takes a secret. */
export function* secretReferences(container: Block): Generator<Property> {
  const logs = blocks(get(container, "LogConfiguration")).flatMap((log) => blocks(get(log, "SecretOptions")));
  for (const secret of [...blocks(get(container, "Secrets")), ...logs]) {
    const from = property(secret, "ValueFrom");
    if (from) yield from;
  }
  for (const registry of blocks(get(container, "RepositoryCredentials"))) {
    const from = property(registry, "CredentialsParameter");
    if (from) yield from;
  }
}
