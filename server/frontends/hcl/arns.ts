import type { Piece, Property, Text } from "../../../rules/model/value.ts";
import type { TerraformFunction } from "./functions.ts";
import { cut, joinTexts } from "./pieces.ts";
import { asText, block, extend, failed, hole, known, text } from "./values.ts";

/**
 * Functions of the provider `aws`, by the name that nearly all give it.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs/functions/arn_parse and …/arn_build, internal/function
 */
export const arns: Readonly<Record<string, TerraformFunction>> = {
  "provider::aws::arn_build": ({ args, at }) => {
    if (args.length !== parts.length) return undefined;
    const texts: Text[] = [text("arn", [at])];
    for (const arg of args) {
      const part = arg.kind === "unknown" ? hole(arg) : asText(arg);
      if (!part) return undefined;
      texts.push({
        ...part,
        pieces: part.pieces.map((piece): Piece => ({ ...piece, trail: extend(piece.trail, at) })),
      });
    }
    return joinTexts(texts, text(":", [at]), at);
  },
  "provider::aws::arn_parse": ({ args: [arn], at }) => {
    const from = arn && asText(arn);
    const whole = known(arn);
    if (!from || whole === undefined) return undefined;
    const found = /^(arn:)([^:]*:)([^:]*:)([^:]*:)([^:]*:)(.*)$/s.exec(whole);
    if (!found) return failed(at);
    const properties = new Map<string, Property>();
    let start = "arn:".length;
    for (const [index, name] of parts.entries()) {
      const length = found[index + 2]!.replace(/:$/, index === parts.length - 1 ? ":" : "").length;
      const value = cut(from, at, { start, end: start + length });
      properties.set(name, { name, written: name, key: at, value });
      start += length + 1;
    }
    return block(properties, false, [at]);
  },
};

const parts = ["partition", "service", "region", "account_id", "resource"];
