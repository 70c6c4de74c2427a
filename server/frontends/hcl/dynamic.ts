import type { Property, Value } from "../../../rules/model/value.ts";
import { placed } from "./configuration.ts";
import { bind, evaluate, type Place, sorted } from "./evaluate.ts";
import type { Attribute, Block, Body } from "./syntax.ts";
import { among, block, inAnyOrder, isSet, scalar, text } from "./values.ts";

/** A block inside of another, written there or made by a `dynamic` block. */
export interface Nested {
  readonly type: string;
  /** What stands in its place in the source. */
  readonly block: Block;
  readonly body: Body;
  readonly place: Place;
}

export interface Blocks {
  readonly found: readonly Nested[];
  readonly more: readonly string[];
}

/** The most blocks that one `dynamic` block makes. */
const mostBlocks = 20;

/** The blocks in `body`, and the types of which there may be more. https://developer.hashicorp.com/terraform/language/expressions/dynamic-blocks */
export function nested({ blocks }: Body, place: Place): Blocks {
  const found: Nested[] = [];
  const more: string[] = [];
  for (const block of blocks) {
    const here = placed(place, block);
    if (block.type !== "dynamic") found.push({ type: block.type, block, body: block.body, place: here });
    else {
      const made = expanded(block, here);
      if (made) found.push(...made);
      else more.push(block.labels[0]?.text ?? "");
    }
  }
  return { found, more };
}

function expanded(dynamic: Block, place: Place): readonly Nested[] | undefined {
  const { attributes, blocks, broken } = dynamic.body;
  const attribute = (wanted: string) => attributes.find(({ name }) => name === wanted);
  const type = dynamic.labels[0]?.text;
  const forEach = attribute("for_each");
  const [content] = blocks;
  const iterator = attribute("iterator");
  const name = iterator ? named(iterator) : type;
  if (broken || type === undefined || name === undefined || !forEach || content?.type !== "content") return undefined;
  const collection = inAnyOrder(evaluate(forEach.value, place));
  const turn = (key: Value, value: Value): Nested => ({
    type,
    block: dynamic,
    body: content.body,
    place: bind(place, name, pair(key, value)),
  });
  if (collection.kind === "list" && !collection.open && collection.items.length <= mostBlocks) {
    return collection.items.map((item, index) => {
      const value = among(collection, item);
      return turn(isSet(collection) ? value : scalar(index, [collection.trail[0]]), value);
    });
  }
  if (collection.kind === "block" && !collection.open && collection.properties.size <= mostBlocks) {
    return sorted(collection).map(({ name, key, value }) => turn(text(name, [key]), among(collection, value)));
  }
  return undefined;
}

/** The name that `iterator = name` gives; in JSON it stands in quotes. */
function named({ value }: Attribute): string | undefined {
  if (value.kind === "variable") return value.name;
  const part = value.kind === "template" && value.parts.length === 1 ? value.parts[0] : undefined;
  return part?.kind === "characters" ? part.text : undefined;
}

/** What an iterator is: the object of a key and a value. */
function pair(key: Value, value: Value): Value {
  const at = key.trail[0];
  const members = Object.entries({ key, value }).map(([name, value]): [string, Property] => [
    name,
    { name, written: name, key: at, value },
  ]);
  return block(new Map(members), false, [at]);
}
