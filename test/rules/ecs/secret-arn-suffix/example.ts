import { Stack, aws_secretsmanager as secretsmanager } from "aws-cdk-lib";

export class Secrets extends Stack {
  readonly database = secretsmanager.Secret.fromSecretCompleteArn(
    this,
    "Database",
    "arn:aws:secretsmanager:us-east-1:111122223333:secret:web/database",
    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/secret-arn-suffix (error): fromSecretCompleteArn names the secret "web/database" without the hyphen and six characters that end its ARN; the CDK throws: does not appear to be complete; missing 6-character suffix [fix]
  );
}
