// Lists and objects that statements build up.
import { App, Stack } from "aws-cdk-lib";
import { Bucket } from "aws-cdk-lib/aws-s3";
import { CfnTaskDefinition } from "aws-cdk-lib/aws-ecs";
const app = new App();
const stack = new Stack(app, "S");
const names: string[] = [];
names.push("one");
names.push("two", "three");
names.unshift("zero");
for (const name of names) new Bucket(stack, name, { bucketName: `bucket-${name}` });
let more = ["m1"];
more = [...more, "m2"];
for (const name of more) new Bucket(stack, name, { bucketName: `bucket-${name}` });
const maybe: string[] = ["y1"];
if (process.env.NOPE) maybe.push("y2");
for (const name of maybe) new Bucket(stack, name, { bucketName: `bucket-${name}` });
const known: string[] = ["k1"];
if (names.length > 0) known.push("k2");
for (const name of known) new Bucket(stack, name, { bucketName: `bucket-${name}` });
const built: string[] = [];
for (const x of ["a", "b"]) built.push(`built-${x}`);
for (const name of built) new Bucket(stack, name, { bucketName: `bucket-${name}` });
["c", "d"].forEach((x) => built.push(x));
function inside() {
  const definitions: CfnTaskDefinition.ContainerDefinitionProperty[] = [];
  definitions.push({ name: "app", image: "nginx:1.27", memory: 256 });
  return new CfnTaskDefinition(stack, "T", { family: "pushed", containerDefinitions: definitions });
}
inside();
const env: Record<string, string> = {};
env.NAME = "env-name";
env["OTHER"] = "env-other";
new Bucket(stack, "Env", { bucketName: env.NAME });
const all: string[] = [];
all.push("l1");
const copy = [...all, "l2"];
for (const n of copy) new Bucket(stack, n, { bucketName: `c-${n}` });
