import type { Build, Made, Part } from "../made.ts";
import { block, draft, type Names, preset, standing } from "./shape.ts";
import { argument } from "./traced.ts";

/* aws-cdk-lib 2.276.0, aws-applicationautoscaling/lib/scalable-target.js, base-scalable-attribute.js */

const targetNames: Names = {
  maxCapacity: "MaxCapacity",
  minCapacity: "MinCapacity",
  resourceId: "ResourceId",
  scalableDimension: "ScalableDimension",
  serviceNamespace: "ServiceNamespace",
};

/** What scales something between two numbers. The CDK adds a role, and actions at times. */
export const scalableTarget: Build = ({ props, address }) => {
  return [{ type, address, body: block({ ...draft(props, targetNames), open: true }, props.trail) }];
};

const type = "AWS::ApplicationAutoScaling::ScalableTarget";

/** What scales the tasks of a service. */
export function scaled({ calls }: Made): readonly Part[] {
  return calls.flatMap((call): readonly Part[] => {
    const props = call.method === "autoScaleTaskCount" ? argument(call, 0) : undefined;
    if (!props) return [];
    const shaped = draft(props, { maxCapacity: "MaxCapacity", minCapacity: "MinCapacity" });
    if (!props.open) preset(shaped, "MinCapacity", "minCapacity", standing(1, call.at));
    return [{ type, address: `${call.address}/Target`, body: block({ ...shaped, open: true }, props.trail) }];
  });
}
