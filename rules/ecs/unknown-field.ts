import { fieldsOf, insteadOfDocker, readOnlyField, shapesWith } from "../data/task-definition.ts";
import { containers } from "../links/task.ts";
import { near } from "../model/near.ts";
import type { Resource, Via } from "../model/resource.ts";
import { type Block, blocks, get, type Property } from "../model/value.ts";
import type { Finding, Fix, Rule, Severity } from "../rule.ts";

export const ecsUnknownField: Rule = {
  id: "ecs/unknown-field",
  on: ["AWS::ECS::TaskDefinition"],
  severity: "error",
  summary: "Every field of a task definition is one that ECS has, in its own spelling",
  why: `Names are exact: \`Name\`, \`container_port\` or \`healthcheck\` are not \`name\`, \`containerPort\` and \`healthCheck\`. The AWS
CLI and the SDKs refuse the whole file: \`Unknown parameter in containerDefinitions[0]: "healthcheck", must be one of: …\`.
Terraform is worse: it reads \`container_definitions\` without regard to case and drops every other name that it does not
know without a word, so that the health check or the port mapping is simply not there. What is like no field at all may be
newer than the list that we have, and is information only.`,
  sources: [
    "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html",
    "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
    "https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/ecs/container_definitions.go",
  ],

  *check(task): Generator<Finding> {
    if (task.via === "api") yield* unknown(task.body, "TaskDefinition", "input", task);
    // CloudFormation has a schema of its own, and so has Terraform but for what is a document to it.
    if (task.via !== "terraform") return;
    for (const [index, container] of containers(task).entries()) {
      yield* unknown(container, "ContainerDefinition", `containerDefinitions[${index}]`, task);
    }
  },
};

function* unknown(block: Block, shape: string, path: string, task: Resource): Generator<Finding> {
  const fields = fieldsOf(shape);
  for (const property of block.properties.values()) {
    const { name, written } = property;
    const held = fields.get(name);
    if (held === undefined || (task.via === "api" && written !== lowerFirst(name))) {
      // Other rules know these better.
      if ((shape === "TaskDefinition" && readOnlyField(name)) || written === "$schema") continue;
      const meant = spelling(property, shape);
      yield* stray(property, meant, shape, path, task);
      // What is in it counts as soon as it is called so.
      if (meant !== undefined) yield* inside(property, meant, shape, path, task);
    } else yield* inside(property, name, shape, path, task);
  }
}

function* inside({ value }: Property, name: string, shape: string, path: string, task: Resource): Generator<Finding> {
  const held = fieldsOf(shape).get(name);
  const [of, list] = held?.split("[") ?? [];
  // That something is a list, and is to be none, or the other way round, the schema says.
  if (!of || (list !== undefined && value.kind === "block") || (list === undefined && value.kind === "list")) return;
  const inner = path === "input" ? lowerFirst(name) : `${path}.${lowerFirst(name)}`;
  for (const [index, each] of blocks(value).entries()) {
    yield* unknown(each, of, value.kind === "list" ? `${inner}[${index}]` : inner, task);
  }
}

/** The field that `property` was meant to be, if it is one in another spelling. */
function spelling({ written }: Property, shape: string): string | undefined {
  const names = [...fieldsOf(shape).keys()];
  return names.find((each) => folded(each) === folded(written)) ?? typo(written, names);
}

function* stray(
  property: Property,
  meant: string | undefined,
  shape: string,
  path: string,
  { body, via }: Resource,
): Generator<Finding> {
  const { key, name, written } = property;
  // Terraform does not mind the case.
  if (via === "terraform" && meant?.toLowerCase() === written.toLowerCase()) return;
  const word = insteadOfDocker(name);
  const docker = word !== undefined && fieldsOf(shape).has(word) ? word : undefined;
  const others = shapesWith(name).filter((each) => each !== shape);
  const sure = meant ?? docker ?? others[0];
  const instead =
    meant !== undefined || docker !== undefined
      ? `; it is called ${lowerFirst(meant ?? docker!)}`
      : others[0] !== undefined
        ? `, but in ${spelled(others[0])}`
        : "";
  const answer =
    via === "api"
      ? `register-task-definition answers: Unknown parameter in ${path}: "${written}"`
      : `Terraform leaves it out without a word`;
  // What the task has in its place was only meant to be said again.
  const again = others[0] === "TaskDefinition" && get(body, name) !== undefined;
  const severity: Severity =
    sure === undefined || (again && via === "terraform") ? "information" : via === "api" ? "error" : "warning";
  yield {
    at: key,
    message: `"${written}" is no field of ${spelled(shape)}${instead}; ${answer}`,
    severity,
    fixes: meant === undefined ? [] : [rename(property, meant, via)],
  };
}

function rename(property: Property, to: string, via: Via): Fix {
  const intents: Fix["intents"] = [{ do: "rename", property, to }];
  // What Terraform leaves out has been deployed without it.
  return { title: `Call it ${lowerFirst(to)}`, safe: via === "api", preferred: true, intents };
}

/** A field of which `written` is a slip or two away. */
function typo(written: string, names: readonly string[]): string | undefined {
  const found = near(written, names);
  const alike = found !== undefined && written.length > 4 && Math.abs(found.length - written.length) < 2;
  return alike && found.slice(0, 2).toLowerCase() === written.slice(0, 2).toLowerCase() ? found : undefined;
}

function folded(name: string): string {
  return name.toLowerCase().replaceAll(/[_-]/g, "");
}

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** `a container definition` for `ContainerDefinition`. */
function spelled(shape: string): string {
  const words = shape.replaceAll(/(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, " ").toLowerCase();
  return `${/^[aeiou]/.test(words) ? "an" : "a"} ${words}`;
}
