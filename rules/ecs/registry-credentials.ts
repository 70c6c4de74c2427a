import { isDockerHub, mirrorOf } from "../data/official-images.ts";
import { containers, isFargate } from "../links/task.ts";
import type { Resource } from "../model/resource.ts";
import { type Block, get, lacks, origin, shown, type Text, texts, use } from "../model/value.ts";
import type { Finding, Fix, Rule, Written } from "../rule.ts";

export const ecsRegistryCredentials: Rule = {
  id: "ecs/registry-credentials",
  on: ["AWS::ECS::TaskDefinition"],
  severity: "information",
  summary: "An image that Fargate pulls from Docker Hub is pulled by somebody",
  why: `Docker Hub limits how often one address pulls without an account, and behind a NAT gateway all tasks have one address. At
the limit a task stops before it starts: \`CannotPullContainerError: … toomanyrequests: You have reached your pull rate
limit\`. A deployment that failed on Docker Hub was the ninety-first of its team, which then wrote
\`repositoryCredentials\`. AWS mirrors Docker's official images, with the same tags, under
\`public.ecr.aws/docker/library\`. On instances of one's own the agent may have credentials that are not seen here, so that
only tasks for Fargate are looked at.`,
  sources: [
    "https://docs.docker.com/docker-hub/usage/",
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_cannot_pull_image.html",
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/private-auth.html",
    "https://gallery.ecr.aws/docker",
  ],

  *check(task): Generator<Finding> {
    if (!isFargate(task)) return;
    for (const container of containers(task)) {
      if (!lacks(container, "RepositoryCredentials")) continue;
      for (const image of texts(get(container, "Image"))) {
        const name = onDockerHub(image);
        if (name === undefined) continue;
        const mirror = mirrorOf(name);
        // Nobody but Docker has names without an account; it stands for an image that a pipeline puts in.
        if (mirror === undefined && !name.includes("/")) continue;
        yield {
          at: use(image),
          message: `"${shown(image)}" comes from Docker Hub, where pulls without credentials are few; at the limit the task stops with: toomanyrequests: You have reached your pull rate limit`,
          fixes: mirror === undefined ? loggedIn(task, container) : mirrored(image, mirror),
        };
      }
    }
  },
};

/** The name of `image`, without registry, \`library/\`, tag and digest, if that is known and Docker Hub has it. */
function onDockerHub(image: Text): string | undefined {
  const whole = image.pieces.map((piece) => piece.known ?? "\0").join("");
  const [, registry, path] = /^(?:([^/]*[.:][^/]*|localhost)\/)?([^:@]*)/.exec(whole) ?? [];
  if (path === undefined || (registry !== undefined && !isDockerHub(registry))) return undefined;
  return /^[a-z\d]+(?:[._/-]+[a-z\d]+)*$/.test(path) ? path.replace(/^library\//, "") : undefined;
}

/** An ARN to be filled in: of a secret that holds `username` and `password`. */
const blank = "arn:aws:secretsmanager:REGION:ACCOUNT_ID:secret:NAME-SUFFIX";

/** Pull with the credentials of a secret, which ECS reads with the execution role. */
function loggedIn(task: Resource, container: Block): readonly Fix[] {
  if (lacks(task.body, "ExecutionRoleArn")) return [];
  const to: Written = { object: { CredentialsParameter: blank } };
  const intents: Fix["intents"] = [{ do: "set", on: container, name: "RepositoryCredentials", to }];
  return [{ title: "Pull with credentials from a secret", safe: false, preferred: false, intents, blank }];
}

/** Take the same image from AWS's mirror, where the name stands in one piece. */
function mirrored(image: Text, mirror: string): readonly Fix[] {
  const [first] = image.pieces;
  const [before] = /^[^:@]*/.exec(first?.known ?? "") ?? [];
  if (!first || before === undefined || before === "" || image.trail.length > 1 || first.trail.length > 1) return [];
  const rest = first.known!.slice(before.length);
  return [
    {
      title: `Use ${mirror}`,
      // The same image, but every task is replaced.
      safe: false,
      preferred: true,
      intents: [{ do: "replace", at: origin(first), with: `${mirror}${rest}` }],
    },
  ];
}
