import { get, property, type Span, use } from "../model/value.ts";
import type { Unit } from "../rule.ts";
import { commands, options, plain, type Step, steps, whole } from "./workflow.ts";

/** Where a workflow of the workspace gives a service another revision of its task definition. */
export interface Deploy {
  /** The name of the service. */
  readonly service: string;
  readonly at: Span;
}

/** The deployments of all workflows whose service is known. */
export function deploys(unit: Unit): readonly Deploy[] {
  return unit.workspace
    .files("GitHub::Workflow")
    .flatMap((workflow) => [...steps(workflow)].flatMap((step) => [...deployed(step)]));
}

/**
 * Whether an action that fills in the file `uri` may be given one of `inputs` for `container`, such as
 * `log-configuration-options`: https://github.com/aws-actions/amazon-ecs-render-task-definition#usage
 */
export function actionFills(
  uri: string,
  container: string | undefined,
  inputs: readonly string[],
  unit: Unit,
): boolean {
  return unit.workspace.files("GitHub::Workflow").some((workflow) =>
    [...steps(workflow)].some(({ action, given }) => {
      if (!action?.startsWith("aws-actions/amazon-ecs-render-task-definition@") || !given) return false;
      const file = get(given, "task-definition");
      const name = plain(get(given, "container-name"));
      const other = name !== undefined && container !== undefined && name !== container;
      return file && !other && isFile(uri, plain(file)) && inputs.some((input) => property(given, input));
    }),
  );
}

/** Whether the file `uri` may be the one that a workflow calls `path`; what another step gives may be any. */
function isFile(uri: string, path: string | undefined): boolean {
  return path === undefined || uri.endsWith(`/${path.replace(/^\.?\//, "")}`);
}

/** Whether the file `uri` may be registered by actions that leave out what only ECS writes, and by no command that names it. */
export function actionRegisters(uri: string, unit: Unit): boolean {
  const name = uri.slice(uri.lastIndexOf("/") + 1);
  const rendered: boolean[] = [];
  const deployed: boolean[] = [];
  for (const workflow of unit.workspace.files("GitHub::Workflow")) {
    for (const step of steps(workflow)) {
      // https://github.com/aws-actions/amazon-ecs-render-task-definition
      const [, action] = /^aws-actions\/amazon-ecs-(render|deploy)-task-definition@/.exec(step.action ?? "") ?? [];
      const given = step.given && get(step.given, "task-definition");
      if (action && given) {
        (action === "render" ? rendered : deployed).push(isFile(uri, plain(given)));
      }
      for (const { words } of commands(step, "register-task-definition")) {
        if (words.some((word) => word.endsWith(name))) return false;
      }
    }
  }
  return (rendered.length > 0 ? rendered : deployed).includes(true);
}

function* deployed(step: Step): Generator<Deploy> {
  // https://github.com/aws-actions/amazon-ecs-deploy-task-definition
  if (step.action?.startsWith("aws-actions/amazon-ecs-deploy-task-definition@")) {
    const value = step.given && get(step.given, "service");
    const service = plain(value);
    if (value && service !== undefined) yield { service, at: use(value) };
    return;
  }
  for (const { named, at } of asked(step, "update-service")) {
    const service = whole(named.get("--service")?.at(-1));
    if (service !== undefined && named.has("--task-definition")) yield { service, at };
  }
}

/** Where a workflow of the workspace starts a task of a definition's latest revision. */
export interface Started {
  readonly family: string;
  /** `FARGATE`, `EC2` or `EXTERNAL`. */
  readonly launchType: string;
  readonly at: Span;
}

/** The tasks that workflows start by a launch type, where all of that is known. */
export function started(unit: Unit): readonly Started[] {
  return unit.workspace.files("GitHub::Workflow").flatMap((workflow) =>
    [...steps(workflow)].flatMap((step) =>
      [...asked(step, "run-task")].flatMap(({ named, at }) => {
        const family = whole(named.get("--task-definition")?.at(-1));
        const launchType = whole(named.get("--launch-type")?.at(-1));
        // An earlier revision may say something else.
        return family === undefined || launchType === undefined || family.includes(":")
          ? []
          : [{ family, launchType, at }];
      }),
    ),
  );
}

/** The options of each `aws ecs NAME` in `step`. */
function* asked(
  step: Step,
  name: string,
): Generator<{ readonly named: ReadonlyMap<string, readonly string[]>; readonly at: Span }> {
  for (const { words, at } of commands(step, "aws")) {
    const start = words.findIndex((word, index) => /(^|\()aws$/.test(word) && words[index + 1] === "ecs");
    if (start >= 0 && words[start + 2] === name) yield { named: options(words.slice(start + 3), switches).named, at };
  }
}

/**
 * Options that take no value: https://docs.aws.amazon.com/cli/latest/reference/ecs/update-service.html,
 * https://docs.aws.amazon.com/cli/latest/reference/ecs/run-task.html
 */
const switches: ReadonlySet<string> = new Set(
  "--force-new-deployment --no-force-new-deployment --enable-execute-command --disable-execute-command --enable-ecs-managed-tags --no-enable-ecs-managed-tags --no-cli-pager --no-verify-ssl --debug".split(
    " ",
  ),
);
