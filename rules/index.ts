import { cdkAutoDelete } from "./cdk/auto-delete.ts";
import { ecrForceDelete } from "./ecr/force-delete.ts";
import { ecrLifecyclePolicy } from "./ecr/lifecycle-policy.ts";
import { ecsArchitectureMismatch } from "./ecs/architecture-mismatch.ts";
import { ecsContainerCount } from "./ecs/container-count.ts";
import { ecsContainerDependency } from "./ecs/container-dependency.ts";
import { ecsContainerResources } from "./ecs/container-resources.ts";
import { ecsDeploymentCircuitBreaker } from "./ecs/deployment-circuit-breaker.ts";
import { ecsDeploymentPercentages } from "./ecs/deployment-percentages.ts";
import { ecsDeploymentTiming } from "./ecs/deployment-timing.ts";
import { ecsDuplicateContainerName } from "./ecs/duplicate-container-name.ts";
import { ecsDuplicateVariable } from "./ecs/duplicate-variable.ts";
import { ecsEmptyCredential } from "./ecs/empty-credential.ts";
import { ecsEnvironmentFile } from "./ecs/environment-file.ts";
import { ecsEphemeralStorage } from "./ecs/ephemeral-storage.ts";
import { ecsEssentialContainer } from "./ecs/essential-container.ts";
import { ecsExecutionRolePermissions } from "./ecs/execution-role-permissions.ts";
import { ecsFargateCompatibility } from "./ecs/fargate-compatibility.ts";
import { ecsFargateCpuMemory } from "./ecs/fargate-cpu-memory.ts";
import { ecsHealthCheckCommand } from "./ecs/health-check-command.ts";
import { ecsHealthCheckGracePeriod } from "./ecs/health-check-grace-period.ts";
import { ecsHealthCheckMismatch } from "./ecs/health-check-mismatch.ts";
import { ecsHealthCheckNeedsDatabase } from "./ecs/health-check-needs-database.ts";
import { ecsHealthCheckTiming } from "./ecs/health-check-timing.ts";
import { ecsImageHealthCheck } from "./ecs/image-health-check.ts";
import { ecsLogConfiguration } from "./ecs/log-configuration.ts";
import { ecsLogGroup } from "./ecs/log-group.ts";
import { ecsLoopbackBind } from "./ecs/loopback-bind.ts";
import { ecsMissingExecutionRole } from "./ecs/missing-execution-role.ts";
import { ecsNameCase } from "./ecs/name-case.ts";
import { ecsNetworkConfiguration } from "./ecs/network-configuration.ts";
import { ecsPlaintextSecret } from "./ecs/plaintext-secret.ts";
import { ecsPortMapping } from "./ecs/port-mapping.ts";
import { ecsPortMismatch } from "./ecs/port-mismatch.ts";
import { ecsReadOnlyField } from "./ecs/read-only-field.ts";
import { ecsRegionMismatch } from "./ecs/region-mismatch.ts";
import { ecsRegistryCredentials } from "./ecs/registry-credentials.ts";
import { ecsRoleArn } from "./ecs/role-arn.ts";
import { ecsRunTaskCompatibility } from "./ecs/run-task-compatibility.ts";
import { ecsScalingBounds } from "./ecs/scaling-bounds.ts";
import { ecsSchedulingStrategy } from "./ecs/scheduling-strategy.ts";
import { ecsSecretArnAsValue } from "./ecs/secret-arn-as-value.ts";
import { ecsSecretArnSuffix } from "./ecs/secret-arn-suffix.ts";
import { ecsSecretJsonKey } from "./ecs/secret-json-key.ts";
import { ecsSecretReference } from "./ecs/secret-reference.ts";
import { ecsServiceDiscovery } from "./ecs/service-discovery.ts";
import { ecsUndersizedTask } from "./ecs/undersized-task.ts";
import { ecsUnknownField } from "./ecs/unknown-field.ts";
import { ecsUnknownVolume } from "./ecs/unknown-volume.ts";
import { elbHealthCheckBounds } from "./elb/health-check-bounds.ts";
import { elbListenerCertificate } from "./elb/listener-certificate.ts";
import { elbProtocolMismatch } from "./elb/protocol-mismatch.ts";
import { elbSubnets } from "./elb/subnets.ts";
import { elbTargetGroupArguments } from "./elb/target-group-arguments.ts";
import { elbTargetGroupVpc } from "./elb/target-group-vpc.ts";
import { elbTargetType } from "./elb/target-type.ts";
import { elbUnattachedTargetGroup } from "./elb/unattached-target-group.ts";
import { iamBroadSecretsPolicy } from "./iam/broad-secrets-policy.ts";
import { iamExclusiveAttachment } from "./iam/exclusive-attachment.ts";
import { iamManagedPolicy } from "./iam/managed-policy.ts";
import { iamPolicyDocument } from "./iam/policy-document.ts";
import { iamSecretArnWithoutWildcard } from "./iam/secret-arn-without-wildcard.ts";
import { iamTaskRoleTrust } from "./iam/task-role-trust.ts";
import { namingCharacters } from "./naming/characters.ts";
import { namingDuplicate } from "./naming/duplicate.ts";
import { namingLength } from "./naming/length.ts";
import { namingTruncation } from "./naming/truncation.ts";
import { namingUppercase } from "./naming/uppercase.ts";
import { networkDatabaseIngress } from "./network/database-ingress.ts";
import { networkDuplicateEndpoint } from "./network/duplicate-endpoint.ts";
import { networkEndpointDns } from "./network/endpoint-dns.ts";
import { networkLoadBalancerIngress } from "./network/load-balancer-ingress.ts";
import { networkNatGatewaySubnet } from "./network/nat-gateway-subnet.ts";
import { networkNoEgress } from "./network/no-egress.ts";
import { networkRoute } from "./network/route.ts";
import { networkRouteTableAssociation } from "./network/route-table-association.ts";
import { networkSecurityGroupPorts } from "./network/security-group-ports.ts";
import { networkSecurityGroupVpc } from "./network/security-group-vpc.ts";
import { networkSubnetCidr } from "./network/subnet-cidr.ts";
import { rdsConnectionHost } from "./rds/connection-host.ts";
import { rdsEngineVersionArguments } from "./rds/engine-version-arguments.ts";
import { rdsEngineVersionSupport } from "./rds/engine-version-support.ts";
import { rdsFinalSnapshot } from "./rds/final-snapshot.ts";
import { rdsLiteralPassword } from "./rds/literal-password.ts";
import { rdsParameterGroupFamily } from "./rds/parameter-group-family.ts";
import { rdsReservedName } from "./rds/reserved-name.ts";
import { rdsSubnetGroupZones } from "./rds/subnet-group-zones.ts";
import { rdsUnencodedPassword } from "./rds/unencoded-password.ts";
import { rdsUnknownEngine } from "./rds/unknown-engine.ts";
import { rdsUnknownEngineVersion } from "./rds/unknown-engine-version.ts";
import { rdsWithdrawnEngineVersion } from "./rds/withdrawn-engine-version.ts";
import type { Rule } from "./rule.ts";
import { terraformIgnoreTaskDefinition } from "./terraform/ignore-task-definition.ts";
import { terraformSensitiveOutput } from "./terraform/sensitive-output.ts";
import { terraformStateLocking } from "./terraform/state-locking.ts";

/** Every rule, in the order of the catalogue. */
export const rules: readonly Rule[] = [
  rdsUnknownEngineVersion,
  rdsWithdrawnEngineVersion,
  rdsEngineVersionSupport,
  rdsEngineVersionArguments,
  rdsUnknownEngine,
  rdsParameterGroupFamily,
  rdsFinalSnapshot,
  rdsConnectionHost,
  rdsSubnetGroupZones,
  rdsReservedName,
  rdsLiteralPassword,
  rdsUnencodedPassword,
  namingUppercase,
  namingLength,
  namingTruncation,
  namingCharacters,
  namingDuplicate,
  ecsReadOnlyField,
  ecsSecretArnSuffix,
  ecsImageHealthCheck,
  ecsArchitectureMismatch,
  ecsLoopbackBind,
  ecsSecretJsonKey,
  ecsPortMismatch,
  ecsNameCase,
  ecsNetworkConfiguration,
  ecsSchedulingStrategy,
  ecsRunTaskCompatibility,
  ecsHealthCheckGracePeriod,
  ecsDeploymentCircuitBreaker,
  ecsDeploymentPercentages,
  ecsHealthCheckMismatch,
  ecsHealthCheckNeedsDatabase,
  ecsFargateCpuMemory,
  ecsHealthCheckCommand,
  ecsHealthCheckTiming,
  ecsUnknownField,
  ecsFargateCompatibility,
  ecsContainerResources,
  ecsEssentialContainer,
  ecsDuplicateContainerName,
  ecsContainerDependency,
  ecsUnknownVolume,
  ecsDeploymentTiming,
  ecsPlaintextSecret,
  ecsEmptyCredential,
  ecsSecretArnAsValue,
  terraformSensitiveOutput,
  terraformStateLocking,
  terraformIgnoreTaskDefinition,
  elbTargetType,
  elbTargetGroupArguments,
  elbHealthCheckBounds,
  elbSubnets,
  elbListenerCertificate,
  ecsMissingExecutionRole,
  ecsRoleArn,
  ecsExecutionRolePermissions,
  ecsDuplicateVariable,
  ecsEnvironmentFile,
  ecsLogConfiguration,
  ecsPortMapping,
  ecsEphemeralStorage,
  ecsLogGroup,
  ecsRegistryCredentials,
  ecsUndersizedTask,
  ecsRegionMismatch,
  ecsContainerCount,
  ecsSecretReference,
  ecsServiceDiscovery,
  ecsScalingBounds,
  iamTaskRoleTrust,
  iamManagedPolicy,
  iamSecretArnWithoutWildcard,
  iamBroadSecretsPolicy,
  iamPolicyDocument,
  iamExclusiveAttachment,
  elbProtocolMismatch,
  elbUnattachedTargetGroup,
  elbTargetGroupVpc,
  networkNoEgress,
  networkDatabaseIngress,
  networkRoute,
  networkRouteTableAssociation,
  networkSubnetCidr,
  networkSecurityGroupPorts,
  networkNatGatewaySubnet,
  networkDuplicateEndpoint,
  networkSecurityGroupVpc,
  networkEndpointDns,
  networkLoadBalancerIngress,
  ecrForceDelete,
  ecrLifecyclePolicy,
  cdkAutoDelete,
];
