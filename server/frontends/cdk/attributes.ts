/** What is read of a construct of RDS: what CloudFormation calls it, and how the same construct calls its host name. */
interface Attribute {
  readonly canonical: string;
  readonly host: string;
}

const instance = "dbInstanceEndpointAddress";
const cluster = "clusterEndpoint.hostname";
const low = "attrEndpointAddress";

/** By the path that is written. https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_rds.DatabaseInstance.html, 2026-11-24. */
const attributes: Readonly<Record<string, Attribute>> = {
  instanceIdentifier: { canonical: "DBInstanceIdentifier", host: instance },
  instanceArn: { canonical: "DBInstanceArn", host: instance },
  instanceResourceId: { canonical: "DbiResourceId", host: instance },
  dbInstanceEndpointAddress: { canonical: "Endpoint.Address", host: instance },
  dbInstanceEndpointPort: { canonical: "Endpoint.Port", host: instance },
  "instanceEndpoint.hostname": { canonical: "Endpoint.Address", host: instance },
  "instanceEndpoint.socketAddress": { canonical: "Endpoint", host: "instanceEndpoint.hostname" },
  clusterIdentifier: { canonical: "DBClusterIdentifier", host: cluster },
  clusterArn: { canonical: "DBClusterArn", host: cluster },
  clusterResourceIdentifier: { canonical: "DBClusterResourceId", host: cluster },
  "clusterEndpoint.hostname": { canonical: "Endpoint.Address", host: cluster },
  "clusterEndpoint.socketAddress": { canonical: "Endpoint", host: cluster },
  "clusterReadEndpoint.hostname": { canonical: "ReadEndpoint.Address", host: cluster },
  "clusterReadEndpoint.socketAddress": { canonical: "Endpoint", host: "clusterReadEndpoint.hostname" },
  ref: { canonical: "Ref", host: low },
  dbInstanceIdentifier: { canonical: "DBInstanceIdentifier", host: low },
  dbClusterIdentifier: { canonical: "DBClusterIdentifier", host: low },
  attrDbInstanceArn: { canonical: "DBInstanceArn", host: low },
  attrDbClusterArn: { canonical: "DBClusterArn", host: low },
  attrDbiResourceId: { canonical: "DbiResourceId", host: low },
  attrDbClusterResourceId: { canonical: "DBClusterResourceId", host: low },
  attrMasterUserSecretSecretArn: { canonical: "MasterUserSecret.SecretArn", host: low },
  attrEndpointAddress: { canonical: "Endpoint.Address", host: low },
  attrReadEndpointAddress: { canonical: "ReadEndpoint.Address", host: low },
};

/** CloudFormation's name for what is read as `path`, where it is one that rules ask for. */
export function canonicalAttribute(path: string): { readonly canonical?: string } {
  return Object.hasOwn(attributes, path) ? { canonical: attributes[path]!.canonical } : {};
}

/** `written`, such as `db.instanceIdentifier`, as the host name of the same database. */
export function asHost(written: string): string | undefined {
  for (const [path, { host }] of Object.entries(attributes)) {
    if (written.endsWith(`.${path}`)) return written.slice(0, -path.length) + host;
  }
  return undefined;
}
