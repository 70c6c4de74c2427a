import { App, Stack } from "aws-cdk-lib";
import { Bucket } from "aws-cdk-lib/aws-s3";
const app = new App();
const stack = new Stack(app, "S");
const names = new Map([
  ["prod", "map-prod"],
  ["dev", "map-dev"],
]);
const later = new Map<string, string>();
later.set("a", "later-a");
const set = new Set(["s1", "s2", "s1"]);
new Bucket(stack, "A", { bucketName: names.get("prod") });
new Bucket(stack, "B", { bucketName: names.get("dev")! + "-x" });
new Bucket(stack, "C", { bucketName: later.get("a") });
for (const n of set) new Bucket(stack, n, { bucketName: `set-${n}` });
for (const [k, v] of names) new Bucket(stack, k, { bucketName: `${v}-${k}` });
names.forEach((v, k) => new Bucket(stack, `F${k}`, { bucketName: `f-${v}-${k}` }));
[...set].map((x) => new Bucket(stack, `M${x}`, { bucketName: `m-${x}` }));
Array.from(set).forEach((x) => new Bucket(stack, `AF${x}`, { bucketName: `af-${x}` }));
for (const [k, v] of names.entries()) new Bucket(stack, `E${k}`, { bucketName: `e-${v}-${k}` });
for (const v of names.values()) new Bucket(stack, `V${v}`, { bucketName: `v-${v}` });
new Bucket(stack, "Has", { bucketName: set.has("s1") ? "has-yes" : "has-no" });
new Bucket(stack, "HasNot", { bucketName: names.has("zzz") ? "hasnot-yes" : "hasnot-no" });
new Bucket(stack, "Default", { bucketName: names.get("zzz") ?? "the-default" });
new Bucket(stack, "Size", { bucketName: `size-${names.size}-${set.size}` });
class Reg {
  static readonly map = new Map([["k", "reg-k"]]);
}
new Bucket(stack, "Reg", { bucketName: Reg.map.get("k") });
