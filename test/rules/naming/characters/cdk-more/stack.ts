import { Stack } from "aws-cdk-lib";
import * as eks from "aws-cdk-lib/aws-eks";
import * as lambda from "aws-cdk-lib/aws-lambda";

export class Shop extends Stack {
  make(kubectlLayer: lambda.ILayerVersion) {
    const version = eks.KubernetesVersion.V1_31;
    new eks.Cluster(this, "Main", { version, kubectlLayer, clusterName: "shop.main" });
                                                                        ~~~~~~~~~~~ naming/characters: clusterName evaluates to "shop.main"; a cluster's name takes only letters, digits, hyphens and underscores, not "."
    new eks.FargateCluster(this, "Fargate", { version, kubectlLayer, clusterName: "shop fargate" });
                                                                                  ~~~~~~~~~~~~~~ naming/characters: clusterName evaluates to "shop fargate"; a cluster's name takes only letters, digits, hyphens and underscores, not " "
    new eks.Cluster(this, "Right", { version, kubectlLayer, clusterName: "shop_main-2" });
    new lambda.SingletonFunction(this, "Once", {
      uuid: "0b7d6b3c-5d1c-4d2f-9c57-2f3b8f0f9a11",
      functionName: "shop.once",
                    ~~~~~~~~~~~ naming/characters: functionName evaluates to "shop.once"; a function's name takes only letters, digits, hyphens and underscores, not "."
      code: lambda.Code.fromInline("exports.handler = () => {};"),
      handler: "index.handler",
      runtime: lambda.Runtime.NODEJS_20_X,
    });
  }
}
