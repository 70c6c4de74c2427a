import { type Unique, uniqueName, uniqueTypes } from "../data/unique-names.ts";
import type { Resource } from "../model/resource.ts";
import { exact, origin, type Piece, type Span, type Text, use } from "../model/value.ts";
import type { Finding, Rule } from "../rule.ts";
import { inside } from "./names.ts";

export const namingDuplicate: Rule = {
  id: "naming/duplicate",
  on: uniqueTypes,
  severity: "error",
  summary: "Two resources of one type do not have the same name",
  why: `An account has one role, and in each region one repository, log group, database or load balancer, of a name, and everybody together one bucket. Terraform
does not compare names: the plan succeeds, and the second resource fails when it is made, after others already exist.
It happens to what was copied, to a \`for_each\` whose name forgets \`each.key\`, and to a module that writes a name out and
is called twice. With load balancers and target groups it can be worse, and is a warning: ELB hands out the first one where
the settings are the same, and older versions of the provider then keep one thing under two addresses, where what is
done to one is done to the other. S3 does the same with a bucket in us-east-1, and refuses it elsewhere.

Only what the root module's own default provider certainly makes is compared, in the CDK what one stack makes, and only names
that are the same however variables are set.`,
  sources: [
    "https://github.com/hashicorp/terraform-provider-aws/issues/32942",
    "https://github.com/hashicorp/terraform/issues/27839",
    "https://github.com/terraform-aws-modules/terraform-aws-dms/issues/11",
    "https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html",
  ],

  *check(resource, unit): Generator<Finding> {
    const unique = uniqueName(resource.type);
    const name = unique && certainName(resource, unique);
    if (!name) return;
    const whole = exact(name)!;
    let first: Resource | undefined;
    for (const other of unit.named(resource.type, unique.name, whole)) {
      if (other === resource) break;
      const its = certainName(other, unique);
      const isFixed = (resource.unset ?? []).length + (other.unset ?? []).length === 0;
      if (!its || !same(its, name, isFixed) || other.address === resource.address || other.stack !== resource.stack)
        continue;
      // Of one block that makes several, the second speaks for all.
      if (first && at(other.name, resource.name)) return;
      first ??= other;
    }
    if (!first) return;
    yield {
      at: use(name),
      message: `${first.address} has the name "${whole}" already; ${unique.answer.replace("{name}", () => whole)}`,
      ...(unique.lenient && { severity: "warning" as const }),
      related: at(first.name, resource.name) ? [] : [{ at: first.name, message: "has the same name" }],
    };
  },
};

/** What `resource`, which is certainly made, is certainly called. */
function certainName(resource: Resource, { name }: Unique): Text | undefined {
  const { apart, body, existing, perhaps, stack, via } = resource;
  if (apart || perhaps || existing) return undefined;
  if (via === "terraform" ? body.open : stack === undefined) return undefined;
  const [written] = inside(resource, name);
  if (written?.value.kind !== "text") return undefined;
  return written.value.pieces.every(({ known }) => known !== undefined) ? written.value : undefined;
}

/** Whether two names are the same, and stay so whatever the variables are that they come from; none may be unless they are fixed. */
function same({ pieces: one }: Text, { pieces: other }: Text, isFixed: boolean): boolean {
  return (
    one.length > 0 &&
    one.length === other.length &&
    one.every((piece, index) => piece.known === other[index]!.known && together(piece, other[index]!, isFixed))
  );
}

function together(one: Piece, other: Piece, isFixed: boolean): boolean {
  if (isFixed && one.trail.length === 1 && other.trail.length === 1) return true;
  return at(origin(one), origin(other));
}

function at(one: Span, other: Span): boolean {
  return one.start === other.start && one.uri === other.uri;
}
