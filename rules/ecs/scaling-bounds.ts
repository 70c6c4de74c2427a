import { certainNumber } from "../links/link.ts";
import type { Resource } from "../model/resource.ts";
import { type Property, property, use } from "../model/value.ts";
import { type Finding, type Fix, passed, type Rule } from "../rule.ts";

export const ecsScalingBounds: Rule = {
  id: "ecs/scaling-bounds",
  on: ["AWS::ApplicationAutoScaling::ScalableTarget", "AWS::AutoScaling::AutoScalingGroup"],
  severity: "error",
  summary: "What scales by itself has a minimum that is not above its maximum",
  why: `A service that scales runs at least the minimum of its scalable target and at most the maximum; an Auto Scaling group,
which makes the instances of a cluster on EC2, does the same with \`min_size\` and \`max_size\`. Where the two come from
different variables, one environment may get a minimum above the maximum, often from the default of the one that its
variable file does not set. AWS refuses it when it is deployed, after most of the rest is made; the CDK refuses it before. The
size that a group begins with has to lie between the two as well; the desired count of a service need not.`,
  sources: [
    "https://docs.aws.amazon.com/autoscaling/application/APIReference/API_RegisterScalableTarget.html",
    "https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_CreateAutoScalingGroup.html",
    "https://github.com/hashicorp/terraform-provider-aws/pull/8777",
    "https://github.com/traveloka/terraform-aws-autoscaling/pull/56",
    "https://github.com/aws-cloudformation/cfn-lint/blob/main/docs/rules.md#E3706",
  ],

  *check(resource): Generator<Finding> {
    const isGroup = resource.type === "AWS::AutoScaling::AutoScalingGroup";
    const [least, most] = isGroup ? ["MinSize", "MaxSize"] : ["MinCapacity", "MaxCapacity"];
    const [minimum, maximum] = [bound(resource, least!), bound(resource, most!)];
    if (!minimum || !maximum) return;
    if (minimum.value > maximum.value) {
      const answer = isGroup
        ? `Auto Scaling answers: Max bound, ${maximum.value}, must be greater than or equal to min bound, ${minimum.value}`
        : "Application Auto Scaling answers: Maximum capacity cannot be less than minimum capacity";
      yield refused(maximum, "less", minimum, answer);
    } else if (isGroup) yield* outside(resource, minimum, maximum);
  },
};

interface Bound {
  readonly value: number;
  readonly property: Property;
}

function bound({ body }: Resource, name: string): Bound | undefined {
  const found = property(body, name);
  const value = certainNumber(found?.value);
  return found && value !== undefined ? { value, property: found } : undefined;
}

/** The size that a group begins with; Terraform takes none for no wish, and leaves one that it ignores as it is. */
function* outside(group: Resource, minimum: Bound, maximum: Bound): Generator<Finding> {
  const desired = bound(group, "DesiredCapacity");
  const isIgnored = group.ignored === "all" || group.ignored?.has("DesiredCapacity");
  if (!desired || desired.value === 0 || isIgnored) return;
  const answer = `Auto Scaling answers: Desired capacity:${desired.value} must be between the specified min size:${minimum.value} and max size:${maximum.value}`;
  if (desired.value < minimum.value) yield refused(desired, "less", minimum, answer);
  else if (desired.value > maximum.value) yield refused(desired, "more", maximum, answer);
}

function refused(wrong: Bound, than: "less" | "more", other: Bound, answer: string): Finding {
  const [{ written, value }, { written: beside }] = [wrong.property, other.property];
  const fix: Fix = {
    title: `Set ${written} to ${other.value}`,
    safe: false,
    preferred: false,
    intents: [{ do: "replace", at: use(value), with: other.value }],
  };
  // What is written elsewhere may be what the other is computed from.
  const isHere = value.trail.length === 1;
  return {
    at: use(value),
    message: `${written} is ${wrong.value}, ${than} than the ${other.value} of ${beside}; ${answer}`,
    related: [
      { at: other.property.key, message: `${beside} is ${other.value}` },
      ...passed(other.property.value.trail, `the ${other.value} comes from here`),
      ...passed(value.trail, `the ${wrong.value} comes from here`),
    ],
    fixes: isHere ? [fix] : [],
  };
}
