import { exact, get } from "../../../../rules/model/value.ts";
import type { Build } from "../made.ts";
import { unknown } from "../texts.ts";
import { block, change, draft, type Names, preset, standing, wrap } from "./shape.ts";

/* aws-cdk-lib 2.276.0, aws-ecr/lib/repository.js */

export const repositoryNames: Names = {
  autoDeleteImages: "AutoDeleteImages",
  emptyOnDelete: "EmptyOnDelete",
  imageScanOnPush: "ImageScanningConfiguration",
  imageTagMutability: "ImageTagMutability",
  lifecycleRules: "LifecyclePolicy",
  removalPolicy: "DeletionPolicy",
  repositoryName: "RepositoryName",
};

/** A repository. One that the CDK leaves alone when its stack goes is not destroyed, whatever it holds. */
export const repository: Build = ({ props, address, at, closed }) => {
  const shaped = draft(props, repositoryNames);
  if (!props.open) preset(shaped, "DeletionPolicy", "removalPolicy", standing("retain", at));
  wrap(shaped, "ImageScanningConfiguration", "ScanOnPush");
  change(shaped, "LifecyclePolicy", (value) => unknown(value.trail[0]));
  const policy = get(props, "removalPolicy");
  const destroyed = policy?.kind === "text" && exact(policy) === "destroy";
  const emptied = get(props, "autoDeleteImages") !== undefined;
  const open = shaped.open || !closed || !destroyed || emptied || shaped.properties.has("LifecyclePolicy");
  return [{ type: "AWS::ECR::Repository", address, body: block({ ...shaped, open }, props.trail) }];
};
