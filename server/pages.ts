import { join } from "node:path";
import { type Described, ownRules } from "./config.ts";
import type { Project } from "./project.ts";
import type { View } from "./service.ts";
import { decode, isSkipped, readBytes } from "./workspace.ts";

/** The scheme of the pages of rules; the manifest has it open in the preview of Markdown. */
export const pageScheme = "iac-preflight-rule";

/** The address of the page of rule `id`, for a client that asks us for what stands there. */
export function pageUri(id: string): string {
  return `${pageScheme}:/${id}.md`;
}

/** The address of the list of all rules. */
export const indexUri = pageUri("rules");

/** Where the pages lie in the extension: beside the folder of the bundles. */
const folder = join(__dirname, "../docs/rules");

/** What stands at `uri`, for a reader in the editor. Only pages of rules are read, whatever is asked for. */
export async function pageText({ rules }: Project, uri: string): Promise<string> {
  if (uri === indexUri) return index([...rules, ...ownRules]);
  const id = /^[\w-]+:\/(.+)\.md$/.exec(uri)?.[1];
  const known = [...rules, ...ownRules].find((rule) => rule.id === id);
  if (!known) return `# There is no such rule\n\nThis release of IaC Preflight has no rule \`${id ?? uri}\`.\n`;
  const path = join(folder, `${known.id}.md`);
  const bytes = await readBytes(path);
  const page = isSkipped(bytes) ? bytes : decode(uri, bytes);
  // The page is part of the extension; what a rule says of itself is there in any case.
  return isSkipped(page) ? `# ${known.id}\n\n${known.summary}.\n\n${known.why}\n` : page.text;
}

/** The list of all rules. Its links are relative, as the preview of Markdown follows no others to our scheme. */
async function index(all: readonly Described[]): Promise<string> {
  const bytes = await readBytes(join(folder, "README.md"));
  const page = isSkipped(bytes) ? bytes : decode(indexUri, bytes);
  if (!isSkipped(page)) return page.text;
  return `# Rules\n\n${all.map(({ id, summary }) => `- [${id}](${id}.md): ${summary}`).join("\n")}\n`;
}

/** A rule as a list shows it. */
export interface Listed {
  readonly id: string;
  readonly severity: string;
  readonly summary: string;
  readonly page: string;
}

/** All rules, each with its page. */
export function listed(view: View): readonly Listed[] {
  return [...view.project.rules, ...ownRules].map(({ id, severity, summary }) => ({
    id,
    severity,
    summary,
    page: view.page(id),
  }));
}
