import { toolsOf } from "../data/image-tools.ts";
import type { Resource } from "../model/resource.ts";
import { type Block, get, items, texts } from "../model/value.ts";
import type { Unit } from "../rule.ts";
import { madeOf } from "./builds.ts";
import { certain } from "./link.ts";

/** The programs that are there when a container runs. */
export interface Equipment {
  /** Its image, or that on which the image's Dockerfile builds. */
  readonly base: string;
  /** The image as its Dockerfile makes it, where the workspace shows that. */
  readonly made: Resource | undefined;
  /** BusyBox's `wget` is there. */
  readonly busybox: boolean;
  /** Whether a program may be there. */
  has(name: string): boolean;
}

/** What `container` has at hand; `undefined` where nothing is known of its image, or it may install something itself. */
export function equipment(container: Block, unit: Unit): Equipment | undefined {
  if (installs(container)) return undefined;
  const made = madeOf(container, unit);
  const base = certain(made ? get(made.body, "From") : get(container, "Image"));
  const tools = base === undefined ? undefined : toolsOf(base);
  if (base === undefined || !tools) return undefined;
  const has = (name: string) => !tools.lacks.includes(name) || (made !== undefined && adds(made, name));
  return { base, made, busybox: tools.busybox, has };
}

/** Whether the Dockerfile of `image` may add the program `name`. */
function adds({ body }: Resource, name: string): boolean {
  const by = ["Run", "Copied", "Added"].flatMap((each) => items(get(body, each)).map(certain));
  // Lists of packages, scripts and variables may name anything.
  const any = /\$|xargs|\.sh\b|\.ya?ml\b|busybox|-r\s+\S*(apt|apk|system|packages)|^\S+\s+\/(usr\/(local\/)?)?s?bin\b/;
  return by.some((text) => text === undefined || new RegExp(`\\b${name}\\b`).test(text) || any.test(text));
}

/** Whether `container` may install what its image lacks when it starts. */
function installs(container: Block): boolean {
  return ["Command", "EntryPoint"].some((name) => {
    const value = get(container, name);
    if (!value) return false;
    const known = value.kind === "list" && !value.open;
    return (
      !known ||
      items(value).some((item) => {
        const [text] = texts(item);
        return (
          !text || text.pieces.some(({ known }) => known === undefined || /curl|wget|\b(apk|apt|apt-get)\b/.test(known))
        );
      })
    );
  });
}
