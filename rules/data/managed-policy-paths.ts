import table from "./managed-policy-paths.json" with { type: "json" };

const paths: ReadonlyMap<string, string> = new Map(
  Object.entries(table.paths).flatMap(([path, names]) => names.map((name) => [name, path] as const)),
);

const withdrawn: ReadonlyMap<string, string> = new Map(Object.entries(table.withdrawn));

/** What an ARN names that AWS attaches for nobody; `written` and `right` are what stands behind `policy/`. */
export interface Lost {
  readonly is: "elsewhere" | "withdrawn";
  readonly name: string;
  readonly written: string;
  readonly right: string;
}

/** What is wrong with `arn`, of a policy of AWS: it has another path, or was withdrawn. `undefined` where nothing is known to be. */
export function lost(arn: string): Lost | undefined {
  const [, written, name] = /^arn:aws:iam::aws:policy\/((?:.*\/)?([^/]+))$/.exec(arn) ?? [];
  if (written === undefined || name === undefined) return undefined;
  const successor = withdrawn.get(name);
  if (successor !== undefined) return { is: "withdrawn", written, name, right: successor };
  const path = paths.get(name);
  return path === undefined || written === path + name
    ? undefined
    : { is: "elsewhere", written, name, right: path + name };
}
