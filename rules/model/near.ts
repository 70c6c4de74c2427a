/** The one of `words` that `word` was most likely meant to be, if any is near enough. */
export function near(word: string, words: Iterable<string>): string | undefined {
  let best: string | undefined;
  // A third of its letters may differ; with fewer in common it is another word.
  let least = Math.max(2, Math.ceil(word.length / 3)) + 1;
  for (const each of words) {
    // What was cut short is near, however much is missing.
    const short = word.length > 2 && each.toLowerCase().startsWith(word.toLowerCase());
    const far = short ? 1 : distance(word.toLowerCase(), each.toLowerCase());
    if (far < least) {
      least = far;
      best = each;
    }
  }
  return best;
}

/** How many letters have to be changed, added or left out to make `b` of `a`. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 20) return 20;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) {
      next.push(Math.min(row[j + 1]! + 1, next[j]! + 1, row[j]! + (a[i] === b[j] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length]!;
}
