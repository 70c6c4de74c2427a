import type { CodeAction, Command } from "vscode-languageserver";
import type { Abilities } from "../actions.ts";
import type { Problem } from "../problems.ts";
import { diagnostic, range, type View } from "../service.ts";
import { choiceSnippet } from "../snippet.ts";
import { choiceAt, versionedAt } from "./version-at.ts";

/** The rules about which RDS, or the catalogue, knows more. */
const aboutVersions: ReadonlySet<string> = new Set([
  "rds/engine-version-support",
  "rds/unknown-engine-version",
  "rds/withdrawn-engine-version",
]);

/** The rules that miss a part of a secret's ARN which AWS knows. */
const aboutSecrets: ReadonlySet<string> = new Set(["ecs/secret-arn-suffix", "ecs/secret-reference"]);

/** The rules that miss permissions of a task. */
const aboutPolicies: ReadonlySet<string> = new Set(["ecs/execution-role-permissions", "ecs/missing-execution-role"]);

/** What a client with our commands can do about `problem` besides its fixes: choose, or ask AWS. */
export function lookupActions(view: View, problem: Problem, abilities: Abilities): readonly CodeAction[] {
  const { uri } = problem.at;
  const place = [view.spelled(uri), range(view, problem.at).start];
  const diagnostics = [diagnostic(view, problem)];
  const offer = (title: string, command: string): CodeAction => {
    const run: Command = { title, command, arguments: place };
    return { title: `${title}…`, kind: "quickfix", diagnostics, command: run };
  };
  const found: CodeAction[] = [];
  if (aboutVersions.has(problem.rule)) {
    found.push(...choice(view, problem, abilities));
    if (abilities.lookups) found.push(offer("Look up versions in AWS", "iacPreflight.lookUpVersions"));
  }
  if (!abilities.lookups) return found;
  if (aboutSecrets.has(problem.rule))
    found.push(offer("Insert the secret's full ARN from AWS", "iacPreflight.insertSecretArn"));
  if (aboutSecrets.has(problem.rule) || aboutPolicies.has(problem.rule)) {
    found.push(offer("Copy the least-privilege policy statement", "iacPreflight.copyPolicy"));
  }
  return found;
}

/** A drop-down of the versions that are offered, at the cursor. */
function choice(view: View, problem: Problem, abilities: Abilities): readonly CodeAction[] {
  if (!abilities.snippets || !abilities.versions) return [];
  const found = versionedAt(view, problem.at.uri, problem.at.start);
  const choice = found && choiceAt(view, found);
  if (!choice) return [];
  const { uri } = choice.at;
  const snippet = { kind: "snippet" as const, value: choiceSnippet(choice.texts) };
  const edits = [{ range: range(view, choice.at), snippet }];
  const textDocument = { uri: view.spelled(uri), version: view.version(uri) ?? null };
  return [
    {
      title: "Choose an offered version…",
      kind: "quickfix",
      diagnostics: [diagnostic(view, problem)],
      edit: { documentChanges: [{ textDocument, edits }] },
    },
  ];
}
