import { type Block, exact, get, type List, type Value } from "../../../../rules/model/value.ts";
import type { Call, Made } from "../made.ts";
import { unknown } from "../texts.ts";
import {
  call,
  containerProps,
  facing,
  type Launch,
  memberCalls,
  part,
  placed,
  service,
  sizes,
  taskOf,
} from "./pattern-parts.ts";
import { list, made as members, reference, standing } from "./shape.ts";

/* aws-cdk-lib 2.276.0, aws-ecs-patterns/lib/base/{application,network}-multiple-target-groups-service-base.js */

type Kind = "application" | "network";

const handedOn =
  "assignPublicIp cloudMapOptions cluster desiredCount enableECSManagedTags enableExecuteCommand healthCheckGracePeriod placementConstraints placementStrategies platformVersion propagateTags serviceName taskDefinition".split(
    " ",
  );

/** What such a pattern hands on to its service: a circuit breaker that one for applications is given is lost. */
export function handedOnBy(symbol: string): ReadonlySet<string> | undefined {
  const [, kind, launch] = /^aws-ecs-patterns\.(\w+)MultipleTargetGroups(\w+)Service$/.exec(symbol) ?? [];
  if (kind === undefined) return undefined;
  const more = kind + launch! === "NetworkFargate" ? ["circuitBreaker", "maxHealthyPercent", "minHealthyPercent"] : [];
  return new Set([...handedOn, ...more]);
}

/** What `…MultipleTargetGroups…Service` makes: load balancers, their listeners, and a target group for each target. */
export function manyGroups(pattern: Made, kind: Kind, launch: Launch): readonly Made[] {
  const { props, at } = pattern;
  const options = get(props, "taskImageOptions");
  const targets = blocksIn(props, "targetGroups");
  const mapped = mappings(pattern, options, targets, kind);
  const container = containerProps(pattern, options, sizes(launch), { portMappings: mapped });
  const family = launch === "Fargate" ? ["family"] : [];
  const task = taskOf(pattern, options, container, "web", launch, family);
  const given = get(props, "taskDefinition");
  // It maps ports of the task that it is given.
  const changing = given || props.open ? [pattern] : [];
  const made = service(pattern, launch);
  const handed = handedOnBy(pattern.symbol);
  const properties = [...made.props.properties].filter(([name]) => handed?.has(name));
  const own: Made = { ...made, props: { ...made.props, properties: new Map(properties) } };
  const first = mapped.open ? undefined : firstPort(mapped);
  const balanced = balancers(pattern, kind, targets, first);
  if (!balanced) {
    const lost: Call = { method: "registerLoadBalancerTargets", at, args: [], address: "", calls: [], closed: true };
    return [...changing, ...task, { ...own, calls: [...own.calls, lost] }];
  }
  return [...changing, ...task, ...balanced.made, { ...own, calls: [...own.calls, ...balanced.targets] }];
}

/** The objects in a list, as far as all of them are known: none where there is no such list. */
function blocksIn(props: Block, name: string): readonly Block[] | undefined {
  const found = get(props, name);
  if (!found) return props.open ? undefined : [];
  if (found.kind !== "list" || found.open) return undefined;
  const all = found.items.filter((item) => item.kind === "block");
  return all.length === found.items.length && !all.some(({ open }) => open) ? all : undefined;
}

/** The ports of the image, and those of the targets that are not among them. */
function mappings(
  { props, at }: Made,
  options: Value | undefined,
  targets: readonly Block[] | undefined,
  kind: Kind,
): List {
  const ports = options?.kind === "block" ? get(options, "containerPorts") : undefined;
  if (options?.kind !== "block" || (!ports && options.open) || (ports && ports.kind !== "list")) {
    return list([], true, at);
  }
  const own = ports?.kind === "list" ? ports.items : [];
  const isOpen = props.open || targets === undefined || (ports?.kind === "list" && ports.open);
  const all = own.map((port) => members({ containerPort: port }, false, port.trail[0]));
  if (all.length === 0 && !isOpen) all.push(members({ containerPort: standing(80, at) }, false, at));
  let open = isOpen;
  for (const target of targets ?? []) {
    const protocol = kind === "application" ? get(target, "protocol") : undefined;
    const port = get(target, "containerPort");
    const door = port && doorOf(port, protocol);
    const doors = all.map((each) => doorOf(get(each, "containerPort")!, get(each, "protocol")));
    if (door === undefined || doors.includes(undefined)) open = true;
    else if (!doors.includes(door)) all.push(members({ containerPort: port, protocol }, false, target.trail[0]));
  }
  return list(all, open, ports?.trail[0] ?? at);
}

function doorOf(port: Value, protocol: Value | undefined): string | undefined {
  const name = protocol ? protocol.kind === "text" && exact(protocol) : "tcp";
  return port.kind === "scalar" && name ? `${port.value}/${name}` : undefined;
}

function firstPort({ items: [first] }: List): Value | undefined {
  return first?.kind === "block" ? get(first, "containerPort") : undefined;
}

interface Balanced {
  readonly made: readonly Made[];
  /** What is called on the service, to register it. */
  readonly targets: readonly Call[];
}

/** The load balancers with all that they have; `undefined` where it is not known which target has which listener. */
function balancers(
  pattern: Made,
  kind: Kind,
  targets: readonly Block[] | undefined,
  first: Value | undefined,
): Balanced | undefined {
  const { props, at } = pattern;
  const asked = blocksIn(props, "loadBalancers");
  if (!asked || !targets) return undefined;
  const isNumbered = pattern.calls.some(({ method }) => /^(?:listeners|loadBalancers|targetGroups)\./.test(method));
  const closed = pattern.closed && !isNumbered;
  const usual = members({ name: standing("LB", at) }, false, at);
  const door = members({ name: standing("PublicListener", at) }, false, at);
  const groups = new Map<Block, Call[]>();
  const listeners: Block[] = [];
  const balancers = asked.length > 0 ? asked : [usual];
  const ofEach = balancers.map((each) => (asked.length > 0 ? blocksIn(each, "listeners") : [door]));
  for (const each of ofEach) {
    if (!each) return undefined;
    listeners.push(...each);
  }
  const registered: Call[] = [];
  const others = targets.length > 0 ? targets : [undefined];
  for (const [index, target] of others.entries()) {
    const name = target && get(target, "listener");
    const text = name?.kind === "text" ? exact(name) : undefined;
    const listener = name ? listeners.find((each) => nameOf(each) === text && text !== undefined) : listeners[0];
    if (!listener) return undefined;
    const member = numbered("targetGroup", index);
    const port = target ? get(target, "containerPort") : first;
    const address = `${pattern.address}.service target ${index}`;
    const to = target ? reference(address, "Ref", at) : reference(`${pattern.address}.service`, "Ref", at);
    if (target) {
      const args = [members({ containerPort: port }, false, target.trail[0])];
      registered.push({ method: "loadBalancerTarget", at: target.trail[0], args, address, calls: [], closed: true });
    }
    const options = members(
      {
        port: target && kind === "application" ? standing(80, at) : (port ?? unknown(at)),
        priority: target && get(target, "priority"),
        targets: list([to], false, at),
      },
      false,
      target?.trail[0] ?? at,
    );
    const added = { ...call(pattern, member, "addTargets", [standing("ECS", at), options]), closed };
    groups.set(listener, [...(groups.get(listener) ?? []), added]);
  }
  const made = balancers.map((each, index): Made => {
    const member = numbered("loadBalancer", index);
    const given: Record<string, Value | undefined> =
      kind === "application" ? { loadBalancerName: get(each, "name"), idleTimeout: get(each, "idleTimeout") } : {};
    const own = part({ ...pattern, props: each }, `aws-elasticloadbalancingv2.${moduleOf(kind)}LoadBalancer`, member, {
      publicLoadBalancer: "internetFacing",
    });
    const named: Made = {
      ...own,
      closed,
      props: { ...own.props, properties: new Map([...own.props.properties, ...members(given, false, at).properties]) },
    };
    const adds = (ofEach[index] ?? []).map((listener): Call => {
      const before = listeners.indexOf(listener);
      const added = call(pattern, numbered("listener", before), "addListener", [
        get(listener, "name") ?? unknown(at),
        listening(listener, each, kind, at),
      ]);
      return { ...added, closed, calls: [...(groups.get(listener) ?? []), ...added.calls] };
    });
    const isTold = get(each, "publicLoadBalancer") !== undefined;
    const placedIn = placed(isTold ? named : facing(named, pattern), pattern);
    return { ...placedIn, calls: [...adds, ...memberCalls(pattern, member)] };
  });
  return { made, targets: registered };
}

/** What a listener is given: one of HTTPS always has a certificate, of its own or of the domain's. */
function listening(listener: Block, balancer: Block, kind: Kind, at: Made["at"]): Block {
  const port = get(listener, "port");
  if (kind === "network") return members({ port: port ?? standing(80, at) }, false, listener.trail[0]);
  const certificate = get(listener, "certificate");
  const protocol = get(listener, "protocol") ?? standing(certificate ? "HTTPS" : "HTTP", at);
  const isSecure = protocol.kind === "text" ? exact(protocol) === "HTTPS" : undefined;
  const certificates = isSecure === false ? undefined : list([], true, (certificate ?? balancer).trail[0]);
  return members({ certificates, port, protocol, sslPolicy: get(listener, "sslPolicy") }, false, listener.trail[0]);
}

function nameOf(listener: Block): string | undefined {
  const name = get(listener, "name");
  return name?.kind === "text" ? exact(name) : undefined;
}

/** The member of the pattern that holds the first of them, or one of the others. */
function numbered(member: string, index: number): string {
  return index === 0 ? member : `${member}s.${index}`;
}

function moduleOf(kind: Kind): string {
  return kind === "application" ? "Application" : "Network";
}
