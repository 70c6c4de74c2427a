import { get, type Span, use } from "../model/value.ts";
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

function* deployed(step: Step): Generator<Deploy> {
  // https://github.com/aws-actions/amazon-ecs-deploy-task-definition
  if (step.action?.startsWith("aws-actions/amazon-ecs-deploy-task-definition@")) {
    const value = step.given && get(step.given, "service");
    const service = plain(value);
    if (value && service !== undefined) yield { service, at: use(value) };
    return;
  }
  for (const { words, at } of commands(step, "aws")) {
    const start = words.findIndex((word, index) => word === "aws" && words[index + 1] === "ecs");
    if (start < 0 || words[start + 2] !== "update-service") continue;
    const { named } = options(words.slice(start + 3), switches);
    const service = whole(named.get("--service")?.at(-1));
    if (service !== undefined && named.has("--task-definition")) yield { service, at };
  }
}

/** Options of `aws ecs update-service` that take no value: https://docs.aws.amazon.com/cli/latest/reference/ecs/update-service.html */
const switches: ReadonlySet<string> = new Set(
  "--force-new-deployment --no-force-new-deployment --enable-execute-command --disable-execute-command --no-cli-pager --no-verify-ssl --debug".split(
    " ",
  ),
);
