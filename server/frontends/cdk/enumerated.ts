import type ts from "typescript";
import { enumerations } from "./constructs/enums.ts";
import type { Place } from "./place.ts";

/** The enumerations whose members certain properties of the CDK take, where CloudFormation takes a text. */
const taken: Readonly<Record<string, string>> = {
  availabilityZoneRebalancing: "aws-ecs.AvailabilityZoneRebalancing",
  ipcMode: "aws-ecs.IpcMode",
  networkMode: "aws-ecs.NetworkMode",
  pidMode: "aws-ecs.PidMode",
  platformVersion: "aws-ecs.FargatePlatformVersion",
  propagateTags: "aws-ecs.PropagatedTagSource",
  targetType: "aws-elasticloadbalancingv2.TargetType",
};

/** Properties that take a text as CloudFormation does. Of all others that is not known. */
const texts =
  /(?:[nN]ame|[iI]dentifier|[dD]escription|Codes)$|^(?:command|entryPoint|family|hostname|path|port|user|workingDirectory)$/;

/** `value` as the property `written` takes it: a text as it is, or a member as the file can name it. */
export function memberFor(
  written: string,
  value: string,
  place: Place,
): string | { readonly code: string } | undefined {
  if (texts.test(written)) return value;
  const symbol = Object.hasOwn(taken, written) ? taken[written]! : undefined;
  const member = symbol && memberOf(symbol, value);
  const name = symbol && nameOf(symbol, place);
  return member && name ? { code: `${name}.${member}` } : undefined;
}

/** What stands in the place of `node`, a member of an enumeration, for another `value`. */
export function otherMember(node: ts.PropertyAccessExpression, value: string, place: Place): string | undefined {
  const symbol = place.evaluator.symbol(node);
  const member = symbol && memberOf(symbol.slice(0, symbol.lastIndexOf(".")), value);
  return member && `${node.expression.getText(place.source)}.${member}`;
}

function memberOf(symbol: string, value: string): string | undefined {
  const members = Object.hasOwn(enumerations, symbol) ? enumerations[symbol]! : {};
  return Object.keys(members).find((member) => members[member] === value);
}

/** How the file calls `symbol`, such as `ecs.NetworkMode`, if what it imports says so: by its module rather than by the whole CDK. */
export function nameOf(symbol: string, place: Place): string | undefined {
  const [module] = symbol.split(".") as [string];
  return importedFrom(`aws-cdk-lib/${module}`, symbol, place) ?? importedFrom("aws-cdk-lib", symbol, place);
}

function importedFrom(wanted: string, symbol: string, { ts, source }: Place): string | undefined {
  const [module, name] = symbol.split(".") as [string, string];
  const whole = module.replaceAll("-", "_");
  for (const { moduleSpecifier, importClause } of source.statements.filter(ts.isImportDeclaration)) {
    if (!ts.isStringLiteral(moduleSpecifier) || moduleSpecifier.text !== wanted) continue;
    const bindings = importClause?.isTypeOnly ? undefined : importClause?.namedBindings;
    if (!bindings) continue;
    const isWhole = wanted === "aws-cdk-lib";
    if (ts.isNamespaceImport(bindings)) {
      return isWhole ? `${bindings.name.text}.${whole}.${name}` : `${bindings.name.text}.${name}`;
    }
    for (const each of bindings.elements) {
      const imported = (each.propertyName ?? each.name).text;
      if (each.isTypeOnly || imported !== (isWhole ? whole : name)) continue;
      return isWhole ? `${each.name.text}.${name}` : each.name.text;
    }
  }
  return undefined;
}
