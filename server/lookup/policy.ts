import { suffix } from "../../rules/data/secret-suffix.ts";
import { certain } from "../../rules/links/link.ts";
import { type Need, needs } from "../../rules/links/needs.ts";
import type { Sign } from "../../rules/links/pattern.ts";
import type { Resource } from "../../rules/model/resource.ts";
import type { Unit } from "../../rules/rule.ts";
import { passing, standing } from "../at.ts";
import type { View } from "../service.ts";
import type { KnownSecret } from "./aws.ts";
import { partitionOf } from "./cache.ts";

/** A task definition in its unit. */
export interface TaskAt {
  readonly task: Resource;
  readonly unit: Unit;
}

/** The task definition that `offset` of the file `uri` is in; else the only one of the file. */
export function taskAt(view: View, uri: string, offset: number): TaskAt | undefined {
  const isTask = ({ resource }: { readonly resource: Resource }) => resource.type === "AWS::ECS::TaskDefinition";
  const [here] = [...standing(view, uri, offset), ...passing(view, uri, offset)].filter(isTask);
  if (here) return { task: here.resource, unit: here.unit };
  const all = view.project.subjects(uri).filter(isTask);
  const [first] = all;
  const one = all.every(({ resource }) => resource.address === first!.resource.address);
  return first && one ? { task: first.resource, unit: first.unit } : undefined;
}

/** The secrets of a task whose ARNs are not complete, by what `DescribeSecret` takes for them. */
export function incomplete({ task, unit }: TaskAt): readonly string[] {
  const found = needs(task, unit).flatMap((need) => {
    const arn = written(need.wanted.signs, task);
    return isSecret(need) && !need.wanted.own && open(arn) ? [asked(arn)] : [];
  });
  return [...new Set(found)].filter((id) => !id.includes("*"));
}

/** What the execution role of a task has to be allowed, and no more, as the JSON of a policy. `known` are secrets by what was asked for. */
export function policy({ task, unit }: TaskAt, known: ReadonlyMap<string, KnownSecret>): string | undefined {
  const allowed = new Map<string, Set<string>>();
  const allow = (resource: string, ...actions: string[]) => {
    for (const action of actions) allowed.set(action, (allowed.get(action) ?? new Set()).add(resource));
  };
  for (const need of needs(task, unit)) {
    const arn = written(need.wanted.signs, task);
    if (need.of === "image") {
      allow("*", "ecr:GetAuthorizationToken");
      allow(arn, "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer");
    } else if (need.of === "logs") {
      allow(`${arn}:*`, ...(need.created ? ["logs:CreateLogGroup"] : []), "logs:CreateLogStream", "logs:PutLogEvents");
    } else if (need.of === "parameter") allow(arn, "ssm:GetParameters");
    else {
      const secret = known.get(asked(arn));
      allow(
        secret?.arn ?? (open(arn) && !arn.includes("*") ? `${asked(arn)}-??????` : arn),
        "secretsmanager:GetSecretValue",
      );
      const key = secret && keyOf(secret);
      if (key !== undefined) allow(key, "kms:Decrypt");
    }
  }
  if (allowed.size === 0) return undefined;
  const statements = new Map<string, { Effect: "Allow"; Action: string[]; Resource: string | string[] }>();
  for (const [action, resources] of allowed) {
    const on = [...resources].sort();
    const before = statements.get(on.join());
    if (before) before.Action.push(action);
    else statements.set(on.join(), { Effect: "Allow", Action: [action], Resource: on.length === 1 ? on[0]! : on });
  }
  return `${JSON.stringify({ Version: "2012-10-17", Statement: [...statements.values()] }, undefined, 2)}\n`;
}

function isSecret({ of }: Need): boolean {
  return of === "secret" || of === "credentials";
}

/** Whether `arn`, of a secret, lacks the six characters at its end. */
function open(arn: string): boolean {
  const name = asked(arn).split(":secret:")[1] ?? "";
  return ["none", "word"].includes(suffix(name));
}

/** What AWS is asked for to learn of the secret with an ARN that may not be complete. */
function asked(arn: string): string {
  return arn
    .split(":")
    .slice(0, 7)
    .join(":")
    .replace(/-\?{6}$/, "");
}

/** An ARN as a policy writes it: what is not known is any. */
function written(signs: readonly Sign[], task: Resource): string {
  const region = certain(task.region);
  const text = signs.map((sign) => (sign === "\x01" ? "?" : sign.length > 1 || sign < " " ? "*" : sign)).join("");
  const [arn, partition, service, where, ...rest] = text.replaceAll(/\*+/g, "*").split(":");
  if (arn !== "arn" || partition === undefined || where === undefined) return text;
  const part = partition === "*" ? partitionOf(region ?? where) : partition;
  return [arn, part, service, where === "*" ? (region ?? where) : where, ...rest].join(":");
}

/** The key that reading `secret` takes a permission for: one of the account's own. */
function keyOf({ arn, key }: KnownSecret): string | undefined {
  // https://docs.aws.amazon.com/secretsmanager/latest/userguide/security-encryption.html: AWS's own key needs none.
  if (key === undefined || key.endsWith("alias/aws/secretsmanager")) return undefined;
  if (key.startsWith("arn:")) return key;
  const [, partition, , region, account] = arn.split(":");
  return key.startsWith("alias/") ? undefined : `arn:${partition}:kms:${region}:${account}:key/${key}`;
}
