import { options, required, requiredOnFargate } from "../data/awslogs.ts";
import { actionFills } from "../links/deploys.ts";
import { containersOf } from "../links/ecs.ts";
import { certain, local, nameOf } from "../links/link.ts";
import { containers, isFargate } from "../links/task.ts";
import { near } from "../model/near.ts";
import type { Resource } from "../model/resource.ts";
import { type Block, blocks, get, lacks, use, type Value } from "../model/value.ts";
import type { Finding, Fix, Replacement, Rule, Unit } from "../rule.ts";

export const ecsLogConfiguration: Rule = {
  id: "ecs/log-configuration",
  on: ["AWS::ECS::TaskDefinition"],
  severity: "error",
  summary: "A container's log driver has the options that it cannot do without",
  why: `\`awslogs\` needs a group and a region, and on Fargate a prefix for its streams; ECS refuses a task definition without
them: \`Log driver awslogs requires options: awslogs-region, awslogs-group\`. An option that is misspelled is refused too:
\`Log driver awslogs disallows options: …\`. \`awsfirelens\` hands the logs to a container of the same task, one that has a
\`firelensConfiguration\`, and without such a container they go nowhere.`,
  sources: [
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specify-log-config.html",
    "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html",
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_firelens.html",
  ],

  *check(task, unit): Generator<Finding> {
    for (const container of containers(task)) {
      for (const log of blocks(get(container, "LogConfiguration"))) {
        const driver = get(log, "LogDriver");
        const name = certain(driver);
        if (driver && name === "awslogs") yield* awslogs({ task, container, log, driver }, unit);
        if (!driver || name !== "awsfirelens") continue;
        const all = containersOf(task);
        if (!all?.every((each) => lacks(each, "FirelensConfiguration"))) continue;
        const message =
          "no container of this task has a firelensConfiguration, so that nothing takes the logs of awsfirelens; the task does not start";
        yield { at: use(driver), message };
      }
    }
  },
};

/** One container's use of awslogs. */
interface Use {
  readonly task: Resource;
  readonly container: Block;
  readonly log: Block;
  readonly driver: Value;
}

function* awslogs(of: Use, unit: Unit): Generator<Finding> {
  const { task, container, log, driver } = of;
  const value = get(log, "Options");
  const [given, other] = blocks(value);
  if (other || (!given && !lacks(log, "Options"))) return;
  const misspelled = [...(given?.properties.values() ?? [])].flatMap((property) => {
    const meant = options.includes(property.name) ? undefined : spelling(property.name);
    return meant === undefined ? [] : [{ property, meant }];
  });
  for (const { property, meant } of misspelled) {
    yield {
      at: property.key,
      message: `"${property.written}" is no option of awslogs; ECS answers: Log driver awslogs disallows options: ${property.written}`,
      fixes: [
        {
          title: `Call it ${meant}`,
          safe: true,
          preferred: true,
          intents: [{ do: "rename", property, to: meant }],
        },
      ],
    };
  }
  const meant = misspelled.map((each) => each.meant);
  const lacking = (name: string) => (given ? lacks(given, name) : true) && !meant.includes(name);
  const always = required.filter(lacking);
  const missing = [...always, ...(isFargate(task) ? requiredOnFargate.filter(lacking) : [])];
  const inputs = ["log-configuration-log-driver", "log-configuration-options"];
  const name = certain(get(container, "Name"));
  if (missing.length === 0 || actionFills(task.name.uri, name, inputs, unit)) return;
  const answer =
    always.length > 0
      ? `Log driver awslogs requires options: ${required.join(", ")}`
      : `Fargate requires log configuration options to include ${missing.join(", ")} to support log driver awslogs`;
  yield {
    at: use(driver),
    message: `${listed(missing)} ${missing.length > 1 ? "are" : "is"} missing; ECS answers: ${answer}`,
    fixes: filled(of, given, missing, unit),
  };
}

/** Adds all of `missing`, where it is known what each has to be. */
function filled(
  { task, container, log }: Use,
  given: Block | undefined,
  missing: readonly string[],
  unit: Unit,
): readonly Fix[] {
  const values = missing.map((name): readonly [string, Replacement | undefined] => [
    name,
    valueFor(name, task, container, unit),
  ]);
  const known = values.flatMap(([name, to]) => (to === undefined ? [] : [[name, to] as const]));
  if (known.length < values.length) return [];
  const [[name, only] = ["", ""], ...others] = known;
  const plain = others.length === 0 && typeof only === "string";
  const own = name === "awslogs-region" && typeof only !== "string";
  return [
    {
      title: `Add ${listed(missing)}${plain ? ` ${only}` : own && others.length === 0 ? ", that of the stack" : ""}`,
      // Which group it was to be is likely, not certain.
      safe: !missing.includes("awslogs-group"),
      preferred: true,
      intents: given
        ? known.map(([name, to]) => ({ do: "set", on: given, name, to }))
        : [{ do: "set", on: log, name: "Options", to: { object: Object.fromEntries(known) } }],
    },
  ];
}

/** What the option `name` has to be: what is made for it, or what other containers of the task say, if that is one thing. */
function valueFor(name: string, task: Resource, container: Block, unit: Unit): Replacement | undefined {
  if (name === "awslogs-stream-prefix") return certain(get(container, "Name")) ?? "ecs";
  const group = name === "awslogs-group" ? groupOf(task, unit) : undefined;
  if (group) return [{ address: group.address, attribute: "name" }];
  const others = containers(task).flatMap((each) => blocks(get(each, "LogConfiguration")));
  const found = others
    .flatMap((log) => blocks(get(log, "Options")).map((each) => get(each, name)))
    .filter((each) => each !== undefined);
  const [only] = new Set(found.map(certain));
  if (found.length > 0) return found.every((each) => certain(each) === only) ? only : undefined;
  if (name !== "awslogs-region") return undefined;
  const stack: Replacement = [{ address: "AWS::Region", attribute: "Ref" }];
  return certain(task.region) ?? (task.via === "cloudformation" ? stack : undefined);
}

/** The one log group that is made beside `task`, where that may be for it. */
function groupOf(task: Resource, unit: Unit): Resource | undefined {
  const [group, more] = unit.resources("AWS::Logs::LogGroup");
  if (task.via !== "terraform" || !group || more || group.elsewhere || group.perhaps) return undefined;
  // Those of other services begin so.
  const others = /^\/aws\/(?!ecs)/.test(nameOf(group) ?? "/aws/");
  return others || local(group) !== group.address ? undefined : group;
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

function spelling(name: string): string | undefined {
  const folded = name.toLowerCase().replaceAll("_", "-");
  if (options.includes(folded)) return folded;
  const found = near(folded, options);
  return found !== undefined && folded.startsWith("aws") && Math.abs(found.length - folded.length) < 2
    ? found
    : undefined;
}
