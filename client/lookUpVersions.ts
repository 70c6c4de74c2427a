import {
  commands,
  type Disposable,
  env,
  type QuickInputButton,
  type QuickPickItem,
  QuickPickItemKind,
  ThemeIcon,
  window,
} from "vscode";
import type { Edited, MajorRows, Place, VersionAt, VersionRow, VersionTable } from "../server/lookup/protocol.ts";
import { type Asker, type Caller, placeFrom, reveal } from "./asking.ts";

/** The command `IaC Preflight: Look Up RDS Engine Versions`: shows them, asks RDS for newer ones, and puts one in its place. */
export function lookUpVersions(asker: Asker): Disposable {
  return commands.registerCommand("iacPreflight.lookUpVersions", async (...args: unknown[]) => {
    const place = placeFrom(args);
    const at = place && (await asker.request<VersionAt | null>("versionAt", place));
    const engine = at?.engine ?? (await chooseEngine(asker, undefined));
    if (engine !== undefined) await show({ asker, place, at: at ?? undefined, engine, caller: {} });
  });
}

/** What is being looked at. */
interface Look {
  readonly asker: Asker;
  readonly place: Place | undefined;
  /** The version in the code, where the cursor is on one. */
  readonly at: VersionAt | undefined;
  readonly engine: string;
  readonly caller: Caller;
}

/** What a user does with the list. */
type Decision = { readonly do: "use"; readonly version: string } | { readonly do: "refresh" | "caller" | "engine" };

/** Shows the versions until one is chosen, or the user goes away. */
async function show(look: Look, fresh?: VersionTable): Promise<void> {
  const { asker, place, at, engine, caller } = look;
  const own = at?.engine === engine ? at.version : undefined;
  const params = { engine, ...(own !== undefined && { from: own }), ...place };
  const table = fresh ?? (await asker.request<VersionTable>("versions", { ...params, ...caller }));
  const decision = await decide(table, own);
  if (decision?.do === "use") await use(look, own, decision.version);
  else if (decision?.do === "engine") {
    const other = await chooseEngine(asker, engine);
    if (other !== undefined) await show({ ...look, engine: other });
  } else if (decision) {
    const chosen = decision.do === "caller" ? await asker.choose(place ?? {}, caller) : caller;
    const answer = chosen && (await asker.ask<VersionTable>("lookUpVersions", params, chosen));
    if (answer?.note !== undefined) void window.showWarningMessage(`IaC Preflight: ${answer.note}`);
    // Without an answer there is still what was known before.
    await show({ ...look, caller: chosen ?? caller }, answer?.found);
  }
}

async function use({ asker, place, at }: Look, own: string | undefined, version: string): Promise<void> {
  if (place && at && own !== undefined) {
    const edit = await asker.request<Edited>("replaceVersion", { ...place, version });
    if (await asker.apply(edit)) {
      await reveal(place);
      return;
    }
  }
  await env.clipboard.writeText(version);
  window.setStatusBarMessage(`$(copy) ${version} is copied`, 5000);
}

async function chooseEngine(asker: Asker, now: string | undefined): Promise<string | undefined> {
  const engines = await asker.request<readonly string[]>("engines", {});
  const sorted = [...engines].sort((a, b) => Number(b === now) - Number(a === now));
  return window.showQuickPick(sorted, { title: "RDS Engine Versions", placeHolder: "Which engine?" });
}

interface VersionItem extends QuickPickItem {
  readonly decision?: Decision;
}

const refresh: QuickInputButton = { iconPath: new ThemeIcon("refresh"), tooltip: "Refresh from AWS" };
const person: QuickInputButton = {
  iconPath: new ThemeIcon("account"),
  tooltip: "Ask AWS as Another Profile or in Another Region",
};
const database: QuickInputButton = { iconPath: new ThemeIcon("database"), tooltip: "Another Engine" };
const buttons: ReadonlyMap<QuickInputButton, Decision> = new Map<QuickInputButton, Decision>([
  [database, { do: "engine" }],
  [person, { do: "caller" }],
  [refresh, { do: "refresh" }],
]);

function decide(table: VersionTable, own: string | undefined): Promise<Decision | undefined> {
  const pick = window.createQuickPick<VersionItem>();
  pick.title = `${table.engine} · ${whence(table)}`;
  pick.placeholder =
    own === undefined ? "Choose a version to copy it" : `Choose a version to put it in the place of ${own}`;
  pick.matchOnDescription = true;
  pick.items = [
    {
      label: "$(refresh) Refresh from AWS…",
      description: table.live && !table.old ? "" : "what RDS offers today, in your region",
      decision: { do: "refresh" },
    },
    ...ownFirst(table.majors, own).flatMap((major) => group(table.engine, major, own)),
  ];
  pick.buttons = [...buttons.keys()];
  // What most want is the newest of the major that they have.
  const best = table.majors.find((major) => has(major, own))?.versions.find(({ state }) => state === "offered");
  const active = pick.items.filter(
    ({ decision }) => best && decision?.do === "use" && decision.version === best.version,
  );
  if (table.live) pick.activeItems = active;
  return new Promise((resolve) => {
    const done = (decision: Decision | undefined) => {
      resolve(decision);
      pick.dispose();
    };
    pick.onDidTriggerButton((button) => done(buttons.get(button)));
    pick.onDidAccept(() => done(pick.activeItems[0]?.decision));
    pick.onDidHide(() => done(undefined));
    pick.show();
  });
}

function ownFirst(majors: readonly MajorRows[], own: string | undefined): readonly MajorRows[] {
  return [...majors].sort((a, b) => Number(has(b, own)) - Number(has(a, own)));
}

function has({ versions }: MajorRows, own: string | undefined): boolean {
  return versions.some(({ version }) => version === own);
}

function whence({ live, region, asOf, old }: VersionTable): string {
  if (!live) return `our catalogue of ${asOf}`;
  return `RDS in ${region}, asked on ${asOf}${old ? ", which is more than a day ago" : ""}`;
}

function group(
  engine: string,
  { major, endOfStandardSupport: end, over, versions }: MajorRows,
  own: string | undefined,
): VersionItem[] {
  const support = end === undefined ? "" : ` · standard support ${over ? "ended" : "until"} ${end}`;
  return [
    { label: `${engine} ${major}${support}`, kind: QuickPickItemKind.Separator },
    ...versions.map(
      (row): VersionItem => ({
        label: `$(${icons[row.state]}) ${row.version}`,
        description: signs(row, own).join(" · "),
        decision: { do: "use", version: row.version },
      }),
    ),
  ];
}

const icons = { offered: "pass", ending: "warning", withdrawn: "circle-slash" } as const;

function signs(
  { version, state, newest, default: usual, upgrade, until, constant }: VersionRow,
  own: string | undefined,
): string[] {
  return [
    ...(version === own ? ["in the code"] : []),
    ...(state === "withdrawn" ? [until === undefined ? "withdrawn" : `withdrawn, last offered ${until}`] : []),
    ...(state === "ending" ? ["about to be withdrawn"] : []),
    ...(newest ? ["newest"] : []),
    ...(usual ? ["default"] : []),
    ...(upgrade ? [`upgrade from ${own}`] : []),
    ...(constant === undefined ? [] : [constant]),
  ];
}
