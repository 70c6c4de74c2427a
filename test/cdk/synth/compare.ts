import type { Resource } from "../../../rules/model/resource.ts";
import { type Block, type List, type Piece, shown, type Text, type Value } from "../../../rules/model/value.ts";

/** A resource of a template, as the CDK has synthesised it. */
export interface Synthesised {
  readonly type: string;
  /** The ids of the constructs that it is in, from its stack: `Prod/Service/TaskDef/Resource`. */
  readonly path: readonly string[];
  readonly properties: Json;
}

export type Json = string | number | boolean | null | undefined | readonly Json[] | { readonly [name: string]: Json };

/** How far a reading and a template agree. */
export interface Comparison {
  /** How many properties were compared of which something was known. */
  readonly compared: number;
  readonly differences: readonly string[];
}

/** What is ours: it helps rules and is in no template. */
const ours: ReadonlySet<string> = new Set([
  "AutoDeleteImages",
  "AutoDeleteObjects",
  "Build",
  "DeletionPolicy",
  "MajorEngineVersion",
]);

/** Stands for what is only known at deploy time. */
const token = "\0";

/** Compares what is claimed of `resource` with those of `templates` that it may be; it is as one of them or differs. */
export function compare(resource: Resource, templates: readonly Synthesised[]): Comparison {
  const found = candidates(resource, templates);
  const all = found.map(({ properties }) => block(resource.body, properties, resource.address, true));
  const [best] = all.sort((a, b) => a.differences.length - b.differences.length || b.compared - a.compared);
  if (!best && resource.perhaps) return nothing;
  return best ?? { compared: 0, differences: [`${resource.address}: no ${resource.type} in the templates`] };
}

/** Those that have the type of `resource` and its ids, one in the other as they are, wherever they are in the app. */
export function candidates({ type, address }: Resource, templates: readonly Synthesised[]): readonly Synthesised[] {
  // `Prod/Api/Table "Users"`: the ids around it, its class, its own; what follows says which part of it is meant.
  const [, around = "", own] = /^(?:(.*)\/)?[^/"]*(?:"([^"]*)")?/.exec(/^[^"]*(?:"[^"]*")?/.exec(address)![0]) ?? [];
  const ids = `${around}/${own ?? ""}`.split("/").filter((id) => id !== "");
  return templates.filter((each) => {
    if (each.type !== type) return false;
    return each.path.some((_, start) => ids.every((id, index) => fits(id, each.path[start + index])));
  });
}

/** Whether an id of which not all may be known is `actual`. */
function fits(id: string, actual: string | undefined): boolean {
  const known = id.split("…").map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
  return actual !== undefined && new RegExp(`^${known.join(".*")}$`).test(actual);
}

function value(claim: Value, actual: Json, at: string): Comparison {
  if (claim.kind === "choice") return oneOf(claim.options, actual, at);
  if (claim.kind === "unknown")
    return claim.lowercase ? matches([{ known: undefined, lowercase: true, trail: claim.trail }], actual, at) : nothing;
  if (claim.kind === "scalar") {
    if (claim.value === null) return actual === undefined ? one : differs(at, "nothing", actual);
    return String(claim.value) === String(actual) ? one : differs(at, String(claim.value), actual);
  }
  if (claim.kind === "text") return text(claim, actual, at);
  return claim.kind === "list" ? list(claim, actual, at) : block(claim, actual, at);
}

function oneOf(options: readonly Value[], actual: Json, at: string): Comparison {
  const all = options.map((option) => value(option, actual, at));
  const right = all.filter(({ differences }) => differences.length === 0);
  // What agrees with something unknown is not compared.
  if (right.length > 0) return right.reduce((least, each) => (each.compared < least.compared ? each : least));
  return all[0] ?? nothing;
}

function text(claim: Text, actual: Json, at: string): Comparison {
  return matches(claim.pieces, actual, at);
}

function matches(pieces: readonly Piece[], actual: Json, at: string): Comparison {
  const whole = flat(actual);
  const pattern = pieces.map(({ known, lowercase }) => {
    return known === undefined ? (lowercase ? "[^A-Z]*" : "[^]*") : known.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
  });
  // A secret holds it: the template does not say.
  if (whole === token && JSON.stringify(actual).includes("{{resolve:")) return nothing;
  if (whole !== undefined && new RegExp(`^${pattern.join("")}$`).test(whole)) {
    return pieces.some(({ known, lowercase }) => known !== undefined || lowercase) ? one : nothing;
  }
  if (whole === undefined && pieces.every(({ known }) => known === undefined)) return nothing;
  return differs(at, `"${pieces.map(({ known }) => known ?? "…").join("")}"`, actual);
}

/** A text of a template, with a token for each part that is not known before it is deployed. */
function flat(actual: Json): string | undefined {
  return joined(actual)?.replaceAll(/\{\{resolve:.*?\}\}/gs, token);
}

function joined(actual: Json): string | undefined {
  if (typeof actual === "string" || typeof actual === "number" || typeof actual === "boolean") return String(actual);
  if (actual === null || typeof actual !== "object" || Array.isArray(actual)) return undefined;
  const [[name, argument] = ["", undefined], ...others] = Object.entries(actual);
  if (others.length > 0) return undefined;
  if (name === "Fn::Join" && Array.isArray(argument) && typeof argument[0] === "string" && Array.isArray(argument[1])) {
    return argument[1].map((part: Json) => joined(part) ?? token).join(argument[0]);
  }
  if (name === "Fn::Sub") {
    const [text, names = {}] = Array.isArray(argument) ? argument : [argument];
    const known = names as { readonly [name: string]: Json };
    return String(text).replaceAll(/\$\{([^}]*)\}/g, (_, part: string) =>
      part.startsWith("!") ? `\${${part.slice(1)}}` : (joined(known[part] ?? null) ?? token),
    );
  }
  return name === "Ref" || name.startsWith("Fn::") ? token : undefined;
}

function list(claim: List, actual: Json, at: string): Comparison {
  if (actual === undefined && claim.items.length === 0) return one;
  // A policy's list of one is written without it.
  const [only, other] = claim.items;
  if (only && !other && /\.(Action|Resource)$/.test(at) && !Array.isArray(actual)) return value(only, actual, at);
  if (!Array.isArray(actual)) {
    return claim.items.length === 0 || claim.items.every(({ kind }) => kind === "unknown")
      ? nothing
      : differs(at, told(claim), actual);
  }
  const groups = claim.items.map(groupOf);
  if (!claim.open && groups.length > 0 && groups.every((group) => group !== undefined)) {
    const written = actual.map((each) => JSON.stringify(each));
    const isAll = written.every((each) => groups.some((group) => each.includes(group)));
    const isEach = groups.every((group) => written.some((each) => each.includes(group)));
    return isAll && isEach ? one : differs(at, groups.join(" and "), actual);
  }
  if (!claim.open) {
    if (claim.items.length !== actual.length) return differs(at, `${claim.items.length} items`, actual);
    return sum(claim.items.map((item, index) => value(item, actual[index], `${at}[${index}]`)));
  }
  // Others may come before and between.
  const left = [...actual];
  return sum(
    claim.items.map((item, index) => {
      const all = left.map((each) => value(item, each, `${at}[${index}]`));
      const found = all.findIndex(({ differences }) => differences.length === 0);
      if (found >= 0) left.splice(found, 1);
      return all[found] ?? all[0] ?? differs(`${at}[${index}]`, "an item", undefined);
    }),
  );
}

/** How the logical ids of the subnets of a group begin, after what is around its VPC, where `item` stands for all of them. */
function groupOf(item: Value): string | undefined {
  const address = (item.kind === "unknown" && item.target?.address) || "";
  const [, vpc, name] = /"([^"/]*)" (.*) (?:subnets|route table)$/.exec(address) ?? [];
  return vpc === undefined ? undefined : `${vpc}${name!}`.replaceAll(/\W/g, "") + "Subnet";
}

function block(claim: Block, actual: Json, at: string, whole = false): Comparison {
  if (actual === undefined && claim.properties.size === 0) return one;
  if (actual === null || typeof actual !== "object" || Array.isArray(actual)) {
    const known = [...claim.properties.values()].some(({ value }) => value.kind !== "unknown");
    return known || whole ? differs(at, told(claim), actual) : nothing;
  }
  const members = actual as { readonly [name: string]: Json };
  const claimed = [...claim.properties.values()].filter(({ name }) => !ours.has(name));
  const parts = claimed.map((property) => value(property.value, members[property.name], `${at}.${property.name}`));
  if (claim.open) return sum(parts);
  const more = Object.keys(members).filter((name) => !claim.properties.has(name));
  return sum([one, ...parts, ...more.map((name) => differs(`${at}.${name}`, "nothing", members[name]))]);
}

function told(claim: Value): string {
  return claim.kind === "text" ? shown(claim) : `a ${claim.kind}`;
}

const nothing: Comparison = { compared: 0, differences: [] };
const one: Comparison = { compared: 1, differences: [] };

function differs(at: string, claimed: string, actual: Json): Comparison {
  return {
    compared: 1,
    differences: [`${at}: we say ${claimed}, the template ${JSON.stringify(actual) ?? "nothing"}`],
  };
}

function sum(parts: readonly Comparison[]): Comparison {
  return {
    compared: parts.reduce((total, { compared }) => total + compared, 0),
    differences: parts.flatMap(({ differences }) => differences),
  };
}
