import { Stack } from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as ecs from "aws-cdk-lib/aws-ecs";
import * as servicediscovery from "aws-cdk-lib/aws-servicediscovery";
import { Construct } from "constructs";

const deploymentConfiguration = { deploymentCircuitBreaker: { enable: true, rollback: true } };

export class Main extends Stack {
  constructor(scope: Construct, id: string, props: { vpc: ec2.IVpc }) {
    super(scope, id);
    const namespace = new servicediscovery.CfnHttpNamespace(this, "Namespace", { name: "internal" });
                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ecs/service-discovery: the namespace
    new ecs.CfnService(this, "Wrong", {
      cluster: "main",
      taskDefinition: "elsewhere:3",
      deploymentConfiguration,
      serviceConnectConfiguration: { enabled: true, namespace: namespace.ref },
                                                               ~~~~~~~~~~~~~ ecs/service-discovery: ref of CfnHttpNamespace "Namespace" is neither its name nor its ARN; ECS answers: NamespaceNotFoundException: Failed to retrieve namespace [fix]
    });
    new ecs.CfnService(this, "Id", {
      cluster: "main",
      taskDefinition: "elsewhere:3",
      deploymentConfiguration,
      serviceConnectConfiguration: { enabled: true, namespace: namespace.attrId },
                                                               ~~~~~~~~~~~~~~~~ ecs/service-discovery: attrId of CfnHttpNamespace "Namespace" is neither its name nor its ARN; ECS answers: NamespaceNotFoundException: Failed to retrieve namespace [fix]
    });
    new ecs.CfnService(this, "Right", {
      cluster: "main",
      taskDefinition: "elsewhere:3",
      deploymentConfiguration,
      serviceConnectConfiguration: { enabled: true, namespace: namespace.attrArn },
    });
    // CloudFormation makes one of that name.
    new ecs.CfnCluster(this, "Cluster", { serviceConnectDefaults: { namespace: namespace.ref } });
    const other = new servicediscovery.PrivateDnsNamespace(this, "Other", { name: "internal.local", vpc: props.vpc });
                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ecs/service-discovery: the namespace
    new ecs.CfnService(this, "High", {
      cluster: "main",
      taskDefinition: "elsewhere:3",
      deploymentConfiguration,
      serviceConnectConfiguration: { enabled: true, namespace: other.namespaceId },
                                                               ~~~~~~~~~~~~~~~~~ ecs/service-discovery: namespaceId of PrivateDnsNamespace "Other" is neither its name nor its ARN; ECS answers: NamespaceNotFoundException: Failed to retrieve namespace [fix]
    });
  }
}
