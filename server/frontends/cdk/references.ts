import type ts from "typescript";
import type { ResourceType } from "../../../rules/model/resource.ts";
import type { Span, Target } from "../../../rules/model/value.ts";
import type { Replacement } from "../../../rules/rule.ts";
import type { Edit } from "../../frontend.ts";
import { type Expression, imported, unused } from "./imports.ts";
import { escaped, exactly, nodeAt, type Place } from "./place.ts";
import { lowLevelSymbol } from "./resources.ts";
import { type Site, sees, siteOf } from "./sites.ts";

/**
 * How the id and the ARN of what a type makes are read: of its `Cfn…` class, and of the other. What `ref` gives is in
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html, under Return
 * values; the members are those of aws-cdk-lib 2.276.0.
 */
const members: Readonly<Partial<Record<ResourceType, Readonly<Record<string, readonly [low: string, high: string]>>>>> =
  {
    "AWS::EC2::NatGateway": { id: ["ref", "ref"] },
    "AWS::EC2::RouteTable": { id: ["ref", "ref"] },
    "AWS::EC2::SecurityGroup": { id: ["attrGroupId", "securityGroupId"] },
    "AWS::EC2::Subnet": { id: ["ref", "subnetId"] },
    "AWS::ECR::Repository": { arn: ["attrArn", "repositoryArn"] },
    "AWS::IAM::Role": { id: ["ref", "roleName"], arn: ["attrArn", "roleArn"] },
    "AWS::KMS::Key": { arn: ["attrArn", "keyArn"] },
    "AWS::ServiceDiscovery::HttpNamespace": { arn: ["attrArn", "namespaceArn"] },
    "AWS::ServiceDiscovery::PrivateDnsNamespace": { arn: ["attrArn", "namespaceArn"] },
    "AWS::ServiceDiscovery::PublicDnsNamespace": { arn: ["attrArn", "namespaceArn"] },
    "AWS::RDS::DBCluster": {
      endpoint: ["attrEndpointAddress", "clusterEndpoint.hostname"],
      port: ["attrEndpointPort", "clusterEndpoint.port"],
    },
    "AWS::RDS::DBInstance": {
      address: ["attrEndpointAddress", "dbInstanceEndpointAddress"],
      port: ["attrEndpointPort", "dbInstanceEndpointPort"],
    },
    "AWS::SecretsManager::Secret": { id: ["ref", "secretArn"], arn: ["ref", "secretArn"] },
  };

/** Other words for these. */
const same: Readonly<Record<string, string>> = { Arn: "arn", Ref: "id" };

/** Where something is written. */
export interface From {
  readonly node: ts.Node;
  /** Whether what a site makes can be referred to. */
  readonly sees: (site: Site) => boolean;
  /** What the code that is repeated there has to stand in, unless it is a literal. */
  readonly within: ts.Node | undefined;
}

/** An attribute of a construct as the file can read it. */
export interface Reference extends Expression {
  readonly site: Site;
}

/** What reads `target`; a construct that nothing holds is given a name. */
export function reference({ address, attribute }: Target, place: Place): Reference | undefined {
  const found = place.find(address);
  const site = found && siteOf(found.name, place);
  if (!found || !site) return undefined;
  const symbol = place.evaluator.symbol(site.made.expression);
  const low = lowLevelSymbol(found.type);
  // What a class makes besides is not what holds it.
  const at = [low, low?.replace(".Cfn", ".")].indexOf(symbol);
  const member = symbol === undefined ? undefined : members[found.type]?.[same[attribute] ?? attribute]?.[at];
  if (member === undefined) return undefined;
  const { text, edits } = holding(site, place);
  return { text: `${text}.${member}`, edits, site };
}

/** What CloudFormation knows of a stack itself. */
function pseudo({ address }: Target, place: Place): Expression | undefined {
  const own = address === "AWS::Region" ? imported("core.Aws", place) : undefined;
  return own && { text: `${own.text}.REGION`, edits: own.edits };
}

/** What holds what `site` makes; a variable of its own where nothing does. */
export function holding({ made, statement, held }: Site, place: Place): Expression {
  if (held !== undefined) return { text: held, edits: [] };
  const name = unused(variableFor(made, place), place);
  const { start } = place.evaluator.span(statement);
  return { text: name, edits: [{ at: { uri: place.uri, start, end: start }, text: `const ${name} = ` }] };
}

/** What a variable would be called for `made`: after its id. */
function variableFor(made: ts.NewExpression, { ts }: Place): string {
  const id = made.arguments?.[1];
  const words = (id && ts.isStringLiteralLike(id) ? id.text : "").match(/[A-Za-z\d]+/g) ?? ["resource"];
  const name = words.map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1))).join("");
  const small = name.replace(/^[A-Z]+(?![a-z])|^[A-Z]/, (start) => start.toLowerCase());
  return /^\d/.test(small) ? `_${small}` : small;
}

/** The parts of `replacement` as one expression, with what it needs elsewhere. */
export function composed(replacement: Replacement, place: Place, from: From): Expression | undefined {
  if (typeof replacement !== "object") return undefined;
  const edits: Edit[] = [];
  const parts: { readonly text: string; readonly is: "characters" | "code" }[] = [];
  for (const part of replacement) {
    if (typeof part === "string") {
      if (part !== "") parts.push({ text: part, is: "characters" });
      continue;
    }
    const own = "copied" in part ? copied(part.copied, place, from) : pseudo(part, place);
    const read = own || "copied" in part ? undefined : reference(part, place);
    const code = own ?? read;
    if (!code || (read && !from.sees(read.site))) return undefined;
    edits.push(...code.edits);
    parts.push({ text: code.text, is: "code" });
  }
  const [only, more] = parts;
  if (only?.is === "code" && !more) return { text: only.text, edits };
  const inner = parts.map(({ text, is }) => (is === "code" ? `\${${text}}` : escaped(text, "`")));
  return { text: `\`${inner.join("")}\``, edits };
}

function copied(at: Span, place: Place, { within }: From): Expression | undefined {
  const { ts, source } = place;
  const node = at.uri === place.uri ? nodeAt(at, place) : undefined;
  if (!node || !exactly(node, at, place)) return undefined;
  const known = ts.isStringLiteralLike(node) || (within && within.pos <= node.pos && node.end <= within.end);
  return known ? { text: node.getText(source), edits: [] } : undefined;
}

/** What stands in the statement of `node` sees what the statements before it make. */
export function fromNode(node: ts.Node, place: Place): From {
  return { node, sees: (site) => sees(node, site, place), within: statementOf(node, place.ts) };
}

/** The innermost statement that `node` is in. */
export function statementOf(node: ts.Node, ts: Place["ts"]): ts.Node {
  let statement = node;
  while (statement.parent && !ts.isStatement(statement)) statement = statement.parent;
  return statement;
}
