import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import credentials from "../rules/data/credentials.json" with { type: "json" };
import { isHarmless, isPlaceholder, isSecret, tokenIn, wantsValue } from "../rules/data/credentials.ts";
import errors from "../rules/data/error-messages.json" with { type: "json" };
import healthChecks from "../rules/data/health-checks.json" with { type: "json" };
import imageTools from "../rules/data/image-tools.json" with { type: "json" };
import { toolsOf } from "../rules/data/image-tools.ts";
import managed from "../rules/data/managed-policies.json" with { type: "json" };
import { managedStatements } from "../rules/data/managed-policies.ts";
import managedPaths from "../rules/data/managed-policy-paths.json" with { type: "json" };
import { lost } from "../rules/data/managed-policy-paths.ts";
import naming from "../rules/data/naming.json" with { type: "json" };
import { lowercaseTypes, nameTables, uppercaseRejection } from "../rules/data/naming.ts";
import policyLimits from "../rules/data/policy-limits.json" with { type: "json" };
import versions from "../rules/data/rds-engine-versions.json" with { type: "json" };
import {
  type EngineTable,
  endOfStandardSupport,
  familyOf,
  familyStatus,
  majorOf,
  newest,
  observed,
  supportedMajors,
  versionStatus,
} from "../rules/data/rds-engine-versions.ts";
import rdsEngines from "../rules/data/rds-engines.json" with { type: "json" };
import { engineStatus } from "../rules/data/rds-engines.ts";
import userNames from "../rules/data/rds-reserved-names.json" with { type: "json" };
import words from "../rules/data/secret-suffix.json" with { type: "json" };
import { suffix } from "../rules/data/secret-suffix.ts";
import servers from "../rules/data/servers.json" with { type: "json" };
import task from "../rules/data/task-definition.json" with { type: "json" };
import { readOnlyField } from "../rules/data/task-definition.ts";
import valueFrom from "../rules/data/value-from.json" with { type: "json" };
import { byVersion } from "../rules/data/version-order.ts";
import { changes, type Input, merge, print, type Table } from "../scripts/refresh/rds-engine-versions.ts";

const engines = Object.entries(versions.engines as unknown as Record<string, EngineTable>);
const day = /^\d{4}-\d{2}(-\d{2})?$/;

describe("tables", () => {
  it("say each where they are from, of what day, and in what unit", () => {
    for (const { source, retrieved, unit } of [
      versions,
      rdsEngines,
      userNames,
      naming,
      task,
      words,
      servers,
      healthChecks,
      imageTools,
      valueFrom,
      credentials,
      managed,
      managedPaths,
      policyLimits,
      errors,
    ]) {
      assert.ok(source.length > 0 && unit.length > 0);
      assert.match(retrieved, /^\d{4}-\d{2}-\d{2}$/);
    }
  });
});

describe("engine versions", () => {
  /** How many there were when this was written. A refresh may only add. */
  const floors = { postgres: 249, mysql: 94, mariadb: 127, "aurora-postgresql": 143, "aurora-mysql": 99 };

  it("are never fewer than they were", () => {
    for (const [engine, { floor, majors }] of engines) {
      const known = Object.values(majors).reduce((sum, major) => sum + Object.keys(major.versions).length, 0);
      assert.ok(known >= floor, engine);
      assert.ok(floor >= (floors[engine as keyof typeof floors] ?? 0), engine);
    }
    assert.deepEqual(engines.map(([engine]) => engine).sort(), Object.keys(floors).sort());
  });

  it("are in order, of their major, in a known state, with days in order", () => {
    for (const [engine, { majors }] of engines) {
      for (const [major, { versions: minors, endOfStandardSupport = "2000-01" }] of Object.entries(majors)) {
        assert.match(endOfStandardSupport, day);
        const names = Object.keys(minors);
        assert.deepEqual(names, names.toSorted(byVersion), `${engine} ${major}`);
        for (const [name, [state, until, gone]] of Object.entries(minors)) {
          assert.equal(majorOf(engine, name), major);
          assert.ok(state in versions.states, state);
          assert.equal(until === undefined, gone === undefined);
          if (until && gone) assert.ok(day.test(until) && day.test(gone) && until < gone && gone <= observed, name);
        }
      }
    }
  });

  it("name as the newest of a major one that RDS offers", () => {
    for (const [engine, { majors }] of engines) {
      for (const [major, { newest: named, versions: minors }] of Object.entries(majors)) {
        const offered = Object.keys(minors).filter((name) => minors[name]![0] === "offered");
        assert.equal(named, offered.at(-1), `${engine} ${major}`);
        if (named !== undefined) assert.deepEqual(versionStatus(engine, named), { is: "offered" });
      }
      assert.ok(supportedMajors(engine).every((major) => newest(engine, major) !== undefined));
    }
  });

  it("have the versions on which an incident's deployments failed, and those that worked", () => {
    for (const version of ["15.3", "15.7", "15.8"]) assert.equal(versionStatus("postgres", version).is, "withdrawn");
    assert.deepEqual(versionStatus("postgres", "15.7"), { is: "withdrawn", until: "2025-10-09", gone: "2025-11-03" });
    for (const version of ["15", "15.15", "15.18", "15.19"]) {
      assert.deepEqual(versionStatus("postgres", version), { is: "offered" });
    }
  });

  const table: readonly (readonly [engine: string, is: string, ...versions: string[]])[] = [
    [
      "postgres",
      "never",
      "15.99",
      "15.x",
      "15.*",
      "15.",
      "v15.3",
      "latest",
      "15.3.0",
      "8.0.36",
      "9.2.1",
      "99",
      "17.0",
      " 15.7",
    ],
    ["postgres", "newer", "15.20", "15.48", "19", "19.1", "23.1", "18.5", "11.22-rds.20270224"],
    ["postgres", "never", "15.49", "24.1"],
    ["postgres", "unknown", "15.1", "16.0", "17.7-R2", "17.7.R2", "11.22-RDS.20241121", ""],
    ["postgres", "withdrawn", "9", "9.6", "9.6.4", "10", "10.2", "10.24", "11.22", "11.22-rds.20240418"],
    ["mysql", "offered", "8", "8.0", "8.4", "5.7", "8.0.46", "5.7.44-rds.20260624"],
    ["mysql", "never", "15.4", "8.1", "8.1.0", "8.4.0", "8.0.38", "8.0.x"],
    ["mysql", "unknown", "5.1.73", "5.7.10"],
    ["mysql", "newer", "9.4.0", "8.4.12"],
    ["mariadb", "never", "5.5", "8.0.36", "10.7.1", "10.11.12"],
    ["mariadb", "offered", "10.11", "10.6.18"],
    ["aurora-postgresql", "unknown", "15.11", "17.4-limitless"],
    ["aurora-postgresql", "never", "15.99"],
    ["aurora-mysql", "offered", "8.0", "8.0.mysql_aurora.3.04.0"],
    ["aurora-mysql", "withdrawn", "5.7.12", "8.0.mysql_aurora.3.02.0", "8.0.mysql_aurora.3.05"],
    ["aurora-mysql", "never", "8.0.mysql_aurora.3.04.5", "8.0.mysql_aurora.3.99.0"],
    ["aurora-mysql", "unknown", "5.6.10a", "8.0.36", "3.04.0"],
    ["oracle-ee", "unknown", "19", "99"],
    ["sqlserver-ex", "unknown", "15.00"],
    ["toString", "unknown", "1"],
    ["constructor", "unknown", "name"],
  ];
  for (const [engine, is, ...asked] of table) {
    it(`of ${engine} are ${is}: ${asked.join(", ")}`, () => {
      assert.deepEqual(
        asked.map((version) => versionStatus(engine, version).is),
        asked.map(() => is),
      );
    });
  }

  it("stand in the order of their numbers", () => {
    const sorted = ["9.6.24", "10.2", "11.22", "11.22-rds.20240418", "11.22-rds.20260224", "15.9", "15.10"];
    assert.deepEqual([...sorted].reverse().sort(byVersion), sorted);
  });

  describe("refreshed", () => {
    const before = versions as unknown as Table;
    const look = (version: object, meta = "2027-01-15"): Input => ({
      meta: { verdictComputedFor: meta },
      engines: { postgres: { majors: [], versions: [version as Input["engines"][string]["versions"][number]] } },
    });

    it("lose nothing, whatever the input leaves out", () => {
      const after = merge(
        before,
        look({ v: "15.20", major: "15", status: "available", verdict: "ok", apiAsOf: "2027-01-01" }),
      );
      assert.deepEqual([...changes(before, after)], ["postgres 15.20: new, offered"]);
      assert.equal(after.engines["postgres"]!.floor, before.engines["postgres"]!.floor + 1);
      assert.equal(after.engines["postgres"]!.majors["15"]!.newest, "15.20");
      assert.deepEqual([after.observed, after.retrieved], ["2027-01-01", "2027-01-15"]);
    });

    it("keep the days on which a version was withdrawn", () => {
      const gone = { v: "15.7", major: "15", status: "deprecated", verdict: "error", why: ["api-deprecated"] };
      assert.deepEqual([...changes(before, merge(before, look(gone)))], []);
    });

    it("say what changed", () => {
      const gone = {
        v: "15.15",
        major: "15",
        status: "deprecated",
        verdict: "error",
        why: ["api-deprecated"],
        lastAvail: "2027-01-01",
        goneBy: "2027-01-08",
      };
      assert.deepEqual(
        [...changes(before, merge(before, look(gone)))],
        ["postgres 15.15: offered → withdrawn 2027-01-01 2027-01-08"],
      );
      const { "15": _, ...others } = before.engines["postgres"]!.majors;
      const poorer = {
        ...before,
        engines: {
          postgres: {
            floor: 0,
            majors: { ...others, "15": { ...before.engines["postgres"]!.majors["15"]!, versions: {} } },
          },
        },
      };
      assert.ok([...changes(before, poorer)].includes("postgres 15.7: LOST"));
    });

    it("are printed as the file has them", () => {
      assert.equal(print(before), readFileSync("rules/data/rds-engine-versions.json", "utf8"));
      assert.match(print(before), /\n {6}"15\.7": \["withdrawn", "2025-10-09", "2025-11-03"\],\n/);
    });
  });
});

describe("names", () => {
  it("have lengths in order and patterns that compile", () => {
    const all = Object.values(naming.names).flatMap((properties) =>
      Object.values(properties as Record<string, { min: number; max: number; pattern: string; flags?: string }>),
    );
    assert.ok(all.length >= 88);
    for (const { min, max, pattern, flags } of all) {
      assert.ok(min >= 0 && min <= max);
      assert.doesNotThrow(() => new RegExp(pattern, flags));
    }
  });

  it("with upper-case letters are rejected where a tool or a service rejects them", () => {
    const by = (type: `AWS::${string}::${string}`, name: string) =>
      (["terraform", "cloudformation", "api"] as const).map((via) => uppercaseRejection(type, name, via)?.by);
    assert.deepEqual(by("AWS::RDS::DBInstance", "DBInstanceIdentifier"), ["Terraform", undefined, undefined]);
    assert.deepEqual(by("AWS::S3::Bucket", "BucketName"), ["S3", "S3", "S3"]);
    assert.deepEqual(by("AWS::ECR::Repository", "RepositoryName"), ["ECR", "ECR", "ECR"]);
    assert.deepEqual(by("AWS::ElastiCache::ReplicationGroup", "ReplicationGroupId"), [undefined, undefined, undefined]);
    assert.deepEqual(by("AWS::ECS::Cluster", "ClusterName"), [undefined, undefined, undefined]);
    // Nothing reliable was read about these.
    assert.deepEqual(by("AWS::MemoryDB::Cluster", "ClusterName"), [undefined, undefined, undefined]);
    assert.equal(
      uppercaseRejection("AWS::RDS::DBInstance", "DBInstanceIdentifier", "terraform")?.answer,
      'only lowercase alphanumeric characters and hyphens allowed in "{written}"',
    );
  });

  it("are known of every type that a rule looks at", () => {
    assert.ok(lowercaseTypes.length >= 17);
    for (const type of lowercaseTypes) assert.ok(nameTables(type).size > 0, type);
    assert.deepEqual([...nameTables("AWS::No::Such")], []);
  });
});

describe("a secret's suffix", () => {
  it("is told from a word, a wildcard, and nothing", () => {
    const ends = {
      "app/db-Xk2Pq9": "random",
      "app/db-qwerty": "random",
      "app/my-secret": "word",
      "APP-ApiKey": "word",
      "app/db-??????": "wildcard",
      "app/*": "wildcard",
      "app/db": "none",
      "app-12345": "none",
      "-secret-1234567": "none",
    };
    for (const [name, end] of Object.entries(ends)) assert.equal(suffix(name), end, name);
  });

  it("may be mistaken for words of six letters or digits, listed once, in order", () => {
    assert.deepEqual(words.words, [...new Set(words.words)].sort());
    for (const word of words.words) assert.match(word, /^[a-z][a-z0-9]{5}$/);
  });
});

describe("read-only fields of a task definition", () => {
  it("are the nine that only describe-task-definition knows", () => {
    assert.equal(task.readOnly.length, 9);
    assert.ok(readOnlyField("TaskDefinitionArn") && readOnlyField("DeleteRequestedAt"));
    for (const input of ["Family", "Tags", "Cpu", "RequiresCompatibilities"]) assert.ok(!readOnlyField(input));
  });
});

describe("engines", () => {
  it("are known to the table of versions, and no mistaken name is one", () => {
    for (const [engine] of engines) assert.equal(engineStatus(engine).is, "known", engine);
    for (const [name, meant] of Object.entries(rdsEngines.mistaken)) {
      assert.deepEqual(engineStatus(name), { is: "unknown", meant });
      assert.equal(engineStatus(meant).is, "known", meant);
    }
    for (const engine of Object.keys(userNames.engines)) assert.equal(engineStatus(engine).is, "known", engine);
  });

  it("are meant by what differs in one slip, where it is one engine", () => {
    assert.deepEqual(engineStatus("mysqll"), { is: "unknown", meant: "mysql" });
    assert.deepEqual(engineStatus("potsgres"), { is: "unknown", meant: "postgres" });
    assert.deepEqual(engineStatus("postgras"), { is: "unknown", meant: "postgres" });
    assert.deepEqual(engineStatus("mongodb"), { is: "unknown", meant: undefined });
    assert.equal(engineStatus("sqlserver-xe").is, "known");
  });
});

describe("families of parameter groups", () => {
  it("are those of every major", () => {
    for (const [engine, { majors }] of engines) {
      for (const major of Object.keys(majors)) {
        assert.equal(familyOf(engine, major), `${engine}${major}`);
        assert.equal(familyStatus(`${engine}${major}`).is, "known", `${engine}${major}`);
      }
    }
  });

  it("are certain to be none only where the table would list them", () => {
    assert.deepEqual(familyStatus("postgres15.4"), { is: "never", meant: "postgres15" });
    assert.deepEqual(familyStatus("mysql9"), { is: "unknown" });
    assert.deepEqual(familyStatus("mysql8"), { is: "never" });
    assert.deepEqual(familyStatus("oracle-ee-19"), { is: "unknown" });
  });
});

describe("the end of standard support", () => {
  it("is the last day of a month where AWS names no day", () => {
    assert.equal(endOfStandardSupport("aurora-mysql", "8.4"), "2032-04-30");
    assert.equal(endOfStandardSupport("postgres", "13"), "2026-02-28");
    assert.equal(endOfStandardSupport("postgres", undefined), undefined);
  });
});

describe("credentials", () => {
  it("are told by the names of their variables", () => {
    for (const name of ["DB_PASSWORD", "dbPassword", "smtp_pass", "JWT_SECRET", "API_KEY", "Db.Password"]) {
      assert.ok(isSecret(name), name);
    }
    for (const name of ["SECRET_ARN", "TOKEN_URL", "PASSWORD_FILE", "COMPASS", "PWD", "PUBLIC_API_KEY", "MAX_TOKENS"]) {
      assert.ok(!isSecret(name), name);
    }
  });

  it("are wanted by a name that does not say where they are", () => {
    for (const name of ["DB_PASSWORD", "DATABASE_URL", "CLIENT_SECRET"]) assert.ok(wantsValue(name), name);
    for (const name of ["DB_SECRET", "SECRET_ARN", "SECRET_ID", "CREDENTIALS"]) assert.ok(!wantsValue(name), name);
  });

  it("are not what waits to be filled in, or is a switch", () => {
    for (const text of ["changeme", "CHANGE_ME", "xxx", "your-key", "AKIAIOSFODNN7EXAMPLE", "DB_PASSWORD"]) {
      assert.ok(isPlaceholder(text), text);
    }
    for (const text of ["ChangeMe2024!", "correct-horse", "admin"]) assert.ok(!isPlaceholder(text), text);
    for (const text of ["true", "", "3600", "Yes"]) assert.ok(isHarmless(text), text);
    for (const text of ["123456789", "password"]) assert.ok(!isHarmless(text), text);
  });

  it("have forms that nothing else has", () => {
    assert.equal(tokenIn(`AKIA${"A".repeat(16)}`), "an access key of AWS");
    assert.equal(tokenIn(`Bearer glpat-${"0".repeat(20)}`), "a token of GitLab");
    for (const text of ["sk-learn", "AKIA", "ghp_short", "task-definition"]) assert.equal(tokenIn(text), undefined);
  });
});

describe("tools of images", () => {
  it("are known of those that their publishers make", () => {
    for (const image of [
      "alpine",
      "docker.io/library/alpine:3",
      "public.ecr.aws/docker/library/node:22-alpine@sha256:0",
    ]) {
      assert.deepEqual(toolsOf(image)?.lacks, ["curl"], image);
    }
    assert.deepEqual(toolsOf("gcr.io/distroless/static")?.lacks, ["curl", "wget", "sh"]);
  });

  it("are not known of one's own", () => {
    for (const image of [
      "me/alpine",
      "example.com/alpine:3",
      "nginx:1-alpine",
      "node:22",
      "1.dkr.ecr.x.amazonaws.com/python:3-slim",
    ]) {
      assert.equal(toolsOf(image), undefined, image);
    }
  });
});

describe("policies of AWS", () => {
  it("are never fewer than they were, and allow what tasks need as AWS says", () => {
    assert.ok(Object.keys(managed.policies).length >= 293);
    const actions = (name: string) =>
      managedStatements(`arn:aws:iam::aws:policy/${name}`)?.flatMap((each) => each.actions);
    assert.deepEqual(actions("service-role/AmazonECSTaskExecutionRolePolicy"), [
      "ecr:GetAuthorizationToken",
      "ecr:BatchCheckLayerAvailability",
      "ecr:GetDownloadUrlForLayer",
      "ecr:BatchGetImage",
      "logs:CreateLogStream",
      "logs:PutLogEvents",
    ]);
    assert.deepEqual(actions("AmazonS3ReadOnlyAccess"), ["s3:GetObject"]);
    assert.deepEqual(actions("AWSXRayDaemonWriteAccess"), []);
    assert.equal(actions("NoSuchPolicy"), undefined);
    assert.equal(managedStatements("arn:aws:iam::111122223333:policy/AdministratorAccess"), undefined);
  });

  it("lie where IAM says, and are withdrawn only where something takes their place", () => {
    const { paths, withdrawn } = managedPaths;
    const names = Object.values(paths).flat();
    assert.ok(names.length >= 459 && paths["service-role/"].length >= 217);
    assert.equal(new Set(names.map((name) => name.toLowerCase())).size, names.length);
    for (const [old, next] of Object.entries(withdrawn)) {
      assert.ok(!names.includes(old), old);
      assert.equal(lost(`arn:aws:iam::aws:policy/${next}`), undefined, next);
    }
    const written = "AWSLambdaRole";
    const right = "service-role/AWSLambdaRole";
    assert.deepEqual(lost(`arn:aws:iam::aws:policy/${written}`), { is: "elsewhere", name: written, written, right });
    assert.equal(lost("arn:aws:iam::111122223333:policy/AWSLambdaRole"), undefined);
  });

  it("name only actions that the table is about", () => {
    for (const statement of Object.values(managed.policies).flat()) {
      for (const action of statement.actions) assert.ok(managed.actions.includes(action), action);
    }
  });
});
