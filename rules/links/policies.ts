import type { Resource, ResourceType } from "../model/resource.ts";
import { type Block, blocks, get, type Property, property } from "../model/value.ts";

/** What a policy is attached to, which decides what it may say and how long it may be. */
export type PolicyKind = "managed" | "role" | "user" | "group" | "trust" | "repository";

const kinds: ReadonlyMap<ResourceType, readonly [kind: PolicyKind, property: string]> = new Map<
  ResourceType,
  readonly [PolicyKind, string]
>([
  ["AWS::IAM::ManagedPolicy", ["managed", "PolicyDocument"]],
  ["AWS::IAM::Policy", ["role", "PolicyDocument"]],
  ["AWS::IAM::RolePolicy", ["role", "PolicyDocument"]],
  ["AWS::IAM::UserPolicy", ["user", "PolicyDocument"]],
  ["AWS::IAM::GroupPolicy", ["group", "PolicyDocument"]],
  ["AWS::IAM::Role", ["trust", "AssumeRolePolicyDocument"]],
  ["AWS::ECR::Repository", ["repository", "RepositoryPolicyText"]],
  ["AWS::ECR::RepositoryPolicy", ["repository", "PolicyText"]],
]);

/** The types that hold policies of identities, trust policies and those of repositories. */
export const policyTypes: readonly ResourceType[] = [...kinds.keys()];

/** Those of them in which a statement may name secrets. */
export const identityTypes: readonly ResourceType[] = policyTypes.filter((type) => type.startsWith("AWS::IAM::"));

/** A policy document in a resource. */
export interface Document {
  readonly kind: PolicyKind;
  /** The property that holds it. */
  readonly held: Property;
  readonly body: Block;
}

/** Every document in `resource` that is seen. */
export function* documents({ type, body }: Resource): Generator<Document> {
  const [kind, name] = kinds.get(type) ?? [];
  const held = name === undefined ? undefined : property(body, name);
  if (kind && held?.value.kind === "block") yield { kind, held, body: held.value };
  for (const inline of blocks(get(body, "Policies"))) {
    const held = property(inline, "PolicyDocument");
    if (held?.value.kind === "block") yield { kind: "role", held, body: held.value };
  }
}

/** Every statement in a document of `resource` that is seen. */
export function* everyStatement(
  resource: Resource,
): Generator<{ readonly document: Document; readonly statement: Block }> {
  for (const document of documents(resource)) {
    for (const statement of blocks(get(document.body, "Statement"))) yield { document, statement };
  }
}
