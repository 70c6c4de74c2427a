import { readOnlyField } from "../data/task-definition.ts";
import { actionRegisters } from "../links/deploys.ts";
import type { Finding, Rule } from "../rule.ts";

/** The one that the actions do not know. https://github.com/aws-actions/amazon-ecs-deploy-task-definition, v2.6.3, 2026-11-24. */
const kept = "DeleteRequestedAt";

export const ecsReadOnlyField: Rule = {
  id: "ecs/read-only-field",
  on: ["AWS::ECS::TaskDefinition"],
  severity: "error",
  tag: "unnecessary",
  summary: "A task definition that is to be registered holds no field that only ECS writes",
  why: `\`aws ecs describe-task-definition\` answers with more than \`register-task-definition\` takes: an ARN, a revision, a
status, who registered it and when, and the whole of it inside \`{"taskDefinition": …}\`. A pipeline that downloads the
running definition, puts the new image into it and registers it again ends in \`Unknown parameter in input\`. It was one
of the ten failed runs of a single day, and the list of fields that was deleted then still lacked two of the nine. The
actions \`amazon-ecs-render-task-definition\` and \`amazon-ecs-deploy-task-definition\` leave eight of them out; where a
workflow gives them the file, this is information only. A file called \`taskdef.json\` is what CodePipeline reads by default,
of which it is not known what it does with such a field: there it is a warning.`,
  sources: [
    "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html",
    "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskDefinition.html",
    "https://github.com/aws-actions/amazon-ecs-deploy-task-definition/issues/22",
    "https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-ECSbluegreen.html",
  ],

  *check({ body, name, via, wrapper }, unit): Generator<Finding> {
    // Terraform and CloudFormation have schemas of their own; what they do not know is theirs to say.
    if (via !== "api") return;
    if (wrapper) {
      yield {
        at: wrapper.key,
        message: `"${wrapper.written}" wraps the answer of describe-task-definition; register-task-definition answers: Unknown parameter in input: "${wrapper.written}"`,
        fixes: [
          {
            title: `Take the task definition out of ${wrapper.written}`,
            safe: true,
            preferred: true,
            intents: [{ do: "unwrap", property: wrapper }],
          },
        ],
      };
    }
    for (const property of body.properties.values()) {
      if (!readOnlyField(property.name)) continue;
      const { key, written } = property;
      const dropped = property.name !== kept && actionRegisters(name.uri, unit);
      const but = dropped ? "the actions of the workflow leave it out with a warning, and " : "";
      yield {
        at: key,
        message: `"${written}" is written by ECS alone; ${but}register-task-definition answers: Unknown parameter in input: "${written}"`,
        ...(dropped ? { severity: "information" } : /\/taskdef\.json$/.test(name.uri) && { severity: "warning" }),
        fixes: [{ title: `Remove ${written}`, safe: true, preferred: true, intents: [{ do: "remove", property }] }],
      };
    }
  },
};
