import type { Document, Reader } from "../../frontend.ts";

/** Whether a file imports the CDK, and people have written it. */
export function claims({ uri, text }: Document): boolean {
  if (!/\.[cm]?[jt]sx?$/i.test(uri) || /\.d\.[cm]?ts$/i.test(uri)) return false;
  if (!/["'`](?:aws-cdk-lib|@aws-cdk\/)/.test(text)) return false;
  return !/\.[cm]?jsx?$/i.test(uri) || !isMade(text);
}

/** Whether a file is of this language where another imports it: by its name. */
export function adopts(uri: string): boolean {
  return /\.[cm]?[jt]sx?$/i.test(uri) && !/\.d\.[cm]?ts$/i.test(uri);
}

/** Whether a tool has made `text` of another: the TypeScript compiler, or one that packs or shortens what others wrote. */
function isMade(text: string): boolean {
  const head = text.slice(0, 3000);
  if (head.includes('"use strict"') && /Object\.defineProperty\(exports, "__esModule"|^var __\w+ = /m.test(head))
    return true;
  if (/\n\/\/# sourceMappingURL=[^\n]*\s*$/.test(text)) return true;
  // People break their lines.
  return text.length > longestLine * 4 && text.length / text.split("\n").length > longestLine;
}

/** In characters, on average. */
const longestLine = 300;

/** Frameworks that run tests, and what the CDK has for those. */
const frameworks =
  /["'`](?:aws-cdk-lib\/assertions|@aws-cdk\/assert(?:ions)?|node:test|vitest|@jest\/globals|jest-cdk-snapshot|mocha|chai|ava|tap)(?:\/[\w/-]+)?["'`]/;

/** Whether a file says by its name, or by what it brings in, that it is a test. Those for `integ-runner` are deployed. */
export function isTest({ uri, text }: Document): boolean {
  const name = nameOf(uri);
  if (name === undefined || integration.test(name)) return false;
  return /\.(test|spec)$/.test(name) || /\/__tests__\//.test(uri) || frameworks.test(text);
}

const integration = /(^|\.)integ(\.|$)/;

/** What a file of code is called, without its ending. */
function nameOf(uri: string): string | undefined {
  return /([^/]*)\.[cm]?[jt]sx?$/i.exec(uri)?.[1];
}

/** Whether nobody deploys what a file makes: it is a test, or what the compiler has made of a file beside it. */
export function isIdle(document: Document, reader: Reader): boolean {
  const { uri } = document;
  const name = nameOf(uri);
  if (name === undefined) return false;
  const stem = uri.slice(0, uri.lastIndexOf("/") + 1) + name;
  if (/\.[cm]?jsx?$/i.test(uri) && [".ts", ".mts", ".cts", ".tsx"].some((ending) => reader.has(stem + ending)))
    return true;
  if (integration.test(name)) return false;
  if (isTest(document)) return true;
  // What is above the package may be called anything.
  const [folder, ...others] = [...uri.matchAll(/\/tests?(?=\/)/g)].map(({ index }) => uri.slice(0, index));
  return [folder, ...others].some((each) => each !== undefined && reader.has(`${each}/package.json`));
}
