import { Stack, aws_ec2 as ec2, aws_iam as iam } from "aws-cdk-lib";

export class Network extends Stack {
  readonly vpc = new ec2.Vpc(this, "Vpc");
  readonly role = new iam.Role(this, "Role", { assumedBy: new iam.ServicePrincipal("lambda.amazonaws.com") });

  constructor() {
    super();
    // The policy of an endpoint is one of a resource, and names principals.
    const endpoint = this.vpc.addInterfaceEndpoint("Secrets", {
      service: ec2.InterfaceVpcEndpointAwsService.SECRETS_MANAGER,
    });
    endpoint.addToPolicy(
      new iam.PolicyStatement({
        principals: [this.role],
        actions: ["secretsmanager:GetRandomPassword"],
        resources: ["*"],
      }),
    );
    this.role.addToPolicy(
      new iam.PolicyStatement({
        principals: [new iam.AnyPrincipal()],
        ~~~~~~~~~~ iam/policy-document: the policy of a role, user or group has no principals; IAM answers: MalformedPolicyDocument: Policy document should not specify a principal.
        actions: ["secretsmanager:GetRandomPassword"],
        resources: ["*"],
      }),
    );
  }
}
