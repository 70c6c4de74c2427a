import { createHash } from "node:crypto";
import type { Property, Span, Value } from "../../../rules/model/value.ts";
import type { CallSite, TerraformFunction } from "./functions.ts";
import { whole } from "./pieces.ts";
import { block, failed, known, list, longestText, text } from "./values.ts";

/** Encodings and hashes of wholly known strings. */
export const encodings: Readonly<Record<string, TerraformFunction>> = {
  base64encode: encoded((text) => Buffer.from(text).toString("base64")),
  base64decode: ({ args, at }) => {
    const from = known(args[0]);
    if (from === undefined) return undefined;
    if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(from)) return failed(at);
    const bytes = Buffer.from(from, "base64");
    const meant = bytes.toString("utf8");
    return Buffer.from(meant).equals(bytes) ? whole(args, at, () => meant) : failed(at);
  },
  urlencode: encoded((text) =>
    // Go leaves other signs alone than JavaScript does. https://pkg.go.dev/net/url#QueryEscape
    isWellFormed(text)
      ? encodeURIComponent(text)
          .replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
          .replaceAll("%20", "+")
      : undefined,
  ),
  md5: hash("md5", "hex"),
  sha1: hash("sha1", "hex"),
  sha256: hash("sha256", "hex"),
  sha512: hash("sha512", "hex"),
  base64sha256: hash("sha256", "base64"),
  base64sha512: hash("sha512", "base64"),
  csvdecode: ({ args: [from], at }) => {
    const content = known(from);
    return content === undefined ? undefined : table(content, [at, ...from!.trail]);
  },
};

function encoded(change: (text: string) => string | undefined): TerraformFunction {
  return ({ args, at }: CallSite) =>
    args.length === 1
      ? whole(args, at, (text) => (text!.length * 3 > longestText ? undefined : change(text!)))
      : undefined;
}

function hash(algorithm: string, encoding: "hex" | "base64"): TerraformFunction {
  return encoded((text) => (isWellFormed(text) ? createHash(algorithm).update(text).digest(encoding) : undefined));
}

/** Half a surrogate pair is no Unicode text, so that it has no bytes. */
function isWellFormed(text: string): boolean {
  return !/[\ud800-\udfff]/u.test(text);
}

/** A table without quotes, whose first line names its columns; of others nothing is said. */
function table(content: string, trail: readonly [Span, ...Span[]]): Value | undefined {
  if (/["\r]/.test(content)) return undefined;
  const [names, ...rows] = content
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => line.split(","));
  if (!names || new Set(names).size !== names.length) return undefined;
  if (rows.some((row) => row.length !== names.length) || rows.length > 2_000) return undefined;
  const items = rows.map((row) => {
    const properties = new Map<string, Property>();
    for (const [index, name] of names.entries()) {
      properties.set(name, { name, written: name, key: trail[trail.length - 1]!, value: text(row[index]!, trail) });
    }
    return block(properties, false, trail);
  });
  return list(items, false, trail);
}
