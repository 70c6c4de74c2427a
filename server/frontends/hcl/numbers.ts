import type { Span, Value } from "../../../rules/model/value.ts";
import type { TerraformFunction } from "./functions.ts";
import { failed, known, list, numeric, scalar } from "./values.ts";

/** Arithmetic. Terraform computes with 512 bits: only what comes out whole and small is certain to be the same. */
export const numbers: Readonly<Record<string, TerraformFunction>> = {
  min: ({ args, at }) => ofNumbers(args, at, (numbers) => Math.min(...numbers)),
  max: ({ args, at }) => ofNumbers(args, at, (numbers) => Math.max(...numbers)),
  abs: ({ args, at }) => ofNumbers(args, at, ([number]) => Math.abs(number!)),
  ceil: ({ args, at }) => ofNumbers(args, at, ([number]) => Math.ceil(number!)),
  floor: ({ args, at }) => ofNumbers(args, at, ([number]) => Math.floor(number!)),
  signum: ({ args, at }) => ofNumbers(args, at, ([number]) => Math.sign(number!)),
  pow: ({ args, at }) => ofNumbers(args, at, ([base, exponent]) => exact(base! ** (exponent ?? Number.NaN))),
  log: ({ args, at }) =>
    ofNumbers(args, at, ([number, base]) => {
      // Only powers of the base have a logarithm that both write alike.
      const power = Math.round(Math.log(number!) / Math.log(base ?? Number.NaN));
      return base! ** power === number ? exact(power) : undefined;
    }),
  sum: ({ args: [value], at }) =>
    value?.kind === "list" && !value.open
      ? ofNumbers(value.items, at, (numbers) => {
          let sum = 0;
          for (const number of numbers) sum += number;
          return numbers.every(Number.isInteger) ? exact(sum) : undefined;
        })
      : undefined,
  parseint: ({ args: [from, base], at }) => {
    const [text, radix] = [known(from), numeric(base)];
    if (from?.kind !== "text" || text === undefined || radix === undefined || !Number.isInteger(radix))
      return undefined;
    if (radix < 2 || radix > 36) return undefined;
    const digits = "0123456789abcdefghijklmnopqrstuvwxyz".slice(0, radix);
    if (!new RegExp(`^[+-]?[${digits}]+$`, "i").test(text)) return failed(at);
    const number = exact(Number.parseInt(text, radix));
    return number === undefined ? undefined : scalar(number, [at, ...from.trail]);
  },
  range: ({ args, at }) => {
    const [first, second, third] = args.map(numeric);
    const [start, limit] = second === undefined ? [0, first] : [first, second];
    const step = third ?? (limit !== undefined && start !== undefined && limit < start ? -1 : 1);
    if (args.length > 3 || args.some((arg) => numeric(arg) === undefined) || start === undefined || limit === undefined)
      return undefined;
    if (![start, limit, step].every(Number.isInteger) || step === 0 || (limit - start) * step < 0) return undefined;
    // Terraform refuses longer ones.
    if (Math.abs((limit - start) / step) > 1_024) return failed(at);
    const items: Value[] = [];
    for (let number = start; step > 0 ? number < limit : number > limit; number += step)
      items.push(scalar(number, [at]));
    return list(items, false, [at]);
  },
};

function exact(number: number): number | undefined {
  return Number.isSafeInteger(number) ? number : undefined;
}

function ofNumbers(
  args: readonly Value[],
  at: Span,
  give: (numbers: readonly number[]) => number | undefined,
): Value | undefined {
  const numbers: number[] = [];
  for (const arg of args) {
    const number = numeric(arg);
    if (number === undefined) return undefined;
    numbers.push(number);
  }
  const result = numbers.length === 0 ? undefined : give(numbers);
  // What none of them is, is written nowhere.
  const same = args[numbers.indexOf(result!)];
  // A zero has no sign in Terraform.
  return result === undefined ? undefined : scalar(result + 0, [at, ...(same?.trail ?? [])]);
}
