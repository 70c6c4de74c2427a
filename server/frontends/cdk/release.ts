import type { Document } from "../../frontend.ts";

/** What gives the text of a file, if the workspace has it. */
type Files = (uri: string) => Document | undefined;

/**
 * The release of aws-cdk-lib that the file at `uri` is compiled with: that which is installed, else that which is
 * locked, else the oldest that its package.json allows. `undefined` where nothing tells.
 */
export function release(uri: string, file: Files): string | undefined {
  let allowed: string | undefined;
  for (const folder of foldersAround(uri)) {
    const text = (name: string) => file(`${folder}/${name}`)?.text;
    const installed = text("node_modules/aws-cdk-lib/package.json");
    const known = (installed && /"version":\s*"([\d.]+)"/.exec(installed)?.[1]) || locked(text);
    if (known) return known;
    const own = text("package.json");
    // Of a workspace of several packages the nearest says what it wants, and the outermost has the lock.
    allowed ??= own === undefined ? undefined : oldest(/"aws-cdk-lib":\s*"([^"]*)"/.exec(own)?.[1]);
  }
  return allowed;
}

/** Whether `release` came out before `other`. */
export function precedes(release: string, other: string): boolean {
  const [ours, theirs] = [release, other].map((each) => each.split(".").map(Number));
  const at = ours!.findIndex((part, index) => part !== theirs![index]);
  return at >= 0 && ours![at]! < theirs![at]!;
}

/** How each package manager writes down which release it took. Several may be, in several places. */
const locks: Readonly<Record<string, RegExp>> = {
  "package-lock.json": /"(?:[^"]*node_modules\/)?aws-cdk-lib":\s*\{\s*"version":\s*"([\d.]+)"/g,
  "npm-shrinkwrap.json": /"(?:[^"]*node_modules\/)?aws-cdk-lib":\s*\{\s*"version":\s*"([\d.]+)"/g,
  "yarn.lock": /^"?aws-cdk-lib@[^\n]*:\r?\n\s+version:?\s+"?([\d.]+)/gm,
  "pnpm-lock.yaml": /^\s+['"]?\/?aws-cdk-lib[@/](\d[\d.]*)/gm,
  "bun.lock": /"aws-cdk-lib":\s*\["aws-cdk-lib@([\d.]+)"/g,
};

/** The oldest of the releases that the lock in a folder names. */
function locked(text: (name: string) => string | undefined): string | undefined {
  const found = Object.entries(locks).flatMap(([name, entry]) => {
    return [...(text(name) ?? "").matchAll(entry)].map(([, version]) => version!);
  });
  return found.sort((a, b) => (precedes(a, b) ? -1 : 1))[0];
}

/** The oldest release in a range such as `^2.100.0`, `2.x` or `>=2.80 <3`. */
function oldest(range: string | undefined): string | undefined {
  const [, major, minor = "0", patch = "0"] =
    /^(?:npm:aws-cdk-lib@)?[\^~>=v\s]*(\d+)(?:\.(\d+))?(?:\.(\d+))?/.exec(range ?? "") ?? [];
  return major && `${major}.${minor}.${patch}`;
}

/** The folders that a file is in, the nearest first. */
function* foldersAround(uri: string): Generator<string> {
  for (let end = uri.lastIndexOf("/"); end > 0 && uri[end - 1] !== "/"; end = uri.lastIndexOf("/", end - 1)) {
    yield uri.slice(0, end);
  }
}
