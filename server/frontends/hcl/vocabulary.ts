import type { ResourceType } from "../../../rules/model/resource.ts";
import table from "./vocabulary.json" with { type: "json" };

/** One Terraform resource type in CloudFormation's terms. */
export interface Term {
  readonly type: ResourceType;
  /** Arguments that AWS keeps as they are written, so that a reference to one gives the same value. */
  readonly stored: readonly string[];
  /** Arguments by which the resource comes from something that exists. */
  readonly restored?: readonly string[];
  /** Properties that are not called like the argument in PascalCase; a path such as `DatabaseInput.Name` stands deeper. */
  readonly properties?: Readonly<Record<string, string>>;
  /** Blocks whose arguments are properties of the resource itself, by block and argument. */
  readonly flat?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Paths of which Terraform's arguments write all that there is in them. */
  readonly whole?: readonly string[];
}

const terms = new Map(Object.entries(table.types as unknown as Record<string, Term>));

/** What is known of a Terraform type such as `aws_db_instance`; nothing of most. */
export function term(type: string): Term | undefined {
  return terms.get(type);
}

/** CloudFormation's name for an argument or block of a resource. */
export function canonical(term: Term | undefined, argument: string): string {
  const properties = term?.properties;
  return properties && Object.hasOwn(properties, argument) ? properties[argument]! : pascal(argument);
}

/** The argument for a property of a resource. */
export function argument(term: Term | undefined, name: string): string {
  for (const [argument, property] of Object.entries(term?.properties ?? {})) if (property === name) return argument;
  return name.replace(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, "_").toLowerCase();
}

/** Arguments that hold a JSON document, whose members rules may look at. */
export function isDocument(type: string, argument: string): boolean {
  return type === "aws_ecs_task_definition" && argument === "container_definitions";
}

/** The properties of a task definition whose value is a map of names that the user chooses. */
export const maps: ReadonlySet<string> = new Set(["Options", "DriverOpts", "Labels", "DockerLabels"]);

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
