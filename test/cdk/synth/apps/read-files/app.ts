// JSON that is read when the application runs.
import * as fs from "fs";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as path from "path";
import { App, Stack } from "aws-cdk-lib";
import { Bucket } from "aws-cdk-lib/aws-s3";

const x = JSON.parse(readFileSync(join(__dirname, "x.json"), "utf8"));
const y: { deep: { name: string } } = JSON.parse(fs.readFileSync(path.join(__dirname, "conf", "y.json"), "utf-8"));
const again = JSON.parse(fs.readFileSync(path.resolve(__dirname, "conf/../x.json")).toString());
const changed = JSON.parse(readFileSync(join(__dirname, "x.json"), "utf8"));
changed.name = "changed-name";

const app = new App();
const stack = new Stack(app, "ReadFiles");
new Bucket(stack, "X", { bucketName: x.name });
new Bucket(stack, "Y", { bucketName: y.deep.name });
new Bucket(stack, "Again", { bucketName: `${again.name}-again` });
new Bucket(stack, "Changed", { bucketName: changed.name });
for (const each of x.list) new Bucket(stack, each, { bucketName: `each-${each}` });
