import { equal } from "node:assert/strict";
import { listed, resourcesOf } from "./evaluated.ts";

describe("HCL data sources", () => {
  it("are there already, and hold what finds them and nothing that rules out more", () => {
    const text = `
data "aws_iam_role" "exec" { name = "exec" }
data "aws_secretsmanager_secret" "db" { arn = "arn:aws:secretsmanager:eu-central-1:1:secret:db" }
data "aws_subnet" "each" {
  for_each          = toset(["a", "b"])
  availability_zone = "eu-central-1\${each.key}"
}
data "aws_caller_identity" "current" {}
`;
    const found = resourcesOf({ "main.tf": text });
    equal(
      found.every(({ existing, elsewhere, body }) => existing && elsewhere && body.open),
      true,
    );
    equal(
      listed({ "main.tf": text }),
      `data.aws_iam_role.exec: AWS::IAM::Role, existing, open
  RoleName (name): "exec" <- "exec"
data.aws_secretsmanager_secret.db: AWS::SecretsManager::Secret, existing, open
data.aws_subnet.each["a"]: AWS::EC2::Subnet, existing, open
  AvailabilityZone (availability_zone): "eu-central-1" + "a" <- each.key <- "a" <- "eu-central-1\${each.key}"
data.aws_subnet.each["b"]: AWS::EC2::Subnet, existing, open
  AvailabilityZone (availability_zone): "eu-central-1" + "b" <- each.key <- "b" <- "eu-central-1\${each.key}"
`,
    );
  });

  it("say what they were found by, and of nothing else what it is", () => {
    const [bucket] = listed({
      "main.tf": `
data "aws_ecs_cluster" "c" { cluster_name = "Main" }
data "aws_iam_policy" "p" { arn = "arn:aws:iam::aws:policy/ReadOnlyAccess" }
data "aws_secretsmanager_secret" "db" { arn = "arn:aws:secretsmanager:eu-central-1:1:secret:db" }
resource "aws_s3_bucket" "b" {
  bucket = data.aws_ecs_cluster.c.cluster_name
  a      = data.aws_ecs_cluster.c.status
  p      = data.aws_iam_policy.p.arn
  s      = data.aws_secretsmanager_secret.db.arn
}
`,
    }).split("\ndata.");
    equal(
      bucket,
      `aws_s3_bucket.b: AWS::S3::Bucket
  BucketName (bucket): "Main" of data.aws_ecs_cluster.c.cluster_name <- data.aws_ecs_cluster.c.cluster_name <- "Main"
  A (a): ? of data.aws_ecs_cluster.c.status <- data.aws_ecs_cluster.c.status
  P (p): "arn:aws:iam::aws:policy/ReadOnlyAccess" of data.aws_iam_policy.p.arn <- data.aws_iam_policy.p.arn <- "arn:aws:iam::aws:policy/ReadOnlyAccess"
  S (s): ? of data.aws_secretsmanager_secret.db.arn <- data.aws_secretsmanager_secret.db.arn`,
    );
  });
});
