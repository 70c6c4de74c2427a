import { basename } from "node:path/posix";
import type { Range } from "vscode-languageserver";
import { problems, range, type View } from "../service.ts";
import { explain } from "./explain.ts";
import { bestFix, type Place } from "./locate.ts";
import { explainedMarkdown } from "./markdown.ts";

/** An explanation as an editor shows it: something to choose from, and a page. */
export interface Answer {
  readonly messages: readonly Answered[];
  /** Markdown. */
  readonly page: string;
}

/** A message of the text, or a line that sounds like an error and is not known. */
export interface Answered {
  readonly known: boolean;
  readonly line: number;
  readonly text: string;
  readonly means: string;
  /** It comes of something else that went wrong before. */
  readonly consequence: boolean;
  readonly places: readonly AnsweredPlace[];
  /** What else it may come from. */
  readonly otherwise: readonly string[];
}

export interface AnsweredPlace {
  readonly uri: string;
  readonly range: Range;
  /** The file and the line, from 1. */
  readonly name: string;
  readonly says: string;
  readonly sure: boolean;
  /** The line, without what stands before it. */
  readonly excerpt: string;
  readonly rule?: string;
  readonly help?: string;
  /** The title of the best fix. */
  readonly fix?: string;
}

/** What `text`, which a deploy printed, means in a workspace. */
export function answer(view: View, text: string): Answer {
  const { project } = view;
  const uris = project.uris();
  const explanation = explain(
    text,
    project,
    uris,
    uris.flatMap((uri) => problems(view, uri)),
  );
  const { messages, unknown } = explanation;
  const placed = (places: readonly Place[]) => places.map((place) => answered(view, place));
  return {
    messages: [
      ...messages.map(({ line, text, means, consequence, places, otherwise }) => ({
        known: true,
        line,
        text,
        means,
        consequence,
        places: placed(places),
        otherwise: otherwise.map(({ cause }) => cause),
      })),
      ...unknown.map(({ line, text, places }) => ({
        known: false,
        line,
        text,
        means: "",
        consequence: false,
        places: placed(places),
        otherwise: [],
      })),
    ],
    page: explainedMarkdown(
      explanation,
      ({ at }) => {
        const { line } = project.lines(at.uri).position(at.start);
        const text = project.lines(at.uri).line(line).trim();
        return { name: shortened(at.uri), line: line + 1, text, uri: view.spelled(at.uri) };
      },
      (rule) => view.page(rule),
    ),
  };
}

function answered(view: View, place: Place): AnsweredPlace {
  const { at, says, sure, problem } = place;
  const lines = view.project.lines(at.uri);
  const { line } = lines.position(at.start);
  const fix = bestFix(place);
  return {
    uri: view.spelled(at.uri),
    range: range(view, at),
    name: `${shortened(at.uri)}:${line + 1}`,
    says,
    sure,
    excerpt: lines.line(line).trim().slice(0, 200),
    ...(problem && { rule: problem.rule, help: view.page(problem.rule) }),
    ...(fix && { fix: fix.title }),
  };
}

/** The file and the folder that it is in. */
function shortened(uri: string): string {
  const path = decodeURIComponent(uri);
  const folder = basename(path.slice(0, path.lastIndexOf("/")));
  return folder === "" ? basename(path) : `${folder}/${basename(path)}`;
}
