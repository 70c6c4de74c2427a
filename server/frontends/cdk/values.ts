import { exact, type List, type Property, type Span, type Text, type Value } from "../../../rules/model/value.ts";
import { options } from "./texts.ts";

/** `undefined` is a null here: nothing is set by either. */
export function scalar(value: number | boolean | null, at: Span): Value {
  return { kind: "scalar", value, trail: [at] };
}

export function isNull(value: Value): boolean {
  return value.kind === "scalar" && value.value === null;
}

export function list(items: readonly Value[], at: Span, open = false): List {
  return { kind: "list", items, open, trail: [at] };
}

export function property(name: string, value: Value, key: Span): Property {
  return { name, written: name, key, value };
}

export function isText(value: Value): value is Text {
  return options(value).every((option) => option.kind === "text");
}

export function isObject(value: Value): boolean {
  return value.kind === "block" || value.kind === "list";
}

export function mayBeObject(value: Value): boolean {
  return value.kind === "choice" ? value.options.some(mayBeObject) : isObject(value);
}

/** Whether JavaScript takes `value` for true, where that is certain. */
export function truth(value: Value): boolean | undefined {
  if (value.kind === "scalar") return Boolean(value.value);
  if (isObject(value)) return true;
  if (value.kind === "text") {
    const whole = exact(value);
    if (whole !== undefined) return whole !== "";
    return value.pieces.some(({ known }) => known) || undefined;
  }
  if (value.kind === "choice") {
    const all = new Set(options(value).map(truth));
    return all.size === 1 ? [...all][0] : undefined;
  }
  return value.kind === "unknown" && value.target?.attribute === "" ? true : undefined;
}

/** What is wholly known of `value`, as JavaScript has it. */
export function plain(value: Value | undefined): string | number | boolean | null | undefined {
  if (value?.kind === "scalar") return value.value;
  return value?.kind === "text" ? exact(value) : undefined;
}
