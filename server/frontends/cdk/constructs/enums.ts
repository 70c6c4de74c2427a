import endpoints from "./endpoint-services.json";

/**
 * The members of the CDK's enumerations, and of its classes that are as good as one, as they reach CloudFormation.
 * aws-cdk-lib 2.276.0; test/cdk/enums.test.ts compares them with it.
 */
export const enumerations: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "core.RemovalPolicy": {
    DESTROY: "destroy",
    RETAIN: "retain",
    RETAIN_ON_UPDATE_OR_DELETE: "retain-on-update-or-delete",
    SNAPSHOT: "snapshot",
  },
  "aws-ec2.GatewayVpcEndpointAwsService": { DYNAMODB: "dynamodb", S3: "s3", S3_EXPRESS: "s3express" },
  "aws-ec2.InterfaceVpcEndpointAwsService": endpoints.services,
  "aws-ec2.SubnetType": {
    ISOLATED: "Deprecated_Isolated",
    PRIVATE: "Deprecated_Private",
    PRIVATE_ISOLATED: "Isolated",
    PRIVATE_WITH_EGRESS: "Private",
    PRIVATE_WITH_NAT: "Deprecated_Private_NAT",
    PUBLIC: "Public",
  },
  "aws-ecr-assets.Platform": { LINUX_AMD64: "linux/amd64", LINUX_ARM64: "linux/arm64" },
  "aws-ecs.AvailabilityZoneRebalancing": {
    ENABLED: "ENABLED",
    DISABLED: "DISABLED",
  },
  "aws-ecs.AwsLogDriverMode": {
    BLOCKING: "blocking",
    NON_BLOCKING: "non-blocking",
  },
  "aws-ecs.ContainerDependencyCondition": {
    START: "START",
    COMPLETE: "COMPLETE",
    SUCCESS: "SUCCESS",
    HEALTHY: "HEALTHY",
  },
  "aws-ecs.DeploymentControllerType": {
    ECS: "ECS",
    CODE_DEPLOY: "CODE_DEPLOY",
    EXTERNAL: "EXTERNAL",
  },
  "aws-ecs.DeploymentStrategy": {
    ROLLING: "ROLLING",
    BLUE_GREEN: "BLUE_GREEN",
    LINEAR: "LINEAR",
    CANARY: "CANARY",
  },
  "aws-ecs.FargatePlatformVersion": {
    LATEST: "LATEST",
    VERSION1_4: "1.4.0",
    VERSION1_3: "1.3.0",
    VERSION1_2: "1.2.0",
    VERSION1_1: "1.1.0",
    VERSION1_0: "1.0.0",
  },
  "aws-ecs.IpcMode": {
    NONE: "none",
    HOST: "host",
    TASK: "task",
  },
  "aws-ecs.LaunchType": {
    EC2: "EC2",
    FARGATE: "FARGATE",
    EXTERNAL: "EXTERNAL",
  },
  "aws-ecs.NetworkMode": {
    NONE: "none",
    BRIDGE: "bridge",
    AWS_VPC: "awsvpc",
    HOST: "host",
    NAT: "nat",
  },
  "aws-ecs.PidMode": {
    HOST: "host",
    TASK: "task",
  },
  "aws-ecs.PropagatedTagSource": {
    SERVICE: "SERVICE",
    TASK_DEFINITION: "TASK_DEFINITION",
    NONE: "NONE",
  },
  "aws-ecs.Protocol": {
    TCP: "tcp",
    UDP: "udp",
  },
  "aws-ecs.UlimitName": {
    CORE: "core",
    CPU: "cpu",
    DATA: "data",
    FSIZE: "fsize",
    LOCKS: "locks",
    MEMLOCK: "memlock",
    MSGQUEUE: "msgqueue",
    NICE: "nice",
    NOFILE: "nofile",
    NPROC: "nproc",
    RSS: "rss",
    RTPRIO: "rtprio",
    RTTIME: "rttime",
    SIGPENDING: "sigpending",
    STACK: "stack",
  },
  "aws-ecs.VersionConsistency": {
    ENABLED: "enabled",
    DISABLED: "disabled",
  },
  "aws-elasticloadbalancingv2.ApplicationProtocol": {
    HTTP: "HTTP",
    HTTPS: "HTTPS",
  },
  "aws-elasticloadbalancingv2.ApplicationProtocolVersion": {
    GRPC: "GRPC",
    HTTP1: "HTTP1",
    HTTP2: "HTTP2",
  },
  "aws-elasticloadbalancingv2.IpAddressType": {
    IPV4: "ipv4",
    DUAL_STACK: "dualstack",
    DUAL_STACK_WITHOUT_PUBLIC_IPV4: "dualstack-without-public-ipv4",
  },
  "aws-elasticloadbalancingv2.Protocol": {
    HTTP: "HTTP",
    HTTPS: "HTTPS",
    TCP: "TCP",
    TLS: "TLS",
    UDP: "UDP",
    TCP_UDP: "TCP_UDP",
  },
  "aws-elasticloadbalancingv2.TargetType": {
    INSTANCE: "instance",
    IP: "ip",
    LAMBDA: "lambda",
    ALB: "alb",
  },
  "aws-iam.Effect": {
    ALLOW: "Allow",
    DENY: "Deny",
  },
  "aws-rds.EngineLifecycleSupport": {
    OPEN_SOURCE_RDS_EXTENDED_SUPPORT: "open-source-rds-extended-support",
    OPEN_SOURCE_RDS_EXTENDED_SUPPORT_DISABLED: "open-source-rds-extended-support-disabled",
  },
  "aws-rds.LicenseModel": {
    LICENSE_INCLUDED: "license-included",
    BRING_YOUR_OWN_LICENSE: "bring-your-own-license",
    GENERAL_PUBLIC_LICENSE: "general-public-license",
  },
  "aws-rds.StorageType": {
    STANDARD: "standard",
    GP2: "gp2",
    GP3: "gp3",
    IO1: "io1",
    IO2: "io2",
  },
  "aws-ecr.TagMutability": {
    MUTABLE: "MUTABLE",
    IMMUTABLE: "IMMUTABLE",
    IMMUTABLE_WITH_EXCLUSION: "IMMUTABLE_WITH_EXCLUSION",
    MUTABLE_WITH_EXCLUSION: "MUTABLE_WITH_EXCLUSION",
  },
  "aws-ecs.CpuArchitecture": {
    ARM64: "ARM64",
    X86_64: "X86_64",
  },
  "aws-ecs.OperatingSystemFamily": {
    LINUX: "LINUX",
    WINDOWS_SERVER_2004_CORE: "WINDOWS_SERVER_2004_CORE",
    WINDOWS_SERVER_2016_FULL: "WINDOWS_SERVER_2016_FULL",
    WINDOWS_SERVER_2019_CORE: "WINDOWS_SERVER_2019_CORE",
    WINDOWS_SERVER_2019_FULL: "WINDOWS_SERVER_2019_FULL",
    WINDOWS_SERVER_2022_CORE: "WINDOWS_SERVER_2022_CORE",
    WINDOWS_SERVER_2022_FULL: "WINDOWS_SERVER_2022_FULL",
    WINDOWS_SERVER_20H2_CORE: "WINDOWS_SERVER_20H2_CORE",
    WINDOWS_SERVER_2025_FULL: "WINDOWS_SERVER_2025_FULL",
    WINDOWS_SERVER_2025_CORE: "WINDOWS_SERVER_2025_CORE",
  },
  "aws-ecs.AppProtocol": {
    http: "http",
    http2: "http2",
    grpc: "grpc",
  },
  "aws-ecs.Compatibility": {
    EC2: "EC2",
    FARGATE: "FARGATE",
    EC2_AND_FARGATE: "EC2_AND_FARGATE",
    EXTERNAL: "EXTERNAL",
    MANAGED_INSTANCES: "MANAGED_INSTANCES",
    EC2_AND_MANAGED_INSTANCES: "EC2_AND_MANAGED_INSTANCES",
    FARGATE_AND_MANAGED_INSTANCES: "FARGATE_AND_MANAGED_INSTANCES",
    FARGATE_AND_EC2_AND_MANAGED_INSTANCES: "FARGATE_AND_EC2_AND_MANAGED_INSTANCES",
  },
};

/** What `ecs.Protocol.TCP` and the like stand for. */
export function enumMember(symbol: string): string | undefined {
  const dot = symbol.lastIndexOf(".");
  const [name, member] = [symbol.slice(0, dot), symbol.slice(dot + 1)];
  const members = Object.hasOwn(enumerations, name) ? enumerations[name]! : {};
  return Object.hasOwn(members, member) ? members[member] : undefined;
}
