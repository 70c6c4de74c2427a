import * as cdk from "aws-cdk-lib";
import * as ecs from "aws-cdk-lib/aws-ecs";
import { Secret } from "aws-cdk-lib/aws-secretsmanager";

const prefix = "arn:aws:secretsmanager:us-east-1:111122223333:secret";

export class Secrets extends cdk.Stack {
  constructor(scope: cdk.App, id: string, arn: string) {
    super(scope, id);
    Secret.fromSecretCompleteArn(this, "Incomplete", `${prefix}:web/database`);
                                                     ~~~~~~~~~~~~~~~~~~~~~~~~ ecs/secret-arn-suffix (error): fromSecretCompleteArn names the secret "web/database" without the hyphen and six characters that end its ARN; the CDK throws: does not appear to be complete; missing 6-character suffix [fix]
    Secret.fromSecretCompleteArn(this, "Word", `${prefix}:web/my-secret`);
                                               ~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/secret-arn-suffix: fromSecretCompleteArn ends in "-secret", which looks like a part of the secret's name and not like its random suffix [suggest]
    Secret.fromSecretCompleteArn(this, "Complete", `${prefix}:web/database-Xk2Pq9`);
    Secret.fromSecretCompleteArn(this, "Unknown", arn);
    Secret.fromSecretPartialArn(this, "Partial", `${prefix}:web/database`);
    Secret.fromSecretNameV2(this, "Name", "web/database");
    Secret.fromSecretAttributes(this, "Attributes", { secretCompleteArn: `${prefix}:web/database` });
                                                                         ~~~~~~~~~~~~~~~~~~~~~~~~ ecs/secret-arn-suffix (error): secretCompleteArn names the secret "web/database" without the hyphen and six characters that end its ARN; the CDK throws: does not appear to be complete; missing 6-character suffix [fix]
    new ecs.CfnTaskDefinition(this, "Task", {
        ~~~~~~~~~~~~~~~~~~~~~ ecs/missing-execution-role: CfnTaskDefinition "Task" has no execution role, with which ECS reads secrets; it answers: When you are specifying container secrets, you must also specify a value for 'executionRoleArn'
      containerDefinitions: [
        {
          name: "web",
          image: "nginx:1.29",
          memory: 512,
          secrets: [
            { name: "A", valueFrom: "arn:aws:secretsmanager:us-east-1:111122223333:secret:web/database" },
                                    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/secret-arn-suffix: valueFrom names the secret "web/database" without the hyphen and six characters that end its ARN; Secrets Manager finds it only while no other fits, ECS's reference asks for the full ARN, and some tasks stopped with: ResourceNotFoundException: Secrets Manager can't find the specified secret [suggest]
                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ecs/missing-execution-role: what it is needed for
            { name: "B", valueFrom: `${prefix}:web/database-Xk2Pq9` },
          ],
        },
      ],
    });
  }
}
