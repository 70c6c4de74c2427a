// Names that the CDK puts a prefix before, or that stand in objects, or in what a method is given.
import { App, Aws, Stack } from "aws-cdk-lib";
import * as cognito from "aws-cdk-lib/aws-cognito";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as ecs from "aws-cdk-lib/aws-ecs";
import * as kms from "aws-cdk-lib/aws-kms";
import * as rds from "aws-cdk-lib/aws-rds";

const stack = new Stack(new App(), "Otherwise");
const vpc = new ec2.Vpc(stack, "Vpc");
const key = new kms.Key(stack, "Key", { alias: "shop data" });
                                               ~~~~~~~~~~~ naming/characters: alias evaluates to "alias/shop data"; an alias's name takes only letters, digits, hyphens, slashes and underscores, not " "
new kms.Key(stack, "Right", { alias: "shop/data" });
key.addAlias("alias/shop.data");
             ~~~~~~~~~~~~~~~~~ naming/characters: addAlias evaluates to "alias/shop.data"; an alias's name takes only letters, digits, hyphens, slashes and underscores, not "."
key.addAlias("alias/shop-data");
new kms.Alias(stack, "Alias", { aliasName: "shop-data", targetKey: key });
new kms.Alias(stack, "Reserved", { aliasName: "aws/shop", targetKey: key });
                                              ~~~~~~~~~~ naming/characters: aliasName evaluates to "alias/aws/shop"; an alias's name does not begin with "alias/aws/"
new kms.Alias(stack, "Token", { aliasName: `${Aws.STACK_NAME} data`, targetKey: key });
new kms.Alias(stack, "Stack", { aliasName: `${stack.stackName} data`, targetKey: key });
                                           ~~~~~~~~~~~~~~~~~~~~~~~~~ naming/characters: aliasName evaluates to "alias/Otherwise data"; an alias's name takes only letters, digits, hyphens, slashes and underscores, not " "
new ecs.ManagedInstancesCapacityProvider(stack, "Provider", {
  capacityProviderName: "ecs-machines",
                        ~~~~~~~~~~~~~~ naming/characters: capacityProviderName evaluates to "ecs-machines"; a capacity provider's name does not begin with "ecs"
  ec2InstanceProfile: undefined,
  subnets: vpc.privateSubnets,
  securityGroups: [],
});
new rds.DatabaseCluster(stack, "Data", {
  vpc,
  engine: rds.DatabaseClusterEngine.auroraPostgres({ version: rds.AuroraPostgresEngineVersion.VER_16_13 }),
  writer: rds.ClusterInstance.provisioned("writer", { instanceIdentifier: "shop_writer" }),
                                                                          ~~~~~~~~~~~~~ naming/characters: instanceIdentifier evaluates to "shop_writer"; a DB instance's identifier takes only letters, digits and hyphens, not "_" [fix]
  readers: [rds.ClusterInstance.serverlessV2("reader", { instanceIdentifier: "Shop-Reader" })],
});
const users = new cognito.UserPool(stack, "Users");
users.addDomain("Domain", { cognitoDomain: { domainPrefix: "shop-login" } });
