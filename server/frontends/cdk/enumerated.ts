import type ts from "typescript";
import { enumerations } from "./constructs/enums.ts";
import { engineConstant } from "./factories.ts";
import { type Expression, imported } from "./imports.ts";
import type { Place } from "./place.ts";

/** The enumerations whose members certain properties of the CDK take, where CloudFormation takes a text. */
const taken: Readonly<Record<string, string>> = {
  availabilityZoneRebalancing: "aws-ecs.AvailabilityZoneRebalancing",
  ipcMode: "aws-ecs.IpcMode",
  networkMode: "aws-ecs.NetworkMode",
  pidMode: "aws-ecs.PidMode",
  platformVersion: "aws-ecs.FargatePlatformVersion",
  propagateTags: "aws-ecs.PropagatedTagSource",
  removalPolicy: "core.RemovalPolicy",
  targetType: "aws-elasticloadbalancingv2.TargetType",
};

/** Properties that take a text as CloudFormation does. Of all others that is not known. */
const texts =
  /(?:[nN]ame|[iI]dentifier|[dD]escription|Codes)$|^(?:command|entryPoint|family|hostname|path|port|user|workingDirectory)$/;

/** `value` as the property `written` takes it: a text as it is, or a member as the file can name it. */
export function memberFor(written: string, value: string, place: Place): string | Expression | undefined {
  if (texts.test(written)) return value;
  const symbol = Object.hasOwn(taken, written) ? taken[written]! : undefined;
  const member = symbol && memberOf(symbol, value);
  const found = member && imported(symbol, place);
  return found ? { ...found, text: `${found.text}.${member}` } : undefined;
}

/** What stands in the place of `node`, a member of an enumeration, for another `value`. */
export function otherMember(node: ts.PropertyAccessExpression, value: string, place: Place): string | undefined {
  const symbol = place.evaluator.symbol(node);
  const member = symbol && (memberOf(symbol.slice(0, symbol.lastIndexOf(".")), value) ?? engineConstant(symbol, value));
  return member && `${node.expression.getText(place.source)}.${member}`;
}

function memberOf(symbol: string, value: string): string | undefined {
  const members = Object.hasOwn(enumerations, symbol) ? enumerations[symbol]! : {};
  return Object.keys(members).find((member) => members[member] === value);
}
