import { platformsOf } from "../links/builds.ts";
import { compatibilitiesOf } from "../links/ecs.ts";
import { certain } from "../links/link.ts";
import { containers } from "../links/task.ts";
import type { Resource } from "../model/resource.ts";
import { blocks, get, lacks, origin, property, shown, type Text, texts, use } from "../model/value.ts";
import type { Finding, Fix, Rule } from "../rule.ts";

export const ecsArchitectureMismatch: Rule = {
  id: "ecs/architecture-mismatch",
  on: ["AWS::ECS::TaskDefinition"],
  severity: "error",
  summary: "A task runs on the architecture that its image is built for",
  why: `A task on Fargate runs on X86_64 unless \`runtimePlatform\` says \`ARM64\`. An image that was built for the other
architecture, on an ARM runner or with \`--platform linux/arm64\`, is pulled and then cannot start: the container stops with
\`exec format error\`, or ECS finds no image for the platform at all. The build is looked up in the workflows of the
repository, where exactly one of them builds the image.`,
  sources: [
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-arm64.html",
    "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RuntimePlatform.html",
    "https://docs.docker.com/build/building/multi-platform/",
  ],

  *check(task, unit): Generator<Finding> {
    const architecture = architectureOf(task);
    const platform = architecture && platforms[architecture];
    if (platform === undefined) return;
    for (const container of containers(task)) {
      const [image, other] = texts(get(container, "Image"));
      const build = platformsOf(container, unit);
      const built = build?.platforms?.map((name) => /^linux\/(?:amd64|arm64)/.exec(name)?.[0]);
      const [first] = built ?? [];
      if (!image || other || !build || !built || first === undefined || built.includes(undefined)) continue;
      if (built.includes(platform)) continue;
      const wanted = first === platforms.ARM64 ? "ARM64" : "X86_64";
      yield {
        at: use(image),
        message: `${called(image)} is built for ${first} and the task runs on ${architecture}; the container stops with: exec format error`,
        related: [{ at: build.at, message: `built here, for ${build.platforms!.join(", ")}` }],
        fixes: run(task, wanted),
      };
    }
  },
};

const platforms: Readonly<Record<string, string>> & { readonly ARM64: string } = {
  X86_64: "linux/amd64",
  ARM64: "linux/arm64",
};

function called(image: Text): string {
  return image.pieces.every(({ known }) => known === undefined) ? "the image" : `"${shown(image)}"`;
}

/** What the task certainly runs on. On instances of one's own it is what these are, unless the task says so. */
function architectureOf(task: Resource): string | undefined {
  const { body } = task;
  const launched = compatibilitiesOf(task);
  const fargate = launched?.length === 1 && launched[0] === "FARGATE" ? "X86_64" : undefined;
  if (lacks(body, "RuntimePlatform")) return fargate;
  const [platform, other] = blocks(get(body, "RuntimePlatform"));
  if (!platform || other) return undefined;
  return lacks(platform, "CpuArchitecture") ? fargate : certain(get(platform, "CpuArchitecture"));
}

function run({ body }: Resource, wanted: string): readonly Fix[] {
  const [platform] = blocks(get(body, "RuntimePlatform"));
  const written = platform && property(platform, "CpuArchitecture");
  const title = `Run the task on ${wanted}`;
  const intents: Fix["intents"] = written
    ? [{ do: "replace", at: origin(written.value), with: wanted }]
    : platform
      ? [{ do: "set", on: platform, name: "CpuArchitecture", to: wanted }]
      : [
          {
            do: "set",
            on: body,
            name: "RuntimePlatform",
            to: { object: { CpuArchitecture: wanted, OperatingSystemFamily: "LINUX" } },
          },
        ];
  // Images of other containers may be for the architecture at hand.
  return [{ title, safe: false, preferred: true, intents }];
}
