import { certain, mayBe } from "../links/link.ts";
import { containers } from "../links/task.ts";
import { type Block, blocks, get, lacks, origin, type Property, property, use } from "../model/value.ts";
import { type Finding, type Fix, hole, type Rule, type Unit } from "../rule.ts";

export const ecsLogGroup: Rule = {
  id: "ecs/log-group",
  on: ["AWS::ECS::TaskDefinition"],
  severity: "warning",
  summary: "The log group that a container writes to is one that is made",
  why: `\`awslogs\` makes no log group unless \`awslogs-create-group\` is true. A task whose group is not there stops before its
container starts: \`ResourceInitializationError: failed to validate logger args … The specified log group does not exist\`.
Names of groups are exact, so that \`/ecs/Web\` is not \`/ecs/web\` and \`ecs/web\` is neither. A group may well be made
elsewhere: where the name resembles none of the workspace's, that is information, and only beside log groups that are made
in the same place.`,
  sources: [
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specify-log-config.html",
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/resource-initialization-error.html",
  ],

  *check(task, unit): Generator<Finding> {
    for (const container of containers(task)) {
      for (const log of blocks(get(container, "LogConfiguration"))) {
        if (certain(get(log, "LogDriver")) !== "awslogs") continue;
        for (const options of blocks(get(log, "Options"))) yield* made(options, unit);
      }
    }
  },
};

function* made(options: Block, unit: Unit): Generator<Finding> {
  const written = property(options, "awslogs-group");
  const name = certain(written?.value);
  const makes = lacks(options, "awslogs-create-group") ? "false" : certain(get(options, "awslogs-create-group"));
  if (!written || name === undefined || makes !== "false") return;
  const names = unit.workspace.names("AWS::Logs::LogGroup", "LogGroupName");
  if (names.some((each) => mayBe(each, name))) return;
  const alike = names.filter((each) => !each.includes(hole) && folded(each) === folded(name));
  const [meant, other] = new Set(alike);
  if (meant !== undefined && other === undefined) {
    yield {
      at: use(written.value),
      message: `nothing makes the log group "${name}", but "${meant}" is made; without its group the task stops with: The specified log group does not exist`,
      fixes: [take(written, meant)],
    };
  } else if (unit.resources("AWS::Logs::LogGroup").some(({ elsewhere }) => !elsewhere)) {
    yield {
      at: use(written.value),
      message: `nothing here makes the log group "${name}"; if nobody else does, the task stops with: The specified log group does not exist`,
      severity: "information",
    };
  }
}

function take({ value }: Property, name: string): Fix {
  return {
    title: `Use ${name}`,
    // Logs go elsewhere from then on.
    safe: false,
    preferred: true,
    intents: [{ do: "replace", at: origin(value), with: name }],
  };
}

function folded(name: string): string {
  return name.toLowerCase().replace(/^\//, "");
}
