import type ts from "typescript";
import { exact } from "../../../rules/model/value.ts";
import type { Replacement, Written } from "../../../rules/rule.ts";
import { isObject } from "../../write/written.ts";
import { freeId, idOf, scopeAt } from "./ids.ts";
import { type Expression, imported } from "./imports.ts";
import { literal, nodeAt, type Place } from "./place.ts";
import { composed, fromNode, statementOf } from "./references.ts";

/** What gives the ARN of a secret or of a parameter, and the method that has ECS read the same. */
const methods: readonly (readonly [attribute: RegExp, method: string])[] = [
  [/^(?:secretArn|secretFullArn)$/, "fromSecretsManager"],
  [/^parameterArn$/, "fromSsmParameter"],
];

/** A secret of a container as the CDK takes it. */
interface Injected extends Expression {
  readonly name: string;
}

/** `NAME` and the code by which `item`, an entry of `Secrets` in CloudFormation, stands in the CDK's `secrets` at `at`. */
export function injected(item: Written, at: ts.Node, place: Place): Injected | undefined {
  const { Name, ValueFrom, ...others } = isObject(item) ? item.object : {};
  const parts = typeof ValueFrom === "string" ? [ValueFrom] : ValueFrom;
  if (typeof Name !== "string" || Object.keys(others).length > 0) return undefined;
  if (typeof parts !== "object" || !("length" in parts)) return undefined;
  const [arn, tail, more] = parts;
  // `:password::` asks for one key of the secret.
  const key = typeof tail === "string" ? /^:([\w-]+)::$/.exec(tail)?.[1] : "";
  if (arn === undefined || more !== undefined || key === undefined) return undefined;
  const found = typeof arn === "string" ? lookedUp(arn, undefined, Name, at, place) : read(arn, Name, at, place);
  const secret = found && imported("aws-ecs.Secret", place);
  if (!secret) return undefined;
  const field = [key, found.key].filter((each) => each !== "");
  if (field.length > 1 || (field.length > 0 && found.method === "fromSsmParameter")) return undefined;
  const code = [found.text, ...field.map((each) => literal(each, place))].join(", ");
  return { name: Name, text: `${secret.text}.${found.method}(${code})`, edits: [...found.edits, ...secret.edits] };
}

/**
 * The code of the ARN of the secret, and of the key in it, of which `from` is what CloudFormation fills in; `unknown` where
 * that cannot be told, and `undefined` where `from` is nothing of the kind.
 */
export function arnBehind(from: Written, place: Place): Expression | "unknown" | undefined {
  const [only, more] = typeof from === "object" && "length" in from ? from : [];
  if (typeof only !== "object" || more !== undefined || !("copied" in only)) return undefined;
  const node = nodeAt(only.copied, place);
  const value = node && place.evaluator.value(node);
  if (!node || value?.kind !== "unknown" || !filledIn.test(value.target?.attribute ?? "")) return undefined;
  const found = unwrappedFrom(node, place);
  if (!found) return "unknown";
  const arn = `${found.text}.secretArn`;
  return { text: found.key === "" ? arn : `\`\${${arn}}:${found.key}::\``, edits: [] };
}

/** How an attribute is called that is what a secret holds. */
const filledIn = /(?:^|\.)SecretString(?:\.|$)/;

/** A secret or a parameter as an object of the CDK, and the key that is asked of it. */
interface Found extends Expression {
  readonly method: string;
  readonly key: string;
}

/** What `arn`, which is written elsewhere or is an attribute of a construct, is the ARN of. */
function read(
  arn: Exclude<Exclude<Replacement, string | number | boolean>[number], string>,
  name: string,
  at: ts.Node,
  place: Place,
): Found | undefined {
  const { ts, source, evaluator } = place;
  if (!("copied" in arn)) {
    const code = composed([arn], place, fromNode(at, place));
    const of = code && /^(.*)\.(\w+)$/.exec(code.text);
    const method = of ? methodFor(of[2]!) : undefined;
    return method === undefined ? undefined : { text: of![1]!, edits: code!.edits, method, key: "" };
  }
  const node = nodeAt(arn.copied, place);
  if (!node) return undefined;
  if (ts.isPropertyAccessExpression(node)) {
    const method = methodFor(node.name.text);
    if (method !== undefined) return { text: node.expression.getText(source), edits: [], method, key: "" };
  }
  const unwrapped = unwrappedFrom(node, place) ?? namedFrom(node, name, at, place);
  if (unwrapped) return unwrapped;
  const value = evaluator.value(node);
  return value.kind === "text" ? lookedUp(exact(value), node, name, at, place) : undefined;
}

/** The secret of `secret.secretValueFromJson("password").unsafeUnwrap()`, and its key. */
function unwrappedFrom(node: ts.Node, { ts, source }: Place): Found | undefined {
  const called = (each: ts.Node) =>
    ts.isCallExpression(each) && ts.isPropertyAccessExpression(each.expression) ? each : undefined;
  const call = called(node);
  const access = call?.expression as ts.PropertyAccessExpression | undefined;
  if (!access || !/^(?:unsafeUnwrap|toString)$/.test(access.name.text)) return undefined;
  const { expression: value } = access;
  if (ts.isPropertyAccessExpression(value) && value.name.text === "secretValue") {
    return { text: value.expression.getText(source), edits: [], method: "fromSecretsManager", key: "" };
  }
  const inner = called(value);
  const from = inner?.expression as ts.PropertyAccessExpression | undefined;
  const [key] = inner?.arguments ?? [];
  if (from?.name.text !== "secretValueFromJson" || !key || !ts.isStringLiteralLike(key)) return undefined;
  return { text: from.expression.getText(source), edits: [], method: "fromSecretsManager", key: key.text };
}

/** The secret of `SecretValue.secretsManager("shop/login", { jsonField: "password" }).unsafeUnwrap()`, looked up by its name. */
function namedFrom(node: ts.Node, name: string, at: ts.Node, place: Place): Found | undefined {
  const { ts, evaluator, source } = place;
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined;
  const { expression: from, name: method } = node.expression;
  if (!/^(?:unsafeUnwrap|toString)$/.test(method.text) || !ts.isCallExpression(from)) return undefined;
  if (evaluator.symbol(from.expression) !== "core.SecretValue.secretsManager") return undefined;
  const [id, options] = from.arguments;
  const key = options ? jsonField(options, place) : "";
  const value = id && evaluator.value(id);
  const secret = value?.kind === "text" ? exact(value) : undefined;
  if (!id || secret === undefined || key === undefined) return undefined;
  if (secret.startsWith("arn:"))
    return lookedUp(key === "" ? secret : `${secret}:${key}::`, undefined, name, at, place);
  return foundBy("fromSecretNameV2", id.getText(source), key, name, at, place);
}

/** The one option `jsonField`, where there are no others. */
function jsonField(options: ts.Expression, { ts }: Place): string | undefined {
  const [only, other] = ts.isObjectLiteralExpression(options) ? options.properties : [];
  if (!only || other || !ts.isPropertyAssignment(only) || !ts.isIdentifier(only.name)) return undefined;
  return only.name.text === "jsonField" && ts.isStringLiteralLike(only.initializer) ? only.initializer.text : undefined;
}

function methodFor(attribute: string): string | undefined {
  return methods.find(([known]) => known.test(attribute))?.[1];
}

/** The ARN of a secret with the end that Secrets Manager gives it, and the key that is asked of it. */
const secretArn = /^(arn:[^:]*:secretsmanager:[^:]*:[^:]*:secret:[^:]+?(-[A-Za-z\d]{6})?)(?::([\w-]+)::)?$/;

/** An end that is certainly no word. */
const random = /\d|[a-z][A-Za-z]*[A-Z]/;

/** The secret that `arn` names, which is written as `node` where it is written anywhere, looked up for the variable `name`. */
function lookedUp(
  arn: string | undefined,
  node: ts.Node | undefined,
  name: string,
  at: ts.Node,
  place: Place,
): Found | undefined {
  const [, whole, end, key = ""] = secretArn.exec(arn ?? "") ?? [];
  if (whole === undefined || (node && end !== undefined && !random.test(end))) return undefined;
  const written = node && key === "" ? node.getText(place.source) : literal(whole, place);
  return foundBy(end === undefined ? "fromSecretPartialArn" : "fromSecretCompleteArn", written, key, name, at, place);
}

/** A secret that a static method of its class looks up by what is `written`, for the variable `name`. */
function foundBy(
  method: string,
  written: string,
  key: string,
  name: string,
  at: ts.Node,
  place: Place,
): Found | undefined {
  const scope = scopeAt(at, place);
  if (scope === undefined) return undefined;
  const secret = imported("aws-secretsmanager.Secret", place);
  if (!secret) return undefined;
  // Two of one name, for two containers, may be moved at once.
  const { text, source, ts } = place;
  const statement = statementOf(at, ts);
  const words = text.slice(0, statement.getStart(source)).match(/\w+/g) ?? [];
  const before = words.filter((word) => word === name).length;
  const own = idOf(name) + (before > 0 ? before + 1 : "");
  const id = freeId(own, `${own}Secret`, place);
  return {
    text: `${secret.text}.${method}(${scope}, ${literal(id, place)}, ${written})`,
    edits: secret.edits,
    method: "fromSecretsManager",
    key,
  };
}
