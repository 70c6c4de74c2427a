import { onFargate, taskOf } from "../links/ecs.ts";
import { closed } from "../links/endpoint.ts";
import { certain, linkedAll, local } from "../links/link.ts";
import { type Need, needs } from "../links/needs.ts";
import { endpointsIn, routesOf, type Table, tableOf, vpcOf, type Way, wayOut } from "../links/network.ts";
import { isInline, sealed } from "../links/security-group.ts";
import { containers } from "../links/task.ts";
import type { Resource } from "../model/resource.ts";
import { type Block, exact, get, lacks, origin, property, type Text, texts, use } from "../model/value.ts";
import type { Finding, Fix, Rule, Unit } from "../rule.ts";

export const networkNoEgress: Rule = {
  id: "network/no-egress",
  on: ["AWS::ECS::Service"],
  severity: "error",
  summary: "The subnets of a Fargate service have a way to the registry, the secrets and the logs of its tasks",
  why: `A task on Fargate pulls its image, reads its secrets and opens its logs through its own network interface. From a
private subnet that takes a default route to a NAT gateway, in the route table *that is associated with the subnet*; from a
public one, a public IP address; without either, VPC endpoints with private DNS for each service, whose security groups let port 443 in, and
one for S3 that the subnet's route table is associated with. A NAT gateway that no route leads to, or
a route table that no subnet is associated with, is as good as none; so is a security group that lets nothing out, as one
without egress rules does in Terraform, which takes away the one that AWS makes. Every task stops after some minutes with
\`ResourceInitializationError: unable to pull secrets or registry auth\`. The subnets, their tables and all their routes
have to be in the configuration to be judged.`,
  sources: [
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-task-networking.html",
    "https://docs.aws.amazon.com/AmazonECR/latest/userguide/vpc-endpoints.html",
    "https://docs.aws.amazon.com/vpc/latest/privatelink/create-interface-endpoint.html",
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/resource-initialization-error.html",
    "https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html",
  ],

  *check(service, unit): Generator<Finding> {
    const network = get(service.body, "NetworkConfiguration");
    const awsvpc = network?.kind === "block" ? get(network, "AwsvpcConfiguration") : undefined;
    if (awsvpc?.kind !== "block" || onFargate(service) !== true) return;
    yield* guarded(service, awsvpc, unit);
    const listed = property(awsvpc, "Subnets");
    const address = lacks(awsvpc, "AssignPublicIp") ? "false" : certain(get(awsvpc, "AssignPublicIp"));
    const isPublic = address === "true" || address === "ENABLED";
    const subnets = linkedAll(listed?.value, ["AWS::EC2::Subnet"], unit);
    if (!listed || !subnets || address === undefined) return;
    const found = new Map<string, Stuck[]>();
    for (const subnet of new Set(subnets)) {
      const stuck = stuckIn(subnet, service, isPublic, unit);
      if (stuck) found.set(stuck.why, [...(found.get(stuck.why) ?? []), stuck]);
    }
    for (const [why, each] of found) {
      const [first] = each as [Stuck, ...Stuck[]];
      const places = each.map(({ subnet }) => local(subnet)).join(" and ");
      yield {
        at: use(listed.value),
        message: `tasks of ${local(service)} in ${places} have no way out: ${why}; they stop with: ${first.answer}`,
        related: [
          ...each.map(({ subnet }) => ({ at: subnet.name, message: "the subnet" })),
          ...tableOfItsOwn(first).map((table) => ({ at: table.name, message: "its route table" })),
        ],
        fixes: first.way === "none" ? lead(first.subnet, first.table, unit) : [],
      };
    }
  },
};

const timeout = "ResourceInitializationError: unable to pull secrets or registry auth: … context deadline exceeded";
const pulling = "CannotPullContainerError: … request canceled while waiting for connection";

/** Security groups that keep all that a task needs before it starts from it, which answers on port 443. */
function* guarded(service: Resource, awsvpc: Block, unit: Unit): Generator<Finding> {
  const groups = linkedAll(get(awsvpc, "SecurityGroups"), ["AWS::EC2::SecurityGroup"], unit);
  const task = taskOf(service, unit);
  if (!task || service.existing || !groups?.every((group) => !group.perhaps) || !sealed(groups, 443, unit)) return;
  const answer = needs(task, unit).length > 0 ? timeout : outsideImages(task).length > 0 ? pulling : undefined;
  const [first] = groups;
  if (!first || answer === undefined) return;
  yield {
    at: first.name,
    message: `${groups.map(local).join(" and ")} of ${local(service)} lets nothing out on port 443, by which images are pulled and secrets and logs are reached; its tasks stop with: ${answer}`,
    related: [{ at: service.name, message: "the service" }],
    fixes: /\[/.test(first.address) ? [] : [letOut(first)],
  };
}

/** What AWS gives a group that it makes, in the way in which this one has its rules. */
function letOut(group: Resource): Fix {
  const title = `Let ${local(group)} out to everywhere`;
  const all = { Protocol: "-1", FromPort: 0, ToPort: 0, CidrBlocks: { list: ["0.0.0.0/0"] } };
  const properties = { GroupId: [{ address: group.address, attribute: "id" }], CidrIp: "0.0.0.0/0", IpProtocol: "-1" };
  const intents: Fix["intents"] = [
    isInline(group)
      ? { do: "set", on: group.body, name: "SecurityGroupEgress", to: { object: all } }
      : {
          do: "declare",
          type: "AWS::EC2::SecurityGroupEgress",
          named: `${nameIn(group)}_out`,
          properties,
          behind: group,
        },
  ];
  return { title, safe: false, preferred: true, intents };
}

/** A subnet that tasks cannot get out of. */
interface Stuck {
  readonly subnet: Resource;
  readonly table: Table;
  readonly way: Way | "none";
  readonly why: string;
  readonly answer: string;
}

function stuckIn(subnet: Resource, service: Resource, isPublic: boolean, unit: Unit): Stuck | undefined {
  const table = tableOf(subnet, unit);
  const way = table && wayOut(table, unit);
  if (!table || !(way === "none" || (way === "internet" && !isPublic))) return undefined;
  const lacking = unreached(service, subnet, table, unit);
  return lacking && { subnet, table, way, why: `${path(table, way)}, and ${lacking.what}`, answer: lacking.answer };
}

/** The route table, where the source has one beside the subnet: a construct may make both. */
function tableOfItsOwn({ subnet, table: { table } }: Stuck): readonly Resource[] {
  return table && !(table.name.uri === subnet.name.uri && table.name.start === subnet.name.start) ? [table] : [];
}

function path({ table, association }: Table, way: Way | "none"): string {
  const called = table ? local(table) : "the VPC's main route table";
  const main = table && !association ? " (the VPC's main one)" : "";
  if (way === "none") return `its route table is ${called}${main}, which has no default route`;
  return `its route table is ${called}, whose default route leads to an internet gateway, for which a task needs a public IP address`;
}

/** What else is missing, as far as endpoints might be a way; `undefined` where they may be enough. */
function unreached(
  service: Resource,
  subnet: Resource,
  table: Table,
  unit: Unit,
): { what: string; answer: string } | undefined {
  const vpc = vpcOf(subnet, unit);
  const endpoints = vpc && endpointsIn(vpc, unit);
  if (!endpoints) return undefined;
  if (endpoints.length === 0) return { what: "the VPC has no endpoints", answer: timeout };
  const task = taskOf(service, unit);
  if (!task) return undefined;
  const [image] = outsideImages(task);
  if (image) {
    return { what: `no endpoint leads to the registry of ${exact(image)}`, answer: pulling };
  }
  const there = new Set(endpoints.map((each) => each.service));
  const needed = [...new Set(needs(task, unit).flatMap(servicesFor))];
  const missing = needed.filter((name) => !there.has(name));
  if (missing.length === 0) {
    const shut = closed(
      endpoints.filter((each) => needed.includes(each.service)),
      { service, subnet, table: table.table },
      unit,
    );
    return shut && { what: shut.what, answer: shut.layers ? pulling : timeout };
  }
  return { what: `the VPC has no endpoint for ${missing.join(", ")}`, answer: timeout };
}

/** What a task needs in place of the internet. https://docs.aws.amazon.com/AmazonECR/latest/userguide/vpc-endpoints.html */
function servicesFor({ of }: Need): readonly string[] {
  if (of === "image") return ["ecr.api", "ecr.dkr", "s3"];
  if (of === "parameter") return ["ssm"];
  return of === "logs" ? ["logs"] : ["secretsmanager"];
}

function outsideImages(task: Resource): readonly Text[] {
  return containers(task).flatMap((container) => texts(get(container, "Image")).filter(isOutside));
}

/** Whether an image certainly comes from a registry on the internet. */
function isOutside(image: Text): boolean {
  const whole = exact(image);
  // The default of a variable waits for a pipeline to name an image.
  if (image.trail.length > 1 && !origin(image).given) return false;
  if (whole === undefined || whole === "") return false;
  const [host, ...rest] = whole.split("/");
  const isHost = rest.length > 0 && /[.:]|^localhost$/.test(host!);
  return !isHost || ["docker.io", "ghcr.io", "public.ecr.aws", "quay.io", "registry.gitlab.com"].includes(host!);
}

/** Have the subnet use the one table that leads to a NAT, or its table lead to the one NAT. */
function lead(subnet: Resource, { table, association }: Table, unit: Unit): readonly Fix[] {
  const vpc = vpcOf(subnet, unit);
  const right = unit.resources("AWS::EC2::RouteTable").filter((each) => {
    const routes = routesOf(each, unit);
    return vpcOf(each, unit) === vpc && routes !== undefined && wayOut({ routes }, unit) === "nat";
  });
  const [other] = right;
  const isOne = !/\[/.test(subnet.address);
  const id = (of: Resource) => [{ address: of.address, attribute: "id" }];
  if (other && right.length === 1 && isOne) {
    const used = association && get(association.body, "RouteTableId");
    const intents: Fix["intents"] = used
      ? [{ do: "replace", at: use(used), with: id(other) }]
      : [
          {
            do: "declare",
            type: "AWS::EC2::SubnetRouteTableAssociation",
            named: nameIn(subnet),
            properties: { SubnetId: id(subnet), RouteTableId: id(other) },
            behind: subnet,
          },
        ];
    return [{ title: `Associate ${local(subnet)} with ${local(other)}`, safe: false, preferred: true, intents }];
  }
  const [nat, ...nats] = unit.resources("AWS::EC2::NatGateway");
  if (!table || !nat || nats.length > 0 || other || /\[/.test(table.address + nat.address)) return [];
  const properties = { RouteTableId: id(table), DestinationCidrBlock: "0.0.0.0/0", NatGatewayId: id(nat) };
  const intents: Fix["intents"] = [
    { do: "declare", type: "AWS::EC2::Route", named: `${nameIn(table)}_nat`, properties, behind: table },
  ];
  // A table with routes of its own would take this one away again.
  if (get(table.body, "Routes")) return [];
  return [{ title: `Lead ${local(table)} to ${local(nat)}`, safe: false, preferred: true, intents }];
}

function nameIn({ address }: Resource): string {
  return address.split(".").at(-1)!;
}
