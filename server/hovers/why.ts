import type { Span } from "../../rules/model/value.ts";
import { ownRules } from "../config.ts";
import { problems, type View } from "../service.ts";
import { code } from "./markdown.ts";

/** Why a rule minds what stands at a place. */
export interface Why {
  readonly at: Span;
  readonly text: string;
}

/** The short reason of each rule that something at `offset` of a file breaks. */
export function why(view: View, uri: string, offset: number): readonly Why[] {
  const here = problems(view, uri).filter(({ at }) => at.start <= offset && offset <= at.end);
  const told = new Set<string>();
  return here.flatMap(({ rule, at }) => {
    const known = [...view.project.rules, ...ownRules].find(({ id }) => id === rule);
    if (!known || told.has(rule)) return [];
    told.add(rule);
    return [{ at, text: `${short(known.why)} [${code(rule)}](${opened(view.page(rule), rule)})` }];
  });
}

/** `page` as a hover may link to it: of addresses that are not on the web VS Code makes no links, of commands it does. */
function opened(page: string, rule: string): string {
  if (page.startsWith("https:")) return page;
  return `command:iacPreflight.showRule?${encodeURIComponent(JSON.stringify([rule, page]))}`;
}

/** In characters; whoever wants more has the page. */
const enough = 260;

/** The first sentences of `why`, which is Markdown of ours. */
export function short(why: string): string {
  const paragraph = why.split("\n\n")[0]!.replaceAll("\n", " ");
  const sentences = paragraph.match(/.+?[.:;?!](?=\s|$)|.+$/g) ?? [paragraph];
  let told = "";
  for (const sentence of sentences) {
    if (told !== "" && told.length + sentence.length > enough) break;
    told += sentence;
  }
  return told.trim().replace(/[:;]$/, ".");
}
