import { type Block, get, type Span, type Value } from "../../../../rules/model/value.ts";
import { each, through, unknown } from "../texts.ts";
import { made as members } from "./shape.ts";

type Unit = "seconds" | "mebibytes";

/** By the names of aws-cdk-lib 2.276.0, how much of the unit one is. */
const sizes: Readonly<Record<Unit, Readonly<Record<string, number>>>> = {
  seconds: { millis: 1 / 1000, seconds: 1, minutes: 60, hours: 3600, days: 86_400 },
  mebibytes: { bytes: 1 / 1024 ** 2, kibibytes: 1 / 1024, mebibytes: 1, gibibytes: 1024, tebibytes: 1024 ** 2 },
};

/** A `Duration` or a `Size` that is made by `symbol`, such as `core.Duration.minutes`: a block of its seconds or mebibytes. */
export function measure(symbol: string, [amount]: readonly Value[], at: Span): Value | undefined {
  const [, type, name] = /^core\.(Duration|Size)\.(\w+)$/.exec(symbol) ?? [];
  if (type === undefined || name === undefined) return undefined;
  const unit = type === "Duration" ? "seconds" : "mebibytes";
  const times = Object.hasOwn(sizes[unit], name) ? sizes[unit][name] : undefined;
  if (times === undefined) return undefined;
  if (!amount) return unknown(at);
  return each(amount, (option) => {
    if (option.kind !== "scalar" || typeof option.value !== "number") return unknown(at);
    // In that unit, the number stands where it is written.
    const value: Value = times === 1 ? option : { kind: "scalar", value: option.value * times, trail: [at] };
    return members({ [unit]: value }, false, at);
  });
}

/** What the method `name` of a `Duration` or a `Size` gives, such as `toSeconds`. */
export function converted(measure: Block, name: string, [given]: readonly Value[], at: Span): Value | undefined {
  if (measure.open || measure.properties.size !== 1) return undefined;
  for (const unit of ["seconds", "mebibytes"] as const) {
    const amount = get(measure, unit);
    if (amount?.kind !== "scalar" || typeof amount.value !== "number") continue;
    if (name === "plus" && unit === "seconds") {
      const other = given?.kind === "block" ? get(given, unit) : undefined;
      if (other?.kind !== "scalar" || typeof other.value !== "number") return undefined;
      return members({ [unit]: { kind: "scalar", value: amount.value + other.value, trail: [at] } }, false, at);
    }
    const wanted = Object.keys(sizes[unit]).find((each) => name.toLowerCase() === `to${written(each)}`);
    if (wanted === undefined) continue;
    const times = sizes[unit][wanted]!;
    if (times === 1 && Number.isInteger(amount.value)) return through(amount, at);
    const value = amount.value / times;
    // The CDK throws where it is none, unless it is told to do otherwise.
    return Number.isInteger(value) && !given ? { kind: "scalar", value, trail: [at] } : undefined;
  }
  return undefined;
}

/** The method for milliseconds is `toMilliseconds`. */
function written(name: string): string {
  return name === "millis" ? "milliseconds" : name;
}
