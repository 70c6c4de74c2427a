import { type Block, exact, get, property, type Value } from "../../../../rules/model/value.ts";
import type { Build, Call, Part } from "../made.ts";
import { unknown } from "../texts.ts";
import { block, change, draft, list, made as members, preset, standing } from "./shape.ts";

/* aws-cdk-lib 2.276.0, aws-iam/lib/{role,policy,managed-policy,policy-statement,principals}.js */

/** A role; grants add policies to it, so that it may have others than we see. */
export const role: Build = ({ props, address, at, calls, closed }) => {
  const shaped = draft(props, {
    assumedBy: "AssumeRolePolicyDocument",
    description: "Description",
    externalIds: undefined,
    inlinePolicies: "Policies",
    managedPolicies: "ManagedPolicyArns",
    maxSessionDuration: { name: "MaxSessionDuration", form: "seconds" },
    path: "Path",
    permissionsBoundary: "PermissionsBoundary",
    roleName: "RoleName",
  });
  const extended = calls.some(({ method }) => /^(grantAssumeRole|assumeRolePolicy)/.test(method));
  change(shaped, "AssumeRolePolicyDocument", (value) =>
    property(props, "externalIds") || extended || !closed ? unknown(value.trail[0]) : trust(value),
  );
  change(shaped, "Policies", (value) => list([], true, value.trail[0]));
  preset(shaped, "Policies", "policies", list([], true, at));
  const added = calls.filter(({ method }) => method === "addManagedPolicy").flatMap(({ args }) => args);
  const before = shaped.properties.get("ManagedPolicyArns");
  const given = before?.value.kind === "list" ? before.value : list([], before !== undefined, at);
  if (before || added.length > 0) {
    const value = { ...given, items: [...given.items, ...added] };
    const key = before?.key ?? at;
    shaped.properties.set("ManagedPolicyArns", { name: "ManagedPolicyArns", written: "managedPolicies", key, value });
  }
  const self: Part = { type: "AWS::IAM::Role", address, body: block({ ...shaped, open: true }, props.trail) };
  return [self, ...granted(calls, addingToRoles)];
};

/** Methods that add a statement to a policy of a role, whatever they are called on. */
const adding: ReadonlySet<string> = new Set([
  "addToExecutionRolePolicy",
  "addToPrincipalPolicy",
  "addToRolePolicy",
  "addToTaskRolePolicy",
]);

/** What `addToPolicy` adds to is a policy of the role only where it is called on one: an endpoint has a policy of its own. */
const addingToRoles: ReadonlySet<string> = new Set([...adding, "addToPolicy"]);

/** The policies that the statements in `calls` become. */
export function granted(calls: readonly Call[], methods = adding): readonly Part[] {
  return calls.flatMap((call): readonly Part[] => {
    const [statement] = call.args;
    if (!methods.has(call.method) || statement?.kind !== "block") return [];
    const document = members({ Statement: list([statement], true, call.at) }, true, call.at);
    const body = members({ PolicyDocument: document }, true, call.at);
    return [{ type: "AWS::IAM::Policy", address: `${call.address}/Policy`, body }];
  });
}

export const policy: Build = ({ props, address, calls, closed }) => {
  const shaped = draft(props, { policyName: "PolicyName", statements: "PolicyDocument" });
  documented(shaped, calls, closed);
  return [{ type: "AWS::IAM::Policy", address, body: block({ ...shaped, open: true }, props.trail) }];
};

export const managedPolicy: Build = ({ props, address, calls, closed }) => {
  const shaped = draft(props, {
    description: "Description",
    managedPolicyName: "ManagedPolicyName",
    path: "Path",
    statements: "PolicyDocument",
  });
  documented(shaped, calls, closed);
  return [{ type: "AWS::IAM::ManagedPolicy", address, body: block({ ...shaped, open: true }, props.trail) }];
};

function documented(shaped: ReturnType<typeof draft>, calls: readonly Call[], closed: boolean): void {
  const before = shaped.properties.get("PolicyDocument");
  const given = before?.value;
  const added = calls.filter(({ method }) => method === "addStatements").flatMap(({ args }) => args);
  if (!before && added.length === 0) return;
  const at = before?.value.trail[0] ?? added[0]!.trail[0];
  const known = given?.kind === "list" ? given.items : [];
  const open = !closed || (given !== undefined && (given.kind !== "list" || given.open));
  const value = members({ Statement: list([...known, ...added], open, at) }, true, at);
  shaped.properties.set("PolicyDocument", {
    name: "PolicyDocument",
    written: "statements",
    key: before?.key ?? at,
    value,
  });
}

/** The trust policy of `assumedBy`, a service or an account. */
function trust(principal: Value): Value {
  const at = principal.trail[0];
  const service = principal.kind === "block" && !principal.open ? get(principal, "Service") : undefined;
  if (!service) return unknown(at);
  const statement = members(
    {
      Action: standing("sts:AssumeRole", at),
      Effect: standing("Allow", at),
      Principal: members({ Service: service }, false, at),
    },
    false,
    at,
  );
  return members({ Statement: list([statement], false, at), Version: standing("2012-10-17", at) }, false, at);
}

/** What `new iam.PolicyStatement({…})` says. */
export function statement(given: Value): Value {
  if (given.kind !== "block") return unknown(given.trail[0]);
  const shaped = draft(given, {
    actions: "Action",
    conditions: "Condition",
    effect: "Effect",
    notActions: "NotAction",
    notPrincipals: "NotPrincipal",
    notResources: "NotResource",
    principals: "Principal",
    resources: "Resource",
    sid: "Sid",
  });
  change(shaped, "Principal", (value) => unknown(value.trail[0]));
  // The CDK puts statements together that differ in one of these.
  for (const name of ["Action", "Resource"]) {
    change(shaped, name, (value) => (value.kind === "list" ? { ...value, open: true } : value));
  }
  if (!given.open) preset(shaped, "Effect", "effect", standing("Allow", given.trail[0]));
  return block(shaped, given.trail);
}

/** What `new iam.ServicePrincipal("ecs-tasks.amazonaws.com")` stands for. */
export function servicePrincipal(name: Value, options: Value | undefined): Block {
  const known = name.kind === "text" && exact(name)?.includes(".") === true;
  return members({ Service: known ? name : unknown(name.trail[0]) }, options !== undefined, name.trail[0]);
}
