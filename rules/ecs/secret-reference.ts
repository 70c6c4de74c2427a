import { containers } from "../links/task.ts";
import { variables } from "../model/environment.ts";
import type { Resource } from "../model/resource.ts";
import { type Text, texts, use } from "../model/value.ts";
import { type Finding, type Fix, hole, type Rule, type Unit } from "../rule.ts";

export const ecsSecretReference: Rule = {
  id: "ecs/secret-reference",
  on: ["AWS::ECS::TaskDefinition"],
  severity: "error",
  summary: "A container's secret is named by an ARN, or by the name of a parameter",
  why: `What is no ARN in \`valueFrom\` is taken for the name of a parameter in Systems Manager, never for that of a secret in
Secrets Manager: with \`web/database:password::\` the task definition is refused, and with \`web/database\` the task stops as there
is no such parameter. Of ARNs ECS takes those of secrets and of parameters.`,
  sources: [
    "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Secret.html",
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/secrets-envvar-ssm-paramstore.html",
    "https://github.com/aws/aws-cdk/issues/10519",
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/secrets-envvar-secrets-manager.html",
  ],

  *check(task, unit): Generator<Finding> {
    for (const container of containers(task)) {
      for (const { name, property } of variables(container, "Secrets")) {
        const [text, other] = property.value.kind === "choice" ? [] : texts(property.value);
        if (!text || other) continue;
        const secret = named(text, unit);
        const wrong = secret ? ofSecret(secret) : ofText(name, text);
        if (!wrong) continue;
        const fixes = secret ? refer(secret, text, task) : [];
        yield { at: use(text), message: `${property.written} ${wrong}`, fixes };
      }
    }
  },
};

/** The secret of the unit whose name `text` begins with. */
function named({ pieces }: Text, unit: Unit): Resource | undefined {
  const target = pieces[0]?.target;
  const found = target && /^(name|Name)$/.test(target.attribute) ? unit.find(target) : undefined;
  return found?.type === "AWS::SecretsManager::Secret" ? found : undefined;
}

function ofSecret({ address }: Resource): string {
  return `is the name of ${address}, which is taken for that of a parameter in Systems Manager; ECS reads a secret by its ARN`;
}

/** What is wrong with `text`, if its beginning is known. */
function ofText(name: string, { pieces }: Text): string | undefined {
  const whole = pieces.map(({ known }) => known ?? hole).join("");
  const arn = /^arn:[^:]*:([^:\0]+):[^:]*:[^:]*:(.*)$/.exec(whole);
  if (arn) {
    const [, service, resource = ""] = arn;
    if (service === "ssm") {
      return /^(parameter(\/|\0|$)|\0)/.test(resource)
        ? undefined
        : "is an ARN of Systems Manager, but not of a parameter, which has parameter/ before its name";
    }
    return service === "secretsmanager"
      ? undefined
      : `is an ARN of ${service}; ECS takes those of secretsmanager and ssm`;
  }
  // A word in capitals waits for a pipeline to fill it in; one colon may ask for a version of a parameter.
  if (!/^[a-z\d/_.-]*[a-z][a-z\d/_.-]*:[^:]*:/.test(whole) || whole.startsWith("arn:")) return undefined;
  return `is neither an ARN nor the name of a parameter, which has no colon; ECS answers: The Systems Manager parameter name specified for secret ${name} is invalid`;
}

/** The ARN of the secret in the place of its name. */
function refer({ address, name }: Resource, { pieces, trail }: Text, task: Resource): readonly Fix[] {
  const folder = (uri: string) => uri.slice(0, uri.lastIndexOf("/"));
  const { target } = pieces[0]!;
  const rest = pieces.slice(pieces.findLastIndex((piece) => piece.target === target) + 1);
  const tail = rest.map(({ known }) => known ?? hole).join("");
  // With another number of colons it would be refused for these.
  if (![1, 4].includes(tail.split(":").length)) return [];
  if (folder(name.uri) !== folder(task.name.uri) || tail.includes(hole) || trail.length > 1 + Number(tail === ""))
    return [];
  const arn = { address, attribute: "arn" };
  const intents: Fix["intents"] = [{ do: "replace", at: trail[0], with: tail === "" ? [arn] : [arn, tail] }];
  return [{ title: `Use the ARN of ${address}`, safe: true, preferred: true, intents }];
}
