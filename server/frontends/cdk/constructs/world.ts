import type { Value } from "../../../../rules/model/value.ts";
import type { Attachments, Call, Connections, Made, SubnetGroup, World } from "../made.ts";
import { attachments } from "./attached.ts";
import { connections } from "./connections.ts";
import { subnetsOf } from "./subnets.ts";
import { calls, isConnection } from "./traced.ts";

/**
 * Classes that connect what they are given with nothing, or with what is read: what is in the stacks of the workspace is
 * seen. https://docs.aws.amazon.com/cdk/api/v2/docs/aws-construct-library.html, 2026-12-01
 */
const apart =
  /^(?:constructs\.|core\.(?:CfnOutput|NestedStack|Stack|Stage)$|aws-(?:applicationautoscaling|backup|budgets|cloudfront|cloudfront-origins|cloudwatch|iam|logs|route53|route53-targets|secretsmanager|ssm|wafv2)\.|[\w-]+\.Cfn)/;

/**
 * The constructs of a unit, by what refers to them; `isRead` are those of which it is known what they do. Where there are
 * `strays`, something that is not known is let in or out, which may be any of them.
 */
export function world(all: readonly Made[], isRead: (made: Made) => boolean, strays: boolean): World {
  const places = new Map<string, Made | Call>();
  const waiting: (Made | Call)[] = [...all];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    places.set(next.address, next);
    waiting.push(...next.calls);
  }
  const around = {
    all,
    behind: (value: Value | undefined): Made | Call | undefined => {
      const target = value?.kind === "unknown" ? value.target : undefined;
      if (!target) return undefined;
      const itself = target.attribute === "" || target.attribute === "Ref";
      return places.get(itself ? target.address : `${target.address}.${target.attribute}`);
    },
  };
  let callees: Map<string, Made> | undefined;
  let methods: Set<string> | undefined;
  let known: Attachments | undefined;
  const groups = new Map<Made, readonly SubnetGroup[] | undefined>();
  let linked: Connections | undefined;
  let given: Set<string> | undefined;
  const self: World = {
    ...around,
    callee(address) {
      callees ??= new Map(all.flatMap((each) => calls(each).map((call) => [call.address, each])));
      return callees.get(address);
    },
    methods() {
      methods ??= new Set(all.flatMap(calls).map(({ method }) => method));
      return methods;
    },
    connections() {
      linked ??= connections(self, strays);
      return linked;
    },
    isGiven({ address }) {
      given ??= handed(all.filter((made) => !isRead(made) && !apart.test(made.symbol)));
      return given.has(address);
    },
    attachments() {
      known ??= attachments(around);
      return known;
    },
    subnets(vpc) {
      if (!groups.has(vpc)) groups.set(vpc, subnetsOf(vpc, self));
      return groups.get(vpc);
    },
  };
  return self;
}

/** The addresses of the constructs that `all` are given, or that something they do is. */
function handed(all: readonly Made[]): Set<string> {
  const found = new Set<string>();
  const look = (value: Value): void => {
    if (value.kind === "list") value.items.forEach(look);
    else if (value.kind === "choice") value.options.forEach(look);
    else if (value.kind === "block") for (const each of value.properties.values()) look(each.value);
    else if (value.kind === "unknown" && value.target) {
      const { address, attribute } = value.target;
      const [, member] = /^(\w*?)(?:\.?connections\b.*)?$/.exec(attribute) ?? [];
      if (member !== undefined) found.add(member === "" ? address : `${address}.${member}`);
    }
  };
  for (const made of all) {
    look(made.props);
    for (const { method, args } of calls(made)) if (!isConnection.test(method)) args.forEach(look);
  }
  return found;
}
