import { applyEdits as applied, modify } from "jsonc-parser";
import { configNames } from "./config.ts";
import type { Edit } from "./frontend.ts";
import { fileName, readable } from "./names.ts";
import type { View } from "./service.ts";

/** What is to be done so that a config ignores a rule in a file. */
export interface Ignoring {
  /** The config. */
  readonly uri: string;
  /** It is not there yet. */
  readonly fresh: boolean;
  readonly edit: Edit;
}

/** How the nearest config, or a new one in the workspace's folder, ignores `rule` in the file `uri`, for `reason`. */
export function ignoring(view: View, uri: string, rule: string, reason: string): Ignoring | undefined {
  const { project } = view;
  const nearest = nearestConfig(view, uri);
  const root = view.folder(uri);
  const config = nearest ?? (root === undefined ? undefined : `${root}/${configNames[0]}`);
  if (config === undefined) return undefined;
  const folder = config.slice(0, config.lastIndexOf("/"));
  const entry = { rule, path: glob(readable(uri.slice(folder.length + 1))), reason };
  const text = project.document(config)?.text ?? "";
  const after = /\.ya?ml$/.test(config) ? inYaml(text, entry) : inJson(text, entry);
  if (after === undefined) return undefined;
  return { uri: config, fresh: nearest === undefined, edit: difference(config, text, after) };
}

/** The file name of the config in which `ignoring` would write. */
export function configName(view: View, uri: string): string | undefined {
  const nearest = nearestConfig(view, uri);
  if (nearest !== undefined) return fileName(nearest);
  return view.folder(uri) === undefined ? undefined : configNames[0];
}

function nearestConfig({ project }: View, uri: string): string | undefined {
  for (let end = uri.lastIndexOf("/"); end > "file://".length; end = uri.lastIndexOf("/", end - 1)) {
    for (const name of configNames) {
      const config = `${uri.slice(0, end)}/${name}`;
      if (project.document(config)) return config;
    }
  }
  return undefined;
}

interface Entry {
  readonly rule: string;
  readonly path: string;
  readonly reason: string;
}

function inJson(text: string, entry: Entry): string | undefined {
  const [, tabs, spaces = "  "] = /\n(?:(\t+)|( +))\S/.exec(text) ?? [];
  const formattingOptions = {
    insertSpaces: tabs === undefined,
    tabSize: spaces.length,
    eol: text.includes("\r\n") ? "\r\n" : "\n",
  };
  if (text.trim() === "") return `${JSON.stringify({ ignore: [entry] }, undefined, 2)}\n`;
  return applied(text, modify(text, ["ignore", -1], entry, { formattingOptions, isArrayInsertion: true }));
}

function inYaml(text: string, entry: Entry): string | undefined {
  // Only then: few have one, and the parser takes a while to load.
  const { withItem }: typeof import("./yaml.ts") = require("./yaml.ts");
  return withItem(text, "ignore", entry);
}

/** `path` as a glob that means it alone. */
function glob(path: string): string {
  return path.replaceAll(/[\\*?[\]{}()!+@]/g, "\\$&");
}

/** The one edit that makes `after` of `before`. */
function difference(uri: string, before: string, after: string): Edit {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return { at: { uri, start, end: before.length - end }, text: after.slice(start, after.length - end) };
}
