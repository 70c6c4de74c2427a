import { certain, certainNumber, linked, local } from "../links/link.ts";
import { called, isInline, type Ports } from "../links/security-group.ts";
import type { Resource } from "../model/resource.ts";
import { blocks, get, items, type List } from "../model/value.ts";
import type { Fix, Intent, Replacement, Unit } from "../rule.ts";

/** A rule of its own; or, as Terraform would take it away again beside rules in blocks, a place in the block for the port. */
export function admit(guard: Resource, from: Resource, ports: Ports, unit: Unit): readonly Fix[] {
  if (/\[/.test(guard.address + from.address)) return [];
  const id = (of: Resource) => [{ address: of.address, attribute: "id" }];
  const properties = {
    GroupId: id(guard),
    SourceSecurityGroupId: id(from),
    IpProtocol: "tcp",
    FromPort: ports.from,
    ToPort: ports.to,
  };
  const title = `Let ${local(from)} in on ${called(ports)}`;
  if (isInline(guard)) {
    // Groups that name each other in their blocks depend on each other.
    const intent = names(from, guard, unit) ? undefined : inBlock(guard, id(from), ports);
    if (intent) return [{ title, safe: false, preferred: true, intents: [intent] }];
    // CloudFormation leaves alone what stands beside.
    if (guard.via === "terraform") return [];
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

/** A place for the group `from` in the one block of `guard` for `ports` of TCP alone, or a block more; none where rules stand in one list. */
function inBlock({ body, via }: Resource, from: Replacement, ports: Ports): Intent | undefined {
  const rules = get(body, "SecurityGroupIngress");
  const [first] = items(rules);
  if (!rules || (rules.kind !== "block" && (rules.kind !== "list" || rules.trail[0].end !== first?.trail[0].end)))
    return undefined;
  const [rule, other] = blocks(rules).filter((each) => {
    const [first, last] = ["FromPort", "ToPort"].map((name) => certainNumber(get(each, name)));
    return certain(get(each, "Protocol")) === "tcp" && first === ports.from && last === ports.to && !each.open;
  });
  const groups = rule && !other ? get(rule, "SecurityGroups") : undefined;
  if (rule && !other && !groups) return { do: "set", on: rule, name: "SecurityGroups", to: { list: [from] } };
  if (groups?.kind === "list") return { do: "append", to: groups, item: from };
  if (via !== "terraform" || (rule && !other)) return undefined;
  // One block is a list of one.
  const to: List =
    rules.kind === "list" ? rules : { kind: "list", items: [rules], open: rules.open, trail: rules.trail };
  const more = { Protocol: "tcp", FromPort: ports.from, ToPort: ports.to, SecurityGroups: { list: [from] } };
  return { do: "append", to, item: { object: more } };
}

/** Whether a block of `group` names `other`. */
function names(group: Resource, other: Resource, unit: Unit): boolean {
  const rules = ["SecurityGroupIngress", "SecurityGroupEgress"].flatMap((name) => [...blocks(get(group.body, name))]);
  return rules.some((rule) =>
    [...items(get(rule, "SecurityGroups"))].some((each) => linked(each, ["AWS::EC2::SecurityGroup"], unit) === other),
  );
}
