import table from "./fargate-sizes.json" with { type: "json" };

/** What Fargate offers with one amount of CPU. */
export interface FargateSize {
  /** In CPU units, of which 1024 are a vCPU. */
  readonly cpu: number;
  /** In MiB, rising. */
  readonly memory: readonly number[];
  /** `512, 1024 or 2048 MiB`, or the range. */
  readonly offer: string;
  readonly windows: boolean;
}

/** The sizes of tasks on Fargate, rising. */
export const fargateSizes: readonly FargateSize[] = table.sizes.map(({ cpu, memory, range, windows = false }) => {
  const [from = 0, to = 0, step = 1] = range ?? [];
  const each = memory ?? Array.from({ length: (to - from) / step + 1 }, (_, index) => from + index * step);
  const many = each.length > 4;
  const list = `${each.slice(0, -1).join(", ")} or ${each.at(-1)} MiB`;
  return { cpu, memory: each, offer: many ? `${from} to ${to} MiB in steps of ${step}` : list, windows };
});

/** Where AWS says so. */
export const fargatePage = table.source[0]!;

/** What a task on Fargate may ask for besides the 20 GiB that it has, in GiB. */
export const { ephemeralStorage } = table;

/** What ECS makes of a task's `cpu`: `256`, `.25 vCPU`; `undefined` where it takes it for neither. */
export function cpuUnits(written: string): number | undefined {
  const [, number, unit] = /^\s*(\d+|\d*\.\d+)\s*(vcpus?)?\s*$/i.exec(written) ?? [];
  return number === undefined ? undefined : unit ? Number(number) * 1024 : Number(number);
}

/** What ECS makes of a task's `memory`: `512`, `0.5 GB`; `undefined` where it takes it for neither. */
export function mebibytes(written: string): number | undefined {
  const [, number, unit] = /^\s*(\d+|\d*\.\d+)\s*(gb|gib|mb|mib)?\s*$/i.exec(written) ?? [];
  return number === undefined ? undefined : /^g/i.test(unit ?? "") ? Number(number) * 1024 : Number(number);
}
