import { allows, type NameTable, namedTypes } from "../data/naming.ts";
import type { Resource, Via } from "../model/resource.ts";
import { type Cut, type Piece, type Text, use } from "../model/value.ts";
import { type Finding, type Fix, hashDigits, type Rule } from "../rule.ts";
import { evaluated, names, usedTogether } from "./names.ts";

export const namingTruncation: Rule = {
  id: "naming/truncation",
  on: namedTypes,
  severity: "warning",
  summary: "A name that is cut off to fit is told apart by something after the cut",
  why: `A helper that ends in \`.substring(0, 32)\` makes every name fit, and makes two names one as soon as they differ
only behind the cut: \`ag-stg3v3-internal-fastapi-target-group\` and its \`…-blue\` twin both became
\`ag-stg3v3-internal-fastapi-targe\`, which the deployment answered with DuplicateTargetGroupName; and what is left may
end in a hyphen, which AWS rejects. A few characters of a hash of the whole name, appended after the cut, keep names
apart: \`"\${substr(local.name, 0, 25)}-\${substr(sha1(local.name), 0, 6)}"\`.`,
  sources: [
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateTargetGroup.html",
    "https://developer.hashicorp.com/terraform/language/functions/substr",
  ],

  *check(resource): Generator<Finding> {
    for (const { property, table, prefix } of names(resource)) {
      // What Terraform appends to a prefix tells it apart.
      if (prefix) continue;
      for (const same of usedTogether(property.value)) {
        for (const text of same) {
          const piece = cutOff(text, table.max);
          if (!piece) continue;
          const { at, length } = piece.cut!;
          const place = use(piece);
          const elsewhere = at.start !== place.start || at.uri !== place.uri;
          yield {
            at: place,
            message: `${cutName(resource, property.written, text, piece)} cut off after ${length} characters; names that differ only behind the cut become one, and AWS rejects the second`,
            related: elsewhere ? [{ at, message: "cut off here" }] : [],
            fixes: appendHash(piece.cut!, table, resource.via),
          };
          break;
        }
      }
    }
  },
};

function cutName(resource: Resource, written: string, text: Text, piece: Piece): string {
  // Of many names no more is known than that.
  if (text.pieces.length === 1 && piece.known === undefined) return `${written} is`;
  return `${evaluated(resource, written, text, piece)},`;
}

/** Room for a hash where the name was cut off before. */
function appendHash({ at, length, garbled }: Cut, table: NameTable, via: Via): readonly Fix[] {
  const separator = ["-", "_"].find((sign) => allows(table, sign, via)) ?? "";
  const left = length - hashDigits - separator.length;
  if (garbled || left < 1) return [];
  const title = `Cut it off after ${left} characters, and append a hash of the whole name`;
  // What is deployed under the name of before is renamed.
  return [{ title, safe: false, preferred: false, intents: [{ do: "shorten", at, length, separator }] }];
}

/** The piece at whose end `text` was cut to fit into `max` characters, with nothing after it that tells it apart. */
function cutOff({ pieces }: Text, max: number): Piece | undefined {
  // `substr(var.environment, 0, 4)` is an abbreviation, which its author chose.
  const index = pieces.findLastIndex(({ cut }) => cut !== undefined && cut.length * 2 >= max && cut.length <= longest);
  const piece = pieces[index];
  if (!piece) return undefined;
  if (pieces.slice(index + 1).some((after) => after.known === undefined || unique.test(after.known))) return undefined;
  // An identifier of another resource, or a function's result.
  const told = pieces
    .slice(0, index)
    .some(({ known, target, lowercase }) => known === undefined && (target ?? lowercase));
  return told || /^[\da-f]{8,}$/.test(piece.known ?? "") ? undefined : piece;
}

/** A cut behind so many characters never falls: nobody writes a name that long. */
const longest = 128;

/** What may be a hash, or an account's number. */
const unique = /\d{3}|[\da-f]{5}/;
