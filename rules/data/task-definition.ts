import table from "./task-definition.json" with { type: "json" };

const readOnly: ReadonlySet<string> = new Set(table.readOnly);
const shapes: Readonly<Record<string, Readonly<Record<string, string>>>> = table.fields;
const docker: ReadonlyMap<string, string> = new Map(Object.entries(table.docker));

/** Whether describe-task-definition answers with the property `name` and register-task-definition refuses it. */
export function readOnlyField(name: string): boolean {
  return readOnly.has(name);
}

/** The fields of a shape such as `ContainerDefinition`, each with the shape that it holds, or an empty text. */
export function fieldsOf(shape: string): ReadonlyMap<string, string> {
  return new Map(Object.entries(shapes[shape] ?? {}));
}

/** The shapes that have a field called `name`. */
export function shapesWith(name: string): readonly string[] {
  return Object.keys(shapes).filter((shape) => Object.hasOwn(shapes[shape]!, name));
}

/** What ECS calls that which Docker and Compose call `name`. */
export function insteadOfDocker(name: string): string | undefined {
  return docker.get(name);
}
