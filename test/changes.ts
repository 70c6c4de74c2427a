import { type Block, get, property, type Value } from "../rules/model/value.ts";
import type { Intent, Written } from "../rules/rule.ts";
import { pick, type Random } from "./hcl/generate.ts";

export type Json = string | number | boolean | readonly Json[] | { readonly [name: string]: Json };

type Members = Record<string, Json>;

/** A container of a task definition, with this and that. */
export function container(next: Random): Members {
  const made: Members = { name: pick(next, ["app", "web"]), image: "nginx" };
  const some = <T>(item: () => T): readonly T[] => Array.from({ length: Math.floor(next() * 4) }, item);
  const word = () => pick(next, ["a", "b c", "x,y", "]", "# no", "// no", 'q"', "{", "", "ü"]);
  const choices: Readonly<Record<string, () => Json>> = {
    command: () => some(word),
    environment: () => some(() => ({ name: word(), value: word() })),
    secrets: () => some(() => ({ name: word(), valueFrom: word() })),
    portMappings: () => some(() => ({ containerPort: Math.floor(next() * 9999) })),
    logConfiguration: () => ({ logDriver: "awslogs", ...(next() < 0.5 && { options: { "awslogs-group": word() } }) }),
    essential: () => next() < 0.5,
    dockerLabels: () => ({ Team: word() }),
  };
  for (const [name, make] of Object.entries(choices)) if (next() < 0.6) made[name] = make();
  return made;
}

/** A fix of `block`, which says what `made` does, and what is to be said after it. */
export function change(next: Random, made: Members, block: Block): { intents: readonly Intent[]; after: Members } {
  const intents: Intent[] = [];
  const after: Members = { ...made };
  const value = (): Json =>
    pick<Json>(next, ["new", 5, true, ["l", "m"], [{ name: "n", value: "v" }], { deep: { er: 1 } }]);
  for (const [name, before] of Object.entries(made)) {
    const roll = next();
    const canonical = upper(name);
    const given = get(block, canonical);
    if (given?.kind === "list" && Array.isArray(before)) {
      const gone = given.items.map(() => next() < 0.3);
      const added = Array.from(
        { length: next() < 0.5 ? 0 : 1 + Math.floor(next() * 2) },
        (): Json =>
          name === "command" ? "new" : { name: "n", valueFrom: "v", ...(next() < 0.2 && { more: ["x", { y: 1 }] }) },
      );
      for (const [index, item] of given.items.entries()) {
        if (gone[index]) intents.push({ do: "discard", item, from: given });
      }
      for (const item of added) intents.push({ do: "append", to: given, item: written(item) });
      after[name] = [...before.filter((_, index) => !gone[index]), ...added];
    } else if (roll < 0.2) {
      intents.push({ do: "remove", property: property(block, canonical)! });
      delete after[name];
    } else if (name === "logConfiguration" && roll < 0.6) {
      intents.push({ do: "set", on: block, name: "LogConfiguration.Options.Mode", to: "m" });
      const logs = before as { readonly options?: Members };
      after[name] = { ...logs, options: { ...logs.options, Mode: "m" } };
    } else if (roll < 0.4) {
      // The names in a map are the user's own.
      const to = name === "dockerLabels" ? "new" : value();
      intents.push({ do: "set", on: block, name: canonical, to: written(to) });
      after[name] = to;
    }
  }
  for (const name of ["cpu", "healthCheck", "links"]) {
    if (next() < 0.7) continue;
    after[name] = value();
    intents.push({ do: "set", on: block, name: upper(name), to: written(after[name]) });
  }
  const appends = intents.filter((intent) => intent.do === "append");
  const others = intents.filter((intent) => intent.do !== "append").reverse();
  return { intents: next() < 0.5 ? [...appends, ...others] : [...others, ...appends], after };
}

/** `json` with canonical names. */
export function written(json: Json): Written {
  if (typeof json !== "object") return json;
  if (isList(json)) return { list: json.map(written) };
  return { object: Object.fromEntries(Object.entries(json).map(([name, value]) => [upper(name), written(value)])) };
}

/** How a document is written. */
export interface Manner {
  readonly next: Random;
  readonly step: string;
  /** Members of objects are introduced by `=`, and the ends of lines separate them. */
  readonly hcl: boolean;
  readonly comments: boolean;
}

/** `json` as somebody may have written it. */
export function print(json: Json, manner: Manner, indent = ""): string {
  const { next, hcl, step } = manner;
  if (typeof json !== "object") return JSON.stringify(json);
  const list = isList(json);
  const inner = indent + step;
  const key = (name: string) => (hcl && /^\w+$/.test(name) && next() < 0.9 ? name : JSON.stringify(name));
  const sign = hcl ? pick(next, [" = ", " = ", "="]) : pick(next, [": ", ":", " : "]);
  const items = list
    ? json.map((item) => print(item, manner, inner))
    : Object.entries(json).map(([name, value]) => `${key(name)}${sign}${print(value, manner, inner)}`);
  const [open, close] = list ? "[]" : "{}";
  if (items.length === 0) return `${open}${next() < 0.2 ? `\n${indent}` : ""}${close}`;
  if (next() < 0.4) {
    const pad = pick(next, ["", " "]);
    return `${open}${pad}${items.join(pick(next, [", ", ","]))}${hcl && next() < 0.1 ? "," : ""}${pad}${close}`;
  }
  const bare = hcl && !list && next() < 0.7;
  const last = hcl && !bare && next() < 0.5 ? "," : "";
  const note = () => (manner.comments && next() < 0.2 ? pick(next, [" // why", " /* why */", "\n// why, then"]) : "");
  const lines = items.map((item, index) => {
    const comma = bare ? "" : index < items.length - 1 ? "," : last;
    return `\n${inner}${item}${comma}${note()}`;
  });
  return `${open}${note()}${lines.join("")}\n${indent}${close}`;
}

/** What is known of `value`, in the names of the source. */
export function known(value: Value): Json | undefined {
  if (value.kind === "text") return value.pieces.map((piece) => piece.known ?? "?").join("");
  if (value.kind === "scalar") return value.value ?? undefined;
  if (value.kind === "list") return value.items.map((item) => known(item) ?? "?");
  if (value.kind !== "block") return undefined;
  return Object.fromEntries([...value.properties.values()].map(({ written, value }) => [written, known(value) ?? "?"]));
}

function upper(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function isList(json: Json): json is readonly Json[] {
  return Array.isArray(json);
}
