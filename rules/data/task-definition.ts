import table from "./task-definition.json" with { type: "json" };

const fields: ReadonlySet<string> = new Set(table.readOnly);

/** Whether describe-task-definition answers with the property `name` and register-task-definition refuses it. */
export function readOnlyField(name: string): boolean {
  return fields.has(name);
}
