import type { Property, Value } from "../../../rules/model/value.ts";
import { toSet } from "./conversions.ts";
import { evaluate, type Place } from "./evaluate.ts";
import type { Expression, ObjectItem } from "./syntax.ts";
import { asText, block, isNull, known, list, numeric, scalar, truth, unknown } from "./values.ts";

/**
 * `value` as a variable of `type` holds it: https://developer.hashicorp.com/terraform/language/expressions/type-constraints.
 * Where the conversion fails, which Terraform refuses, nothing is known.
 */
export function convert(value: Value, type: Expression, place: Place, depth = 0): Value {
  if (isNull(value) || value.kind === "unknown" || depth > 50) return value;
  if (!place.work.spend()) return unknown(value.trail);
  if (value.kind === "choice")
    return { ...value, options: value.options.map((option) => convert(option, type, place, depth)) };
  if (type.kind === "variable") return primitive(value, type.name);
  if (type.kind !== "call") return value;
  const [inner, fallback] = type.args;
  if (!inner) return value;
  if (type.name === "optional") return convert(value, inner, place, depth + 1);
  if (type.name === "list" || type.name === "set") {
    if (value.kind !== "list") return unknown(value.trail);
    const items = value.items.map((item) => convert(item, inner, place, depth + 1));
    const converted = list(items, value.open, value.trail);
    return type.name === "set" ? toSet(converted, value.trail) : converted;
  }
  if (value.kind !== "block" && (type.name === "map" || type.name === "object")) return unknown(value.trail);
  if (value.kind !== "block" || fallback) return value;
  const properties = new Map<string, Property>();
  if (type.name === "map") {
    for (const property of value.properties.values()) {
      properties.set(property.name, { ...property, value: convert(property.value, inner, place, depth + 1) });
    }
  } else if (type.name === "object" && inner.kind === "object") {
    for (const item of inner.items) {
      const property = attribute(value, item, place, depth);
      if (property) properties.set(property.name, property);
    }
  } else return value;
  return block(properties, value.open, value.trail);
}

function primitive(value: Value, type: string): Value {
  if (type === "string") return asText(value) ?? unknown(value.trail);
  if (type === "number") {
    const number = numeric(value);
    return number === undefined ? unknown(value.trail) : scalar(number, value.trail);
  }
  if (type === "bool") {
    const boolean = truth(value);
    return boolean === undefined ? unknown(value.trail) : scalar(boolean, value.trail);
  }
  return value;
}

/** The attribute of `value` that `item` of an object type describes. */
function attribute(
  value: Value & { kind: "block" },
  item: ObjectItem,
  place: Place,
  depth: number,
): Property | undefined {
  const name = item.key.kind === "variable" ? item.key.name : known(evaluate(item.key, place));
  if (name === undefined) return undefined;
  const type = item.value;
  const given = value.properties.get(name);
  const optional = type.kind === "call" && type.name === "optional";
  if (given && !(optional && isNull(given.value)))
    return { ...given, value: convert(given.value, type, place, depth + 1) };
  if (!optional || (value.open && !given)) return undefined;
  const [inner, fallback] = type.args;
  const key = { uri: place.uri, start: item.key.start, end: item.key.end };
  if (!fallback) return { name, written: name, key, value: scalar(null, [key]) };
  const filled = evaluate(fallback, place);
  return { name, written: name, key, value: inner ? convert(filled, inner, place, depth + 1) : filled };
}
