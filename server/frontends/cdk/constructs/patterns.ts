import { type Block, get, property, type Value } from "../../../../rules/model/value.ts";
import type { Call, Made } from "../made.ts";
import { unknown } from "../texts.ts";
import { manyGroups } from "./pattern-groups.ts";
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
  withMember,
} from "./pattern-parts.ts";
import { list, made as members, reference, standing } from "./shape.ts";

/* aws-cdk-lib 2.276.0, aws-ecs-patterns/lib: what each pattern makes of constructs of the other modules */

/** The constructs that a pattern makes, each called after the member of the pattern that holds it. */
export type Expand = (pattern: Made) => readonly Made[];

const patterns: Readonly<Record<string, Expand>> = {
  "aws-ecs-patterns.ApplicationLoadBalancedFargateService": (pattern) =>
    balancedService(pattern, "application", "Fargate"),
  "aws-ecs-patterns.ApplicationLoadBalancedEc2Service": (pattern) => balancedService(pattern, "application", "Ec2"),
  "aws-ecs-patterns.NetworkLoadBalancedFargateService": (pattern) => balancedService(pattern, "network", "Fargate"),
  "aws-ecs-patterns.NetworkLoadBalancedEc2Service": (pattern) => balancedService(pattern, "network", "Ec2"),
  "aws-ecs-patterns.ApplicationMultipleTargetGroupsFargateService": (pattern) =>
    manyGroups(pattern, "application", "Fargate"),
  "aws-ecs-patterns.ApplicationMultipleTargetGroupsEc2Service": (pattern) => manyGroups(pattern, "application", "Ec2"),
  "aws-ecs-patterns.NetworkMultipleTargetGroupsFargateService": (pattern) => manyGroups(pattern, "network", "Fargate"),
  "aws-ecs-patterns.NetworkMultipleTargetGroupsEc2Service": (pattern) => manyGroups(pattern, "network", "Ec2"),
  "aws-ecs-patterns.QueueProcessingFargateService": (pattern) => queueService(pattern, "Fargate"),
  "aws-ecs-patterns.QueueProcessingEc2Service": (pattern) => queueService(pattern, "Ec2"),
  "aws-ecs-patterns.ScheduledFargateTask": (pattern) =>
    scheduledTask(pattern, "scheduledFargateTaskImageOptions", "Fargate"),
  "aws-ecs-patterns.ScheduledEc2Task": (pattern) => scheduledTask(pattern, "scheduledEc2TaskImageOptions", "Ec2"),
};

/** What `made` makes, if it is a pattern. */
export function expanded(made: Made): readonly Made[] | undefined {
  return Object.hasOwn(patterns, made.symbol) ? patterns[made.symbol]!(made) : undefined;
}

function balancedService(pattern: Made, kind: "application" | "network", launch: Launch): readonly Made[] {
  const { props, at } = pattern;
  const options = get(props, "taskImageOptions");
  const port = options?.kind === "block" ? get(options, "containerPort") : undefined;
  const opened = port ?? (options?.kind === "block" && !options.open ? standing(80, at) : unknown(at));
  const mappings = list([members({ containerPort: opened }, false, at)], false, at);
  const checked = kind === "application" ? { healthCheck: "healthCheck" } : {};
  const container = containerProps(pattern, options, { ...checked, ...sizes(launch) }, { portMappings: mappings });
  const task = taskOf(pattern, options, container, "web", launch);
  const targets = list([reference(`${pattern.address}.service`, "Ref", at)], false, at);
  const group = call(pattern, "targetGroup", "addTargets", [
    standing("ECS", at),
    kind === "application"
      ? members(
          {
            protocol: get(props, "targetProtocol") ?? standing("HTTP", at),
            protocolVersion: get(props, "protocolVersion"),
            targets,
          },
          props.open,
          at,
        )
      : members({ port: port ?? networkPort(props, at), targets }, props.open, at),
  ]);
  const certificate = get(props, kind === "application" ? "certificate" : "listenerCertificate");
  const protocol = get(props, "protocol") ?? (props.open ? unknown(at) : standing(certificate ? "HTTPS" : "HTTP", at));
  const listening = members(
    {
      certificates: certificate || get(props, "domainName") ? list([certificate ?? unknown(at)], false, at) : undefined,
      open: kind === "application" ? get(props, "openListener") : undefined,
      port: get(props, "listenerPort") ?? (kind === "network" ? networkPort(props, at) : undefined),
      protocol: kind === "application" ? protocol : undefined,
      sslPolicy: get(props, "sslPolicy"),
    },
    props.open,
    at,
  );
  const listener = {
    ...call(pattern, "listener", "addListener", [standing("PublicListener", at), listening]),
    calls: [group],
  };
  const module = kind === "application" ? "Application" : "Network";
  const given = get(props, "loadBalancer");
  const balancer: Made = given
    ? {
        ...part(pattern, `aws-elasticloadbalancingv2.${module}Listener`, "listener", {}),
        props: { ...listening, properties: withMember(listening, "loadBalancer", given) },
        calls: [group, ...memberCalls(pattern, "listener")],
      }
    : {
        ...part(pattern, `aws-elasticloadbalancingv2.${module}LoadBalancer`, "loadBalancer", {
          idleTimeout: "idleTimeout",
          loadBalancerName: "loadBalancerName",
          publicLoadBalancer: "internetFacing",
        }),
        calls: [listener, ...redirecting(pattern), ...memberCalls(pattern, "loadBalancer")],
      };
  const open = get(props, "publicLoadBalancer") ? balancer : facing(balancer, pattern);
  return [...task, given ? balancer : placed(open, pattern), service(pattern, launch)];
}

/** A listener of its own for HTTP, which sends everybody to the one for HTTPS. */
function redirecting(pattern: Made): readonly Call[] {
  return get(pattern.props, "redirectHTTP") ? [call(pattern, "redirect", "addRedirect", [])] : [];
}

function networkPort(props: Block, at: Made["at"]): Value {
  return props.open ? unknown(at) : standing(get(props, "listenerCertificate") ? 443 : 80, at);
}

function queueService(pattern: Made, launch: Launch): readonly Made[] {
  const options = get(pattern.props, "image") ? pattern.props : undefined;
  const container = containerProps(pattern, options, { healthCheck: "healthCheck", ...sizes(launch) }, {});
  // The CDK adds the name of the queue.
  const environment = property(container, "environment");
  const value: Value =
    environment?.value.kind === "block" ? { ...environment.value, open: true } : members({}, true, pattern.at);
  const props = { ...container, properties: withMember(container, "environment", value) };
  return [...taskOf(pattern, options, props, "QueueProcessingContainer", launch), service(pattern, launch)];
}

function scheduledTask(pattern: Made, name: string, launch: Launch): readonly Made[] {
  const options = get(pattern.props, name);
  const given = options?.kind === "block" ? options : undefined;
  const container = containerProps(pattern, options, launch === "Ec2" ? sizes(launch) : {}, {}, given);
  return taskOf(pattern, options, container, "ScheduledContainer", launch);
}
