import { options, required, requiredOnFargate } from "../data/awslogs.ts";
import { containersOf } from "../links/ecs.ts";
import { certain } from "../links/link.ts";
import { containers, isFargate } from "../links/task.ts";
import { near } from "../model/near.ts";
import type { Resource } from "../model/resource.ts";
import { type Block, blocks, get, lacks, use, type Value } from "../model/value.ts";
import type { Finding, Fix, Replacement, Rule } from "../rule.ts";

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

  *check(task): Generator<Finding> {
    for (const container of containers(task)) {
      for (const log of blocks(get(container, "LogConfiguration"))) {
        const driver = get(log, "LogDriver");
        const name = certain(driver);
        if (driver && name === "awslogs") yield* awslogs(task, container, log, driver);
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

function* awslogs(task: Resource, container: Block, log: Block, driver: Value): Generator<Finding> {
  const value = get(log, "Options");
  const [given, other] = blocks(value);
  if (other || (value && !given)) return;
  const known = given ?? (lacks(log, "Options") ? undefined : null);
  if (known === null) return;
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
  const missing = required.filter(lacking);
  if (missing.length > 0) {
    yield {
      at: use(driver),
      message: `${missing.join(" and ")} ${missing.length > 1 ? "are" : "is"} missing; ECS answers: Log driver awslogs requires options: ${required.join(", ")}`,
      fixes: given && missing.join() === "awslogs-region" ? region(task, given) : [],
    };
  }
  for (const name of isFargate(task) ? requiredOnFargate.filter(lacking) : []) {
    yield {
      at: use(driver),
      message: `${name} is missing; ECS answers: Fargate requires log configuration options to include ${name} to support log driver awslogs`,
      fixes: given ? [add(given, name, certain(get(container, "Name")) ?? "ecs")] : [],
    };
  }
}

/** The region to which other containers of the task send their logs, if it is one. */
function region(task: Resource, on: Block): readonly Fix[] {
  const others = containers(task).flatMap((each) => blocks(get(each, "LogConfiguration")));
  const found = others.flatMap((log) =>
    blocks(get(log, "Options")).map((each) => certain(get(each, "awslogs-region"))),
  );
  const regions = new Set(found.filter((each) => each !== undefined));
  const [only] = regions;
  if (only !== undefined && regions.size === 1) return [add(on, "awslogs-region", only)];
  if (regions.size > 0 || task.via !== "cloudformation") return [];
  const own: Replacement = [{ address: "AWS::Region", attribute: "Ref" }];
  return [{ ...add(on, "awslogs-region", own), title: "Add awslogs-region, that of the stack" }];
}

function add(on: Block, name: string, to: Replacement): Fix {
  return { title: `Add ${name} ${to}`, safe: true, preferred: true, intents: [{ do: "set", on, name, to }] };
}

function spelling(name: string): string | undefined {
  const folded = name.toLowerCase().replaceAll("_", "-");
  if (options.includes(folded)) return folded;
  const found = near(folded, options);
  return found !== undefined && folded.startsWith("aws") && Math.abs(found.length - folded.length) < 2
    ? found
    : undefined;
}
