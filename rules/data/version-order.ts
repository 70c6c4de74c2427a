/** The order of versions: number by number, and a number before a word. */
export function byVersion(a: string, b: string): number {
  const [left, right] = [a.split(/[.-]/), b.split(/[.-]/)];
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const [one, other] = [left[at], right[at]];
    if (one === other) continue;
    if (one === undefined || other === undefined) return one === undefined ? -1 : 1;
    const [first, second] = [Number(one), Number(other)];
    if (Number.isNaN(first) || Number.isNaN(second)) {
      if (Number.isNaN(first) && Number.isNaN(second)) return one < other ? -1 : 1;
      return Number.isNaN(first) ? 1 : -1;
    }
    if (first !== second) return first - second;
  }
  return 0;
}
