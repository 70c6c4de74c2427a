import type { Block, Property, Span, Value } from "../../../rules/model/value.ts";
import { type Declared, placed } from "./configuration.ts";
import { type Nested, nested } from "./dynamic.ts";
import { evaluate, type Place, span } from "./evaluate.ts";
import type { Body } from "./syntax.ts";
import { block, isNull, known, list, text, unknown } from "./values.ts";

/** Whether an argument of a resource holds an IAM policy in JSON. */
export function isPolicy(argument: string): boolean {
  return /^(policy|assume_role_policy|access_policies)$/.test(argument);
}

/**
 * What a data source `aws_iam_policy_document` writes, in the words of IAM's JSON.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/iam_policy_document
 */
export function policyDocument({ block: { head, body } }: Declared, place: Place): Block {
  const at = span(head, place);
  const properties = new Map<string, Property>();
  const given = written(body, place);
  copy(properties, given, "version", "Version");
  if (!properties.has("Version") && !body.broken) put(properties, "Version", text("2012-10-17", [at]), at);
  copy(properties, given, "policy_id", "Id");
  const { found, more } = nested(body, place);
  // Other documents add statements, or take the place of those that are written here.
  const added = ["source_json", "source_policy_documents"].some((name) => given.has(name));
  const replaced = ["override_json", "override_policy_documents"].some((name) => given.has(name));
  const statements = replaced ? [] : found.filter(({ type }) => type === "statement").map(statement);
  put(
    properties,
    "Statement",
    list(statements, more.includes("statement") || added || replaced || body.broken, [at]),
    at,
    "statement",
  );
  return block(properties, body.broken || added || replaced, [at]);
}

/** The arguments of a statement that say the same in JSON. */
const same = {
  sid: "Sid",
  effect: "Effect",
  actions: "Action",
  not_actions: "NotAction",
  resources: "Resource",
  not_resources: "NotResource",
};

function statement({ block: { head }, body, place }: Nested): Value {
  const at = span(head, place);
  const properties = new Map<string, Property>();
  const given = written(body, place);
  for (const [argument, name] of Object.entries(same)) copy(properties, given, argument, name);
  if (!given.has("effect") && !body.broken) put(properties, "Effect", text("Allow", [at]), at, "effect");
  const { found, more } = nested(body, place);
  for (const [type, name] of [
    ["principals", "Principal"],
    ["not_principals", "NotPrincipal"],
  ] as const) {
    const blocks = found.filter((each) => each.type === type);
    const [first] = blocks;
    if (first)
      put(properties, name, principals(blocks, more.includes(type)), span(first.block.head, first.place), type);
  }
  const conditions = found.filter(({ type }) => type === "condition");
  const [first] = conditions;
  if (first)
    put(
      properties,
      "Condition",
      condition(conditions, more.includes("condition")),
      span(first.block.head, first.place),
      "condition",
    );
  return block(properties, more.length > 0 || body.broken, [at]);
}

/** The value of `Principal`: identifiers by their type, or `*`. */
function principals(blocks: readonly Nested[], open: boolean): Value {
  const at = span(blocks[0]!.block.head, blocks[0]!.place);
  const properties = new Map<string, Property>();
  let more = open;
  for (const { body, place } of blocks) {
    const given = written(body, place);
    const type = known(given.get("type")?.value);
    const identifiers = given.get("identifiers");
    const before = type === undefined ? undefined : properties.get(type);
    if (type === undefined || !identifiers) more = true;
    else if (before) {
      // Two blocks of one type become one.
      const [first, second] = [before.value, identifiers.value];
      const both = first.kind === "list" && second.kind === "list";
      const merged = both
        ? list([...first.items, ...second.items], first.open || second.open, first.trail)
        : unknown([at]);
      put(properties, type, merged, before.key, "identifiers");
    } else if (type === "*" && blocks.length === 1) return { ...text("*", [identifiers.key]) };
    else put(properties, type, identifiers.value, identifiers.key, "identifiers");
  }
  return block(properties, more, [at]);
}

/** The value of `Condition`: values by the key that is looked at, by operator. */
function condition(blocks: readonly Nested[], open: boolean): Value {
  const at = span(blocks[0]!.block.head, blocks[0]!.place);
  const operators = new Map<string, Map<string, Property>>();
  let more = open;
  for (const { body, place } of blocks) {
    const given = written(body, place);
    const [test, variable] = [known(given.get("test")?.value), known(given.get("variable")?.value)];
    const values = given.get("values");
    if (test === undefined || variable === undefined || !values) {
      more = true;
      continue;
    }
    const properties = operators.get(test) ?? new Map<string, Property>();
    operators.set(test, properties);
    // Two conditions on the same key become one.
    const merged = properties.has(variable) ? unknown([at]) : values.value;
    put(properties, variable, merged, values.key, "values");
  }
  const properties = new Map<string, Property>();
  for (const [name, inner] of operators) put(properties, name, block(inner, more, [at]), at);
  return block(properties, more, [at]);
}

/** The arguments of `body` that are not null, by their names. */
function written(body: Body, place: Place): ReadonlyMap<string, Property> {
  const found = new Map<string, Property>();
  for (const attribute of body.attributes) {
    const here = placed(place, attribute);
    const value = evaluate(attribute.value, here);
    if (!isNull(value)) put(found, attribute.name, value, span(attribute.key, here));
  }
  return found;
}

function copy(to: Map<string, Property>, from: ReadonlyMap<string, Property>, argument: string, name: string): void {
  const given = from.get(argument);
  if (given) to.set(name, { ...given, name });
}

function put(to: Map<string, Property>, name: string, value: Value, key: Span, written = name): void {
  to.set(name, { name, written, key, value });
}
