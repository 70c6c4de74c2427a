import table from "./task-definition.json" with { type: "json" };

const readOnly: ReadonlySet<string> = new Set(table.readOnly);
const shapes: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  Object.entries(table.fields).map(([shape, fields]) => [shape, new Map(Object.entries(fields))]),
);
const none: ReadonlyMap<string, string> = new Map();
const docker: ReadonlyMap<string, string> = new Map(Object.entries(table.docker));

/** Whether describe-task-definition answers with the property `name` and register-task-definition refuses it. */
export function readOnlyField(name: string): boolean {
  return readOnly.has(name);
}

/** The fields of a shape such as `ContainerDefinition`, each with the shape that it holds (`KeyValuePair[]` for a list), or an empty text. */
export function fieldsOf(shape: string): ReadonlyMap<string, string> {
  return shapes.get(shape) ?? none;
}

/** The shapes that have a field called `name`. */
export function shapesWith(name: string): readonly string[] {
  return [...shapes].filter(([, fields]) => fields.has(name)).map(([shape]) => shape);
}

/** What ECS calls that which Docker and Compose call `name`. */
export function insteadOfDocker(name: string): string | undefined {
  return docker.get(name);
}
