import { type Disposable, LanguageStatusSeverity, languages, RelativePattern, Uri, window } from "vscode";
import { type LanguageClient, State } from "vscode-languageclient/node";
import type { Sieve } from "./onlyOurs.ts";
import { alwaysOurs } from "./selector.ts";

/** What the server says that it has read; the answer to `iacPreflight/status`. */
export interface Status {
  readonly files: number;
  readonly languages: readonly { readonly language: string; readonly files: number }[];
  readonly environments: readonly string[];
  readonly environment: string | null;
  /** A day in ISO form. */
  readonly catalogue: string;
}

/** The entries in the language status: whether the server runs and what it has read, and which environment is in view. */
export function status(client: LanguageClient, { passes }: Pick<Sieve, "passes">): Disposable {
  const server = languages.createLanguageStatusItem("iacPreflight.status", alwaysOurs);
  server.name = "IaC Preflight";
  // There is no room for more.
  const tooltip = "Why is nothing flagged here?";
  server.command = { command: "iacPreflight.whyNothing", title: "Why nothing?", tooltip };
  const versions = languages.createLanguageStatusItem("iacPreflight.versions", []);
  versions.name = "IaC Preflight: Engine Versions";
  const environment = languages.createLanguageStatusItem("iacPreflight.environment", []);
  environment.name = "IaC Preflight: Environment";
  environment.command = { command: "iacPreflight.chooseEnvironment", title: "Choose" };

  const show = (state: State) => {
    server.busy = state === State.Starting;
    server.text =
      state === State.Running ? "IaC Preflight" : `IaC Preflight: ${state === State.Starting ? "starting" : "stopped"}`;
    const up = state === State.Starting || state === State.Running;
    server.severity = up ? LanguageStatusSeverity.Information : LanguageStatusSeverity.Error;
    if (state !== State.Running) {
      server.detail = "";
      server.accessibilityInformation = { label: server.text };
    }
  };
  let known: Status | undefined;
  // Of JSON and code it is shown beside what is ours alone.
  const place = () => {
    const document = window.activeTextEditor?.document;
    const ours = document && passes(document);
    const shown = ours
      ? [...alwaysOurs, { pattern: new RelativePattern(Uri.joinPath(document.uri, ".."), baseName(document.uri)) }]
      : alwaysOurs;
    server.selector = shown;
    versions.selector = known ? shown : [];
    environment.selector = known && known.environments.length > 0 ? shown : [];
  };
  const ask = async () => {
    const found = await client.sendRequest<Status>("iacPreflight/status");
    server.detail = read(found);
    server.accessibilityInformation = { label: `IaC Preflight has read ${server.detail}` };
    versions.text = `Engine versions of ${found.catalogue}`;
    versions.detail = age(found.catalogue);
    environment.text = found.environment === null ? "All environments" : `Environment: ${found.environment}`;
    environment.detail =
      found.environment === null ? found.environments.join(", ") : `one of ${found.environments.join(", ")}`;
    known = found;
    place();
  };
  show(State.Starting);
  place();
  const listeners = [
    client.onDidChangeState(({ newState }) => show(newState)),
    client.onNotification("iacPreflight/changed", ask),
    window.onDidChangeActiveTextEditor(place),
  ];
  return {
    dispose: () => [server, versions, environment, ...listeners].forEach((disposable) => void disposable.dispose()),
  };
}

function baseName({ path }: Uri): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** What a line has room for: one, and several. */
const short: Readonly<Record<string, readonly [one: string, several: string]>> = {
  "CDK TypeScript": ["CDK", "CDK"],
  "ECS task definition": ["task definition", "task definitions"],
  "GitHub Actions workflow": ["workflow", "workflows"],
  Dockerfile: ["Dockerfile", "Dockerfiles"],
};

function read({ files, languages }: Status): string {
  if (files === 0) return "no files read";
  return languages
    .map(({ language, files }) => `${files} ${short[language]?.[files === 1 ? 0 : 1] ?? language}`)
    .join(", ");
}

const day = 24 * 60 * 60 * 1000;

function age(since: string): string {
  const days = Math.floor((Date.now() - Date.parse(since)) / day);
  return `${days} ${days === 1 ? "day" : "days"} old`;
}
