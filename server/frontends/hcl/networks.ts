import type { Span, Value } from "../../../rules/model/value.ts";
import type { TerraformFunction } from "./functions.ts";
import { failed, known, list, numeric, scalar, text } from "./values.ts";

/** Functions of networks, of IPv4 and of IPv6. */
export const networks: Readonly<Record<string, TerraformFunction>> = {
  cidrhost: ({ args: [prefix, host], at }) => {
    const network = parsed(prefix);
    const number = whole(host);
    if (!network || number === undefined) return undefined;
    const offset = number < 0n ? network.size + number : number;
    return offset < 0n || offset >= network.size ? undefined : made(shown(network.first + offset, network), prefix, at);
  },
  cidrcontains: ({ args: [outer, inner], at }) => {
    const network = parsed(outer);
    const part = parsed(inner) ?? address(inner);
    if (!network || !part) return undefined;
    if (network.longest !== part.longest) return failed(at);
    const inside = part.first >= network.first && part.first < network.first + network.size;
    return scalar(inside && part.bits >= network.bits, [at]);
  },
  cidrnetmask: ({ args: [prefix], at }) => {
    const network = parsed(prefix);
    if (!network) return undefined;
    return network.longest === 32 ? made(shown(2n ** 32n - network.size, network), prefix, at) : failed(at);
  },
  cidrsubnet: ({ args: [prefix, bits, number], at }) => {
    const network = parsed(prefix);
    const [wider, index] = [whole(bits), whole(number)];
    if (!network || wider === undefined || index === undefined || wider < 0n || wider >= 64n) return undefined;
    const size = network.size >> wider;
    if (size === 0n || index < 0n || index >= 1n << wider) return undefined;
    return made(`${shown(network.first + index * size, network)}/${network.bits + Number(wider)}`, prefix, at);
  },
  cidrsubnets: ({ args: [prefix, ...widths], at }) => {
    const network = parsed(prefix);
    if (!network) return undefined;
    let next = network.first;
    const subnets: Value[] = [];
    for (const width of widths.map(whole)) {
      if (width === undefined || width < 1n || width > 32n) return undefined;
      const size = network.size >> width;
      if (size === 0n) return undefined;
      // Each begins where its own size allows.
      const start = ((next + size - 1n) / size) * size;
      next = start + size;
      if (next > network.first + network.size) return undefined;
      subnets.push(made(`${shown(start, network)}/${network.bits + Number(width)}`, prefix, at));
    }
    return list(subnets, false, [at]);
  },
};

interface Network {
  readonly first: bigint;
  /** How many addresses it has. */
  readonly size: bigint;
  readonly bits: number;
  /** The bits of an address: 32 or 128. */
  readonly longest: number;
}

function parsed(prefix: Value | undefined): Network | undefined {
  const [, first = "", bits = ""] = /^([^/]+)\/(0|[1-9]\d{0,2})$/.exec(known(prefix) ?? "") ?? [];
  return network(first, Number(bits));
}

/** An address as a network of its own. */
function address(value: Value | undefined): Network | undefined {
  const written = known(value) ?? "";
  return network(written, written.includes(":") ? 128 : 32);
}

function network(written: string, bits: number): Network | undefined {
  const longest = written.includes(":") ? 128 : 32;
  const parts = longest === 32 ? bytes(written) : groups(written);
  if (!parts || bits > longest) return undefined;
  const width = BigInt(longest / parts.length);
  const address = parts.reduce((sum, part) => (sum << width) + BigInt(part), 0n);
  const size = 1n << BigInt(longest - bits);
  return { first: address - (address % size), size, bits, longest };
}

function bytes(written: string): readonly number[] | undefined {
  const parts = written.split(".");
  // Leading zeros are octal to some.
  if (parts.length !== 4 || !parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256)) {
    return undefined;
  }
  return parts.map(Number);
}

/** The eight groups of an IPv6 address; of those that end in an IPv4 address nothing is said. */
function groups(written: string): readonly number[] | undefined {
  const [before = "", after, ...others] = written.split("::");
  const [left, right] = [before, after ?? ""].map((part) => (part === "" ? [] : part.split(":")));
  const missing = 8 - left!.length - right!.length;
  if (others.length > 0 || (after === undefined ? missing !== 0 : missing < 1)) return undefined;
  const all = [...left!, ...Array.from({ length: missing }, () => "0"), ...right!];
  if (!all.every((group) => /^[\da-f]{1,4}$/i.test(group))) return undefined;
  const numbers = all.map((group) => Number.parseInt(group, 16));
  // Go takes these for IPv4 ones.
  return numbers.slice(0, 5).every((group) => group === 0) && numbers[5] === 0xffff ? undefined : numbers;
}

function shown(address: bigint, { longest }: Network): string {
  if (longest === 32) return [24n, 16n, 8n, 0n].map((shift) => (address >> shift) & 0xffn).join(".");
  const groups = Array.from({ length: 8 }, (_, index) =>
    ((address >> BigInt(112 - 16 * index)) & 0xffffn).toString(16),
  );
  const written = groups.join(":");
  // The first of the longest runs of zeros is left out: https://datatracker.ietf.org/doc/html/rfc5952#section-4.2
  const runs = [...written.matchAll(/(?<![^:])0(?::0)+(?![^:])/g)];
  const [run] = runs.sort((a, b) => b[0].length - a[0].length || a.index - b.index);
  if (!run) return written;
  const [before, after] = [written.slice(0, run.index), written.slice(run.index + run[0].length)];
  return `${before.replace(/:$/, "")}::${after.replace(/^:/, "")}`;
}

/** `value` as a whole number. */
function whole(value: Value | undefined): bigint | undefined {
  const number = numeric(value);
  return number !== undefined && Number.isSafeInteger(number) ? BigInt(number) : undefined;
}

function made(known: string, prefix: Value | undefined, at: Span): Value {
  return text(known, [at, ...(prefix?.trail ?? [])]);
}
