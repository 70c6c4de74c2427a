import { corpus } from "../../test/hcl/generate.ts";

/** The path and text of each file of a workspace of `size` files and a few: ten files to a module, ten modules to a root that calls them. */
export function* workspace(size: number): Generator<readonly [path: string, text: string]> {
  for (let number = 0; number < size; number++) {
    const module = Math.floor(number / 10);
    yield [`service${Math.floor(module / 10)}/modules/m${module % 10}/f${number % 10}.tf`, fileText(number)];
  }
  for (let service = 0; service < size / 100; service++) {
    const calls = Array.from({ length: 10 }, (_, at) => `module "m${at}" {\n  source = "./modules/m${at}"\n}\n`);
    yield [`service${service}/main.tf`, calls.join("\n")];
  }
}

/** The text of file `number`, about 3 KB, in which there is a problem to find. */
export function fileText(number: number): string {
  return `${corpus(3000, number + 1)}\nresource "aws_db_instance" "bench${number}" {\n  identifier = "Bench-${number}"\n}\n`;
}

export function median(times: readonly number[]): number {
  return percentile(times, 0.5);
}

/** The least of `times` that `share` of them do not exceed. */
export function percentile(times: readonly number[], share: number): number {
  return [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))]!;
}

export function milliseconds(time: number): string {
  return time < 10 ? `${time.toFixed(1)} ms` : `${Math.round(time)} ms`;
}
