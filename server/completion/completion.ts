import type { CompletionItem, CompletionList, Range } from "vscode-languageserver";
import type { Resource } from "../../rules/model/resource.ts";
import { exact } from "../../rules/model/value.ts";
import { isIn, paths, possible, type Standing } from "../at.ts";
import { release } from "../frontends/cdk/release.ts";
import { majorVersion, versionClass, versionConstant } from "../frontends/cdk/versions.ts";
import { decoded, type Position } from "../positions.ts";
import { range, type View } from "../service.ts";
import { snippet } from "../snippet.ts";
import { type Offer, offers } from "./offers.ts";
import { mark, type Slot, slotAt } from "./slot.ts";

/** What a client can do with a completion. */
export interface Abilities {
  /** An item with a part that the user fills in. */
  readonly snippets: boolean;
}

/** What may be typed at `position` of a file. Nothing is evaluated where nothing is known of what goes there. */
export function completion(view: View, uri: string, position: Position, abilities: Abilities): CompletionList | null {
  const { project, encoding } = view;
  const document = project.document(uri);
  if (!document || !project.enabled(uri)) return null;
  const offset = project.lines(uri).offset(decoded(project.lines(uri), position, encoding));
  const slot = slotAt(document, offset);
  const standing = slot && marked(view, uri, slot);
  if (!standing) return null;
  const found = offers(standing, slot, standing.unit.today);
  const at = range(view, { uri, start: slot.start, end: slot.end });
  const installed = slot.kind === "constant" ? release(uri, (each) => project.document(each)) : undefined;
  const place = { slot, standing, at, release: installed, snippets: abilities.snippets };
  // What is announced may not be offered yet; Enter takes what is.
  const best = found.findIndex(({ early }) => !early);
  const items = found.map((offer, index) => ({
    ...item(offer, index, place),
    ...(best > 0 && index === best && { preselect: true }),
  }));
  return items.length === 0 ? null : { isIncomplete: false, items };
}

/** The property at the mark of `slot`, in the first environment in view. */
function marked(view: View, uri: string, { marked, kind }: Slot): Standing | undefined {
  const all = view.project.imagined(marked).filter(({ members }) => members.length > 0);
  const units = all.filter(({ members }) => isIn(members[0]!, view.environment));
  for (const { members, unit } of units.length > 0 ? units : all) {
    for (const resource of members) {
      if (resource.name.uri !== uri) continue;
      for (const path of paths(resource.body)) {
        const property = path[path.length - 1]!;
        const here =
          kind === "member"
            ? property.name === mark
            : [...possible(property.value)].some((value) => value.kind === "text" && exact(value) === mark);
        if (here) return { path, resource, unit };
      }
    }
  }
  return undefined;
}

/** What an item of the LSP is drawn as. */
const kinds = { expression: 18, member: 10, value: 12 } as const;

interface Place {
  readonly slot: Slot;
  readonly standing: Standing;
  readonly at: Range;
  /** The release of aws-cdk-lib, where a constant of it is typed. */
  readonly release: string | undefined;
  readonly snippets: boolean;
}

function item(offer: Offer, index: number, { slot, standing, at, release, snippets }: Place): CompletionItem {
  const label = slot.kind === "constant" ? constant(slot.name, offer.text, release) : offer.text;
  const number = offer.number && !slot.quoted && !takesText(slot, standing.resource);
  const plain = slot.kind === "constant" || number || offer.expression;
  const text = plain ? label : `"${label}"`;
  const blank = snippets ? offer.blank : undefined;
  return {
    label,
    kind: offer.expression ? kinds.expression : slot.kind === "member" ? kinds.member : kinds.value,
    labelDetails: { description: offer.detail },
    sortText: String(index).padStart(4, "0"),
    // What is replaced begins with a quote where one is typed.
    filterText: slot.quoted ? `"${label}` : label,
    textEdit: { range: at, newText: blank === undefined ? text : snippet(text, blank) },
    ...(blank !== undefined && { insertTextFormat: 2 }),
    ...(offer.deprecated && { tags: [1] }),
  };
}

/** Whether a number is written as a text there: in what ECS itself reads, and in the CDK's `Cfn…`. */
function takesText({ marked: { uri } }: Slot, { via, address }: Resource): boolean {
  return via === "api" || (via === "cloudformation" && (address.startsWith("Cfn") || uri.endsWith(".json")));
}

/** `version` as `release` of the CDK writes it. */
function constant(className: string, version: string, release: string | undefined): string {
  const known = versionClass(className);
  if (!known) return `of("${version}", "${version.split(".")[0]}")`;
  return versionConstant(known, version, release) ?? `of("${version}", "${majorVersion(known, version)}")`;
}
