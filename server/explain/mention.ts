/** What the lines around a message say of where it comes from. */
export interface Mention {
  /** Terraform's address of the resource. */
  readonly address: string | undefined;
  /** The file and the line, from 1, that Terraform names. */
  readonly file: string | undefined;
  readonly fileLine: number | undefined;
  /** The type and the logical id that CloudFormation names. */
  readonly type: string | undefined;
  readonly id: string | undefined;
  /** Names and ARNs of resources in the line. */
  readonly names: readonly string[];
}

/** How many lines behind a message Terraform takes to say where it is from. */
const behind = 14;

/** Longest part of a line that is looked at, in characters. */
const longest = 4000;

/** What is said around the line with `index`. */
export function mentioned(lines: readonly string[], index: number): Mention {
  let address: string | undefined;
  let file: string | undefined;
  let fileLine: number | undefined;
  for (let each = index; each < Math.min(lines.length, index + behind); each++) {
    const line = lines[each]!.slice(0, longest);
    // Here begins what another one is about.
    if (each > index && /^ ?Error: /.test(line)) break;
    address ??= /\bwith ((?:module\.[\w.["\]-]+\.)?(?:data\.)?aws_\w+\.[\w-]+(?:\[[^\]]{1,80}\])?),?/.exec(line)?.[1];
    const place = /\bon (\S{1,300}\.(?:tf|tofu)(?:\.json)?) line (\d{1,7})\b/.exec(line);
    if (place && file === undefined) [file, fileLine] = [place[1], Number(place[2])];
    if (file !== undefined && address !== undefined) break;
  }
  const near = [index, index - 1, index + 1].map((each) => (lines[each] ?? "").slice(0, longest));
  const resource = near
    .map((line) => /\b(AWS::\w{1,60}::\w{1,60})\b[\s|]*(?:[\w/.-]{1,200}\/)?([A-Za-z][A-Za-z\d]{1,254})?/.exec(line))
    .find((each) => each !== null);
  const own = near[0]!;
  const names = [
    ...[...own.matchAll(/arn:aws[\w-]*:[\w-]*:[\w-]*:[\d*]*:[^\s"'`,;)\]]{1,400}/g)].map(([arn]) =>
      arn.replace(/[.:]+$/, ""),
    ),
    ...[
      ...own.matchAll(
        /\b(?:creating|updating|modifying|deleting|reading|waiting for) [A-Z][\w -]{1,60} \(([^()\s]{1,200})\)/g,
      ),
    ].map(([, name]) => name!),
  ];
  return {
    address,
    file,
    fileLine,
    type: resource?.[1],
    id: resource?.[2],
    names: [...new Set(names)].slice(0, 8),
  };
}
