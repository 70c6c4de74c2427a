import { deepEqual } from "node:assert/strict";
import { project } from "../fixture.ts";

/**
 * The longest name that each argument takes, in characters, by the research on 92 types of resources (2026-11-20), as
 * Terraform calls them. What AWS's own documents leave in doubt is not among them.
 */
const longest: Readonly<Record<string, number>> = {
  "aws_db_instance.identifier": 63,
  "aws_rds_cluster_instance.identifier": 63,
  "aws_rds_cluster.cluster_identifier": 63,
  "aws_db_subnet_group.name": 255,
  "aws_db_parameter_group.name": 255,
  "aws_rds_cluster_parameter_group.name": 255,
  "aws_db_option_group.name": 255,
  "aws_db_snapshot.db_snapshot_identifier": 255,
  "aws_db_instance.final_snapshot_identifier": 255,
  "aws_db_cluster_snapshot.db_cluster_snapshot_identifier": 63,
  "aws_db_proxy.name": 63,
  "aws_rds_global_cluster.global_cluster_identifier": 255,
  "aws_db_event_subscription.name": 255,
  "aws_db_instance.db_name": 64,
  "aws_rds_cluster.database_name": 64,
  "aws_db_instance.username": 63,
  "aws_rds_cluster.master_username": 63,
  "aws_s3_bucket.bucket": 63,
  "aws_lb.name": 32,
  "aws_alb.name": 32,
  "aws_elb.name": 32,
  "aws_lb_target_group.name": 32,
  "aws_alb_target_group.name": 32,
  "aws_ecs_cluster.name": 255,
  "aws_ecs_service.name": 255,
  "aws_ecs_task_definition.family": 255,
  "aws_ecs_capacity_provider.name": 255,
  "aws_ecr_repository.name": 256,
  "aws_elasticache_cluster.cluster_id": 50,
  "aws_elasticache_replication_group.replication_group_id": 40,
  "aws_elasticache_subnet_group.name": 255,
  "aws_elasticache_parameter_group.name": 255,
  "aws_lambda_function.function_name": 64,
  "aws_lambda_layer_version.layer_name": 140,
  "aws_iam_role.name": 64,
  "aws_iam_policy.name": 128,
  "aws_iam_role_policy.name": 128,
  "aws_iam_user_policy.name": 128,
  "aws_iam_user.name": 64,
  "aws_iam_group.name": 128,
  "aws_iam_instance_profile.name": 128,
  "aws_sqs_queue.name": 80,
  "aws_sns_topic.name": 256,
  "aws_dynamodb_table.name": 255,
  "aws_cloudwatch_log_group.name": 512,
  "aws_cloudwatch_metric_alarm.alarm_name": 255,
  "aws_secretsmanager_secret.name": 512,
  "aws_ssm_parameter.name": 1011,
  "aws_sfn_state_machine.name": 80,
  "aws_cloudwatch_event_rule.name": 64,
  "aws_cloudwatch_event_bus.name": 256,
  "aws_scheduler_schedule.name": 64,
  "aws_api_gateway_stage.stage_name": 128,
  "aws_apigatewayv2_api.name": 128,
  "aws_cognito_user_pool.name": 128,
  "aws_cognito_identity_pool.identity_pool_name": 128,
  "aws_cognito_user_pool_domain.domain": 63,
  "aws_opensearch_domain.domain_name": 28,
  "aws_elasticsearch_domain.domain_name": 28,
  "aws_redshift_cluster.cluster_identifier": 63,
  "aws_redshift_cluster.database_name": 64,
  "aws_redshift_subnet_group.name": 255,
  "aws_docdb_cluster.cluster_identifier": 63,
  "aws_docdb_cluster_instance.identifier": 63,
  "aws_docdb_subnet_group.name": 255,
  "aws_neptune_cluster.cluster_identifier": 63,
  "aws_neptune_cluster_instance.identifier": 63,
  "aws_eks_cluster.name": 100,
  "aws_eks_node_group.node_group_name": 63,
  "aws_msk_cluster.cluster_name": 64,
  "aws_kinesis_stream.name": 128,
  "aws_kinesis_firehose_delivery_stream.name": 64,
  "aws_efs_file_system.creation_token": 64,
  "aws_security_group.name": 255,
  "aws_key_pair.key_name": 255,
  "aws_launch_template.name": 128,
  "aws_autoscaling_group.name": 255,
  "aws_codebuild_project.name": 255,
  "aws_codepipeline.name": 100,
  "aws_codedeploy_app.name": 100,
  "aws_cloudfront_origin_access_control.name": 64,
  "aws_route53_zone.name": 1024,
  "aws_wafv2_web_acl.name": 128,
  "aws_kms_alias.name": 256,
  "aws_batch_job_definition.name": 128,
  "aws_batch_compute_environment.name": 128,
  "aws_batch_job_queue.name": 128,
  "aws_apprunner_service.service_name": 40,
  "aws_transfer_user.user_name": 100,
  "aws_glue_catalog_database.name": 255,
  "aws_glue_catalog_table.name": 255,
  "aws_glue_crawler.name": 255,
  "aws_athena_workgroup.name": 128,
  "aws_service_discovery_private_dns_namespace.name": 253,
  "aws_service_discovery_service.name": 127,
};

/** The longest beginning of a name, to which Terraform adds 26 characters. */
const longestPrefix: Readonly<Record<string, number>> = {
  "aws_db_instance.identifier_prefix": 37,
  "aws_rds_cluster_instance.identifier_prefix": 37,
  "aws_rds_cluster.cluster_identifier_prefix": 37,
  "aws_db_subnet_group.name_prefix": 229,
  "aws_db_parameter_group.name_prefix": 229,
  "aws_rds_cluster_parameter_group.name_prefix": 229,
  "aws_db_option_group.name_prefix": 229,
  "aws_db_event_subscription.name_prefix": 229,
  "aws_s3_bucket.bucket_prefix": 37,
  "aws_lb.name_prefix": 6,
  "aws_alb.name_prefix": 6,
  "aws_elb.name_prefix": 6,
  "aws_lb_target_group.name_prefix": 6,
  "aws_alb_target_group.name_prefix": 6,
  "aws_iam_role.name_prefix": 38,
  "aws_iam_policy.name_prefix": 102,
  "aws_iam_role_policy.name_prefix": 102,
  "aws_iam_user_policy.name_prefix": 102,
  "aws_iam_instance_profile.name_prefix": 102,
  "aws_sqs_queue.name_prefix": 54,
  "aws_sns_topic.name_prefix": 230,
  "aws_cloudwatch_log_group.name_prefix": 483,
  "aws_secretsmanager_secret.name_prefix": 486,
  "aws_sfn_state_machine.name_prefix": 54,
  "aws_cloudwatch_event_rule.name_prefix": 38,
  "aws_scheduler_schedule.name_prefix": 38,
  "aws_docdb_cluster.cluster_identifier_prefix": 37,
  "aws_docdb_cluster_instance.identifier_prefix": 37,
  "aws_docdb_subnet_group.name_prefix": 229,
  "aws_neptune_cluster.cluster_identifier_prefix": 37,
  "aws_neptune_cluster_instance.identifier_prefix": 37,
  "aws_eks_node_group.node_group_name_prefix": 37,
  "aws_security_group.name_prefix": 100,
  "aws_key_pair.key_name_prefix": 229,
  "aws_launch_template.name_prefix": 99,
  "aws_autoscaling_group.name_prefix": 229,
  "aws_wafv2_web_acl.name_prefix": 102,
  "aws_batch_compute_environment.name_prefix": 102,
};

/** Of these no limit is certain, or no value may be shown. */
const silent = [
  "aws_db_instance.password",
  "aws_rds_cluster.master_password",
  "aws_elasticache_serverless_cache.name",
  "aws_memorydb_cluster.name",
  "aws_api_gateway_rest_api.name",
];

/** How many characters the values have of which naming/length says that they are too long. */
function tooLong(argument: string, lengths: readonly number[]): readonly number[] {
  const [type, name] = argument.split(".");
  const beginning = type === "aws_kms_alias" ? "alias/" : "";
  const text = lengths
    .map((length, index) => `resource "${type}" "r${index}" {\n  ${name} = "${beginning.padEnd(length, "a")}"\n}\n`)
    .join("");
  const uri = "file:///w/main.tf";
  return project([{ uri, text }])
    .problems(uri)
    .filter(({ rule, message }) => rule === "naming/length" && message.includes("at most"))
    .map(({ at }) => at.end - at.start - 2);
}

describe("Names in Terraform", () => {
  it("have their limit, whichever of 92 types they name", () => {
    for (const [argument, limit] of Object.entries({ ...longest, ...longestPrefix })) {
      deepEqual([argument, ...tooLong(argument, [limit, limit + 1])], [argument, limit + 1]);
    }
  });

  it("are left alone where no limit is certain", () => {
    for (const argument of silent) deepEqual([argument, ...tooLong(argument, [3_000])], [argument]);
  });
});
