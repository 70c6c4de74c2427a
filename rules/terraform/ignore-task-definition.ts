import { deploys } from "../links/deploys.ts";
import { exact, get, lacks, property, type Target, targets, texts, use, type Value } from "../model/value.ts";
import type { Finding, Rule } from "../rule.ts";

export const terraformIgnoreTaskDefinition: Rule = {
  id: "terraform/ignore-task-definition",
  on: ["AWS::ECS::Service"],
  severity: "warning",
  summary: "Terraform leaves the task definition of a service to the pipeline that deploys it",
  why: `A pipeline that registers a revision and gives it to the service changes what Terraform has written down: the next
\`terraform apply\`, of whatever change, sets the revision that Terraform knows, and with it the image of weeks ago. With
\`ignore_changes = [task_definition]\` the service is created with it and left to the pipeline from then on; changes that
Terraform makes to the task definition reach the service with the next deployment, if the pipeline starts from the newest
revision.`,
  sources: [
    "https://github.com/hashicorp/terraform-provider-aws/issues/632",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ecs_service#ignoring-changes-to-desired-count",
    "https://github.com/aws-actions/amazon-ecs-deploy-task-definition",
  ],

  *check(resource, unit): Generator<Finding> {
    const { body, via, ignored } = resource;
    const definition = property(body, "TaskDefinition");
    if (via !== "terraform" || !definition || ignored === "all" || ignored?.has("TaskDefinition")) return;
    // Of another controller's deployments Terraform changes nothing.
    if (!lacks(body, "DeploymentController")) return;
    const target = revision(definition.value);
    const owned = target && unit.find(target);
    if (owned?.type !== "AWS::ECS::TaskDefinition") return;
    const [text, other] = texts(get(body, "ServiceName"));
    const name = text && exact(text);
    const deploy = other ? undefined : deploys(unit).find(({ service }) => service === name);
    if (!deploy) return;
    yield {
      at: use(definition.value),
      message: `a pipeline deploys "${name}", and the next apply takes it back to the revision of ${owned.address} that Terraform knows`,
      related: [{ at: deploy.at, message: `"${name}" is deployed here` }],
      fixes: [
        {
          title: `Leave ${definition.written} to the pipeline`,
          safe: true,
          preferred: true,
          intents: [{ do: "ignore", of: resource, property: definition }],
        },
      ],
    };
  },
};

/** The task definition of which `value` is one revision, as its ARN is. */
function revision(value: Value): Target | undefined {
  const [target, other] = targets(value);
  return target && !other && value.kind !== "choice" && /^(arn|id)$/.test(target.attribute) ? target : undefined;
}
