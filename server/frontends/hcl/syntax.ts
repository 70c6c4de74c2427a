// The syntax tree of HCL's native syntax, named after its specification
// (https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md). Offsets are UTF-16 code units from the start of the document.

/** A stretch of the document. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The content of a file, or of a block between its braces. */
export interface Body extends Range {
  readonly attributes: readonly Attribute[];
  readonly blocks: readonly Block[];
  /** Something in it could not be read, so that it may hold more than is listed here. */
  readonly broken: boolean;
}

export interface Attribute extends Range {
  readonly name: string;
  readonly key: Range;
  readonly value: Expression;
}

/** `type "label" "label" { … }` */
export interface Block extends Range {
  readonly type: string;
  readonly labels: readonly Label[];
  /** The type and the labels. */
  readonly head: Range;
  /** From behind the opening to before the closing brace. */
  readonly body: Body;
}

export interface Label extends Range {
  readonly text: string;
}

export type Expression =
  | Literal
  | Template
  | Variable
  | GetAttribute
  | Index
  | Splat
  | Call
  | Conditional
  | Binary
  | Unary
  | Parentheses
  | Tuple
  | ObjectExpression
  | For
  | Missing;

/** A number, `true`, `false` or `null`. */
export interface Literal extends Range {
  readonly kind: "literal";
  readonly value: number | boolean | null;
}

/** A quoted string or a heredoc. */
export interface Template extends Range {
  readonly kind: "template";
  readonly parts: readonly TemplatePart[];
  /** For `<<EOT` and `<<-EOT`; the parts of `<<-` have lost their common indentation already. */
  readonly heredoc: boolean;
}

export type TemplatePart = TemplateLiteral | Interpolation | IfDirective | ForDirective;

/** Characters as they are; the range is that of their source, before escapes and `~` were taken out. */
export interface TemplateLiteral extends Range {
  readonly kind: "characters";
  readonly text: string;
}

/** `${expression}`; the range includes the markers. */
export interface Interpolation extends Range {
  readonly kind: "interpolation";
  readonly value: Expression;
}

/** `%{ if condition }…%{ else }…%{ endif }` */
export interface IfDirective extends Range {
  readonly kind: "if";
  readonly condition: Expression;
  readonly then: readonly TemplatePart[];
  readonly else: readonly TemplatePart[];
}

/** `%{ for key, value in collection }…%{ endfor }` */
export interface ForDirective extends Range {
  readonly kind: "for";
  readonly key: string | undefined;
  readonly item: string;
  readonly collection: Expression;
  readonly parts: readonly TemplatePart[];
}

/** The root of a traversal, such as `var`, `local` or `aws_db_instance`. */
export interface Variable extends Range {
  readonly kind: "variable";
  readonly name: string;
}

/** `on.name`; also the legacy `on.0`, whose name is `0`. */
export interface GetAttribute extends Range {
  readonly kind: "attribute";
  readonly on: Expression;
  readonly name: string;
  readonly key: Range;
}

/** `on[key]` */
export interface Index extends Range {
  readonly kind: "index";
  readonly on: Expression;
  readonly key: Expression;
}

/** `on[*]` (full) or `on.*`; what follows applies to `each` item, whose root is a `Variable` named `*`. */
export interface Splat extends Range {
  readonly kind: "splat";
  readonly on: Expression;
  readonly full: boolean;
  readonly each: Expression;
}

/** `name(args…)`; `name` may be a provider's, such as `provider::aws::arn_parse`. */
export interface Call extends Range {
  readonly kind: "call";
  readonly name: string;
  readonly args: readonly Expression[];
  /** The last argument is expanded: `f(list...)`. */
  readonly spread: boolean;
}

export interface Conditional extends Range {
  readonly kind: "conditional";
  readonly condition: Expression;
  readonly then: Expression;
  readonly else: Expression;
}

export interface Binary extends Range {
  readonly kind: "binary";
  readonly operator: "||" | "&&" | "==" | "!=" | "<" | ">" | "<=" | ">=" | "+" | "-" | "*" | "/" | "%";
  readonly left: Expression;
  readonly right: Expression;
}

export interface Unary extends Range {
  readonly kind: "unary";
  readonly operator: "-" | "!";
  readonly operand: Expression;
}

export interface Parentheses extends Range {
  readonly kind: "parentheses";
  readonly value: Expression;
}

/** `[a, b]` */
export interface Tuple extends Range {
  readonly kind: "tuple";
  readonly items: readonly Expression[];
}

/** `{ key = value }` */
export interface ObjectExpression extends Range {
  readonly kind: "object";
  readonly items: readonly ObjectItem[];
}

export interface ObjectItem extends Range {
  /**
   * A bare `name` is a `Variable`, and means the string; in parentheses it means the variable.
   * `Missing` where items could not be read, so that the object may hold more than is listed.
   */
  readonly key: Expression;
  readonly value: Expression;
}

/** `[for key, item in collection : value if condition]`, or `{for … : name => value...}`. */
export interface For extends Range {
  readonly kind: "for";
  readonly key: string | undefined;
  readonly item: string;
  readonly collection: Expression;
  /** The key expression where it builds an object. */
  readonly name: Expression | undefined;
  readonly value: Expression;
  /** `value...`: equal keys are grouped. */
  readonly group: boolean;
  readonly condition: Expression | undefined;
}

/** Where an expression should stand and none could be read; nothing is known of it. */
export interface Missing extends Range {
  readonly kind: "missing";
}

const none: readonly never[] = [];

/** `list` in no more memory than it needs; one that grew has room for many more. */
export function trimmed<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? none : list.slice();
}
