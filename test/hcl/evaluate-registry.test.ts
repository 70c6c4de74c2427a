import { doesNotMatch, equal, match } from "node:assert/strict";
import { listed } from "./evaluated.ts";

describe("HCL modules of the registry", () => {
  it("are the same from where they are developed", () => {
    const of = (source: string) =>
      listed({ "main.tf": `module "db" {\n  source     = "${source}"\n  identifier = "Db"\n}\n` });
    const path = "github.com/terraform-aws-modules/terraform-aws-rds";
    for (const source of [
      path,
      `git::https://${path}.git?ref=v6.1.0`,
      `git::https://${path}`,
      `git::ssh://git@${path}.git`,
      "git@github.com:terraform-aws-modules/terraform-aws-rds.git",
    ]) {
      match(
        of(source),
        /^module\.db: AWS::RDS::DBInstance, open\n {2}DBInstanceIdentifier \(identifier\): "Db"/,
        source,
      );
    }
    for (const source of [
      `git::https://${path}.git//modules/db_instance`,
      "git::https://example.com/terraform-aws-modules/terraform-aws-rds.git",
      "github.com/somebody/terraform-aws-rds",
      "github.com/terraform-aws-modules/terraform-aws-nosuch",
    ]) {
      doesNotMatch(of(source), /AWS::RDS::DBInstance/, source);
    }
  });

  it("are read as the resource that they hand their arguments on to", () => {
    equal(
      listed({
        "main.tf": `
variable "unset" {}
module "db" {
  source         = "terraform-aws-modules/rds/aws"
  version        = "~> 6.0"
  identifier     = "Db"
  engine         = "postgres"
  engine_version = "14.1"
  family         = "postgres14"
  create_db_parameter_group = var.unset
}
module "prefixed" {
  source                         = "registry.terraform.io/terraform-aws-modules/rds/aws"
  for_each                       = toset(["a"])
  identifier                     = "Db-\${each.key}"
  instance_use_identifier_prefix = true
  create_db_parameter_group      = true
  snapshot_identifier            = "s"
}
module "aurora" {
  source = "terraform-aws-modules/rds-aurora/aws"
  name   = "Cluster"
  create = true
}
module "off" {
  source = "terraform-aws-modules/rds-aurora/aws"
  name   = "Cluster"
  create = false
}
module "bucket" {
  source = "terraform-aws-modules/s3-bucket/aws"
  bucket = "B"
}
module "directory" {
  source              = "terraform-aws-modules/s3-bucket/aws"
  bucket              = "B"
  is_directory_bucket = var.unset
}
module "alb" {
  source = "terraform-aws-modules/alb/aws"
  name   = null
}
module "ecs" {
  source       = "terraform-aws-modules/ecs/aws"
  cluster_name = "C"
}
module "inside" {
  source       = "terraform-aws-modules/ecs/aws//modules/service"
  cluster_name = "C"
}
module "other" {
  source = "somebody/rds/aws"
  identifier = "Db"
}
module "half" {
  source = "terraform-aws-modules/rds/aws"
  identifier = "Db"
  creat
}
import {
  to = module.bucket.aws_s3_bucket.this[0]
  id = "b"
}
`,
      }),
      `module.db: AWS::RDS::DBInstance, open
  DBInstanceIdentifier (identifier): "Db" <- "Db"
  Engine (engine): "postgres" <- "postgres"
  EngineVersion (engine_version): "14.1" <- "14.1"
module.prefixed["a"]: AWS::RDS::DBInstance, existing, open
module.prefixed["a"]: AWS::RDS::DBParameterGroup, open
module.aurora: AWS::RDS::DBCluster, open
  DBClusterIdentifier (name): "Cluster" <- "Cluster"
module.bucket: AWS::S3::Bucket, existing, open
  BucketName (bucket): "B" <- "B"
module.alb: AWS::ElasticLoadBalancingV2::LoadBalancer, open
module.ecs: AWS::ECS::Cluster, open
  ClusterName (cluster_name): "C" <- "C"
`,
    );
  });
});
