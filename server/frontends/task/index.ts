import type { Resource } from "../../../rules/model/resource.ts";
import { type Block, blocks, exact, get, property, texts } from "../../../rules/model/value.ts";
import type { Frontend } from "../../frontend.ts";
import { outline } from "./outline.ts";
import { parse, type TaskFile } from "./parse.ts";
import { render } from "./render.ts";
import { blockOf } from "./value.ts";

/** ECS task definitions in JSON: what register-task-definition takes, or describe-task-definition answers. */
export const task: Frontend<TaskFile> = {
  language: "ECS task definition",
  // AWS takes no comments in it.
  comment: undefined,
  // Most JSON is none; only what names it is looked at closely.
  claims: ({ uri, text }) =>
    /\.jsonc?$/.test(uri) &&
    text.includes('"containerDefinitions"') &&
    // Elastic Beanstalk has containers of its own by that name.
    !text.includes('"AWSEBDockerrunVersion"') &&
    outline(text).home !== undefined,
  unit: (uri) => uri,
  parse,
  calls: () => [],
  evaluate: (unit, reader) => ({ resources: reader.files(unit).flatMap(resources) }),
  render,
};

function resources(file: TaskFile): readonly Resource[] {
  if (file.tree?.type !== "object") return [];
  const root = blockOf(file, file.tree);
  const containers = property(root, "ContainerDefinitions")?.value;
  // Some other JSON may have a text or a number by that name.
  if (containers) return containers.kind !== "list" || isSkeleton(root) ? [] : [resource(file, root)];
  const wrapper = property(root, "TaskDefinition");
  if (wrapper?.value.kind !== "block" || !property(wrapper.value, "ContainerDefinitions")) return [];
  return [{ ...resource(file, wrapper.value), wrapper }];
}

/** Whether it is what `register-task-definition --generate-cli-skeleton` prints, and no container of it is filled in yet. */
function isSkeleton(body: Block): boolean {
  const containers = blocks(get(body, "ContainerDefinitions"));
  const empty = (container: Block, name: string) => texts(get(container, name)).some((text) => exact(text) === "");
  return containers.length > 0 && containers.every((each) => empty(each, "Name") && empty(each, "Image"));
}

function resource({ document }: TaskFile, body: Block): Resource {
  const family = property(body, "Family");
  const containers = property(body, "ContainerDefinitions")!;
  const [text] = texts(get(body, "Family"));
  const written = text && document.text.slice(text.trail[0].start, text.trail[0].end).replaceAll('"', "");
  return {
    type: "AWS::ECS::TaskDefinition",
    address: written || fileName(document.uri),
    name: family?.key ?? containers.key,
    body,
    via: "api",
    existing: false,
  };
}

function fileName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf("/") + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
