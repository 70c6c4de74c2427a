import * as cdk from "aws-cdk-lib";
import * as s3 from "aws-cdk-lib/aws-s3";
import * as sqs from "aws-cdk-lib/aws-sqs";
import { App } from "./shadow";

// Names that mean something else, values that change, and branches that are not taken.
let name = "first-bucket";
const stack = new cdk.Stack(new cdk.App(), "Odd");
name = "second-bucket";
new s3.Bucket(stack, "Reassigned", { bucketName: name });

const config = { bucket: "before-bucket", list: ["a"] };
config.bucket = "after-bucket";
config.list.push("b");
new s3.Bucket(stack, "Mutated", { bucketName: config.bucket });
new s3.Bucket(stack, "Pushed", { bucketName: `pushed-${config.list.length}-bucket` });

if (Date.now() < 0) new s3.Bucket(stack, "Past", { bucketName: "past-bucket" });

function counter() {
  let count = 0;
  return () => ++count;
}
const next = counter();
new s3.Bucket(stack, "One", { bucketName: `counted-${next()}-bucket` });
new s3.Bucket(stack, "Two", { bucketName: `counted-${next()}-bucket` });

class Queue {
  constructor(readonly queueName: string) {}
}
new Queue("no-queue-of-the-cdk");
new sqs.Queue(stack, "Queue", new App().props);

const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1));
new s3.Bucket(stack, "Recursive", { bucketName: `recursive-${factorial(4)}-bucket` });

try {
  new s3.Bucket(stack, "Tried", { bucketName: "tried-bucket" });
} finally {
  new s3.Bucket(stack, "Finally", { bucketName: "finally-bucket" });
}

switch (name.length) {
  case 13:
    new s3.Bucket(stack, "Case", { bucketName: "case-bucket" });
    break;
  default:
    new s3.Bucket(stack, "Default", { bucketName: "default-bucket" });
}

const wanted = ["x", "y"].filter((each) => each !== "x").reduce((all, each) => `${all}-${each}`, "reduced");
new s3.Bucket(stack, "Reduced", { bucketName: `${wanted}-bucket` });
const map = new Map([["key", "mapped-bucket"]]);
new s3.Bucket(stack, "Mapped", { bucketName: map.get("key") });
const { bucketName = "destructured-default" } = {} as { bucketName?: string };
new s3.Bucket(stack, "Defaulted", { bucketName });
label: for (const letter of "ab") {
  for (const digit of [1, 2]) {
    if (letter === "b" && digit === 1) continue label;
    if (digit === 2) break;
    new s3.Bucket(stack, `Letter${letter}${digit}`, { bucketName: `letter-${letter}-${digit}` });
  }
}
let index = 0;
while (index < 2) {
  new s3.Bucket(stack, `While${index}`, { bucketName: `while-${index}-bucket` });
  index++;
}
new s3.Bucket(stack, "Nullish", { bucketName: (null as string | null)?.toString() ?? "nullish-bucket" });
new s3.Bucket(stack, "Comma", { bucketName: (void 0, "comma-bucket") });
new s3.Bucket(stack, "Tagged", { bucketName: String.raw`tagged-bucket` });
new s3.Bucket(stack, "Json", { bucketName: JSON.parse('{"name":"json-bucket"}').name });
new s3.Bucket(stack, "Getter", { bucketName: { get name() { return "getter-bucket"; } }.name });
