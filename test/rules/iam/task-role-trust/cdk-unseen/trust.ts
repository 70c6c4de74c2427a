import { Stack } from "aws-cdk-lib";
import * as ecs from "aws-cdk-lib/aws-ecs";
import * as iam from "aws-cdk-lib/aws-iam";
declare function trusted(role: iam.Role): void;
export class Api extends Stack {
  make() {
    const both = new iam.Role(this, "Both", { assumedBy: new iam.CompositePrincipal(new iam.ServicePrincipal("ec2.amazonaws.com"), new iam.ServicePrincipal("ecs-tasks.amazonaws.com")) });
    new ecs.FargateTaskDefinition(this, "A", { taskRole: both });
    const added = new iam.Role(this, "Added", { assumedBy: new iam.ServicePrincipal("ec2.amazonaws.com") });
    added.assumeRolePolicy?.addStatements(new iam.PolicyStatement({ actions: ["sts:AssumeRole"], principals: [new iam.ServicePrincipal("ecs-tasks.amazonaws.com")] }));
    new ecs.FargateTaskDefinition(this, "B", { taskRole: added });
    const granted = new iam.Role(this, "Granted", { assumedBy: new iam.ServicePrincipal("ec2.amazonaws.com") });
    granted.grantAssumeRole(new iam.ServicePrincipal("ecs-tasks.amazonaws.com"));
    new ecs.FargateTaskDefinition(this, "C", { taskRole: granted });
    const given = new iam.Role(this, "Given", { assumedBy: new iam.ServicePrincipal("ec2.amazonaws.com") });
    trusted(given);
    new ecs.FargateTaskDefinition(this, "D", { taskRole: given });
    const policy = new iam.Role(this, "Policy", { assumedBy: new iam.ServicePrincipal("ec2.amazonaws.com") });
    const { assumeRolePolicy } = policy;
    assumeRolePolicy!.addStatements(new iam.PolicyStatement({ actions: ["sts:AssumeRole"], principals: [new iam.ServicePrincipal("ecs-tasks.amazonaws.com")] }));
    new ecs.FargateTaskDefinition(this, "E", { taskRole: policy });
    const principal = new iam.ServicePrincipal("ecs-tasks.amazonaws.com");
    const reversed = new iam.Role(this, "Reversed", { assumedBy: new iam.ServicePrincipal("ec2.amazonaws.com") });
    iam.Grant.addToPrincipal({ grantee: reversed, actions: ["sts:AssumeRole"], resourceArns: ["*"] });
    new ecs.FargateTaskDefinition(this, "F", { taskRole: new iam.Role(this, "Lazy", { assumedBy: new iam.SessionTagsPrincipal(principal) }) });
  }
}
