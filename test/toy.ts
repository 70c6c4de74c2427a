import type { Resource } from "../rules/model/resource.ts";
import type { Value } from "../rules/model/value.ts";
import type { Rule } from "../rules/rule.ts";
import { type Intent, place } from "../rules/rule.ts";
import { type Document, type Edit, type Frontend, type Parsed, type Reader, renderEach } from "../server/frontend.ts";

/** What the toy front end was asked to do, in order, such as `parse file:///a/x.toy`. */
export interface Toy {
  readonly frontend: Frontend<ToyFile>;
  readonly log: string[];
}

export interface ToyFile extends Parsed {
  readonly calls: readonly string[];
  readonly words: readonly { readonly text: string; readonly start: number }[];
}

/**
 * A language of words. A folder is a unit; `@../other` in a file calls the unit of another folder, and every other word
 * is a resource. Text between backticks is one word, line breaks included.
 */
export function toy(): Toy {
  const log: string[] = [];
  const unit = (uri: string) => uri.slice(0, uri.lastIndexOf("/"));
  const frontend: Frontend<ToyFile> = {
    language: "Toy",
    comment: "#",
    claims: ({ uri }) => uri.endsWith(".toy"),
    unit,
    parse(document) {
      log.push(`parse ${document.uri}`);
      return parse(document);
    },
    calls: (parsed) => parsed.calls.map((call) => new URL(call, parsed.document.uri).toString()),
    evaluate(unit, reader) {
      log.push(`evaluate ${unit}`);
      return { resources: evaluate(unit, reader, new Set()) };
    },
    render: (intents) => renderEach(intents, render),
  };
  return { frontend, log };
}

/** Finds fault with words from their first capital letter on; `fix` gives what to write instead of that part. */
export function capitals(fix: (word: string) => { text: string; blank?: string; safe?: boolean }): Rule {
  return {
    id: "toy/capitals",
    on: ["AWS::Toy::Word"],
    severity: "error",
    summary: "",
    why: "",
    sources: [],
    *check({ name, address }) {
      const first = address.search(/[A-Z]/);
      if (first < 0) return;
      const at = { ...name, start: name.start + first };
      const { text, blank, safe = true } = fix(address.slice(first));
      const intents: Intent[] = [{ do: "replace", at, with: text }];
      const one = { title: `Write ${text}`, safe, preferred: safe, intents };
      yield { at, message: `${address} is capital`, fixes: [blank === undefined ? one : { ...one, blank }] };
    },
  };
}

function parse(document: Document): ToyFile {
  const found = [...document.text.matchAll(/#.*|`[^`]*`|@\S+|\w\S*/g)].filter(([text]) => !text.startsWith("#"));
  return {
    document,
    errors: [],
    calls: found.filter(([text]) => text.startsWith("@")).map(([text]) => text.slice(1)),
    words: found.filter(([text]) => !text.startsWith("@")).map((match) => ({ text: match[0], start: match.index })),
  };
}

function evaluate(unit: string, reader: Reader<ToyFile>, seen: Set<string>) {
  const resources: Resource[] = [];
  if (seen.has(unit)) return resources;
  seen.add(unit);
  for (const { document, words, calls } of reader.files(unit)) {
    for (const { text, start } of words) {
      const name = { uri: document.uri, start, end: start + text.length };
      const body: Value = { kind: "block", properties: new Map(), open: false, trail: [name] };
      resources.push({ type: "AWS::Toy::Word", address: text, name, body, via: "api", existing: false });
    }
    for (const call of calls) resources.push(...evaluate(new URL(call, document.uri).toString(), reader, seen));
  }
  return resources;
}

function render(intent: Intent): readonly Edit[] | undefined {
  if (intent.do !== "replace") return undefined;
  return [{ at: place(intent), text: String(intent.with) }];
}
