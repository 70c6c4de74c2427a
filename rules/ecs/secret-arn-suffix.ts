import { suffix } from "../data/secret-suffix.ts";
import { containers } from "../links/task.ts";
import type { Resource } from "../model/resource.ts";
import { type SecretArn, secretArn, secretReferences } from "../model/secret-arn.ts";
import { exact, get, origin, type Property, property, type Text, texts, use } from "../model/value.ts";
import type { Finding, Fix, Rule, Unit } from "../rule.ts";

export const ecsSecretArnSuffix: Rule = {
  id: "ecs/secret-arn-suffix",
  on: ["AWS::ECS::TaskDefinition", "AWS::SecretsManager::Secret"],
  severity: "warning",
  summary: "A secret's ARN ends in the hyphen and the six characters that Secrets Manager adds to its name",
  why: `The console shows a secret's name, and an ARN that is put together from it lacks the random end: \`…:secret:app/db\`
instead of \`…:secret:app/db-Xk2Pq9\`. ECS hands what stands before the JSON key to Secrets Manager, which finds a secret by such a
part of its ARN while it is the only one that fits, so that many services run. ECS's reference asks for the full ARN all the
same, and some tasks stopped: a policy that names the secret without its end allows nothing either.

Where the name itself ends in a hyphen and six characters, Secrets Manager takes these for the random end and finds nothing.
The task then stops before its first log line: one team took it for a container that hung.
\`fromSecretCompleteArn\` of the CDK throws at synth.`,
  sources: [
    "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Secret.html",
    "https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetSecretValue.html",
    "https://github.com/aws/amazon-ecs-agent/blob/master/agent/taskresource/asmsecret/asmsecret.go",
    "https://github.com/aws/aws-cdk/pull/11042",
    "https://docs.aws.amazon.com/secretsmanager/latest/userguide/troubleshoot.html#ARN_secretnamehyphen",
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/secrets-envvar-secrets-manager.html",
    "https://github.com/aws/aws-cdk/issues/18555",
    "https://github.com/aws/aws-cdk/issues/11526",
  ],

  *check(resource, unit): Generator<Finding> {
    const complete = property(resource.body, "CompleteArn");
    if (complete) yield* incomplete(complete);
    if (resource.type !== "AWS::ECS::TaskDefinition") return;
    for (const reference of containers(resource).flatMap((container) => [...secretReferences(container)])) {
      for (const text of texts(reference.value)) {
        const arn = secretArn(text);
        const found = arn && judged(reference.written, arn.name, unit);
        if (found) yield { at: use(text), ...found, fixes: [...refer(resource, unit, text, arn), ...ask(text, arn)] };
      }
    }
  },
};

const answer = "ResourceNotFoundException: Secrets Manager can't find the specified secret";

/** What is wrong with an ARN that ends in `name`. */
function judged(written: string, name: string, unit: Unit): Pick<Finding, "message"> | undefined {
  const end = suffix(name);
  if (end === "none") {
    return {
      message: `${describe(written, name, end)}; Secrets Manager finds it only while no other fits, ECS's reference asks for the full ARN, and some tasks stopped with: ${answer}`,
    };
  }
  if (end === "word") return { message: `${describe(written, name, end)}; then the task stops with: ${answer}` };
  if (end !== "random" || !unit.workspace.names("AWS::SecretsManager::Secret", "Name").includes(name)) return undefined;
  return {
    message: `"${name}" in ${written} is the whole name of a secret, and Secrets Manager takes "${name.slice(-7)}" for the random end of its ARN; the task stops with: ${answer}`,
  };
}

function* incomplete(complete: Property): Generator<Finding> {
  for (const text of texts(complete.value)) {
    const arn = secretArn(text);
    const end = arn && suffix(arn.name);
    if (!arn || (end !== "none" && end !== "word")) continue;
    const partial = complete.written.replace(/complete/i, (word) => (word.startsWith("C") ? "Partial" : "partial"));
    const fix: Fix = {
      title: `Use ${partial}`,
      // A word passes for a suffix, and what is deployed may rest on that.
      safe: end === "none",
      preferred: true,
      intents: [{ do: "rename", property: complete, to: "PartialArn" }],
    };
    yield {
      at: use(text),
      message: `${describe(complete.written, arn.name, end)}${end === "none" ? "; the CDK throws: does not appear to be complete; missing 6-character suffix" : ""}`,
      severity: end === "none" ? "error" : "warning",
      fixes: [fix],
    };
  }
}

function describe(written: string, name: string, end: "none" | "word"): string {
  if (end === "none")
    return `${written} names the secret "${name}" without the hyphen and six characters that end its ARN`;
  return `${written} ends in "${name.slice(-7)}", which looks like a part of the secret's name and not like its random suffix`;
}

/** Refer to the secret itself, where the same place defines exactly one of that name. */
function refer(task: Resource, unit: Unit, text: Text, { name, tail }: SecretArn): readonly Fix[] {
  if (tail === undefined || text.trail.length > 1) return [];
  const folder = (uri: string) => uri.slice(0, uri.lastIndexOf("/"));
  const secrets = unit.resources("AWS::SecretsManager::Secret").filter((secret) => {
    const named = texts(get(secret.body, "Name")).some((candidate) => exact(candidate) === name);
    return named && folder(secret.name.uri) === folder(task.name.uri);
  });
  if (secrets.length !== 1) return [];
  const { address } = secrets[0]!;
  const target = { address, attribute: "arn" };
  const intents: Fix["intents"] = [{ do: "replace", at: use(text), with: tail === "" ? [target] : [target, tail] }];
  return [{ title: `Refer to ${address}`, safe: false, preferred: true, intents }];
}

/** Leave a blank for the six characters. */
function ask(text: Text, { end }: SecretArn): readonly Fix[] {
  let start = 0;
  for (const piece of text.pieces) {
    const known = piece.known ?? "\0";
    if (piece.known !== undefined && end <= start + known.length) {
      const filled = `${known.slice(0, end - start)}-??????${known.slice(end - start)}`;
      const intents: Fix["intents"] = [{ do: "replace", at: origin(piece), with: filled }];
      return [{ title: "Fill in the six characters", safe: false, preferred: false, intents, blank: "??????" }];
    }
    start += known.length;
  }
  return [];
}
