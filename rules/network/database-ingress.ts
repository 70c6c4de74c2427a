import { taskOf } from "../links/ecs.ts";
import { certain, certainNumber, linkedAll, local } from "../links/link.ts";
import { listed, ofWhat, only, shut } from "../links/security-group.ts";
import { containers } from "../links/task.ts";
import type { Resource } from "../model/resource.ts";
import { get, lacks, type Value } from "../model/value.ts";
import type { Finding, Rule, Unit } from "../rule.ts";
import { admit } from "./ingress-fixes.ts";

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
      if (!shut(guards, "ingress", only(port), { groups, networks }, unit)) continue;
      const [guard] = guards as [Resource, ...Resource[]];
      const from = listed(groups);
      yield {
        at: guard.name,
        message: `${listed(guards)}${ofWhat(guards, database)} lets nobody in on port ${port} from ${from}, in which ${local(service)} runs; it waits until its connection times out`,
        related: [
          { at: service.name, message: "the service" },
          { at: database.name, message: "the database that it is given" },
        ],
        fixes: admit(guard, groups[0]!, only(port), unit),
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
  const port = get(body, "Port");
  const isUsual = lacks(body, "Port") || (port?.kind === "scalar" && port.value === null);
  if (!isUsual) return certainNumber(port);
  const engine = certain(get(body, "Engine"));
  return engine === undefined ? undefined : ports[engine];
}
