import { App, Aws, NestedStack, Stack } from "aws-cdk-lib";
import * as ecr from "aws-cdk-lib/aws-ecr";
import * as iam from "aws-cdk-lib/aws-iam";
import * as logs from "aws-cdk-lib/aws-logs";
import * as rds from "aws-cdk-lib/aws-rds";

const app = new App();
const assumedBy = new iam.ServicePrincipal("ecs-tasks.amazonaws.com");
const name = "shop-task";

class Shop extends Stack {
  constructor(scope: App, id: string, stage: string) {
    super(scope, id);
    new iam.Role(this, "Task", { roleName: name, assumedBy });
        ^^^^^^^^ naming/duplicate: has the same name
    new iam.Role(this, "Execution", { roleName: name, assumedBy });
                                                ~~~~ naming/duplicate: Test/Role "Task" has the name "shop-task" already; IAM answers: EntityAlreadyExists: Role with name shop-task already exists
                                                ~~~~ naming/duplicate: Prod/Role "Task" has the name "shop-task" already; IAM answers: EntityAlreadyExists: Role with name shop-task already exists
    new logs.LogGroup(this, "Web", { logGroupName: `/shop/${stage}/web` });
        ^^^^^^^^^^^^^ naming/duplicate: has the same name
    new logs.LogGroup(this, "Worker", { logGroupName: `/shop/${stage}/web` });
                                                      ~~~~~~~~~~~~~~~~~~~~ naming/duplicate: Test/LogGroup "Web" has the name "/shop/test/web" already; CloudWatch Logs answers: ResourceAlreadyExistsException: The specified log group already exists
                                                      ~~~~~~~~~~~~~~~~~~~~ naming/duplicate: Prod/LogGroup "Web" has the name "/shop/prod/web" already; CloudWatch Logs answers: ResourceAlreadyExistsException: The specified log group already exists
    const nested = new NestedStack(this, "Nested");
    new ecr.Repository(this, "Images", { repositoryName: "shop" });
        ^^^^^^^^^^^^^^ naming/duplicate: has the same name
    new ecr.CfnRepository(nested, "More", { repositoryName: "shop" });
                                                            ~~~~~~ naming/duplicate: Test/Repository "Images" has the name "shop" already; ECR answers: RepositoryAlreadyExistsException
                                                            ~~~~~~ naming/duplicate: Prod/Repository "Images" has the name "shop" already; ECR answers: RepositoryAlreadyExistsException
    // Of another type, in another region, or not certainly both.
    new rds.CfnDBInstance(this, "One", { dbInstanceIdentifier: "shop" });
    new rds.CfnDBInstance(this, "Two", { dbInstanceIdentifier: `shop-${Aws.REGION}` });
    new logs.LogGroup(this, "Either", { logGroupName: "/shop/either" });
    if (process.env.OTHER) new logs.LogGroup(this, "Or", { logGroupName: "/shop/either" });
    logs.LogGroup.fromLogGroupName(this, "Found", "/shop/either");
    new iam.Role(this, "A", { roleName: process.env.A ?? "shop-a", assumedBy });
    new iam.Role(this, "B", { roleName: process.env.B ?? "shop-a", assumedBy });
    for (const each of ["x", "y"]) new ecr.Repository(this, `Images${each}`, { repositoryName: `shop-${each}` });
    const second = new iam.Role(this, "Second", { roleName: "shop-second", assumedBy });
    const third = new iam.CfnRole(this, "Third", { roleName: "shop-second", assumeRolePolicyDocument: {} });
    third.roleName = `shop-third-${second.roleName}`;
  }
}
// An account for each.
new Shop(app, "Test", "test");
new Shop(app, "Prod", "prod");
export class Unseen extends Stack {
  readonly role = new iam.Role(this, "Role", { roleName: "shop-unseen", assumedBy });
}
export class Other extends Stack {
  readonly role = new iam.Role(this, "Role", { roleName: "shop-unseen", assumedBy });
}
