import { alternatives, lacks, property, use } from "../model/value.ts";
import type { Finding, Rule } from "../rule.ts";

export const terraformStateLocking: Rule = {
  id: "terraform/state-locking",
  on: ["Terraform::Backend"],
  severity: "information",
  summary: "State in S3 is locked while it is written",
  why: `The S3 backend locks nothing unless it is told to. Two runs at once, such as a pipeline's and a colleague's, then both read
the state, and the one that writes last forgets what the other has made. Since 1.10 Terraform and OpenTofu keep the lock in
the bucket itself (\`use_lockfile = true\`), for which they need \`s3:GetObject\`, \`s3:PutObject\` and \`s3:DeleteObject\` on the state's
key with \`.tflock\` behind it; a table in DynamoDB, which Terraform has deprecated, does it for older versions.

After the change \`terraform init -reconfigure\` is due. A backend without a bucket or key is left alone, as
\`-backend-config\` completes it; so is one that is for older versions only.`,
  sources: [
    "https://developer.hashicorp.com/terraform/language/backend/s3#state-locking",
    "https://opentofu.org/docs/language/settings/backends/s3/",
  ],

  *check({ body, name }): Generator<Finding> {
    const written = ["Bucket", "Key"].every((each) => property(body, each));
    const tables = ["DynamodbTable", "LockTable"].every((each) => lacks(body, each));
    const lockfile = property(body, "UseLockfile");
    const off = lockfile ? alternatives(lockfile.value)?.every((each) => each === "false") : lacks(body, "UseLockfile");
    const version = property(body, "RequiredVersion");
    const versions = version ? alternatives(version.value) : [];
    if (!written || !tables || !off || !versions || versions.some(isOld)) return;
    yield {
      at: lockfile ? use(lockfile.value) : name,
      message: "the state is not locked; of two runs at once the one that writes last forgets what the other has made",
      fixes: [
        {
          title: "Lock it with a file in the bucket",
          // A lock needs permissions of its own, and `init -reconfigure`.
          safe: false,
          preferred: true,
          intents: [
            lockfile
              ? { do: "replace", at: use(lockfile.value), with: true }
              : { do: "set", on: body, name: "UseLockfile", to: true },
          ],
        },
      ],
    };
  },
};

/** Whether `constraints` let in no version that has lock files: 1.10 is the first. */
function isOld(constraints: string): boolean {
  return constraints.split(",").some((constraint) => {
    const match = /^\s*(=|<|<=|~>)?\s*v?(\d+)(?:\.(\d+))?(?:\.(\d+))?\s*$/.exec(constraint);
    if (!match) return false;
    const [, sign, major, minor = "0", patch] = match;
    // `~> 1.5` lets all of 1 in, `~> 1.5.0` all of 1.5.
    if (sign === "~>" && patch === undefined) return Number(major) < 1;
    return (
      Number(major) < 1 ||
      (Number(major) === 1 && (Number(minor) < 10 || (sign === "<" && minor === "10" && !Number(patch ?? 0))))
    );
  });
}
