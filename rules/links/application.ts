import { isProxy } from "../data/servers.ts";
import { program } from "../model/command.ts";
import { lacksVariable } from "../model/environment.ts";
import type { Resource } from "../model/resource.ts";
import { type Block, blocks, get, items, type Span, use } from "../model/value.ts";
import { hole, type Unit } from "../rule.ts";
import { contextOf } from "./builds.ts";
import { certain } from "./link.ts";
import { imageVariables, running, variableOf } from "./listening.ts";
import { isForeign, isModule, Routes, word } from "./routes.ts";

/** A web application that a container runs, all of whose paths are known. */
export interface Application {
  /** Where it is made. */
  readonly at: Span;
  readonly routes: Routes;
}

/** The application that `container` certainly runs; `undefined` where it is not known, or may answer paths that are not. */
export function applicationOf(container: Block, unit: Unit): Application | undefined {
  const entry = entryOf(container, unit);
  const context = entry && contextOf(container, unit);
  if (!entry || context === undefined) return undefined;
  const modules = unit.workspace
    .files("Application::Module")
    .filter(({ name: { uri } }) => uri.startsWith(`${context}/`) && !isTest(uri.slice(context.length)));
  const first = modules.find(({ name: { uri } }) => isModule(uri, entry.module));
  if (!first || modules.some(({ body }) => body.open) || isMadeElsewhere(entry, first, modules)) return undefined;
  const parts = [first, ...modules].flatMap(({ body }) => blocks(get(body, "Parts")));
  const made = parts.find((part) => word(part, "Kind") === "application");
  if (!made || isLent(modules)) return undefined;
  const routes = new Routes(modules);
  return routes.open ? undefined : { at: use(made), routes };
}

/** What a server is told to load: a module, and a name in it. */
interface Entry {
  readonly module: string;
  readonly name?: string;
}

const servers = /^(uvicorn|gunicorn|hypercorn|daphne|waitress-serve|granian)$/;

/** What the one server of `container` loads. */
function entryOf(container: Block, unit: Unit): Entry | undefined {
  const runs = (running(container, unit) ?? []).map(program);
  if (runs.some((run) => !run || isProxy(run.name))) return undefined;
  // They take something off each path.
  const set = imageVariables(container, unit);
  if (["SCRIPT_NAME", "UVICORN_ROOT_PATH"].some((name) => set.has(name) || !lacksVariable(container, name))) {
    return undefined;
  }
  const unset = lacksVariable(container, "FLASK_APP") && !set.has("FLASK_APP");
  const flask = unset ? "app" : (variableOf(container, "FLASK_APP", unit) ?? hole);
  const entries = runs.flatMap((run) => {
    const rest = run!.rest.map(({ text }) => text);
    return loaded(run!.name, run!.name === "flask" ? [...rest, "--app", flask] : rest);
  });
  return entries.length === 1 ? entries[0] : undefined;
}

/** What the program `name` loads with the words `rest`, where it is a server, or may be one: `[undefined]` where that is not known. */
function loaded(name: string, rest: readonly string[]): readonly (Entry | undefined)[] {
  const python = /^python[\d.]*$/.test(name);
  if (!servers.test(name) && !/^(fastapi|flask)$/.test(name) && !python) return [];
  if (rest.some((text) => text.includes(hole) || /^--(root-path|url-prefix)/.test(text))) return [undefined];
  if (servers.test(name)) {
    const [, module, attribute] =
      rest.map((text) => /^([a-z_][\w.]*):([a-z_]\w*)(?:\(\))?$/i.exec(text)).find((each) => each) ?? [];
    return [module === undefined ? undefined : { module, name: attribute! }];
  }
  const [app] = rest.filter((text, index) => /^(--app|-A)$/.test(rest[index - 1] ?? "") || text.startsWith("--app="));
  const file = python ? rest[0] : name === "flask" ? app : rest.find((text) => text.endsWith(".py"));
  if (!file || (python && !file.endsWith(".py")) || (name === "flask" && !rest.includes("run"))) return [undefined];
  return [{ module: moduleAt(file.replace(/^--app=/, "")) }];
}

/** `./src/app.py` and `src.app:create_app()` as the module `src.app`. */
function moduleAt(written: string): string {
  const path = written.replace(/:.*$/, "").replace(/\.py$/, "").split("/");
  return path.filter((part) => part !== "" && part !== ".").join(".");
}

function usesOf(modules: readonly Resource[], kind: "lend" | "make"): readonly Block[] {
  return modules.flatMap(({ body }) => blocks(get(body, "Uses"))).filter((each) => word(each, "Kind") === kind);
}

/** Whether what is loaded is none of what `modules` make. */
function isMadeElsewhere({ name }: Entry, first: Resource, modules: readonly Resource[]): boolean {
  return usesOf([first], "make").some((each) => word(each, "Name") === name && isForeign(word(each, "Of"), modules));
}

/** Whether an application is handed to something that may do anything with it. */
function isLent(modules: readonly Resource[]): boolean {
  const makes = usesOf(modules, "make").filter((each) => isForeign(word(each, "Of"), modules));
  return usesOf(modules, "lend").some((each) => {
    const of = word(each, "Of");
    const names = of.split(".").slice(-2);
    const here = modules.some(({ body }) => items(get(body, "Defined")).some((name) => names.includes(certain(name)!)));
    return isForeign(of, modules) || !here || makes.some((make) => names.includes(word(make, "Name")));
  });
}

function isTest(path: string): boolean {
  return /\/(tests?|__tests__)\/|\/(test_[^/]*|[^/]*_test|conftest)\.py$/.test(path);
}
