// Makes schemas/task-definition.json, by which editors complete and check the structure of task definitions in JSON, from
// the SDK's model of RegisterTaskDefinition: `node scripts/run.mjs task-schema`.
//
// It says structure only. What a rule says, the schema does not: fields that there are not (ecs/unknown-field) and fields
// that ECS alone writes (ecs/read-only-field) pass. What a tool may fill in passes: a placeholder in quotes wherever a
// number or a boolean is expected, and a value that is none of an enumeration, which AWS may have extended since.
// `family` may be given on a command line, so that nothing is required at the root; a list at the root is one of
// containers, as Terraform reads it from a file.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import ts from "typescript";

const model = "dist-types/models/";
const request = "RegisterTaskDefinitionRequest";

type Schema = Readonly<Record<string, unknown>>;

/** The SDK's declarations by their names. */
interface Model {
  readonly version: string;
  readonly structures: ReadonlyMap<string, readonly ts.PropertySignature[]>;
  /** Structures of which one member is written. */
  readonly unions: ReadonlySet<string>;
  readonly enums: ReadonlyMap<string, readonly string[]>;
}

/** The JSON Schema of a task definition, as it is written. */
export function taskSchema(): string {
  const { version, structures, unions, enums } = read();
  const definitions = new Map<string, Schema>();
  const reached = [request];
  for (const name of reached) {
    const members = structures.get(name);
    if (!members) throw new Error(`the model has no ${name}`);
    definitions.set(name, object(members, unions.has(name)));
  }
  // Where the model loses structures, the script has misread it.
  if (definitions.size < 35) throw new Error(`only ${definitions.size} structures`);
  const { required: _, ...root } = definitions.get(request)!;
  definitions.delete(request);
  const written = {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "ECS task definition",
    description: "What RegisterTaskDefinition takes, or a list of container definitions.",
    $comment: `Made by scripts/task-schema.ts from @aws-sdk/client-ecs ${version}; do not edit.`,
    ...root,
    // A list at the root has no properties, and an object no items.
    type: ["object", "array"],
    items: reference("ContainerDefinition"),
    definitions: Object.fromEntries([...definitions].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
  return `${JSON.stringify(written, undefined, 1)}\n`;

  function object(properties: readonly ts.PropertySignature[], union: boolean): Schema {
    const names = properties.filter(({ questionToken }) => !questionToken).map(({ name }) => name.getText());
    const required = union ? [] : names;
    return {
      type: "object",
      properties: Object.fromEntries(
        properties.map((member) => {
          const text = description(member);
          const type = typed(member.name.getText(), member.type!);
          return [member.name.getText(), text === "" ? type : { description: text, ...type }];
        }),
      ),
      ...(required.length > 0 && { required }),
    };
  }

  function typed(name: string, type: ts.TypeNode): Schema {
    if (ts.isUnionTypeNode(type)) return typed(name, type.types.find((each) => each.getText() !== "undefined")!);
    if (ts.isArrayTypeNode(type)) return { type: "array", items: typed(name, type.elementType) };
    const written = type.getText();
    if (written === "Record<string, string>") return { type: "object", additionalProperties: { type: "string" } };
    // The API takes them as strings, and its documentation has them as numbers too.
    if (written === "string") return { type: name === "cpu" || name === "memory" ? ["string", "integer"] : "string" };
    if (written === "number") return { type: ["integer", "string"] };
    if (written === "boolean") return { type: ["boolean", "string"] };
    const values = enums.get(written);
    if (values) return { anyOf: [{ enum: values }, { type: "string" }] };
    return reference(written);
  }

  function reference(name: string): Schema {
    if (!reached.includes(name)) reached.push(name);
    return { $ref: `#/definitions/${name}` };
  }
}

function read(): Model {
  const require = createRequire(import.meta.url);
  const folder = dirname(require.resolve("@aws-sdk/client-ecs/package.json"));
  const { version } = require("@aws-sdk/client-ecs/package.json");
  const structures = new Map<string, readonly ts.PropertySignature[]>();
  const unions = new Set<string>();
  const enums = new Map<string, readonly string[]>();
  for (const name of ["models_0.d.ts", "models_1.d.ts", "enums.d.ts"]) {
    const text = readFileSync(join(folder, model, name), "utf8");
    for (const statement of ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true).statements) {
      if (ts.isInterfaceDeclaration(statement)) structures.set(statement.name.text, properties(statement));
      if (ts.isModuleDeclaration(statement) && statement.body && ts.isModuleBlock(statement.body)) {
        const members = statement.body.statements.filter((inner) => ts.isInterfaceDeclaration(inner));
        unions.add(statement.name.text);
        const alternatives = members.filter(({ name }) => name.text.endsWith("Member"));
        structures.set(statement.name.text, alternatives.flatMap(properties));
      }
      if (!ts.isVariableStatement(statement)) continue;
      const [declaration] = statement.declarationList.declarations;
      const type = declaration?.type;
      if (!declaration || !type || !ts.isTypeLiteralNode(type)) continue;
      const values = type.members.map((member) => {
        const value = ts.isPropertySignature(member) ? member.type : undefined;
        return value && ts.isLiteralTypeNode(value) && ts.isStringLiteral(value.literal) ? value.literal.text : "";
      });
      enums.set(declaration.name.getText(), values);
    }
  }
  return { version, structures, unions, enums };
}

/** The members of a structure, or of one alternative of a union, which names those of the others as what it never has. */
function properties({ members }: ts.InterfaceDeclaration): readonly ts.PropertySignature[] {
  const signatures = members.filter((member) => ts.isPropertySignature(member));
  return signatures.filter(({ name, type }) => /^\w+$/.test(name.getText()) && type?.getText() !== "never");
}

/** Longest description, in characters, to which a second sentence may be added. */
const long = 160;

/** The beginning of what the documentation says, as text. */
function description(member: ts.PropertySignature): string {
  const [comment] = ts.getJSDocCommentsAndTags(member);
  const html = ts.getTextOfJSDocComment(comment?.comment) ?? "";
  const text = html
    .split("</p>")[0]!
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
    .replaceAll(/\s+/g, " ")
    .trim();
  const [first = "", second = ""] = text.split(/(?<=\.) (?=[A-Z])/);
  const more = second !== "" && !/^(For|You (may|can) |The default)/.test(second);
  const both = `${first} ${second}`;
  return more && both.length <= long ? both : first;
}

export function main(): void {
  writeFileSync("schemas/task-definition.json", taskSchema());
}
