import { allows, excepted, type Fault, forbidden, mixed, type NameTable, namedTypes } from "../data/naming.ts";
import type { Resource, Via } from "../model/resource.ts";
import { origin, type Piece, type Span, type Text, texts, use } from "../model/value.ts";
import type { Finding, Fix, Rule, Unit } from "../rule.ts";
import { comesFrom, evaluated, filled, type Name, names, usedTogether } from "./names.ts";

export const namingCharacters: Rule = {
  id: "naming/characters",
  on: namedTypes,
  severity: "error",
  summary: "A name holds only characters that AWS allows where they stand, and no reserved word",
  why: `Each service has its own alphabet. A load balancer's name takes no underscore, a database's name takes no hyphen;
an RDS identifier begins with a letter, does not end with a hyphen and has no two in a row; a load balancer may not be
called \`internal-…\`, a bucket may not begin with \`xn--\` or end with \`-s3alias\`, an alias begins with \`alias/\` but not
with \`alias/aws/\`. Terraform checks some of it in its plan; the rest fails when the resource is made, after others
already exist. Of a name that is known in part, only what is certain is said.`,
  sources: [
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateLoadBalancer.html",
    "https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html",
    "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html",
    "https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateAlias.html",
    "https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/rds/validate.go",
  ],

  *check(resource, unit): Generator<Finding> {
    for (const name of names(resource)) {
      if (name.table.confidence) continue;
      for (const same of usedTogether(name.property.value)) yield* judge(resource, name, same, unit);
    }
  },
};

/** One thing that a name may not be like: `does not begin with a hyphen`. */
interface Breach {
  readonly fault: Fault;
  readonly rule: string;
}

function* judge(resource: Resource, name: Name, same: readonly Text[], unit: Unit): Generator<Finding> {
  const { property, table, prefix } = name;
  const { via } = resource;
  for (const text of same) {
    const found = breaches(text, table, via, prefix);
    const [first] = found;
    if (!first) continue;
    const answer = via === "terraform" ? table.answers?.[first.fault] : undefined;
    const said = answer && filled(answer, property.written, text, table.max);
    const rules = found.map(({ rule }) => rule).join(", and ");
    const fix = prefix ? undefined : mended(text, table, via, unit);
    yield {
      at: use(text),
      message: `${evaluated(resource, property.written, text)}; ${table.called} ${rules}${said ? `; Terraform answers: ${said}` : ""}`,
      related: comesFrom(
        text,
        text.pieces.filter((piece) => strange(piece, table, via).length > 0),
      ),
      fixes: fix ? [fix] : [],
    };
    return;
  }
}

function breaches(text: Text, table: NameTable, via: Via, prefix: boolean): readonly Breach[] {
  // An upper-case letter is the concern of naming/uppercase.
  const cased = text.pieces.map((piece) => piece.known ?? hole).join("");
  const known = cased.toLowerCase();
  if (known === "" || excepted(table, known)) return [];
  const found: Breach[] = [];
  const odd = strangeIn(text.pieces, table, via);
  if (odd.length > 0) found.push({ fault: "characters", rule: `takes only ${alphabet(table, via)}, not ${list(odd)}` });
  const start = atStart(known, cased, table);
  if (start) found.push(start);
  const end = prefix ? undefined : atEnd(known, table);
  if (end) found.push(end);
  for (const sequence of table.consecutive ?? []) {
    if (!known.includes(sequence)) continue;
    const rule = sequence === "--" ? "has no two hyphens in a row" : `has no ${JSON.stringify(sequence)}`;
    found.push({ fault: "consecutive", rule });
  }
  if (!prefix && table.reserved?.includes(known)) found.push({ fault: "reserved", rule: `is not "${known}"` });
  const form = prefix || known.includes(hole) ? undefined : forbidden(table, known);
  if (form !== undefined) found.push({ fault: "form", rule: form });
  return found;
}

/** Stands for an unknown piece; no name holds it. */
const hole = "\0";

/** The characters of `pieces` that stand nowhere in such a name. */
function strangeIn(pieces: readonly Piece[], table: NameTable, via: Via): readonly string[] {
  const [first, second] = pieces;
  if (first && !second) return strange(first, table, via);
  return [...new Set(pieces.flatMap((piece) => strange(piece, table, via)))];
}

/** Those of one piece. */
function strange({ known = "" }: Piece, table: NameTable, via: Via): readonly string[] {
  // Only the end of a FIFO topic or queue has a period.
  const name = table.pattern.includes("\\.fifo") ? known.replace(/\.fifo$/, "") : known;
  // Letters and digits stand in every name.
  const others = name.match(/[^a-z\d]/giu);
  return others ? [...new Set(others)].filter((character) => !allows(table, character, via)) : [];
}

function atStart(
  known: string,
  cased: string,
  { start, requiredPrefix, reservedPrefix }: NameTable,
): Breach | undefined {
  const gap = known.indexOf(hole);
  const certain = gap < 0 ? known : known.slice(0, gap);
  // EC2 takes a group called SG-QA.
  const taken = reservedPrefix?.find((prefix) => cased.startsWith(prefix));
  if (taken !== undefined) return { fault: "reserved", rule: `does not begin with "${taken}"` };
  if (requiredPrefix !== undefined && certain !== "") {
    const fits =
      certain === known
        ? known.startsWith(requiredPrefix)
        : requiredPrefix.startsWith(certain.slice(0, requiredPrefix.length));
    if (!fits) return { fault: "prefix", rule: `begins with "${requiredPrefix}"` };
  }
  const first = certain.charAt(0);
  if (first === "" || start === undefined) return undefined;
  if (start === "not hyphen")
    return first === "-" ? { fault: "start", rule: "does not begin with a hyphen" } : undefined;
  const fits = start === "letter or digit" ? /[a-z0-9]/ : /[a-z]/;
  return fits.test(first) ? undefined : { fault: "start", rule: `begins with a ${start}` };
}

function atEnd(known: string, { end, reservedSuffix }: NameTable): Breach | undefined {
  const certain = known.slice(known.lastIndexOf(hole) + 1);
  const taken = reservedSuffix?.find((suffix) => certain.endsWith(suffix));
  if (taken !== undefined) return { fault: "reserved", rule: `does not end with "${taken}"` };
  const last = certain.at(-1);
  if (last === undefined || end === undefined) return undefined;
  if (end === "not hyphen") return last === "-" ? { fault: "end", rule: "does not end with a hyphen" } : undefined;
  return /[a-z0-9]/.test(last) ? undefined : { fault: "end", rule: `ends with a ${end}` };
}

/** What such a name takes: `letters, digits and hyphens`. */
function alphabet(table: NameTable, via: Via): string {
  const words = [mixed(table, via) ? "letters" : "lower-case letters"];
  if (allows(table, "5", via)) words.push("digits");
  const others: string[] = [];
  for (const sign of " !\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~") {
    if (!allows(table, sign, via)) continue;
    const word = signs.get(sign);
    if (word === undefined) others.push(sign);
    else words.push(word);
  }
  if (others.length > 0) words.push(others.join(" "));
  return and(words);
}

const signs: ReadonlyMap<string, string> = new Map([
  [" ", "spaces"],
  ["-", "hyphens"],
  [".", "periods"],
  ["/", "slashes"],
  ["_", "underscores"],
]);

function list(characters: readonly string[]): string {
  return and(characters.map((character) => JSON.stringify(character)));
}

function and(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)!}`;
}

/** `_` and `-` stand for one another, where one of them is all that is wrong. */
function mended(text: Text, table: NameTable, via: Via, unit: Unit): Fix | undefined {
  const wrong = text.pieces.filter((piece) => strange(piece, table, via).length > 0);
  const odd = strangeIn(wrong, table, via);
  const [from] = odd;
  if (odd.length !== 1 || (from !== "_" && from !== "-")) return undefined;
  const to = from === "_" ? "-" : "_";
  if (!allows(table, to, via)) return undefined;
  const pieces = text.pieces.map(({ known, ...piece }): Piece => ({ ...piece, known: known?.replaceAll(from, to) }));
  if (breaches({ ...text, pieces }, table, via, false).length > 0) return undefined;
  const places = wrong.flatMap((piece) => [...occurrences(piece, from)]);
  if (places.length === 0 || wrong.some((piece) => !written(piece))) return undefined;
  const here = wrong.every(({ trail }) => trail.length === 1);
  if (!here && spoilt(places, to, unit)) return undefined;
  return {
    title: `Replace "${from}" with "${to}"`,
    // What is written elsewhere may have other uses, to which it is right.
    safe: here,
    preferred: true,
    intents: places
      .filter(({ uri, start }, index) => places.findIndex((at) => at.start === start && at.uri === uri) === index)
      .map((at) => ({ do: "replace", at, with: to })),
  };
}

/** Whether `piece` stands, letter for letter, where it is written: between quotes, or as a part of a text. */
function written(piece: Piece): boolean {
  const { start, end } = origin(piece);
  const around = end - start - piece.known!.length;
  return around === 0 || around === 2;
}

/** Where `sign` is written of what `piece` holds; whatever was done to the letters around it, it is still in its place. */
function* occurrences(piece: Piece, sign: string): Generator<Span> {
  const { uri, start, end } = origin(piece);
  const known = piece.known!;
  const first = start + (end - start - known.length) / 2;
  for (let at = known.indexOf(sign); at >= 0; at = known.indexOf(sign, at + 1)) {
    yield { uri, start: first + at, end: first + at + 1 };
  }
}

/** Whether one of `places` is also in a name that does not take `sign`: a database's takes no hyphen. */
function spoilt(places: readonly Span[], sign: string, unit: Unit): boolean {
  return namedTypes.some((type) =>
    unit.resources(type).some((resource) =>
      [...names(resource)].some(({ property, table }) => {
        if (allows(table, sign, resource.via)) return false;
        const pieces = texts(property.value).flatMap((text) => text.pieces);
        return pieces.some((piece) => places.some((place) => holds(origin(piece), place)));
      }),
    ),
  );
}

function holds(outer: Span, inner: Span): boolean {
  return outer.uri === inner.uri && outer.start <= inner.start && inner.end <= outer.end;
}
