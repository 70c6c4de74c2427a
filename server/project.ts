import type { Resource, ResourceType } from "../rules/model/resource.ts";
import { get, type Span, texts } from "../rules/model/value.ts";
import { type Fix, hole, type Related, type Rule, type Severity, type Unit, type Workspace } from "../rules/rule.ts";
import { Cells, type Input, sameItems } from "./cells.ts";
import {
  type Config,
  type ConfigFile,
  configNames,
  type Lookups,
  noConfig,
  parseConfig,
  unfinishedRule,
} from "./config.ts";
import { type Checked, check, type Members, unitsOf } from "./findings.ts";
import type { Document, Evaluated, Frontend, Link, Notice, Parsed, Reader, SyntaxProblem } from "./frontend.ts";
import { type LookedUp, liveVersions, nothingLookedUp } from "./lookup/catalogue.ts";
import { Lines } from "./positions.ts";
import { judge, levelOf } from "./suppress.ts";

/** A finding, placed and signed. */
export interface Problem {
  /** The rule's id. */
  readonly rule: string;
  /** The address of the resource that it is about, as its own file names it. */
  readonly resource?: string;
  readonly severity: Severity;
  readonly tag: Rule["tag"];
  readonly at: Span;
  readonly message: string;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
}

/** What a root came to, and the front end that says so. */
interface Evaluation {
  readonly by: Frontend;
  readonly evaluated: Evaluated;
}

/** Every file of a workspace and what follows from them, computed when asked for. */
export class Project {
  readonly frontends: readonly Frontend[];
  readonly rules: readonly Rule[];
  readonly #cells = new Cells();
  readonly #documents = new Map<string, Input<Document | undefined>>();
  readonly #uris = new Set<string>();
  /** Changes when a file comes or goes. */
  readonly #listing = this.#cells.input(0);
  readonly #editorConfigs = this.#cells.input<readonly Config[]>([]);
  readonly #fixedConfig = this.#cells.input<string | undefined>(undefined);
  readonly #overrides = this.#cells.input(noConfig);
  readonly #lookedUp = this.#cells.input(nothingLookedUp);
  readonly #today: Input<string>;
  readonly #rulesOn: ReadonlyMap<ResourceType, readonly Rule[]>;
  #stale = new Set<string>();

  /** `today` is a day in ISO form; some rules count from it. */
  constructor(frontends: readonly Frontend[], rules: readonly Rule[], today: string) {
    this.frontends = frontends;
    this.rules = rules;
    this.#today = this.#cells.input(today);
    const types = new Set(rules.flatMap((rule) => rule.on));
    this.#rulesOn = new Map([...types].map((type) => [type, rules.filter((rule) => rule.on.includes(type))]));
  }

  // What is given.

  /** Adds a file, or another version of it. */
  set(document: Document): void {
    const { uri } = document;
    this.#input(uri).set(document);
    if (this.#uris.has(uri)) return;
    this.#uris.add(uri);
    this.#stale.add(uri);
    this.#listing.set(this.#listing.get() + 1);
  }

  delete(uri: string): void {
    if (!this.#uris.delete(uri)) return;
    this.#input(uri).set(undefined);
    this.#stale.add(uri);
    this.#listing.set(this.#listing.get() + 1);
  }

  /** What applies under the config files (`editor`, by folder) and over them (`overrides`); `file`, a document's uri, stands for all of them. */
  configure(configs: {
    editor?: readonly Config[];
    overrides?: Config;
    file?: string;
    today?: string;
    lookedUp?: LookedUp;
  }): void {
    if (configs.editor) this.#editorConfigs.set(configs.editor);
    if (configs.overrides) this.#overrides.set(configs.overrides);
    if (configs.file) this.#fixedConfig.set(configs.file);
    if (configs.today) this.#today.set(configs.today);
    if (configs.lookedUp) this.#lookedUp.set(configs.lookedUp);
  }

  // What follows.

  uris(): readonly string[] {
    return [...this.#uris].sort();
  }

  document(uri: string): Document | undefined {
    return this.#input(uri).get();
  }

  /** The files whose problems may have changed since this was last asked. */
  changed(): readonly string[] {
    this.#cells.settle();
    const stale = [...this.#stale];
    this.#stale = new Set();
    return stale;
  }

  readonly lines = this.#cells.formula((uri): Lines => new Lines(this.document(uri)?.text ?? ""));

  readonly #claimed = this.#cells.formula((uri): Frontend | undefined => {
    const document = this.document(uri);
    return document && this.frontends.find((frontend) => frontend.claims(document));
  });

  /** A file as the front end at `index` of those here reads it; the key is `index uri`. */
  readonly #readAs = this.#cells.formula((key): Parsed | undefined => {
    const { by, uri } = this.#reading(key);
    const document = this.document(uri);
    return document && by.parse(document);
  });

  readonly #has = this.#cells.formula((uri): boolean => this.document(uri) !== undefined);

  /** The units that a file, read so, brings in. */
  readonly #importsAs = this.#cells.gate((key): readonly string[] => {
    const parsed = this.#readAs(key);
    const { by } = this.#reading(key);
    return parsed ? by.calls(parsed, this.readerOf(by)) : [];
  }, sameItems);

  /** The files that are of a language only because others of it bring them in, with that language. */
  readonly #adopted = this.#cells.gate(
    (_): ReadonlyMap<string, Frontend> => {
      this.#listing.get();
      const adopted = new Map<string, Frontend>();
      const waiting = this.uris().flatMap((uri): (readonly [string, Frontend])[] => {
        const by = this.#claimed(uri);
        return by?.adopts ? [[uri, by]] : [];
      });
      for (const [uri, by] of waiting) {
        for (const each of this.#importsAs(this.#key(uri, by))) {
          const as = adopted.has(each) || !this.#has(each) || this.#claimed(each) ? undefined : by.adopts?.(each);
          if (!as) continue;
          adopted.set(each, as);
          waiting.push([each, as]);
        }
      }
      return adopted;
    },
    (a, b) => a.size === b.size && [...a].every(([uri, by]) => b.get(uri) === by),
  );

  #key(uri: string, by: Frontend): string {
    return `${this.frontends.indexOf(by)} ${uri}`;
  }

  #reading(key: string): { readonly by: Frontend; readonly uri: string } {
    const space = key.indexOf(" ");
    return { by: this.frontends[Number(key.slice(0, space))]!, uri: key.slice(space + 1) };
  }

  #imports(uri: string): readonly string[] {
    const by = this.frontend(uri);
    return by ? this.#importsAs(this.#key(uri, by)) : [];
  }

  readonly frontend = this.#cells.formula((uri): Frontend | undefined => {
    return this.#claimed(uri) ?? this.#adopted("").get(uri);
  });

  readonly #parsed = this.#cells.formula((uri): Parsed | undefined => {
    const by = this.frontend(uri);
    return by && this.#readAs(this.#key(uri, by));
  });

  /** What could not be read in a file. */
  errors(uri: string): readonly SyntaxProblem[] {
    return this.#parsed(uri)?.errors ?? [];
  }

  /** The files and folders that a file names. */
  links(uri: string): readonly Link[] {
    const parsed = this.#parsed(uri);
    return (parsed && this.frontend(uri)?.links?.(parsed)) ?? [];
  }

  readonly #below = this.#cells.formula((folder): readonly string[] => {
    this.#listing.get();
    return [...this.#uris].filter((uri) => uri.startsWith(`${folder}/`)).sort();
  }, sameItems);

  readonly #unit = this.#cells.gate((uri): string | undefined =>
    this.frontend(uri)?.unit(uri, (folder) => this.#below(folder)),
  );

  readonly #units = this.#cells.formula((_): ReadonlyMap<string, readonly string[]> => {
    this.#listing.get();
    const units = new Map<string, string[]>();
    for (const uri of this.uris()) {
      const unit = this.#unit(uri);
      if (unit === undefined) continue;
      const members = units.get(unit);
      if (members) members.push(uri);
      else units.set(unit, [uri]);
    }
    return units;
  });

  readonly #members = this.#cells.formula((unit): readonly string[] => this.#units("").get(unit) ?? [], sameItems);

  readonly #files = this.#cells.formula(
    (unit): readonly Parsed[] => this.#members(unit).map((uri) => this.#parsed(uri)!),
    sameItems,
  );

  /** What `by` may ask for. */
  readerOf(by: Frontend): Reader {
    return {
      files: (unit) => this.#files(unit),
      file: (uri) => (this.frontend(uri)?.parse === by.parse ? this.#parsed(uri) : undefined),
      document: (uri) => this.document(uri),
      below: (folder) => this.#below(folder),
      has: (uri) => this.#has(uri),
    };
  }

  readonly #calls = this.#cells.gate((unit): readonly string[] => {
    return this.#members(unit).flatMap((uri) => this.#imports(uri));
  }, sameItems);

  /** What all front ends of one language have in common. */
  readonly #language = this.#cells.gate((unit): Frontend["parse"] | undefined => {
    const first = this.#members(unit)[0];
    return first === undefined ? undefined : this.frontend(first)?.parse;
  });

  readonly #callers = this.#cells.formula((_): ReadonlyMap<string, readonly string[]> => {
    const callers = new Map<string, string[]>();
    const units = [...this.#units("").keys()];
    for (const unit of units) {
      const calls = this.#calls(unit).flatMap((called) =>
        called.includes("*") ? units.filter(like(called)) : [called],
      );
      for (const called of new Set(calls)) {
        // What is of another language is evaluated by itself.
        if (this.#language(called) !== this.#language(unit)) continue;
        const known = callers.get(called);
        if (known) known.push(unit);
        else callers.set(called, [unit]);
      }
    }
    return callers;
  });

  /** The units from which `unit` is reached and which nothing calls: those with which it is evaluated. */
  readonly #roots = this.#cells.formula((unit): readonly string[] => {
    const callers = this.#callers("");
    const reached = new Set([unit]);
    for (const each of reached) for (const caller of callers.get(each) ?? []) reached.add(caller);
    const roots = [...reached].filter((each) => !callers.get(each)?.length);
    // Modules that call each other in a circle have no root.
    return roots.length > 0 ? roots.sort() : [unit];
  }, sameItems);

  readonly #evaluated = this.#cells.formula<Evaluation | undefined>((root, before) => {
    const first = this.#members(root)[0];
    if (first === undefined) return undefined;
    const by = this.frontend(first)!;
    return { by, evaluated: by.evaluate(root, this.readerOf(by), before?.by === by ? before.evaluated : undefined) };
  });

  /** The resources of `root`, and of what it calls. */
  resources(root: string): readonly Resource[] {
    return this.#evaluated(root)?.evaluated.resources ?? [];
  }

  /** The units of the whole workspace, each as often as there are environments. */
  everyUnit(): readonly Members[] {
    return this.#topmost("").flatMap((root) => unitsOf(this.resources(root), this.#workspace, this.#today.get()));
  }

  /** The units in which a file is evaluated, one for each environment, with their resources. */
  units(uri: string): readonly Members[] {
    const own = this.#unit(uri);
    const roots = own === undefined ? [] : this.#roots(own);
    return roots.flatMap((root) => unitsOf(this.resources(root), this.#workspace, this.#today.get()));
  }

  /**
   * The units of one of the roots that the file of `document` is evaluated in, as they would be if it read so. Nothing of
   * it is remembered, and what else is remembered stays.
   */
  imagined(document: Document): readonly Members[] {
    const { uri } = document;
    const frontend = this.frontends.find((each) => each.claims(document)) ?? this.frontend(uri);
    const unit = frontend?.unit(uri, (folder) => this.#below(folder));
    const root = unit === undefined ? undefined : (this.#roots(unit)[0] ?? unit);
    if (!frontend || root === undefined) return [];
    const parsed = frontend.parse(document);
    const instead = (file: Parsed) => (file.document.uri === uri ? parsed : file);
    const before = this.#evaluated(root);
    const { evaluate } = before?.by ?? frontend;
    const reader: Reader = {
      ...this.readerOf(frontend),
      files: (of) => this.#files(of).map(instead),
      file: (of) => (of === uri ? parsed : this.#parsed(of)),
      document: (of) => (of === uri ? document : this.document(of)),
      has: (of) => of === uri || this.#has(of),
    };
    return unitsOf(evaluate(root, reader, before?.evaluated).resources, this.#workspace, this.#today.get());
  }

  /** The resources of the whole workspace, each as often as there are environments and callers that make it another. */
  everything(): readonly Resource[] {
    return this.#topmost("").flatMap((root) => this.resources(root));
  }

  /** The resources of all that the files `uris` are evaluated in, each as often as there are environments and callers. */
  resourcesOf(uris: readonly string[]): readonly Resource[] {
    const units = new Set(uris.map((uri) => this.#unit(uri)).filter((unit) => unit !== undefined));
    const roots = new Set([...units].flatMap((unit) => this.#roots(unit)));
    return [...roots].flatMap((root) => this.resources(root));
  }

  /** The resources that a file declares, each with the unit that it is in: as many as it is evaluated in. */
  subjects(uri: string): readonly { readonly resource: Resource; readonly unit: Unit }[] {
    return this.units(uri).flatMap(({ members, unit }) =>
      members.filter(({ name }) => name.uri === uri).map((resource) => ({ resource, unit })),
    );
  }

  /** The values of a property (`type property`) in the resources of the root of each key `root type property`. */
  readonly #namesIn = this.#cells.formula((key): readonly string[] => {
    const [root, type, property] = key.split(" ") as [string, ResourceType, string];
    const names = this.resources(root)
      .filter((resource) => resource.type === type)
      .flatMap(({ body }) => {
        const found = texts(get(body, property));
        return found.length === 0
          ? [hole]
          : found.map(({ pieces }) => pieces.map(({ known }) => known ?? hole).join(""));
      });
    return [...new Set(names)].sort();
  }, sameItems);

  /** The units that nothing calls. */
  readonly #topmost = this.#cells.formula((_): readonly string[] => {
    const callers = this.#callers("");
    return [...this.#units("").keys()].filter((unit) => !callers.get(unit)?.length);
  }, sameItems);

  readonly #names = this.#cells.formula((key): readonly string[] => {
    return [...new Set(this.#topmost("").flatMap((root) => this.#namesIn(`${root} ${key}`)))].sort();
  }, sameItems);

  readonly #filesOf = this.#cells.formula((type): readonly Resource[] => {
    const units = [...this.#units("")].filter(([, [first]]) => this.frontend(first!)?.one === type);
    return units.flatMap(([unit]) => this.resources(unit));
  }, sameItems);

  readonly #workspace: Workspace = {
    names: (type, property) => this.#names(`${type} ${property}`),
    files: (type) => this.#filesOf(type),
    lookedUp: (engine, resource) => {
      const lookedUp = this.#lookedUp.get();
      if (lookedUp.versions.size === 0) return undefined;
      return liveVersions(lookedUp, engine, this.lookups(resource.name.uri).region, resource.region);
    },
  };

  readonly #checked = this.#cells.formula<Checked>((root, before) => {
    return check(this.resources(root), this.#rulesOn, this.#workspace, this.#today.get(), before);
  });

  /** What the rules say of `root` where nothing from outside is set that has a default. */
  readonly #checkedDefaults = this.#cells.formula<Checked>((root, before) => {
    const defaults = this.#evaluated(root)?.evaluated.defaults ?? [];
    return check(defaults, this.#rulesOn, this.#workspace, this.#today.get(), before);
  });

  /** What front ends say of a file besides. */
  notices(uri: string): readonly Notice[] {
    const unit = this.#unit(uri);
    const roots = unit === undefined ? [] : this.#roots(unit);
    return roots.flatMap((root) => this.#evaluated(root)?.evaluated.notice ?? []).filter(({ at }) => at.uri === uri);
  }

  /** What rule `id` is set to for a file; nothing where nobody has set it. */
  level(id: string, uri: string): Severity | "off" | undefined {
    return levelOf(id, this.configs(uri));
  }

  /** All that rules find in a file, whatever users have decided about it. */
  readonly found = this.#cells.formula((uri): readonly Problem[] => {
    const unit = this.#unit(uri);
    if (unit === undefined) return [];
    return distinct(
      this.#roots(unit).flatMap((root) => {
        const notice = this.#evaluated(root)?.evaluated.notice;
        const found = this.#checked(root).problems.get(uri) ?? [];
        const more = besides(this.#checkedDefaults(root).problems.get(uri), found);
        return notice?.at.uri === uri ? [...found, ...more, unfinished(notice)] : [...found, ...more];
      }),
    );
  }, sameItems);

  readonly #config = this.#cells.formula((uri): ConfigFile | undefined => {
    const document = this.document(uri);
    return document && parseConfig(document, this.rules);
  });

  /** The config files that count for the files of `folder`, nearest first. */
  readonly #configFiles = this.#cells.formula((folder): readonly ConfigFile[] => {
    const fixed = this.#fixedConfig.get();
    if (fixed !== undefined) return [this.#config(fixed)].filter((config) => config !== undefined);
    const parent = parentFolder(folder);
    const here = configNames.map((name) => this.#config(`${folder}/${name}`)).filter((config) => config !== undefined);
    return [...here, ...(parent === undefined ? [] : this.#configFiles(parent))];
  }, sameItems);

  /** All that users have decided about a file, the strongest first. */
  configs(uri: string): readonly Config[] {
    const editor = this.#editorConfigs.get().filter(({ folder }) => folder === "" || uri.startsWith(`${folder}/`));
    // A folder within another has the nearer say.
    const nearest = [...editor].sort((a, b) => b.folder.length - a.folder.length).slice(0, 1);
    return [this.#overrides.get(), ...this.#configFiles(parentFolder(uri) ?? ""), ...nearest];
  }

  /** How the user wants AWS to be asked for what is in a file. */
  lookups(uri: string): Lookups {
    const all = this.configs(uri).map(({ lookups }) => lookups);
    const region = all.find(({ region }) => region !== undefined)?.region;
    const profile = all.find(({ profile }) => profile !== undefined)?.profile;
    return {
      // Whoever forbids it has the last word.
      offline: all.some(({ offline }) => offline === true),
      ...(region !== undefined && { region }),
      ...(profile !== undefined && { profile }),
    };
  }

  /** Whether a file is checked at all. */
  enabled(uri: string): boolean {
    return this.configs(uri).find(({ enable }) => enable !== undefined)?.enable !== false;
  }

  /** Every problem of a file, in its order: findings less what is ignored, ignores without use, mistakes in a config. */
  readonly problems = this.#cells.formula(
    (uri): readonly Problem[] => {
      const document = this.document(uri);
      if (!document) return [];
      if (configNames.includes(uri.slice(uri.lastIndexOf("/") + 1)) || uri === this.#fixedConfig.get()) {
        return this.#config(uri)!.mistakes;
      }
      if (this.#unit(uri) === undefined || !this.enabled(uri)) return [];
      return judge({
        document,
        lines: this.lines(uri),
        found: this.found(uri),
        configs: this.configs(uri),
        rules: this.rules,
        whole: this.errors(uri).length === 0,
      });
    },
    undefined,
    (uri) => this.#stale.add(uri),
  );

  #input(uri: string): Input<Document | undefined> {
    let input = this.#documents.get(uri);
    if (!input) {
      input = this.#cells.input<Document | undefined>(undefined);
      this.#documents.set(uri, input);
    }
    return input;
  }
}

/** Whether a unit is one of those that `pattern` stands for, which has a `*` for what is not known. */
function like(pattern: string): (unit: string) => boolean {
  const parts = pattern.split("*").map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, "\\$&"));
  const expression = new RegExp(`^${parts.join(".*")}$`);
  return (unit) => expression.test(unit);
}

const nothing: readonly Problem[] = [];

/** Of `less`, which is less certain, what is not said in `found`. */
function besides(less: readonly Problem[] | undefined, found: readonly Problem[]): readonly Problem[] {
  if (!less) return nothing;
  const place = ({ rule, at }: Problem) => `${rule} ${at.start} ${at.end}`;
  const said = new Set(found.map(place));
  return less.filter((problem) => !said.has(place(problem)));
}

function unfinished({ at, message }: Notice): Problem {
  return { rule: unfinishedRule, severity: "information", tag: undefined, at, message, related: [], fixes: [] };
}

/**
 * Two resources that share a variable find the same thing wrong with it; and so do those that several calls of a module
 * make of one line, which differ in nothing but the call.
 */
function distinct(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length < 2) return problems;
  const alike = new Map<string, Problem[]>();
  for (const problem of problems) {
    const key = `${problem.at.start}:${problem.at.end}:${problem.rule}:${problem.message.replaceAll(calls, "")}`;
    const before = alike.get(key);
    if (!before) alike.set(key, [problem]);
    else if (!before.some(({ message }) => message === problem.message)) before.push(problem);
  }
  return [...alike.values()].map(([first, ...others]) => {
    const named = new Set(others.flatMap(({ message }) => message.match(calls) ?? []).map((call) => call.slice(0, -1)));
    for (const call of first!.message.match(calls) ?? []) named.delete(call.slice(0, -1));
    const [one, two, ...more] = named;
    if (one === undefined) return first!;
    const last = more.length > 0 ? `${more.length + 1} more` : two;
    return {
      ...first!,
      message: `${first!.message}; so it is with ${last === undefined ? one : `${one} and ${last}`}`,
    };
  });
}

/** The calls of modules in the addresses of a message. */
const calls = /\bmodule\.[\w-]+(?:\[[^\]]*\])?(?:\.module\.[\w-]+(?:\[[^\]]*\])?)*\.(?=(?:data\.)?[a-z]\w*\.)/g;

function parentFolder(uri: string): string | undefined {
  const slash = uri.lastIndexOf("/");
  // Stop above the root of `file:///`.
  return slash < 0 || uri.endsWith("//") ? undefined : uri.slice(0, slash);
}
