const company = "acme";

export const named = (what: string, { stage, separator = "-" }: { stage: string; separator?: string }) =>
  [company, stage, what].join(separator);

export function kebab(words: string): string {
  return words.toLowerCase().split(" ").join("-");
}

export const sizes = {
  small: { cpu: 256, memory: 512 },
  large: { cpu: 2048, memory: 4096 },
} as const;
