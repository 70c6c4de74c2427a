import type { Span, Value } from "../../../rules/model/value.ts";
import type { TerraformFunction } from "./functions.ts";
import { known, list, numeric, scalar, text } from "./values.ts";

/** Functions of IPv4 networks; those of IPv6 are unknown. */
export const networks: Readonly<Record<string, TerraformFunction>> = {
  cidrhost: ({ args: [prefix, host], at }) => {
    const network = parsed(prefix);
    const number = numeric(host);
    if (!network || number === undefined || !Number.isInteger(number)) return undefined;
    const count = 2 ** (32 - network.bits);
    const offset = number < 0 ? count + number : number;
    return offset < 0 || offset >= count ? undefined : written(dotted(network.first + offset), prefix, at);
  },
  cidrcontains: ({ args: [outer, inner], at }) => {
    const whole = known(inner);
    const network = parsed(outer);
    const part = parsed(whole === undefined || whole.includes("/") ? inner : text(`${whole}/32`, inner!.trail));
    if (!network || !part) return undefined;
    const inside = part.first >= network.first && part.first < network.first + 2 ** (32 - network.bits);
    return scalar(inside && part.bits >= network.bits, [at]);
  },
  cidrnetmask: ({ args: [prefix], at }) => {
    const network = parsed(prefix);
    return network && written(dotted(2 ** 32 - 2 ** (32 - network.bits)), prefix, at);
  },
  cidrsubnet: ({ args: [prefix, bits, number], at }) => {
    const network = parsed(prefix);
    const [wider, index] = [numeric(bits), numeric(number)];
    if (!network || wider === undefined || index === undefined || ![wider, index].every(Number.isInteger))
      return undefined;
    const longer = network.bits + wider;
    if (wider < 0 || longer > 32 || index < 0 || index >= 2 ** wider) return undefined;
    return written(`${dotted(network.first + index * 2 ** (32 - longer))}/${longer}`, prefix, at);
  },
  cidrsubnets: ({ args: [prefix, ...widths], at }) => {
    const network = parsed(prefix);
    if (!network) return undefined;
    let next = network.first;
    const subnets: Value[] = [];
    for (const width of widths.map(numeric)) {
      if (width === undefined || !Number.isInteger(width) || width < 1 || network.bits + width > 32) return undefined;
      const size = 2 ** (32 - network.bits - width);
      // Each begins where its own size allows.
      const start = Math.ceil(next / size) * size;
      next = start + size;
      if (next > network.first + 2 ** (32 - network.bits)) return undefined;
      subnets.push(written(`${dotted(start)}/${network.bits + width}`, prefix, at));
    }
    return list(subnets, false, [at]);
  },
};

interface Network {
  /** Its first address. Were it called `start`, V8 would box the offsets of all spans, as this is beyond 31 bits. */
  readonly first: number;
  readonly bits: number;
}

function parsed(prefix: Value | undefined): Network | undefined {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/.exec(known(prefix) ?? "");
  const parts = match?.slice(1) ?? [];
  // Leading zeros are octal to some.
  if (!match || parts.some((part) => part.length > 1 && part.startsWith("0"))) return undefined;
  const [a, b, c, d, bits] = parts.map(Number);
  if ([a!, b!, c!, d!].some((part) => part > 255) || bits! > 32) return undefined;
  const address = ((a! * 256 + b!) * 256 + c!) * 256 + d!;
  const size = 2 ** (32 - bits!);
  return { first: Math.floor(address / size) * size, bits: bits! };
}

function dotted(address: number): string {
  return [2 ** 24, 2 ** 16, 2 ** 8, 1].map((unit) => Math.floor(address / unit) % 256).join(".");
}

function written(known: string, prefix: Value | undefined, at: Span): Value {
  return text(known, [at, ...(prefix?.trail ?? [])]);
}
