import type { LiveVersions } from "./data/rds-live-versions.ts";
import type { FileType, Resource, ResourceType } from "./model/resource.ts";
import {
  type Block,
  type List,
  origin,
  type Property,
  type Span,
  type Target,
  type Text,
  type Value,
} from "./model/value.ts";

/**
 * How sure we are, not how much we care. error: AWS, or the tool that talks to it, rejects this.
 * warning: it deploys, then fails or costs money. information: it works today. hint: a guard is missing.
 */
export type Severity = "error" | "warning" | "information" | "hint";

/** A check, written once for every language, and all that its documentation is made from. */
export interface Rule {
  /** `<group>/<kebab-case>`; also the path of the rule's file and of its fixture folder. */
  readonly id: string;
  /** The resource types it looks at. */
  readonly on: readonly ResourceType[];
  readonly severity: Severity;
  /** How an editor draws what is flagged, besides underlining it: struck through, or faded. */
  readonly tag?: "deprecated" | "unnecessary";
  /** One sentence in the present tense: what must hold. */
  readonly summary: string;
  /** Markdown: what AWS does when it does not hold. */
  readonly why: string;
  /** The pages, or the incident, that say so. */
  readonly sources: readonly string[];
  check(resource: Resource, unit: Unit): Iterable<Finding>;
}

/** The resources that are evaluated together, of one environment: a root module with its children, a CDK file, a JSON file. */
export interface Unit {
  /** The day on which it is checked, in ISO form. */
  readonly today: string;
  resources(type: ResourceType): readonly Resource[];
  /** Those of them whose `property` is known to be just `text`; an edit of another changes nothing for who asks. */
  named(type: ResourceType, property: string, text: string): readonly Resource[];
  /** The resource of which `target` is an attribute. */
  find(target: Target): Resource | undefined;
  /** What `index` holds for `address`. It is made once for the unit; an edit of what it holds for another changes nothing for who asks. */
  indexed(index: Index, address: string): readonly Resource[];
  readonly workspace: Workspace;
}

/** Resources of a unit by the addresses of others to which they belong; a constant of its module. */
export type Index = (unit: Unit) => ReadonlyMap<string, readonly Resource[]>;

/** What all units of the workspace hold together, as far as it matters beyond them. */
export interface Workspace {
  /**
   * What `property`, such as `LogGroupName`, is of every resource of `type`, in whatever unit and environment. Each
   * unknown stretch is a `hole`; so is a property that is not written, as AWS makes a name up.
   */
  names(type: ResourceType, property: string): readonly string[];
  /** Whether `property` of a resource of `type` in a unit apart from `resource` may stand for that: it is none of its own. */
  strangers(type: ResourceType, property: string, resource: Resource): boolean;
  /** Every file that is a `type`. */
  files(type: FileType): readonly Resource[];
  /** What RDS answered when it was last asked for the versions of `engine` where `resource` is. */
  lookedUp(engine: string, resource: Resource): LiveVersions | undefined;
}

/** Stands for an unknown stretch of a name; no name in AWS holds it. */
export const hole = "\0";

/** One place where a rule does not hold. The engine adds the rule's id and severity. */
export interface Finding {
  /** Where it is mended: `origin` of a wrong literal, `use` of an expression, the place where something is missing. */
  readonly at: Span;
  /** States what is wrong with the values at hand, then what AWS does; no trailing period. */
  readonly message: string;
  /** Where this finding's certainty differs from the rule's. */
  readonly severity?: Severity;
  readonly related?: readonly Related[];
  /** The best one first. */
  readonly fixes?: readonly Fix[];
}

/** Another place that makes a finding true, such as the tfvars line that a name came from. */
export interface Related {
  readonly at: Span;
  readonly message: string;
}

/** A way to make a finding go away, in the model's terms; a front end renders it in its own syntax. */
export interface Fix {
  /** Imperative, as a menu shows it: `Use 1024 MiB`. */
  readonly title: string;
  /** May be applied unseen: it cannot replace, restart or rename anything that is deployed. */
  readonly safe: boolean;
  /** The one fix of its finding that the editor offers first; at most one is. */
  readonly preferred: boolean;
  readonly intents: readonly Intent[];
  /** A part of the new text that the user must fill in; an editor selects it. */
  readonly blank?: string;
}

export type Plain = string | number | boolean;

/** A new value: plain, or a text that refers to attributes of resources in the same unit, or repeats what stands in the same file. */
export type Replacement = Plain | readonly (string | Target | Copy)[];

/** A value to write: one of these, a list, or an object of properties by their canonical names. */
export type Written =
  | Replacement
  | { readonly list: readonly Written[] }
  | { readonly object: Readonly<Record<string, Written>> };

/** A value that is written at `copied`. */
export interface Copy {
  readonly copied: Span;
}

export type Intent =
  /** Write another value at the place of a literal, or of a piece of one. */
  | { readonly do: "replace"; readonly at: Span; readonly with: Replacement }
  /** Make every possibility of `texts`, which are all used at one place, lower case. */
  | { readonly do: "lower"; readonly texts: readonly Text[] }
  /** Percent-encode what stands at `at`, which is a part of a URL. */
  | { readonly do: "encode"; readonly at: Span }
  /**
   * Write fewer of the first characters of what is cut off at `at`, then `separator` and a hash of all that was there:
   * no more than `length` characters together.
   */
  | { readonly do: "shorten"; readonly at: Span; readonly length: number; readonly separator: string }
  /** Give `on` a property that it lacks. `name` is canonical, or a path of such names. */
  | { readonly do: "set"; readonly on: Block; readonly name: string; readonly to: Written }
  | { readonly do: "remove"; readonly property: Property }
  /** Have the tool leave later changes of `property` to whoever makes them. */
  | { readonly do: "ignore"; readonly of: Resource; readonly property: Property }
  /** Give the list `to` one more item, its last. */
  | { readonly do: "append"; readonly to: List; readonly item: Written }
  /** Take `item`, which is written there, out of the list `from`. */
  | { readonly do: "discard"; readonly item: Value; readonly from: List }
  /** Write another resource behind `behind`, in its file. `named` is what the user would call it, such as `app`. */
  | {
      readonly do: "declare";
      readonly type: ResourceType;
      readonly named: string;
      readonly properties: Readonly<Record<string, Written>>;
      readonly behind: Resource;
    }
  /** Take the whole of `resource` out of its file, where nothing refers to it. */
  | { readonly do: "withdraw"; readonly resource: Resource }
  /** Call a property by another canonical name. */
  | { readonly do: "rename"; readonly property: Property; readonly to: string }
  /** Have the tool make up the secret that `property` holds, and keep it. */
  | { readonly do: "generate"; readonly property: Property }
  /** Put the object that `property` holds in place of the one that it stands in. */
  | { readonly do: "unwrap"; readonly property: Property };

/** How many digits the hash has that a `shorten` appends: 16 million values. */
export const hashDigits = 6;

/** The steps of a value's trail after its use, for `related`. */
export function passed(trail: readonly Span[], message: string): readonly Related[] {
  return trail.slice(1).map((at) => ({ at, message }));
}

/** Makes `property` of `on` be `to`: where it is written, or as a property of its own where the tool has set it. */
export function assign(on: Block, property: Property, to: Plain): Intent {
  const at = origin(property.value);
  const isWritten = property.key.start !== at.start || property.key.uri !== at.uri;
  return isWritten ? { do: "replace", at, with: to } : { do: "set", on, name: property.name, to };
}

/** The span in which `intent` is carried out; its language renders it. */
export function place(intent: Intent): Span {
  if (intent.do === "replace" || intent.do === "encode" || intent.do === "shorten") return intent.at;
  if (intent.do === "lower") return intent.texts[0]!.trail[0];
  if (intent.do === "set") return origin(intent.on);
  if (intent.do === "append") return origin(intent.to);
  if (intent.do === "discard") return origin(intent.from);
  if (intent.do === "declare") return intent.behind.name;
  if (intent.do === "withdraw") return intent.resource.name;
  if (intent.do === "ignore") return intent.of.name;
  return intent.property.key;
}
