import assert from "node:assert/strict";
import { chmodSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { build } from "../cli/run.ts";
import { type Answer, Aws, dropped, error, page, postgres } from "./aws.ts";
import { Home } from "./run.ts";

describe("iac-preflight versions", () => {
  let aws: Aws;
  let home: Home;
  let env: Record<string, string>;
  const live = ["versions", "postgres", "--live", "--region", "eu-west-1", "--format", "json"];
  const cached = ".cache/iac-preflight/versions/aws/eu-west-1/postgres.json";
  const asking =
    "iac-preflight: asking RDS in eu-west-1 as the keys in the environment: rds:DescribeDBEngineVersions\n";

  before(build);
  beforeEach(async () => {
    aws = await Aws.start();
    aws.versions.set("postgres", postgres);
    home = new Home();
    env = aws.env(home.path);
  });
  afterEach(async () => {
    await aws.stop();
    home.delete();
  });

  /** What a run without the network has to say of a version. */
  const stateOf = (stdout: string, version: string) =>
    (JSON.parse(stdout) as Listing).majors.flatMap(({ versions }) => versions).find((each) => each.version === version)
      ?.state;

  it("lists the catalogue, dated, and asks nobody", async () => {
    const { status, stdout, stderr } = await home.run(["versions", "postgres"], env);
    assert.match(stdout, /^postgres {2}the catalogue that comes with IaC Preflight, of \d{4}-\d\d-\d\d\n/);
    assert.match(stdout, /\npostgres 15 {2}standard support ends on 2028-02-29\n/);
    assert.match(stdout, /\n {2}15\.7 +withdrawn {2}last offered \S+ +PostgresEngineVersion\.VER_15_7\n/);
    assert.deepEqual([status, stderr], [0, ""]);
    assert.deepEqual(aws.asked, []);
    assert.deepEqual(readdirSync(home.path), []);
  });

  it("asks RDS, all pages, and keeps the answer for the next time and for `check`", async () => {
    aws.pageSize = 2;
    home.write({
      "main.tf": 'resource "aws_db_instance" "a" {\n  engine         = "postgres"\n  engine_version = "17.99"\n}\n',
    });
    const { status, stdout, stderr } = await home.run(live, env);
    assert.deepEqual([status, stderr], [0, asking]);
    const { source, majors } = JSON.parse(stdout) as Listing;
    assert.equal(source.kind, "live");
    assert.deepEqual([source.region, source.old], ["eu-west-1", false]);
    assert.deepEqual(
      majors.map(({ major, versions }) => [major, ...versions.map(({ version, state }) => `${version} ${state}`)]),
      [
        ["19", "19.1 offered"],
        ["17", "17.99 offered", "17.11 offered"],
        ["16", "16.15 offered"],
        ["15", "15.19 offered", "15.18 withdrawn", "15.7 withdrawn"],
      ],
    );
    assert.equal(majors[1]!.versions[1]!.default, true);
    // The default, then seven versions, two a page.
    assert.equal(aws.asked.length, 1 + 4);
    assert.ok(aws.asked.every(({ action }) => action === "DescribeDBEngineVersions"));

    const count = aws.asked.length;
    const again = await home.run(["versions", "postgres", "--format", "json"], { ...env, AWS_REGION: "eu-west-1" });
    assert.equal(stateOf(again.stdout, "15.18"), "withdrawn");
    const elsewhere = await home.run(["versions", "postgres", "--format", "json"], { ...env, AWS_REGION: "us-east-1" });
    assert.equal(stateOf(elsewhere.stdout, "15.18"), "offered");

    const checked = await home.run(["check", "--format", "json"], { ...env, AWS_REGION: "eu-west-1" });
    assert.deepEqual((JSON.parse(checked.stdout) as { findings: unknown[] }).findings, []);
    home.write({
      "main.tf": 'resource "aws_db_instance" "a" {\n  engine         = "postgres"\n  engine_version = "15.18"\n}\n',
    });
    const flagged = await home.run(["check", "--format", "json"], { ...env, AWS_REGION: "eu-west-1" });
    const [finding] = (JSON.parse(flagged.stdout) as { findings: { rule: string; message: string }[] }).findings;
    assert.equal(finding?.rule, "rds/withdrawn-engine-version");
    assert.match(finding.message, /^postgres 15\.18 is withdrawn in eu-west-1, asked on \d{4}-\d\d-\d\d; /);
    assert.equal(aws.asked.length, count, "only --live asks");
  });

  it("keeps versions only, in files that nobody else may read", async () => {
    await home.run(live, env);
    const path = join(home.path, cached);
    assert.equal(statSync(path).mode & 0o777, 0o600);
    for (const folder of [".cache", ".cache/iac-preflight", ".cache/iac-preflight/versions/aws/eu-west-1"]) {
      assert.equal(statSync(join(home.path, folder)).mode & 0o777, 0o700, folder);
    }
    const kept = JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>;
    assert.deepEqual(Object.keys(kept).sort(), ["asked", "engine", "region", "version", "versions"]);
    assert.doesNotMatch(readFileSync(path, "utf8"), /AKIA|\d{12}/);
    assert.deepEqual(readdirSync(join(path, "..")), ["postgres.json"]);
  });

  it("asks as the profile that is named, in its region, by its role", async () => {
    home.write({
      ".aws/config": [
        "[profile base]",
        "aws_access_key_id = AKIAOFTHEBASE",
        "aws_secret_access_key = secret",
        "[profile reader]",
        "role_arn = arn:aws:iam::123456789012:role/reader",
        "source_profile = base",
        "region = ap-southeast-2",
        "",
      ].join("\n"),
    });
    const { status, stderr } = await home.run(["versions", "postgres", "--live", "--profile", "reader"], env);
    assert.equal(
      stderr,
      "iac-preflight: asking RDS in ap-southeast-2 as profile reader: rds:DescribeDBEngineVersions\n",
    );
    assert.equal(status, 0);
    assert.deepEqual([...new Set(aws.actions())], ["AssumeRole", "DescribeDBEngineVersions"]);
    assert.match(aws.asked.at(-1)!.headers.authorization ?? "", /Credential=ASIAOFTHEROLE\/\d+\/ap-southeast-2\/rds/);
  });

  it("asks where the option says, else where the environment does, else where the profile does", async () => {
    home.write({ ".aws/config": "[default]\nregion = sa-east-1\n" });
    const region = async (words: readonly string[], more: Record<string, string>) => {
      const { stderr } = await home.run(["versions", "postgres", "--live", ...words], { ...env, ...more });
      return /in (\S+) as/.exec(stderr)?.[1];
    };
    assert.equal(await region(["--region", "eu-west-1"], { AWS_REGION: "us-west-2" }), "eu-west-1");
    assert.equal(await region([], { AWS_REGION: "us-west-2" }), "us-west-2");
    assert.equal(await region([], {}), "sa-east-1");
  });

  it("says what to do where nobody says which region", async () => {
    const { status, stderr } = await home.run(["versions", "postgres", "--live"], env);
    assert.match(stderr, /nothing says which region to ask; add --region eu-west-1, or set AWS_REGION; this is from /);
    assert.equal(status, 2);
    assert.deepEqual(aws.asked, []);
  });

  it("waits and asks again when RDS is asked too often", async () => {
    aws.next.push(error(400, "Throttling"), error(400, "ThrottlingException"));
    const { status, stderr } = await home.run(live, env);
    assert.deepEqual([status, stderr], [0, asking]);
  });

  const html = "<html><body>Please sign in to the network of 123456789012</body></html>";
  for (const [what, answer, says] of [
    [
      "a session that has expired",
      error(403, "ExpiredToken"),
      /^the session of the keys in the environment has expired; sign in again, /,
    ],
    [
      "keys that AWS does not know",
      error(403, "InvalidClientTokenId"),
      /^AWS in eu-west-1 does not know the credentials of the keys in the environment; choose another profile, or see whether the region is enabled /,
    ],
    [
      "a policy that does not allow it",
      error(403, "AccessDenied"),
      /^the keys in the environment may not do rds:DescribeDBEngineVersions in eu-west-1; choose another profile, /,
    ],
    [
      "being throttled for good",
      error(400, "Throttling"),
      /^AWS in eu-west-1 is asked too often just now; try again in a minute;/,
    ],
    [
      "a failure of AWS",
      error(503, "ServiceUnavailable"),
      /^AWS in eu-west-1 has a failure of its own \(HTTP 503\); try again later;/,
    ],
    [
      "connections that drop",
      dropped,
      /^AWS in eu-west-1 cannot be reached \(ECONNRESET\); see whether the region exists and this machine is connected;/,
    ],
    [
      "a proxy that answers HTML",
      page(200, "text/html", html),
      /^what answers for AWS in eu-west-1 is not AWS; see whether a proxy stands in between;/,
    ],
    [
      "a proxy that refuses in HTML",
      page(403, "text/html", html),
      /^what answers for AWS in eu-west-1 is not AWS; see whether a proxy stands in between;/,
    ],
    [
      "garbage",
      page(200, "text/xml", "\u0000\u0001 garbage <<< >"),
      /^what answers for AWS in eu-west-1 is not AWS; see whether a proxy stands in between;/,
    ],
    [
      "nothing at all",
      page(200, "text/xml", ""),
      /^RDS in eu-west-1 has no engine postgres; choose another region;|is not AWS/,
    ],
    [
      "an answer that is cut off",
      page(200, "text/xml", "<DescribeDBEngineVersionsResponse><DescribeDB"),
      /^what answers for AWS in eu-west-1 is not AWS; see whether a proxy stands in between;/,
    ],
  ] satisfies readonly (readonly [string, Answer, RegExp])[]) {
    it(`says in one sentence what to do about ${what}, and lists the catalogue`, async () => {
      aws.always = answer;
      const { status, stdout, stderr } = await home.run(live, env);
      assert.equal(status, 2);
      assert.equal(stderr.slice(0, asking.length), asking);
      const said = stderr.slice(asking.length);
      assert.match(said.replace(/^iac-preflight: /, ""), says);
      assert.match(said, /; this is from the catalogue that comes with IaC Preflight, of \d{4}-\d\d-\d\d\n$/);
      assert.equal(said.trim().split("\n").length, 1);
      assert.doesNotMatch(said, /123456789012|AKIA|for reasons/);
      assert.equal(stateOf(stdout, "15.18"), "offered");
      assert.deepEqual(readdirSync(home.path), [], "nothing is kept");
    });
  }

  it("says so where there are no credentials", async () => {
    const { AWS_ACCESS_KEY_ID: _, ...without } = env;
    const { status, stderr } = await home.run(live, without);
    assert.match(
      stderr,
      /no credentials of AWS were found for profile default; choose another profile, or run "aws configure"; this is from/,
    );
    assert.equal(status, 2);
    assert.deepEqual(aws.asked, []);
  });

  it("says so where the profile is not there", async () => {
    const { status, stderr } = await home.run([...live, "--profile", "nobody"], env);
    assert.match(stderr, /no credentials of AWS were found for profile nobody; choose another profile, /);
    assert.equal(status, 2);
  });

  it("says how to sign in again where the session of the single sign-on is over", async () => {
    home.write({
      ".aws/config": [
        "[profile work]",
        "sso_session = corp",
        "sso_account_id = 123456789012",
        "sso_role_name = Reader",
        "region = eu-west-1",
        "[sso-session corp]",
        "sso_start_url = https://example.awsapps.com/start",
        "sso_region = eu-west-1",
        "",
      ].join("\n"),
      // SHA-1 of the session's name, as the AWS CLI keeps it.
      ".aws/sso/cache/f9bfb2d0a4b4e8ad5b7e2cbf2bc0d5ce7ca22a41.json": "{}",
    });
    const { status, stderr } = await home.run([...live, "--profile", "work"], env);
    assert.match(
      stderr,
      /the session of profile work has expired; sign in again, such as with "aws sso login --profile work"; this is from/,
    );
    assert.equal(status, 2);
  });

  it("says so where a region has none of the engine, and takes no versions for none", async () => {
    aws.versions.clear();
    const { status, stderr } = await home.run(live, env);
    assert.match(stderr, /RDS in eu-west-1 has no engine postgres; choose another region; this is from the catalogue/);
    assert.equal(status, 2);
    assert.deepEqual(readdirSync(home.path), []);
  });

  it("says how old an answer is that is more than a day old, and uses it", async () => {
    await home.run(live, env);
    const path = join(home.path, cached);
    const kept = readFileSync(path, "utf8").replace(/"asked":"[^"]*"/, '"asked":"2026-01-02T03:04:05.000Z"');
    home.write({ [cached]: kept });
    const { stdout } = await home.run(["versions", "postgres"], { ...env, AWS_REGION: "eu-west-1" });
    assert.match(stdout, /^postgres {2}RDS in eu-west-1, asked on 2026-01-02, more than a day ago\n/);
  });

  it("takes a cache file that is broken for none, and puts it right the next time", async () => {
    for (const broken of ["", "{", "null", '{"version":2}', '{"version":1,"engine":"mysql"}', "\u0000\u0000"]) {
      home.write({ [cached]: broken });
      const { status, stdout } = await home.run(["versions", "postgres"], { ...env, AWS_REGION: "eu-west-1" });
      assert.match(stdout, /^postgres {2}the catalogue/, broken);
      assert.equal(status, 0);
    }
    assert.equal((await home.run(live, env)).status, 0);
    const { stdout } = await home.run(["versions", "postgres"], { ...env, AWS_REGION: "eu-west-1" });
    assert.match(stdout, /^postgres {2}RDS in eu-west-1/);
  });

  it("gives the answer where it cannot be kept", async () => {
    home.write({ ".cache/iac-preflight": "a file in the folder's place" });
    chmodSync(join(home.path, ".cache/iac-preflight"), 0o400);
    const { status, stdout, stderr } = await home.run(live, env);
    assert.equal(stateOf(stdout, "15.18"), "withdrawn");
    assert.match(stderr, /the answer is not kept for the next time: /);
    assert.equal(status, 0);
  });
});

interface Listing {
  readonly source: { readonly kind: string; readonly region?: string; readonly old?: boolean };
  readonly majors: readonly {
    readonly major: string;
    readonly versions: readonly { readonly version: string; readonly state: string; readonly default: boolean }[];
  }[];
}
