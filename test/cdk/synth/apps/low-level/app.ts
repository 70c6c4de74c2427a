import * as cdk from "aws-cdk-lib";
import * as ecs from "aws-cdk-lib/aws-ecs";
import * as elbv2 from "aws-cdk-lib/aws-elasticloadbalancingv2";
import * as logs from "aws-cdk-lib/aws-logs";
import * as rds from "aws-cdk-lib/aws-rds";

const app = new cdk.App();
const stack = new cdk.Stack(app, "LowLevel");

const group = new logs.CfnLogGroup(stack, "Logs", { logGroupName: "/ecs/raw", retentionInDays: 7 });
const task = new ecs.CfnTaskDefinition(stack, "Task", {
  family: "raw",
  cpu: "512",
  memory: "1024",
  networkMode: "awsvpc",
  requiresCompatibilities: ["FARGATE"],
  executionRoleArn: "arn:aws:iam::111111111111:role/execution",
  runtimePlatform: { cpuArchitecture: "X86_64", operatingSystemFamily: "LINUX" },
  volumes: [{ name: "efs", efsVolumeConfiguration: { filesystemId: "fs-12345678", transitEncryption: "ENABLED" } }],
  containerDefinitions: [
    {
      name: "web",
      image: "nginx:1.27",
      essential: true,
      cpu: 256,
      memory: 512,
      portMappings: [{ containerPort: 80, protocol: "tcp" }],
      environment: [{ name: "STAGE", value: "prod" }],
      secrets: [
        { name: "KEY", valueFrom: "arn:aws:secretsmanager:eu-west-1:111111111111:secret:key-AbCdEf:value::" },
      ],
      logConfiguration: {
        logDriver: "awslogs",
        options: {
          "awslogs-group": "/ecs/raw",
          "awslogs-region": "eu-west-1",
          "awslogs-stream-prefix": "web",
        },
      },
      healthCheck: { command: ["CMD-SHELL", "curl -f http://localhost/"], interval: 30, timeout: 5, retries: 3 },
      mountPoints: [{ containerPath: "/data", sourceVolume: "efs", readOnly: true }],
      dependsOn: [{ containerName: "init", condition: "SUCCESS" }],
      dockerLabels: { Team: "web", "com.example.x": "y" },
    },
    { name: "init", image: "busybox:1.36", essential: false, command: ["true"] },
  ],
  tags: [{ key: "team", value: "web" }],
});
task.addDependency(group);

new ecs.CfnService(stack, "Service", {
  cluster: "main",
  taskDefinition: task.ref,
  launchType: "FARGATE",
  desiredCount: 2,
  healthCheckGracePeriodSeconds: 60,
  deploymentConfiguration: {
    maximumPercent: 200,
    minimumHealthyPercent: 50,
    deploymentCircuitBreaker: { enable: true, rollback: true },
  },
  networkConfiguration: {
    awsvpcConfiguration: { subnets: ["subnet-1", "subnet-2"], securityGroups: ["sg-1"], assignPublicIp: "DISABLED" },
  },
  loadBalancers: [{ containerName: "web", containerPort: 80, targetGroupArn: "arn:aws:elasticloadbalancing:x" }],
});
new ecs.CfnCluster(stack, "Cluster", { clusterName: "main", capacityProviders: ["FARGATE", "FARGATE_SPOT"] });

new rds.CfnDBParameterGroup(stack, "Parameters", {
  dbParameterGroupName: "raw-parameters",
  family: "postgres16",
  description: "Raw",
  parameters: { log_statement: "all", "rds.force_ssl": "1" },
});
new rds.CfnDBSubnetGroup(stack, "Subnets", {
  dbSubnetGroupName: "raw-subnets",
  dbSubnetGroupDescription: "Raw",
  subnetIds: ["subnet-1", "subnet-2"],
});
new rds.CfnDBCluster(stack, "DbCluster", {
  dbClusterIdentifier: "raw-cluster",
  engine: "aurora-postgresql",
  engineVersion: "16.6",
  databaseName: "raw",
  masterUsername: "raw_admin",
  manageMasterUserPassword: true,
  serverlessV2ScalingConfiguration: { minCapacity: 0.5, maxCapacity: 2 },
  enableCloudwatchLogsExports: ["postgresql"],
});
new elbv2.CfnLoadBalancer(stack, "Lb", {
  name: "raw-lb",
  type: "application",
  scheme: "internet-facing",
  subnets: ["subnet-1", "subnet-2"],
  loadBalancerAttributes: [{ key: "idle_timeout.timeout_seconds", value: "60" }],
});
new elbv2.CfnListener(stack, "Listener", {
  loadBalancerArn: "arn:aws:elasticloadbalancing:y",
  port: 443,
  protocol: "HTTPS",
  sslPolicy: "ELBSecurityPolicy-TLS13-1-2-2021-06",
  certificates: [{ certificateArn: "arn:aws:acm:z" }],
  defaultActions: [{ type: "forward", targetGroupArn: "arn:aws:elasticloadbalancing:t" }],
});
