import type { Resource, ResourceType } from "../rules/model/resource.ts";
import { get, targets, texts } from "../rules/model/value.ts";
import { hole, type Rule, type Severity, type Unit, type Workspace } from "../rules/rule.ts";
import { type Input, sameItems } from "./cells.ts";
import { type Config, type ConfigFile, configNames, type Lookups, noConfig, parseConfig } from "./config.ts";
import { type Checked, check, type Members, unitsOf } from "./findings.ts";
import type { Document, Evaluated, Frontend, Notice, Parsed, Reader } from "./frontend.ts";
import { type LookedUp, liveVersions, nothingLookedUp } from "./lookup/catalogue.ts";
import { besides, distinct, type Problem, unfinished } from "./problems.ts";
import { Sources } from "./sources.ts";
import { judge, levelOf } from "./suppress.ts";

/** What a root came to, and the front end that says so. */
interface Evaluation {
  readonly by: Frontend;
  readonly evaluated: Evaluated;
}

/** Every file of a workspace and what follows from them, computed when asked for. */
export class Project extends Sources {
  readonly rules: readonly Rule[];
  readonly #editorConfigs = this.cells.input<readonly Config[]>([]);
  readonly #fixedConfig = this.cells.input<string | undefined>(undefined);
  readonly #overrides = this.cells.input(noConfig);
  readonly #lookedUp = this.cells.input(nothingLookedUp);
  readonly #today: Input<string>;
  readonly #rulesOn: ReadonlyMap<ResourceType, readonly Rule[]>;
  #stale = new Set<string>();

  /** `today` is a day in ISO form; some rules count from it. */
  constructor(frontends: readonly Frontend[], rules: readonly Rule[], today: string) {
    super(frontends);
    this.rules = rules;
    this.#today = this.cells.input(today);
    const types = new Set(rules.flatMap((rule) => rule.on));
    this.#rulesOn = new Map([...types].map((type) => [type, rules.filter((rule) => rule.on.includes(type))]));
  }

  // What is given.

  override set(document: Document): boolean {
    const isNew = super.set(document);
    if (isNew) this.#stale.add(document.uri);
    return isNew;
  }

  override delete(uri: string): boolean {
    const wasThere = super.delete(uri);
    if (wasThere) this.#stale.add(uri);
    return wasThere;
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

  /** The files whose problems may have changed since this was last asked. */
  changed(): readonly string[] {
    this.cells.settle();
    const stale = [...this.#stale];
    this.#stale = new Set();
    return stale;
  }

  readonly #evaluated = this.cells.formula<Evaluation | undefined>((root, before) => {
    const first = this.members(root)[0];
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
    return this.topmost("").flatMap((root) => unitsOf(this.resources(root), this.#workspace, this.#today.get()));
  }

  /** The units in which a file is evaluated, one for each environment, with their resources. */
  units(uri: string): readonly Members[] {
    const own = this.unit(uri);
    const roots = own === undefined ? [] : this.roots(own);
    return roots.flatMap((root) => unitsOf(this.resources(root), this.#workspace, this.#today.get()));
  }

  /**
   * The units of one of the roots that the file of `document` is evaluated in, as they would be if it read so. Nothing of
   * it is remembered, and what else is remembered stays.
   */
  imagined(document: Document): readonly Members[] {
    const { uri } = document;
    const frontend = this.frontends.find((each) => each.claims(document)) ?? this.frontend(uri);
    const unit = frontend?.unit(uri, (folder) => this.below(folder));
    const root = unit === undefined ? undefined : (this.roots(unit)[0] ?? unit);
    if (!frontend || root === undefined) return [];
    const parsed = frontend.parse(document);
    const instead = (file: Parsed) => (file.document.uri === uri ? parsed : file);
    const before = this.#evaluated(root);
    const { evaluate } = before?.by ?? frontend;
    const reader: Reader = {
      ...this.readerOf(frontend),
      files: (of) => this.files(of).map(instead),
      file: (of) => (of === uri ? parsed : this.parsed(of)),
      document: (of) => (of === uri ? document : this.document(of)),
      has: (of) => of === uri || this.has(of),
    };
    return unitsOf(evaluate(root, reader, before?.evaluated).resources, this.#workspace, this.#today.get());
  }

  /** The resources of the whole workspace, each as often as there are environments and callers that make it another. */
  everything(): readonly Resource[] {
    return this.topmost("").flatMap((root) => this.resources(root));
  }

  /** The resources of all that the files `uris` are evaluated in, each as often as there are environments and callers. */
  resourcesOf(uris: readonly string[]): readonly Resource[] {
    const units = new Set(uris.map((uri) => this.unit(uri)).filter((unit) => unit !== undefined));
    const roots = new Set([...units].flatMap((unit) => this.roots(unit)));
    return [...roots].flatMap((root) => this.resources(root));
  }

  /** The resources that a file declares, each with the unit that it is in: as many as it is evaluated in. */
  subjects(uri: string): readonly { readonly resource: Resource; readonly unit: Unit }[] {
    return this.units(uri).flatMap(({ members, unit }) =>
      members.filter(({ name }) => name.uri === uri).map((resource) => ({ resource, unit })),
    );
  }

  /** The values of a property (`type property`) in the resources of the root of each key `root type property`. */
  readonly #namesIn = this.cells.formula((key): readonly string[] => {
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

  readonly #names = this.cells.formula((key): readonly string[] => {
    return [...new Set(this.topmost("").flatMap((root) => this.#namesIn(`${root} ${key}`)))].sort();
  }, sameItems);

  /** Whether a property of each key `root type property` stands for what the root does not make, or nobody knows what. */
  readonly #strangersIn = this.cells.formula((key): boolean => {
    const [root, type, property] = key.split(" ") as [string, ResourceType, string];
    return unitsOf(this.resources(root), this.#workspace, this.#today.get()).some(({ unit }) =>
      unit.resources(type).some(({ body }) => {
        const [target, other] = targets(get(body, property));
        const found = target && !other ? unit.find(target) : undefined;
        return !found || found.elsewhere === true;
      }),
    );
  });

  readonly #filesOf = this.cells.formula((type): readonly Resource[] => {
    const units = [...this.byUnit("")].filter(([, [first]]) => this.frontend(first!)?.one === type);
    return units.flatMap(([unit]) => this.resources(unit));
  }, sameItems);

  readonly #workspace: Workspace = {
    names: (type, property) => this.#names(`${type} ${property}`),
    strangers: (type, property, { name }) => {
      const unit = this.unit(name.uri);
      const own = unit === undefined ? [] : this.roots(unit);
      return this.topmost("").some((root) => !own.includes(root) && this.#strangersIn(`${root} ${type} ${property}`));
    },
    files: (type) => this.#filesOf(type),
    lookedUp: (engine, resource) => {
      const lookedUp = this.#lookedUp.get();
      if (lookedUp.versions.size === 0) return undefined;
      return liveVersions(lookedUp, engine, this.lookups(resource.name.uri).region, resource.region);
    },
  };

  readonly #checked = this.cells.formula<Checked>((root, before) => {
    return check(this.resources(root), this.#rulesOn, this.#workspace, this.#today.get(), before);
  });

  /** The resources of `root` where nothing from outside is set that has a default. */
  readonly #defaults = this.cells.formula<readonly Resource[]>((root, before) => {
    return this.#evaluated(root)?.evaluated.defaults?.(before) ?? [];
  });

  /** What the rules say of those. */
  readonly #checkedDefaults = this.cells.formula<Checked>((root, before) => {
    return check(this.#defaults(root), this.#rulesOn, this.#workspace, this.#today.get(), before);
  });

  /** What front ends say of a file besides. */
  notices(uri: string): readonly Notice[] {
    const unit = this.unit(uri);
    const roots = unit === undefined ? [] : this.roots(unit);
    return roots.flatMap((root) => this.#evaluated(root)?.evaluated.notice ?? []).filter(({ at }) => at.uri === uri);
  }

  /** What rule `id` is set to for a file; nothing where nobody has set it. */
  level(id: string, uri: string): Severity | "off" | undefined {
    return levelOf(id, this.configs(uri));
  }

  /** All that rules find in a file, whatever users have decided about it. */
  readonly found = this.cells.formula((uri): readonly Problem[] => {
    const unit = this.unit(uri);
    if (unit === undefined) return [];
    return distinct(
      [...this.roots(unit), ...this.readers(unit)].flatMap((root) => {
        const notice = this.#evaluated(root)?.evaluated.notice;
        const found = this.#checked(root).problems.get(uri) ?? [];
        const more = besides(this.#checkedDefaults(root).problems.get(uri), found);
        return notice?.at.uri === uri ? [...found, ...more, unfinished(notice)] : [...found, ...more];
      }),
    );
  }, sameItems);

  readonly #config = this.cells.formula((uri): ConfigFile | undefined => {
    const document = this.document(uri);
    return document && parseConfig(document, this.rules);
  });

  /** The config files that count for the files of `folder`, nearest first. */
  readonly #configFiles = this.cells.formula((folder): readonly ConfigFile[] => {
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
  readonly problems = this.cells.formula(
    (uri): readonly Problem[] => {
      const document = this.document(uri);
      if (!document) return [];
      if (configNames.includes(uri.slice(uri.lastIndexOf("/") + 1)) || uri === this.#fixedConfig.get()) {
        return this.#config(uri)!.mistakes;
      }
      if (this.unit(uri) === undefined || !this.enabled(uri)) return [];
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
}

function parentFolder(uri: string): string | undefined {
  const slash = uri.lastIndexOf("/");
  // Stop above the root of `file:///`.
  return slash < 0 || uri.endsWith("//") ? undefined : uri.slice(0, slash);
}
