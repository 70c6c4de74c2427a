import { type Bounds, containerCheck } from "../data/health-checks.ts";
import { certainNumber } from "../links/link.ts";
import { containers } from "../links/task.ts";
import { commands, words } from "../model/command.ts";
import { variables } from "../model/environment.ts";
import { type Block, blocks, get, lacks, numbers, origin, property, use } from "../model/value.ts";
import { type Finding, type Fix, hole, type Rule, type Severity } from "../rule.ts";

export const ecsHealthCheckTiming: Rule = {
  id: "ecs/health-check-timing",
  on: ["AWS::ECS::TaskDefinition"],
  severity: "error",
  summary: "The times of a container's health check are such that ECS takes them and the container can start",
  why: `ECS takes 5 to 300 seconds between two checks, 2 to 60 for each, 1 to 10 retries, and at most 300 seconds at the start in
which failures do not count. Without a \`startPeriod\` the first failures count: after \`retries\` times \`interval\`, 90 seconds
unless it is said otherwise, the task is stopped. An application that migrates its database, or only connects to it, before it
answers is then killed while it starts, again and again, and the deployment never ends: one team had
60 seconds there, and needed 180.`,
  sources: [
    "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html",
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/healthcheck.html",
    "https://docs.docker.com/reference/dockerfile/#healthcheck",
    "https://github.com/aws/aws-cdk/blob/main/packages/aws-cdk-lib/aws-ecs/lib/container-definition.ts",
  ],

  *check(task): Generator<Finding> {
    for (const container of containers(task)) {
      for (const check of blocks(get(container, "HealthCheck"))) {
        const outside = parts.flatMap((part) => [...beyond(check, part)]);
        yield* outside;
        if (outside.length > 0) continue;
        yield* slow(check);
        yield* early(check, container);
      }
    }
  },
};

interface Part {
  readonly name: string;
  readonly bounds: Bounds;
  readonly unit: string;
}

const parts: readonly Part[] = [
  { name: "Interval", bounds: containerCheck.interval, unit: " s" },
  { name: "Timeout", bounds: containerCheck.timeout, unit: " s" },
  { name: "Retries", bounds: containerCheck.retries, unit: "" },
  { name: "StartPeriod", bounds: containerCheck.startPeriod, unit: " s" },
];

/** The most seconds that the CDK lets a check take, of which AWS's pages know nothing. */
const longestOfCdk = 120;

function* beyond(check: Block, { name, bounds, unit }: Part): Generator<Finding> {
  const own = property(check, name);
  if (!own) return;
  for (const { value, from } of numbers(own.value)) {
    if (value >= bounds.min && value <= bounds.max) continue;
    const within = Math.min(Math.max(value, bounds.min), bounds.max);
    const nearest = fitting(check, name, within) ?? within;
    const disputed = name === "Timeout" && value > bounds.max && value <= longestOfCdk;
    yield {
      at: use(from),
      message: `${own.written} is ${value}${unit}; ECS takes ${bounds.min} to ${bounds.max}${unit}`,
      severity: disputed ? "warning" : "error",
      fixes: [
        {
          title: `Use ${nearest}${unit}`,
          safe: !disputed,
          preferred: true,
          intents: [{ do: "replace", at: origin(from), with: nearest }],
        },
      ],
    };
  }
}

/** What is within the bounds and leaves a check its time to end before the next: another finding would come of anything else. */
function fitting(check: Block, name: string, within: number): number | undefined {
  const [timeout, interval] = [seconds(check, "Timeout"), seconds(check, "Interval")];
  if (name === "Interval") return [within, 10, 30, containerCheck.interval.max].find((each) => each > (timeout ?? 0));
  if (name !== "Timeout") return undefined;
  return [within, containerCheck.timeout.default, containerCheck.timeout.min].find(
    (each) => interval === undefined || each < interval,
  );
}

/** What `check` says, or ECS where it says nothing; `undefined` where it is not known. */
function seconds(check: Block, name: "Interval" | "Timeout" | "Retries" | "StartPeriod"): number | undefined {
  const key = `${name.charAt(0).toLowerCase()}${name.slice(1)}` as keyof typeof containerCheck;
  return lacks(check, name) ? containerCheck[key].default : certainNumber(get(check, name));
}

function* slow(check: Block): Generator<Finding> {
  const timeout = seconds(check, "Timeout");
  const interval = seconds(check, "Interval");
  const at = get(check, "Timeout") ?? get(check, "Interval");
  if (timeout === undefined || interval === undefined || !at || timeout < interval) return;
  // The CDK compares what is written, and takes two that are the same.
  const written = timeout > interval && !lacks(check, "Timeout") && !lacks(check, "Interval");
  const refused = written ? ", and the CDK throws: Health check interval should be longer than timeout" : "";
  yield {
    at: use(at),
    message: `a check may take ${timeout} s, and they are ${interval} s apart; one that hangs is noticed late${refused}`,
    severity: "information",
  };
}

/** The shortest time in which a container that waits for its database is given to start, in seconds. */
const shortest = 120;
/** What ended the deployments that failed for that. */
const enough = 180;

function* early(check: Block, container: Block): Generator<Finding> {
  const interval = seconds(check, "Interval");
  const retries = seconds(check, "Retries");
  const start = seconds(check, "StartPeriod");
  if (interval === undefined || retries === undefined || start === undefined) return;
  const budget = start + interval * retries;
  const reason = budget < shortest ? waitsFor(container) : undefined;
  if (!reason) return;
  const own = property(check, "StartPeriod");
  yield {
    at: own ? use(own.value) : use(check),
    message: `${reason.what}, and after ${start} + ${retries} × ${interval} = ${budget} s of failed checks ECS stops the task; ${own ? "" : "startPeriod is not set, and "}a start that takes longer never ends`,
    severity: reason.severity,
    fixes: [later(check)],
  };
}

function later(check: Block): Fix {
  const own = property(check, "StartPeriod");
  return {
    title: `Let failures count after ${enough} s`,
    safe: false,
    preferred: true,
    intents: [
      own
        ? { do: "replace", at: origin(own.value), with: enough }
        : { do: "set", on: check, name: "StartPeriod", to: enough },
    ],
  };
}

/** What brings a database to its latest form, which takes as long as it takes. */
const migration =
  /\b(alembic|prisma|flyway|liquibase|knex|sequelize|typeorm|drizzle-kit|goose|dbmate)\b.*\b(upgrade|migrate|deploy|update|latest|run|db:migrate|up)\b|\bdb:(migrate|prepare|setup)\b|\bmanage\.py migrate\b|\bartisan migrate\b|\bflask db upgrade\b/;

/** Variables from which an application learns of its database. */
const database =
  /^(DATABASE_URL|DB_(HOST|URL|HOSTNAME|CONNECTION_STRING)|DATABASE_HOST|POSTGRES_(HOST|URL)|PG_?HOST|MYSQL_HOST|RDS_HOST(NAME)?|SPRING_DATASOURCE_URL|SQLALCHEMY_DATABASE_URI)$/;

/** Why `container` may take long to start, if that is known. */
function waitsFor(container: Block): { readonly what: string; readonly severity: Severity } | undefined {
  const list = [...(words(get(container, "EntryPoint")) ?? []), ...(words(get(container, "Command")) ?? [])];
  const run = commands(list).map((command) => command.words.map(({ text }) => text.replaceAll(hole, "…")).join(" "));
  const migrates = run.length > 1 ? run.find((each) => migration.test(each)) : undefined;
  if (migrates) return { what: `it runs "${migrates}" before it serves`, severity: "warning" };
  const told = [...variables(container, "Environment"), ...variables(container, "Secrets")];
  const variable = told.find(({ name }) => database.test(name));
  return variable && { what: `${variable.name} tells it of a database`, severity: "information" };
}
