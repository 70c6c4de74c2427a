import type { Span } from "../../../rules/model/value.ts";
import type { Reader } from "../../frontend.ts";
import { directory, type HclParsed, moduleDirectory, unitOf } from "./configuration.ts";
import { blocksOn, equal, every, type Node, pathTo } from "./find.ts";
import type { Block, Expression } from "./syntax.ts";

/** What a module calls by a name: a local, or a variable; or a member of its object, by `steps`. */
interface Named {
  readonly unit: string;
  readonly root: "local" | "var";
  readonly name: string;
  readonly steps: readonly string[];
}

/** An argument in which a name stands. */
interface Use {
  readonly argument: string;
  readonly holder: string;
}

/**
 * The blocks that read the value at `at`, where they are several that do not all read it into an argument of the same
 * name: what is wrong for one may be right for another.
 */
export function readers(at: Span, reader: Reader<HclParsed>): readonly string[] | undefined {
  const named = namedAt(at, reader);
  const found = named && uses(named, reader, { left: mostNames });
  if (!found || found.every(({ argument }) => argument === found[0]!.argument)) return undefined;
  return [...new Set(found.map(({ holder }) => holder))];
}

/** The most names that a value is followed through. */
const mostNames = 50;

/** What is called by a name of which the value, or a member of it, is written at `at`. */
function namedAt(at: Span, reader: Reader<HclParsed>): Named | undefined {
  const parsed = reader.file(at.uri);
  const path = parsed ? pathTo(parsed.file.body, at) : [];
  const attribute = path.findIndex(({ is }) => is === "attribute");
  const argument = path[attribute];
  if (argument?.is !== "attribute") return undefined;
  const steps = path.slice(attribute).flatMap((step) => (step.is === "item" ? (keyOf(step.node.key) ?? []) : []));
  const { name } = argument.node;
  const [block] = blocksOn(path);
  if (!block) return { unit: unitOf(at.uri, reader.below), root: "var", name, steps };
  return namedIn(block, name, at.uri, steps);
}

function namedIn(block: Block, argument: string, uri: string, steps: readonly string[]): Named | undefined {
  const unit = directory(uri);
  if (block.type === "locals") return { unit, root: "local", name: argument, steps };
  const [label] = block.labels;
  if (block.type === "variable" && argument === "default" && label)
    return { unit, root: "var", name: label.text, steps };
  const module = block.type === "module" ? moduleDirectory({ uri, block }) : undefined;
  return module === undefined ? undefined : { unit: module, root: "var", name: argument, steps };
}

/** Where `named` is used in the end, through locals and arguments of modules. */
function uses(named: Named, reader: Reader<HclParsed>, room: { left: number }): readonly Use[] {
  if (room.left-- <= 0) return [];
  return reader.files(named.unit).flatMap(({ document: { uri }, file }) =>
    file.body.blocks.flatMap((block) => {
      if (silent.has(block.type)) return [];
      return [...every(block)].flatMap((path): readonly Use[] => {
        const step = path[path.length - 1]!;
        if (step.is !== "expression" || !reads(path, named)) return [];
        const attribute = path.find(({ is }) => is === "attribute");
        if (attribute?.is !== "attribute") return [];
        const { name, value } = attribute.node;
        const next = namedIn(block, name, uri, []);
        // What an object holds by another name is followed no further.
        if (next && equal(value, step.node) && reader.files(next.unit).length > 0) return uses(next, reader, room);
        const item = path.findLast(({ is }) => is === "item");
        const argument = (item?.is === "item" && keyOf(item.node.key)) || name;
        return [{ argument, holder: called(block) }];
      });
    }),
  );
}

/** Blocks whose reading changes nothing of what is deployed. */
const silent = new Set(["variable", "output", "check", "terraform", "moved", "import", "removed"]);

function called({ type, labels }: Block): string {
  const name = labels.map(({ text }) => text).join(".");
  if (type === "resource") return name;
  return name === "" ? type : `${type}.${name}`;
}

/** Whether `path` leads to a whole reference to `named`, or to what holds it. */
function reads(path: readonly Node[], { root, name, steps }: Named): boolean {
  const last = path[path.length - 1]!;
  const before = path[path.length - 2];
  if (last.is !== "expression") return false;
  // The reference goes on.
  if (before?.is === "expression" && isStep(before.node) && before.node.on === last.node) return false;
  const read: (string | undefined)[] = [];
  let on: Expression = last.node;
  for (; isStep(on); on = on.on) read.unshift(on.kind === "attribute" ? on.name : textOf(on.key));
  if (on.kind !== "variable" || on.name !== root || read[0] !== name) return false;
  return read
    .slice(1)
    .every((step, index) => step === undefined || steps[index] === undefined || step === steps[index]);
}

function isStep(expression: Expression): expression is Expression & { kind: "attribute" | "index" } {
  return expression.kind === "attribute" || expression.kind === "index";
}

/** What an item of an object is called. */
function keyOf(key: Expression): string | undefined {
  return key.kind === "variable" ? key.name : textOf(key);
}

function textOf(key: Expression): string | undefined {
  const part = key.kind === "template" && key.parts.length === 1 ? key.parts[0] : undefined;
  return part?.kind === "characters" ? part.text : undefined;
}
