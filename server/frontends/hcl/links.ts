import type { Link } from "../../frontend.ts";
import { directory, type HclParsed, moduleDirectory, resolve } from "./configuration.ts";

/** The directories of modules, and the files that functions read, where their paths are written as they are. */
export function links({ document: { uri, text }, file }: HclParsed): readonly Link[] {
  const found: Link[] = [];
  for (const block of file.body.blocks) {
    if (block.type !== "module") continue;
    const to = moduleDirectory({ uri, block });
    const source = block.body.attributes.find(({ name }) => name === "source");
    if (to !== undefined && source) found.push({ at: { uri, ...inQuotes(source.value) }, to });
  }
  for (const { 0: call, 1: written, index } of text.matchAll(readers)) {
    const path = written!.replace(/^\$\{path\.(module|root)\}\//, "");
    const to = path.includes("${") ? undefined : resolve(directory(uri), path);
    const start = index + call.length - written!.length;
    if (to !== undefined) found.push({ at: { uri, start, end: start + written!.length }, to });
  }
  return found;
}

/** The functions that read a file, up to the path's end. */
const readers =
  /\b(?:templatefile|file(?:base64|md5|sha1|sha256|sha512|base64sha256|base64sha512)?)\(\s*"([^"\n]+)(?=")/g;

function inQuotes({ start, end }: { readonly start: number; readonly end: number }) {
  return { start: start + 1, end: end - 1 };
}
