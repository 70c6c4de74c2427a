import { createHash } from "node:crypto";
import { gunzipSync } from "node:zlib";
import type { Property, Span, Value } from "../../../rules/model/value.ts";
import type { CallSite, TerraformFunction } from "./functions.ts";
import { whole } from "./pieces.ts";
import { block, failed, known, list, longestText, text } from "./values.ts";

/** Encodings and hashes of wholly known strings. */
export const encodings: Readonly<Record<string, TerraformFunction>> = {
  base64encode: encoded((text) => Buffer.from(text).toString("base64")),
  base64decode: decoded((bytes) => utf8(bytes)),
  base64gunzip: decoded((bytes) => {
    try {
      return utf8(gunzipSync(bytes, { maxOutputLength: longestText }));
    } catch {
      // No archive, or one of too much, which nothing but its reader can tell.
      return undefined;
    }
  }),
  textencodebase64: ({ args, at }) =>
    whole(args, at, (text, name) => {
      const encoding = charsets.get(name!.toLowerCase());
      return encoding && isWellFormed(text!) && text!.length * 3 <= longestText
        ? encoding.encode(text!).toString("base64")
        : undefined;
    }),
  textdecodebase64: ({ args, at }) => {
    const encoding = charsets.get(known(args[1])?.toLowerCase() ?? "");
    return encoding && decoded((bytes) => encoding.decode(bytes))({ args, at });
  },
  urlencode: encoded((text) =>
    // Go leaves other signs alone than JavaScript does. https://pkg.go.dev/net/url#QueryEscape
    isWellFormed(text)
      ? encodeURIComponent(text)
          .replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
          .replaceAll("%20", "+")
      : undefined,
  ),
  urldecode: ({ args, at }) =>
    whole(args, at, (text) => {
      const signs = text!.replaceAll("+", " ");
      try {
        return decodeURIComponent(signs);
      } catch {
        // A lone percent sign, or bytes that are no text.
        return undefined;
      }
    }),
  uuidv5: ({ args, at }) => whole(args, at, (space, name) => uuid(namespaces.get(space!) ?? space!, name!)),
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

interface Charset {
  encode(text: string): Buffer;
  /** `undefined` for bytes that mean no text. */
  decode(bytes: Buffer): string | undefined;
}

/** Of the names of https://www.iana.org/assignments/character-sets those that are used with Windows, and UTF-8. */
const charsets: ReadonlyMap<string, Charset> = new Map<string, Charset>([
  ["utf-8", { encode: (text) => Buffer.from(text), decode: utf8 }],
  ["utf-16le", { encode: (text) => Buffer.from(text, "utf16le"), decode: utf16 }],
  [
    "utf-16be",
    {
      encode: (text) => Buffer.from(text, "utf16le").swap16(),
      decode: (bytes) => (bytes.length % 2 === 0 ? utf16(Buffer.from(bytes).swap16()) : undefined),
    },
  ],
]);

function utf8(bytes: Buffer): string | undefined {
  const meant = bytes.toString("utf8");
  return Buffer.from(meant).equals(bytes) ? meant : undefined;
}

function utf16(bytes: Buffer): string | undefined {
  const meant = bytes.toString("utf16le");
  return bytes.length % 2 === 0 && isWellFormed(meant) ? meant : undefined;
}

/** What `read` makes of bytes that are written in base 64; Terraform refuses what is none, or no text. */
function decoded(
  read: (bytes: Buffer) => string | undefined,
): (site: Pick<CallSite, "args" | "at">) => Value | undefined {
  return ({ args, at }) => {
    const from = known(args[0]);
    if (from === undefined) return undefined;
    if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(from)) return failed(at);
    const meant = read(Buffer.from(from, "base64"));
    return meant === undefined ? failed(at) : text(meant, [at, ...args[0]!.trail]);
  };
}

/** The namespaces that have a name: https://datatracker.ietf.org/doc/html/rfc4122#appendix-C */
const namespaces = new Map([
  ["dns", "6ba7b810-9dad-11d1-80b4-00c04fd430c8"],
  ["url", "6ba7b811-9dad-11d1-80b4-00c04fd430c8"],
  ["oid", "6ba7b812-9dad-11d1-80b4-00c04fd430c8"],
  ["x500", "6ba7b814-9dad-11d1-80b4-00c04fd430c8"],
]);

/** The UUID of version 5 of `name` in the namespace that is a UUID itself. */
function uuid(namespace: string, name: string): string | undefined {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(namespace) || !isWellFormed(name)) return undefined;
  const bytes = createHash("sha1")
    .update(Buffer.from(namespace.replaceAll("-", ""), "hex"))
    .update(name)
    .digest();
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString("hex", 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

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
