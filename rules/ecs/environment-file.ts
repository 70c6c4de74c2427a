import { containers } from "../links/task.ts";
import { rewritten } from "../model/command.ts";
import { blocks, get, property, type Text, texts, use } from "../model/value.ts";
import { type Finding, type Fix, hole, type Rule } from "../rule.ts";

export const ecsEnvironmentFile: Rule = {
  id: "ecs/environment-file",
  on: ["AWS::ECS::TaskDefinition"],
  severity: "error",
  summary: "A file of variables is named by the ARN of an object in S3, with the extension that ECS wants",
  why: `ECS downloads the files in \`environmentFiles\` when the task starts, and takes their places from ARNs only:
\`arn:aws:s3:::bucket/app.env\`. With \`s3://bucket/app.env\` or a path the task stops before its first log line. The file must
have the extension \`.env\`, by AWS's own pages, and be in a bucket that the execution role may read.`,
  sources: [
    "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EnvironmentFile.html",
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/use-environment-file.html",
    "https://github.com/aws/amazon-ecs-agent/blob/master/agent/taskresource/envFiles/envfile.go",
  ],

  *check(task): Generator<Finding> {
    for (const container of containers(task)) {
      for (const file of blocks(get(container, "EnvironmentFiles"))) {
        const value = property(file, "Value");
        for (const text of value ? texts(value.value) : []) {
          const whole = text.pieces.map(({ known }) => known ?? hole).join("");
          // What begins with something unknown may be an ARN.
          if (/^(?!arn:)[^\0]{4}/.test(whole) || /^(?!arn)[^\0]{3}:/.test(whole)) {
            yield {
              at: use(text),
              message: `${value!.written} is no ARN of an object in S3; the task stops with: unable to parse bucket and key from s3 ARN specified in environmentFile`,
              fixes: named(text, whole),
            };
          } else if (/\/[^/\0]*\.(?!env$)[^./\0]*$|\/[^./\0]+$/.test(whole)) {
            yield {
              at: use(text),
              message: `${value!.written} ends in "${whole.slice(whole.lastIndexOf("/") + 1)}"; a file of variables has the extension .env`,
              severity: "warning",
            };
          }
        }
      }
    }
  },
};

/** The ARN of what `s3://bucket/key` names. */
function named(text: Text, whole: string): readonly Fix[] {
  const scheme = /^s3:\/\//.exec(whole)?.[0];
  const mended = scheme && rewritten(text, 0, scheme.length, "arn:aws:s3:::");
  if (!mended) return [];
  return [{ title: "Use the ARN", safe: true, preferred: true, intents: [{ do: "replace", ...mended }] }];
}
