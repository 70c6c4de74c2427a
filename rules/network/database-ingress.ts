import { taskOf } from "../links/ecs.ts";
import { certain, certainNumber, linked, linkedAll, local } from "../links/link.ts";
import { admits, ingressOf, isInline } from "../links/security-group.ts";
import { containers } from "../links/task.ts";
import type { Resource } from "../model/resource.ts";
import { blocks, get, items, type List, lacks, type Value } from "../model/value.ts";
import type { Finding, Fix, Intent, Replacement, Rule, Unit } from "../rule.ts";

export const networkDatabaseIngress: Rule = {
  id: "network/database-ingress",
  on: ["AWS::ECS::Service"],
  severity: "error",
  summary: "A database lets in, on its port, the service whose tasks are given its address",
  why: `A security group lets nothing in that no rule of it names. A database whose group has no rule for its port from the
group of the service, from one that both are in, or from the subnets of the service, answers nobody: the application waits
and stops with \`connection to server at "…", port 5432 failed: Connection timed out\`. A rule for another port, or for the
load balancer's group instead of the service's, looks right at a glance. Nothing is said where a rule, a group or a subnet
is not known.`,
  sources: [
    "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.RDSSecurityGroups.html",
    "https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html",
    "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Troubleshooting.html",
  ],

  *check(service, unit): Generator<Finding> {
    const network = get(service.body, "NetworkConfiguration");
    const awsvpc = network?.kind === "block" ? get(network, "AwsvpcConfiguration") : undefined;
    const task = taskOf(service, unit);
    if (awsvpc?.kind !== "block" || !task) return;
    const groups = linkedAll(get(awsvpc, "SecurityGroups"), ["AWS::EC2::SecurityGroup"], unit);
    if (!groups || groups.length === 0) return;
    const subnets = linkedAll(get(awsvpc, "Subnets"), ["AWS::EC2::Subnet"], unit);
    const networks = subnets?.map((subnet) => certain(get(subnet.body, "CidrBlock")) ?? "");
    for (const database of asked(task, unit)) {
      const port = portOf(database);
      const own = property(database);
      const guards = linkedAll(own, ["AWS::EC2::SecurityGroup"], unit);
      if (port === undefined || !guards || guards.length === 0) continue;
      const answers = guards.flatMap((guard) => {
        return (
          ingressOf(guard, unit)?.map((rule) => admits(rule, guard, port, { groups, networks }, unit)) ?? [undefined]
        );
      });
      if (!answers.every((answer) => answer === "no")) continue;
      const [guard] = guards as [Resource, ...Resource[]];
      const from = groups.map(local).join(" and ");
      yield {
        at: guard.name,
        message: `${guards.map(local).join(" and ")} of ${local(database)} lets nobody in on port ${port} from ${from}, in which ${local(service)} runs; it waits until its connection times out`,
        related: [
          { at: service.name, message: "the service" },
          { at: database.name, message: "the database that it is given" },
        ],
        fixes: admit(guard, groups[0]!, port, unit),
      };
    }
  },
};

/** The databases of the unit that the containers of `task` are told of. */
function asked(task: Resource, unit: Unit): ReadonlySet<Resource> {
  const found = new Set<Resource>();
  const look = (value: Value | undefined): void => {
    if (value?.kind === "list") value.items.forEach(look);
    const targets =
      value?.kind === "unknown"
        ? [value.target]
        : value?.kind === "text"
          ? value.pieces.map((piece) => piece.target)
          : [];
    for (const target of targets) {
      const database =
        target && /^(Read)?Endpoint(\.Address)?$/.test(target.canonical ?? "") ? unit.find(target) : undefined;
      if (database?.type === "AWS::RDS::DBInstance" || database?.type === "AWS::RDS::DBCluster") found.add(database);
    }
  };
  for (const container of containers(task)) {
    const environment = get(container, "Environment");
    for (const entry of environment?.kind === "list" ? environment.items : []) {
      if (entry.kind === "block") look(get(entry, "Value"));
    }
  }
  return found;
}

function property({ body, type }: Resource): Value | undefined {
  return get(body, type === "AWS::RDS::DBInstance" ? "VPCSecurityGroups" : "VpcSecurityGroupIds");
}

/** https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html (Port), 2026-11-24. */
const ports: Readonly<Record<string, number>> = {
  "aurora-mysql": 3306,
  "aurora-postgresql": 5432,
  mariadb: 3306,
  mysql: 3306,
  postgres: 5432,
};

function portOf({ body }: Resource): number | undefined {
  if (!lacks(body, "Port")) return certainNumber(get(body, "Port"));
  const engine = certain(get(body, "Engine"));
  return engine === undefined ? undefined : ports[engine];
}

/** A rule of its own; or, as Terraform would take it away again beside rules in blocks, a place in the block for the port. */
function admit(guard: Resource, from: Resource, port: number, unit: Unit): readonly Fix[] {
  if (/\[/.test(guard.address + from.address)) return [];
  const id = (of: Resource) => [{ address: of.address, attribute: "id" }];
  const properties = {
    GroupId: id(guard),
    SourceSecurityGroupId: id(from),
    IpProtocol: "tcp",
    FromPort: port,
    ToPort: port,
  };
  const title = `Let ${local(from)} in on port ${port}`;
  if (isInline(guard)) {
    // Groups that name each other in their blocks depend on each other.
    const intent = names(from, guard, unit) ? undefined : inBlock(guard, id(from), port);
    return intent ? [{ title, safe: false, preferred: true, intents: [intent] }] : [];
  }
  const named = `${guard.address.split(".").at(-1)}_from_${from.address.split(".").at(-1)}`;
  return [
    {
      title,
      safe: false,
      preferred: true,
      intents: [{ do: "declare", type: "AWS::EC2::SecurityGroupIngress", named, properties, behind: guard }],
    },
  ];
}

/** A place for the group `from` in the one block of `guard` for `port` of TCP alone, or a block more; none where rules stand in one list. */
function inBlock({ body, via }: Resource, from: Replacement, port: number): Intent | undefined {
  const rules = get(body, "SecurityGroupIngress");
  const [first] = items(rules);
  if (!rules || (rules.kind !== "block" && (rules.kind !== "list" || rules.trail[0].end !== first?.trail[0].end)))
    return undefined;
  const [rule, other] = blocks(rules).filter((each) => {
    const ports = ["FromPort", "ToPort"].map((name) => certainNumber(get(each, name)));
    return certain(get(each, "Protocol")) === "tcp" && ports.every((each) => each === port) && !each.open;
  });
  const groups = rule && !other ? get(rule, "SecurityGroups") : undefined;
  if (rule && !other && !groups) return { do: "set", on: rule, name: "SecurityGroups", to: { list: [from] } };
  if (groups?.kind === "list") return { do: "append", to: groups, item: from };
  if (via !== "terraform" || (rule && !other)) return undefined;
  // One block is a list of one.
  const to: List =
    rules.kind === "list" ? rules : { kind: "list", items: [rules], open: rules.open, trail: rules.trail };
  const more = { Protocol: "tcp", FromPort: port, ToPort: port, SecurityGroups: { list: [from] } };
  return { do: "append", to, item: { object: more } };
}

/** Whether a block of `group` names `other`. */
function names(group: Resource, other: Resource, unit: Unit): boolean {
  const rules = ["SecurityGroupIngress", "SecurityGroupEgress"].flatMap((name) => [...blocks(get(group.body, name))]);
  return rules.some((rule) =>
    [...items(get(rule, "SecurityGroups"))].some((each) => linked(each, ["AWS::EC2::SecurityGroup"], unit) === other),
  );
}
