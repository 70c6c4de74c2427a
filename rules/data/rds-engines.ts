import table from "./rds-engines.json" with { type: "json" };

/** The engines that RDS has, by name. */
export const engineNames: readonly string[] = table.engines;

const engines: ReadonlySet<string> = new Set(engineNames);
const mistaken: ReadonlyMap<string, string> = new Map(Object.entries(table.mistaken));
const gone: ReadonlyMap<string, { readonly until: string; readonly now: string }> = new Map(Object.entries(table.gone));

/** What RDS says to an engine. */
export type EngineStatus =
  /** It has it, or may have it by now. */
  | { readonly is: "known" }
  /** It has none of this name; `meant` is the one that was meant, where that is clear. */
  | { readonly is: "unknown"; readonly meant: string | undefined }
  /** It had it until the day `until`. */
  | { readonly is: "gone"; readonly until: string; readonly now: string };

/** What RDS says to the engine called `name`; it does not mind the case. */
export function engineStatus(name: string): EngineStatus {
  const engine = name.toLowerCase();
  if (engines.has(engine)) return { is: "known" };
  const former = gone.get(engine);
  if (former) return { is: "gone", ...former };
  const alias = mistaken.get(engine) ?? mistaken.get(engine.replaceAll("_", "-"));
  if (alias !== undefined) return { is: "unknown", meant: alias };
  // Another edition of an engine may be newer than this table.
  if (table.growing.some((prefix) => engine.startsWith(prefix))) return { is: "known" };
  const near = table.engines.filter((each) => oneSlip(engine, each));
  return { is: "unknown", meant: near.length === 1 ? near[0] : undefined };
}

/** Whether one letter too many, too few, wrong, or two exchanged make `written` of `meant`. */
function oneSlip(written: string, meant: string): boolean {
  let from = 0;
  while (from < written.length && written[from] === meant[from]) from++;
  const [rest, other] = [written.slice(from), meant.slice(from)];
  if (rest.slice(1) === other || rest === other.slice(1) || rest.slice(1) === other.slice(1)) return true;
  return rest[0] === other[1] && rest[1] === other[0] && rest.slice(2) === other.slice(2);
}
