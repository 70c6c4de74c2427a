import type { ResourceType } from "../../../rules/model/resource.ts";
import type { Target } from "../../../rules/model/value.ts";
import table from "./vocabulary.json" with { type: "json" };

/** One Terraform resource type in CloudFormation's terms. */
export interface Term {
  readonly type: ResourceType;
  /** Arguments that AWS keeps as they are written, so that a reference to one gives the same value. */
  readonly stored: readonly string[];
  /** What CloudFormation calls the attributes that others read. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** Arguments by which the resource comes from something that exists. */
  readonly restored?: readonly string[];
  /** Properties that are not called like the argument in PascalCase; a path such as `DatabaseInput.Name` stands deeper. */
  readonly properties?: Readonly<Record<string, string>>;
  /** Blocks whose arguments are properties of the resource itself, by block and argument. */
  readonly flat?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The same of arguments in blocks, by block. */
  readonly inner?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Paths of which Terraform's arguments write all that there is in them. */
  readonly whole?: readonly string[];
  /** What the provider has as blocks rather than as objects, at whatever depth. */
  readonly blocks?: readonly string[];
}

const terms = new Map(Object.entries(table.types as unknown as Record<string, Term>));

/** What is known of a Terraform type such as `aws_db_instance`; nothing of most. */
export function term(type: string): Term | undefined {
  return terms.get(type);
}

const lookups = new Map(Object.entries(table.lookups as unknown as Record<string, Term>));

/** What is known of a data source such as `aws_iam_role`, by the arguments that find it. */
export function lookup(type: string): Term | undefined {
  return lookups.get(type);
}

/** CloudFormation's name for an argument or block of a resource. */
export function canonical(term: Term | undefined, argument: string): string {
  const properties = term?.properties;
  return properties && Object.hasOwn(properties, argument) ? properties[argument]! : pascal(argument);
}

/** An attribute of the resource of `type` at `address`. */
export function targetOf(type: string, address: string, attribute: string): Target {
  const attributes = term(type)?.attributes;
  const canonical = attributes && Object.hasOwn(attributes, attribute) ? attributes[attribute] : undefined;
  return canonical === undefined ? { address, attribute } : { address, attribute, canonical };
}

/** How the resources of `type` call the attribute that is `canonical`; the same where it is one of Terraform's names. */
export function attributeOf(type: string, canonical: string): string {
  const attributes = Object.entries(term(type)?.attributes ?? {});
  return attributes.find(([, name]) => name === canonical)?.[0] ?? canonical;
}

/** The argument for a property of a resource. */
export function argument(term: Term | undefined, name: string): string {
  for (const [argument, property] of Object.entries(term?.properties ?? {})) if (property === name) return argument;
  return name.replace(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, "_").toLowerCase();
}

/** The Terraform type that declares a resource of `type`. */
export function declaring(type: ResourceType): string | undefined {
  // The older name of the same, and what takes over what AWS has made.
  const others = /^aws_(alb|default)(_|$)/;
  for (const [name, term] of terms) if (term.type === type && !others.test(name)) return name;
  return undefined;
}

/** Where Terraform has the property that `path` leads to: the blocks around it, and its argument. */
export function located(term: Term, path: string): readonly string[] {
  for (const [argument, property] of Object.entries(term.properties ?? {})) if (property === path) return [argument];
  for (const [block, inner] of Object.entries(term.flat ?? {})) {
    for (const [argument, property] of Object.entries(inner)) if (property === path) return [block, argument];
  }
  const holders = Object.entries(term.properties ?? {}).filter(([, property]) => path.startsWith(`${property}.`));
  const [longest] = holders.sort(([, a], [, b]) => b.length - a.length);
  const rest = longest ? path.slice(longest[1].length + 1) : path;
  return [...(longest ? [longest[0]] : []), ...rest.split(".").map((name) => argument(undefined, name))];
}

/** Whether Terraform lacks the object that `path` leads to, and has what is in it elsewhere. */
export function scattered({ properties = {}, flat = {} }: Term, path: string): boolean {
  const paths = [...Object.values(properties), ...Object.values(flat).flatMap((inner) => Object.values(inner))];
  return !paths.includes(path) && paths.some((each) => each.startsWith(`${path}.`));
}

/** Arguments that hold a JSON document, whose members rules may look at. */
export function isDocument(type: string, argument: string): boolean {
  return type === "aws_ecs_task_definition" && argument === "container_definitions";
}

/** The properties of a task definition whose value is a map of names that the user chooses. */
export const maps: ReadonlySet<string> = new Set(["Options", "DriverOpts", "Labels", "DockerLabels"]);

/** A canonical name as a task definition writes it, in an object that is called `holder`. */
export function lowered(name: string, holder: string | undefined): string {
  const own = holder !== undefined && maps.has(pascal(holder));
  return own ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

/** Whether an attribute that is only known at deploy time never holds an upper-case letter. */
export function lowercaseAttribute(type: string, attribute: string): boolean {
  return lowercaseAttributes.has(`${type}.${attribute}`);
}

// Hexadecimal or decimal digits, and AWS's own lower-case names, by the documentation of each data source and resource.
const lowercaseAttributes = new Set([
  "random_id.hex",
  "random_id.dec",
  "random_uuid.result",
  "random_uuid.id",
  "random_integer.result",
  "data.aws_caller_identity.account_id",
  "data.aws_region.name",
  "data.aws_region.region",
  "data.aws_region.id",
  "data.aws_partition.partition",
  "data.aws_availability_zone.name",
  "data.aws_canonical_user_id.id",
]);

function pascal(name: string): string {
  const first = name.charAt(0).toUpperCase() + name.slice(1);
  return name.includes("_") ? first.replaceAll(/_+(.?)/g, (_, letter: string) => letter.toUpperCase()) : first;
}
