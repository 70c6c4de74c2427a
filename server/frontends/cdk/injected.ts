import type { Written } from "../../../rules/rule.ts";
import { isObject } from "../../write/written.ts";
import { nameOf } from "./enumerated.ts";
import { nodeAt, type Place } from "./place.ts";

/** What gives the ARN of a secret or of a parameter, and the method that has ECS read the same. */
const methods: readonly (readonly [attribute: RegExp, method: string])[] = [
  [/^(?:secretArn|secretFullArn)$/, "fromSecretsManager"],
  [/^parameterArn$/, "fromSsmParameter"],
];

/** `NAME` and the code by which `item`, an entry of `Secrets` in CloudFormation, stands in the CDK's `secrets`. */
export function injected(item: Written, place: Place): readonly [name: string, code: string] | undefined {
  const { Name, ValueFrom, ...others } = isObject(item) ? item.object : {};
  if (typeof Name !== "string" || typeof ValueFrom !== "object" || !("length" in ValueFrom)) return undefined;
  const [arn, tail, more] = ValueFrom;
  if (more !== undefined || Object.keys(others).length > 0 || typeof arn !== "object" || !("copied" in arn))
    return undefined;
  const { ts, source } = place;
  const node = nodeAt(arn.copied, place);
  const secret = nameOf("aws-ecs.Secret", place);
  if (!node || !ts.isPropertyAccessExpression(node) || secret === undefined) return undefined;
  const method = methods.find(([attribute]) => attribute.test(node.name.text))?.[1];
  // `:password::` asks for one key of the secret.
  const key = typeof tail === "string" ? /^:([\w-]+)::$/.exec(tail)?.[1] : "";
  if (method === undefined || key === undefined) return undefined;
  const of = node.expression.getText(source);
  const field = key === "" ? "" : `, ${JSON.stringify(key)}`;
  return [Name, `${secret}.${method}(${of}${field})`];
}
