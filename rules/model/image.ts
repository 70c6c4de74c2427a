import type { Piece, Text } from "./value.ts";

/** Stands for an unknown piece; no reference to an image holds it. */
const hole = "\0";

/**
 * The pieces of `image` that certainly bring an upper-case letter into its repository, each with
 * these letters lowered. A registry's host may hold them, and so may a tag.
 */
export function loweredRepository(image: Text): ReadonlyMap<Piece, string> {
  const whole = image.pieces.map((piece) => piece.known ?? hole).join("");
  const lowered = new Map<Piece, string>();
  // `REPOSITORY_URI:IMAGE_TAG` waits for a pipeline to fill it in.
  if (!/[a-z]/.test(path(whole)) || isTemplate(whole)) return lowered;
  let start = 0;
  for (const piece of image.pieces) {
    const { known } = piece;
    if (known !== undefined) {
      const text = known.replaceAll(/[A-Z]/g, (letter, at: number) => {
        return inRepository(whole, start + at) ? letter.toLowerCase() : letter;
      });
      if (text !== known) lowered.set(piece, text);
    }
    start += known?.length ?? 1;
  }
  return lowered;
}

/** Whether parts of it are to be filled in: `ACCOUNT_ID.dkr.ecr.REGION.amazonaws.com/shop/SERVICE_NAME`. */
function isTemplate(image: string): boolean {
  const [host, ...rest] = image.replace(/[:@].*/, "").split("/");
  const isHost = rest.length > 0 && host!.includes(".");
  return (
    (isHost && /(^|\.)[A-Z][A-Z\d_-]+(\.|$)/.test(host!)) || rest.some((part) => /^[A-Z\d]+(_[A-Z\d]+)+$/.test(part))
  );
}

/** What stands between the host and the tag of a reference. */
function path(image: string): string {
  return image.replace(/^[^/]*[.:][^/]*\//, "").replace(/[:@].*/, "");
}

/** Whether the character at `at` of a reference `[host/]path[:tag][@digest]` is certainly of its path. */
function inRepository(image: string, at: number): boolean {
  const slash = image.lastIndexOf("/", at);
  const before = image.slice(slash + 1, at);
  // The first part is a host if others follow, and what an unknown brings may well be others.
  if (slash < 0) return !/[/\0]/.test(image) && !/[:@]/.test(before);
  return image.indexOf("/", at) >= 0 ? !image.slice(0, at).includes("@") : !/[:@\0]/.test(before);
}
