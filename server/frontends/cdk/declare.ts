import type { Resource } from "../../../rules/model/resource.ts";
import type { Target } from "../../../rules/model/value.ts";
import type { Intent, Written } from "../../../rules/rule.ts";
import type { Edit } from "../../frontend.ts";
import { isList, isObject, text } from "../../write/written.ts";
import { Draft } from "./draft.ts";
import { freeId, idOf } from "./ids.ts";
import { constructNaming, type Naming, verbatim } from "./naming.ts";
import { literal, type Place } from "./place.ts";
import { reference } from "./references.ts";
import { precedes } from "./release.ts";
import { lowLevelSymbol } from "./resources.ts";
import { lastOf, type Site, siteOf } from "./sites.ts";

/** The releases of aws-cdk-lib since which a class is there, where the first ones lack it. 2.88.0 has no `CfnRolePolicy`, 2.90.0 has. */
const since: Readonly<Record<string, string>> = { "aws-iam.CfnRolePolicy": "2.90.0" };

type Declare = Intent & { readonly do: "declare" };

/** Makes another resource behind all that it refers to: by its `Cfn…` class, or as a statement in the policy of a role. */
export function declare(intent: Declare, place: Place): readonly Edit[] | undefined {
  const { type, properties, behind } = intent;
  const own = siteOf(behind.name, place);
  if (!own) return undefined;
  const connected = type === "AWS::EC2::SecurityGroupIngress" ? connection(intent, own, place) : undefined;
  if (connected) return connected;
  const isGrant = type === "AWS::IAM::RolePolicy" && place.evaluator.symbol(own.made.expression) === "aws-iam.Role";
  const granted = isGrant ? statementIn(properties) : undefined;
  const wanted = granted ?? { object: properties };
  const others = targetsIn(wanted).map((target) => reference(target, place)?.site);
  const last = others.every((site) => site !== undefined) ? lastOf([own, ...others], place) : undefined;
  const [scope] = last?.made.arguments ?? [];
  if (!last || !scope || isGrant !== (granted !== undefined)) return undefined;
  const draft = new Draft(place, { node: last.statement, sees: () => true, within: undefined });
  const props = (naming: Naming) => {
    const shaped = draft.shaped(wanted, { inner: naming });
    return shaped && text(shaped, draft.syntax, "tall", draft.layout(last.statement));
  };
  if (granted) {
    const name = draft.named("aws-iam.PolicyStatement");
    const written = props(verbatim);
    const role = draft.held(own);
    if (name === undefined || written === undefined) return undefined;
    return [...draft.edits, draft.statement(last, `${role}.addToPolicy(new ${name}(${written}))`)];
  }
  const symbol = lowLevelSymbol(type);
  const [release, first] = [place.release(), symbol === undefined ? undefined : since[symbol]];
  if (release !== undefined && first !== undefined && precedes(release, first)) return undefined;
  const naming = symbol === undefined ? undefined : constructNaming(symbol);
  const code = scope.getText(place.source);
  if (symbol === undefined || !naming || !/^[\w$.]+$/.test(code)) return undefined;
  const name = draft.named(symbol);
  const written = props(naming);
  if (name === undefined || written === undefined) return undefined;
  return [
    ...draft.edits,
    draft.statement(last, `new ${name}(${code}, ${literal(idFor(intent, place), place)}, ${written})`),
  ];
}

/** Lets a construct in to another, where both are more than a resource of CloudFormation. */
function connection({ behind, properties }: Declare, own: Site, place: Place): readonly Edit[] | undefined {
  const [target] = targetsIn(properties["SourceSecurityGroupId"] ?? "");
  const from = target && place.find(target.address);
  const site = from && siteOf(from.name, place);
  const last = site && lastOf([own, site], place);
  const port = properties["FromPort"];
  if (!last || typeof port !== "number") return undefined;
  const draft = new Draft(place, { node: last.statement, sees: () => true, within: undefined });
  const [to, other] = [connectable(behind, own, draft), connectable(from, site, draft)];
  if (to === undefined || other === undefined) return undefined;
  // Said of the other side, so that the rule stands in the stack that needs the database already.
  const isDatabase = place.evaluator.symbol(own.made.expression)?.startsWith("aws-rds.");
  if (isDatabase) return [...draft.edits, draft.statement(last, `${other}.connections.allowToDefaultPort(${to})`)];
  // Which of two stacks needs the other is not known; that the other needs the one as well would be a circle.
  const name = behind.stack === from.stack ? draft.named("aws-ec2.Port") : undefined;
  if (name === undefined) return undefined;
  return [...draft.edits, draft.statement(last, `${to}.connections.allowFrom(${other}, ${name}.tcp(${port}))`)];
}

/** What holds the construct whose security group `group` is, or the member of it that has one. */
function connectable({ address }: Resource, site: Site, draft: Draft): string | undefined {
  const symbol = draft.place.evaluator.symbol(site.made.expression);
  if (symbol === undefined || /\.Cfn/.test(symbol)) return undefined;
  const [, member] = /"\.(service|loadBalancer) security group$/.exec(address) ?? [];
  if (symbol.startsWith("aws-ecs-patterns.") !== (member !== undefined)) return undefined;
  const held = draft.held(site);
  return member === undefined ? held : `${held}.${member}`;
}

/** What the one statement of a policy allows, as the CDK calls it. */
function statementIn(
  properties: Declare["properties"],
): { readonly object: Readonly<Record<string, Written>> } | undefined {
  const document = properties["PolicyDocument"];
  const statements = isObject(document) ? document.object["Statement"] : undefined;
  const [only, more] = isList(statements) ? statements.list : [];
  const { Effect, Action, Resource, ...others } = isObject(only) ? only.object : {};
  const isPlain = more === undefined && Effect === "Allow" && Object.keys(others).length === 0;
  return isPlain && Action && Resource ? { object: { actions: Action, resources: Resource } } : undefined;
}

function targetsIn(value: Written): readonly Target[] {
  if (typeof value !== "object") return [];
  if (isList(value)) return value.list.flatMap(targetsIn);
  if (isObject(value)) return Object.values(value.object).flatMap(targetsIn);
  return "length" in value
    ? value.flatMap((part) => (typeof part === "object" && "address" in part ? [part] : []))
    : [];
}

/** `DbFromApp` for `CfnSecurityGroup "Db"_from_CfnSecurityGroup "App"`; with its type where that is taken. */
function idFor({ named, type }: Declare, place: Place): string {
  const own = idOf(named.replaceAll(/[A-Za-z\d.]+ "([^"]*)"/g, "$1"));
  const last = type.slice(type.lastIndexOf(":") + 1);
  return freeId(own, last.startsWith(own) ? last : own + last, place);
}
