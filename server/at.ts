import type { Resource } from "../rules/model/resource.ts";
import {
  type Block,
  origin,
  type Piece,
  type Property,
  type Span,
  type Text,
  type Trail,
  texts,
  type Unknown,
  type Value,
} from "../rules/model/value.ts";
import type { Unit } from "../rules/rule.ts";
import type { View } from "./service.ts";

/** A property as one resource of one environment has it. */
export interface Standing {
  /** The properties from the body of `resource` to that which is meant, the innermost last; never empty. */
  readonly path: readonly [Property, ...Property[]];
  readonly resource: Resource;
  readonly unit: Unit;
}

/** The property of each standing that is meant. */
export function last({ path }: Standing): Property {
  return path[path.length - 1]!;
}

/** What stands at `offset` of the file `uri`: once for each environment in view, and each call of the module that it is in. */
export function standing(view: View, uri: string, offset: number): readonly Standing[] {
  const found = view.project.subjects(uri).flatMap(({ resource, unit }) => {
    const [first, ...rest] = pathTo(resource, uri, offset);
    return first ? [{ path: [first, ...rest] as const, resource, unit }] : [];
  });
  return inView(view, found, ({ resource }) => resource);
}

/** A property of each resource whose block of several, which the model does not have, is named at `offset` of the file `uri`. */
export function around(view: View, uri: string, offset: number): readonly Standing[] {
  const found = view.project.subjects(uri).flatMap(({ resource, unit }) => {
    const [first] = [...resource.body.properties.values()].filter(({ within }) => within && here(within, uri, offset));
    return first ? [{ path: [first] as const, resource, unit }] : [];
  });
  return inView(view, found, ({ resource }) => resource);
}

/** The properties whose text comes through `offset` of the file `uri`: a variable, a local, a line of a variable file. */
export function passing(view: View, uri: string, offset: number): readonly Standing[] {
  const found: Standing[] = [];
  for (const { members, unit } of view.project.units(uri)) {
    for (const resource of members) {
      for (const path of paths(resource.body)) {
        const { value } = path[path.length - 1]!;
        if (comesThrough(value, uri, offset)) found.push({ path, resource, unit });
      }
    }
  }
  return inView(view, found, ({ resource }) => resource);
}

/** Those of `all` that are of the environment in view; all of them where none is, as what is the same everywhere is in every view. */
export function inView<T>(view: View, all: readonly T[], of: (each: T) => Resource): readonly T[] {
  const { environment } = view;
  if (environment === undefined) return all;
  const own = all.filter((each) => isIn(of(each), environment));
  return own.length > 0 ? own : all;
}

/** Whether `resource` is of the environment that users call `environment`. */
export function isIn(resource: Resource, environment: string | undefined): boolean {
  return resource.environment !== undefined && spoken(resource.environment) === environment;
}

/** An environment as users speak of it: `prod` for `envs/prod.tfvars`, and for `envs/prod/terraform.tfvars`. */
export function spoken(environment: string): string {
  const steps = environment.replace(/\.tfvars(\.json)?$/, "").split("/");
  const name = steps[steps.length - 1]!;
  return /^terraform$|\.auto$/.test(name) ? (steps[steps.length - 2] ?? name) : name;
}

/** What `value` may be, the unknown too. */
export function* possible(value: Value): Generator<Text | Unknown> {
  if (value.kind === "choice") for (const option of value.options) yield* possible(option);
  else if (value.kind === "unknown") yield value;
  else yield* texts(value);
}

/** The parts of `value` whose characters are not known. */
export function holes(value: Text | Unknown): readonly (Unknown | Piece)[] {
  return value.kind === "unknown" ? [value] : value.pieces.filter(({ known }) => known === undefined);
}

/** Every property of `body` that holds no other, by the way to it. */
export function* paths(body: Block): Generator<readonly [Property, ...Property[]]> {
  for (const property of body.properties.values()) {
    let deeper = false;
    for (const block of inner(property.value)) {
      deeper = true;
      for (const path of paths(block)) yield [property, ...path];
    }
    if (!deeper) yield [property];
  }
}

function* inner(value: Value): Generator<Block> {
  if (value.kind === "block") yield value;
  else if (value.kind === "list") for (const item of value.items) yield* inner(item);
  else if (value.kind === "choice") for (const option of value.options) yield* inner(option);
}

/** Whether a text of `value` comes through `offset` of the file `uri` after it is used. Asked of all that there is, so without a detour. */
function comesThrough(value: Value, uri: string, offset: number): boolean {
  if (value.kind === "block") return false;
  if (value.kind === "list") return value.items.some((item) => comesThrough(item, uri, offset));
  if (value.kind === "choice") return value.options.some((option) => comesThrough(option, uri, offset));
  if (passes(value.trail, uri, offset)) return true;
  return value.kind === "text" && value.pieces.some(({ trail }) => passes(trail, uri, offset));
}

function passes(trail: Trail, uri: string, offset: number): boolean {
  for (let step = 1; step < trail.length; step++) if (here(trail[step]!, uri, offset)) return true;
  return false;
}

/** The properties from the body of `resource` to that which is written at `offset`, the innermost last. */
function pathTo({ body }: Resource, uri: string, offset: number): readonly Property[] {
  const inBlock = ({ properties }: Block): readonly Property[] | undefined => {
    for (const property of properties.values()) {
      const deeper = inValue(property.value);
      if (deeper) return [property, ...deeper];
      if (here(property.key, uri, offset)) return [property];
      if (isPlain(property.value) && here(property.value.trail[0], uri, offset)) return [property];
    }
    return undefined;
  };
  const inValue = (value: Value): readonly Property[] | undefined => {
    if (value.kind === "block") return inBlock(value);
    const inner = value.kind === "list" ? value.items : value.kind === "choice" ? value.options : [];
    for (const each of inner) {
      const found = inValue(each) ?? (isPlain(each) && here(origin(each), uri, offset) ? [] : undefined);
      if (found) return found;
    }
    return undefined;
  };
  return inBlock(body) ?? [];
}

function here({ uri: of, start, end }: Span, uri: string, offset: number): boolean {
  return of === uri && start <= offset && offset <= end;
}

function isPlain({ kind }: Value): boolean {
  return kind !== "block" && kind !== "list";
}
