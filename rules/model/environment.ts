import { type Block, blocks, exact, get, type List, type Property, property, texts } from "./value.ts";

/** One variable that a container is given, in `environment` or in `secrets`. */
export interface Variable {
  readonly name: string;
  /** What says its value, or where that comes from. */
  readonly property: Property;
  readonly entry: Block;
}

/** The variables of `container` whose names are known: those with a value of their own, or those read from a secret. */
export function variables(container: Block, from: "Environment" | "Secrets"): readonly Variable[] {
  return blocks(get(container, from)).flatMap((entry) => {
    const [name, other] = texts(get(entry, "Name"));
    const known = name && !other ? exact(name) : undefined;
    const value = property(entry, from === "Secrets" ? "ValueFrom" : "Value");
    return known !== undefined && value ? { name: known, property: value, entry } : [];
  });
}

/** Whether `container` certainly is given no variable called `name`, but by its image. */
export function lacksVariable(container: Block, name: string): boolean {
  if (container.open || container.properties.has("EnvironmentFiles")) return false;
  return (["Environment", "Secrets"] as const).every((from) => {
    const value = get(container, from);
    if (!value) return true;
    if (value.kind !== "list" || value.open) return false;
    return value.items.every((item) => {
      const [text, other] = item.kind === "block" ? texts(get(item, "Name")) : [];
      const whole = text && !other ? exact(text) : undefined;
      return whole !== undefined && whole !== name;
    });
  });
}

/** The list in which `entry` of `container` is written, where that is one list. */
export function listOf(container: Block, from: "Environment" | "Secrets"): List | undefined {
  const value = get(container, from);
  return value?.kind === "list" ? value : undefined;
}
