import type { Resource } from "../model/resource.ts";
import { alternatives, type Block, blocks, get, items } from "../model/value.ts";

/** The containers of `task` that are seen, of which there may be more. */
export function containers({ body }: Resource): readonly Block[] {
  return blocks(get(body, "ContainerDefinitions"));
}

/** Whether ECS certainly applies the rules of Fargate when `task` is registered: it does so as soon as Fargate is one of several. */
export function isFargate({ body }: Resource): boolean {
  const value = get(body, "RequiresCompatibilities");
  // What one of several environments says is not certain of the others.
  if (value?.kind === "choice") return false;
  return items(value).some((item) => alternatives(item)?.every((one) => one === "FARGATE") === true);
}
