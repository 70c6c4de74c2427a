import * as cdk from "aws-cdk-lib";
import * as iam from "aws-cdk-lib/aws-iam";

export class Roles extends cdk.Stack {
  constructor(scope: cdk.App, id: string) {
    super(scope, id);
    const role = new iam.Role(this, "Role", {
      assumedBy: new iam.ServicePrincipal("ecs-tasks.amazonaws.com"),
      managedPolicies: [
        iam.ManagedPolicy.fromAwsManagedPolicyName("AmazonECSTaskExecutionRolePolicy"),
                                                    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ iam/managed-policy: "AmazonECSTaskExecutionRolePolicy" is not where AWS has this policy, which is "service-role/AmazonECSTaskExecutionRolePolicy"; IAM answers: NoSuchEntity: Policy arn:aws:iam::aws:policy/AmazonECSTaskExecutionRolePolicy does not exist or is not attachable [fix]
        iam.ManagedPolicy.fromAwsManagedPolicyName("service-role/AmazonEC2ContainerServiceforEC2Role"),
      ],
    });
    role.addManagedPolicy(iam.ManagedPolicy.fromAwsManagedPolicyName("service-role/AmazonSSMManagedInstanceCore"));
                                                                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ iam/managed-policy: "service-role/AmazonSSMManagedInstanceCore" is not where AWS has this policy, which is "AmazonSSMManagedInstanceCore"; IAM answers: NoSuchEntity: Policy arn:aws:iam::aws:policy/service-role/AmazonSSMManagedInstanceCore does not exist or is not attachable [fix]
    role.addManagedPolicy(iam.ManagedPolicy.fromManagedPolicyName(this, "Own", "AmazonECSTaskExecutionRolePolicy"));
  }
}
