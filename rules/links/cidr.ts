/** A stretch of IPv4 addresses, from the first to the last. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/** The addresses of an IPv4 network such as `10.0.0.0/16`; `undefined` where `written` is none. */
export function range(written: string): Range | undefined {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/.exec(written);
  const [a, b, c, d, bits] = match?.slice(1).map(Number) ?? [];
  if (!match || [a!, b!, c!, d!].some((part) => part > 255) || bits! > 32) return undefined;
  const size = 2 ** (32 - bits!);
  const address = ((a! * 256 + b!) * 256 + c!) * 256 + d!;
  const first = Math.floor(address / size) * size;
  return { first, last: first + size - 1 };
}

/** Whether all of `inner` is in `outer`. */
export function contains(outer: Range, inner: Range): boolean {
  return outer.first <= inner.first && inner.last <= outer.last;
}

/** Whether some address is in both. */
export function overlaps(one: Range, other: Range): boolean {
  return one.first <= other.last && other.first <= one.last;
}
