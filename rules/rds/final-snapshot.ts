import type { Resource, ResourceType } from "../model/resource.ts";
import { alternatives, type Block, get, lacks, origin, property, type Text, texts, use } from "../model/value.ts";
import type { Finding, Fix, Rule } from "../rule.ts";

const types: readonly ResourceType[] = ["AWS::RDS::DBInstance", "AWS::RDS::DBCluster"];

export const rdsFinalSnapshot: Rule = {
  id: "rds/final-snapshot",
  on: types,
  severity: "warning",
  summary: "A database says what its last snapshot is called, or that there is to be none",
  why: `Before Terraform destroys a database it makes a snapshot, unless \`skip_final_snapshot\` is true, and only the
configuration can say what that is called. Without \`final_snapshot_identifier\` the plan is fine, the database is
created, and \`terraform destroy\`, or a change that replaces the database, stops half-way with
\`final_snapshot_identifier is required when skip_final_snapshot is false\`. By then the way out takes an apply of its
own, as Terraform reads both arguments from the state.

Members of a cluster and replicas are left alone. An identifier that is always the same serves once: the next database
of this name finds the snapshot there.`,
  sources: [
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/db_instance#skip_final_snapshot-1",
    "https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/rds/instance.go",
    "https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/rds/cluster.go",
  ],

  *check(resource): Generator<Finding> {
    const { address, body, name, type, via } = resource;
    if (via !== "terraform" || !standsAlone(resource) || !lacks(body, "FinalDBSnapshotIdentifier")) return;
    const skip = property(body, "SkipFinalSnapshot");
    if (skip && !alternatives(skip.value)?.every((each) => each === "false")) return;
    const subject = type === "AWS::RDS::DBCluster" ? "RDS Cluster " : "";
    yield {
      at: skip ? use(skip.value) : name,
      message: `${address} has no final_snapshot_identifier and does not skip its final snapshot; destroying it answers: ${subject}final_snapshot_identifier is required when skip_final_snapshot is false`,
      fixes: [...named(body), skipped(body)],
    };
  },
};

/** Whether this is a database of its own, written far enough that it could be planned. */
function standsAlone({ body, type }: Resource): boolean {
  const has = (name: string) => property(body, name) !== undefined;
  if (has("SourceDBInstanceIdentifier") || has("ReplicationSourceIdentifier")) return false;
  if (type === "AWS::RDS::DBCluster") return has("Engine") && (has("MasterUsername") || has("SnapshotIdentifier"));
  return has("DBInstanceClass") && !has("DBClusterIdentifier");
}

/** Names the snapshot after the database. */
function named(body: Block): readonly Fix[] {
  const identifier = get(body, "DBInstanceIdentifier") ?? get(body, "DBClusterIdentifier");
  if (!identifier) return [];
  return [
    {
      title: "Name the final snapshot after the database",
      safe: false,
      preferred: true,
      intents: [
        { do: "set", on: body, name: "FinalDBSnapshotIdentifier", to: [{ copied: use(identifier) }, "-final"] },
      ],
    },
  ];
}

function skipped(body: Block): Fix {
  const [written] = texts(get(body, "SkipFinalSnapshot"));
  return {
    title: "Skip the final snapshot: what is in the database is lost with it",
    safe: false,
    preferred: false,
    intents: [
      written
        ? { do: "replace", at: place(written), with: true }
        : { do: "set", on: body, name: "SkipFinalSnapshot", to: true },
    ],
  };
}

/** What stands elsewhere is left as it is there. */
function place(text: Text) {
  return text.trail.length > 1 ? use(text) : origin(text);
}
