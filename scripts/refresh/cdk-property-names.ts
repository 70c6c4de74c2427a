// Makes server/frontends/cdk/property-names.json: how the Cfn* classes of aws-cdk-lib spell CloudFormation's properties
// where that is not the same name with a small first letter.
// `node scripts/refresh/cdk-property-names.ts PATH-OF-AWS-CDK-LIB` (Node 24, or any runner of TypeScript).
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The modules whose resources rules look at, or may soon. */
const modules = `apigateway apigatewayv2 applicationautoscaling apprunner athena autoscaling batch cloudfront cloudwatch
  codebuild codedeploy codepipeline cognito docdb dynamodb ec2 ecr ecs efs eks elasticache elasticloadbalancing
  elasticloadbalancingv2 elasticsearch events glue iam kinesis kinesisfirehose kms lambda logs memorydb msk neptune
  opensearchservice rds redshift route53 s3 scheduler secretsmanager servicediscovery sns sqs ssm stepfunctions
  transfer wafv2`.split(/\s+/);

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("say where aws-cdk-lib is installed");

const table = Object.fromEntries(modules.map((name) => [`aws-${name}`, read(join(folder, `aws-${name}`, "lib"))]));
const count = Object.values(table).reduce((sum, { irregular }) => sum + Object.keys(irregular).length, 0);
if (count < 150) throw new Error(`only ${count} irregular names`);

const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
const whole = {
  source: `aws-cdk-lib ${version}, the generated conversions of its Cfn* classes`,
  retrieved: new Date().toISOString().slice(0, 10),
  unit: "irregular: property to CloudFormation's name; verbatim: holds free keys; unsure: differs between types of a service",
  modules: table,
};
const text = JSON.stringify(whole, undefined, 1).replace(/\[[^[\]{}]*\]/g, (list) =>
  list.replace(/\s+/g, " ").replace("[ ", "[").replace(" ]", "]"),
);
writeFileSync("server/frontends/cdk/property-names.json", `${text}\n`);
console.log(`${count} irregular names in ${modules.length} services`);

function read(lib: string) {
  const names = new Map<string, Set<string>>();
  const kinds = new Map<string, Set<string>>();
  let service = "";
  for (const file of readdirSync(lib).filter((name) => name.endsWith(".generated.js"))) {
    const code = readFileSync(join(lib, file), "utf8");
    service = /CFN_RESOURCE_TYPE_NAME="(AWS::\w+)::/.exec(code)?.[1] ?? service;
    for (const [, body] of code.matchAll(/function convert\w+?ToCloudFormation\(properties\)\{(.*?)\}function/gs)) {
      const members = body!.slice(body!.indexOf("{"));
      const member = /(?:^\{|,)("?)([\w.:-]+)\1:(cdk\(\)\..*?|convert\w+)\(properties\.(\w+)\)/g;
      for (const [, , canonical, convert, written] of members.matchAll(member)) {
        const kind = convert!.includes("hashMapper(convert")
          ? "map of objects"
          : /objectToCloudFormation|hashMapper/.test(convert!)
            ? "free"
            : "plain";
        names.set(written!, (names.get(written!) ?? new Set()).add(canonical!));
        kinds.set(written!, (kinds.get(written!) ?? new Set()).add(kind));
      }
    }
  }
  const irregular: Record<string, string> = {};
  const verbatim: string[] = [];
  const unsure: string[] = [];
  for (const [written, canonicals] of [...names].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [canonical, other] = canonicals;
    const [kind, otherKind] = kinds.get(written)!;
    if (other !== undefined || otherKind !== undefined || kind === "map of objects") unsure.push(written);
    else {
      if (canonical !== written[0]!.toUpperCase() + written.slice(1)) irregular[written] = canonical!;
      if (kind === "free") verbatim.push(written);
    }
  }
  return { service, irregular, verbatim, unsure };
}
