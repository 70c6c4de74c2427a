import type { Span, Value } from "../../../rules/model/value.ts";
import { arns } from "./arns.ts";
import { collections } from "./collections.ts";
import { conversions } from "./conversions.ts";
import { dates } from "./dates.ts";
import { encodings } from "./encodings.ts";
import type { Place } from "./evaluate.ts";
import { files } from "./files.ts";
import { format, formatlist } from "./format.ts";
import { jsondecode, jsonencode } from "./json.ts";
import { lists } from "./lists.ts";
import { networks } from "./networks.ts";
import { numbers } from "./numbers.ts";
import { regexes } from "./regex.ts";
import { strings } from "./strings.ts";
import { yamldecode, yamlencode } from "./yaml.ts";

/** A function's arguments, none of them a choice, and where it and they stand. */
export interface CallSite {
  readonly args: readonly Value[];
  readonly at: Span;
  readonly spans: readonly Span[];
  readonly place: Place;
}

/** A function of Terraform's language: exactly what the documentation says it gives, or `undefined` where that cannot be told. */
export type TerraformFunction = (site: CallSite) => Value | undefined;

/** Every function that is evaluated, of the language and of the provider; the results of all others are unknown. https://developer.hashicorp.com/terraform/language/functions */
export const functions: Readonly<Record<string, TerraformFunction>> = {
  ...strings,
  ...collections,
  ...lists,
  ...conversions,
  ...numbers,
  ...networks,
  ...dates,
  ...encodings,
  ...regexes,
  ...files,
  ...arns,
  format,
  formatlist,
  jsonencode,
  jsondecode,
  yamldecode,
  yamlencode,
};
