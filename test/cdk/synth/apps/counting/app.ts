import { App, Stack } from "aws-cdk-lib";
import { Bucket } from "aws-cdk-lib/aws-s3";
const app = new App();
const stack = new Stack(app, "S");
const names = ["l1", "l2"] as const;
for (const n of names) {
  const x = `loop-${n}`;
  new Bucket(stack, n, { bucketName: x });
}
names.forEach((n, i) => {
  new Bucket(stack, `F${n}`, { bucketName: `each-${n}-${i}` });
});
const made = names.map((n) => new Bucket(stack, `M${n}`, { bucketName: `map-${n}` }));
for (let i = 0; i < names.length; i++) new Bucket(stack, `I${i}`, { bucketName: `idx-${names[i]}` });
for (let i = 2; i > 0; i--) new Bucket(stack, `D${i}`, { bucketName: `down-${i}` });
let k = 0;
while (k < 2) {
  new Bucket(stack, `W${k}`, { bucketName: `while-${k}` });
  k++;
}
for (const i of Array.from({ length: 2 }, (_, x) => x + 1)) new Bucket(stack, `A${i}`, { bucketName: `from-${i}` });
for (const i of [...Array(2).keys()]) new Bucket(stack, `K${i}`, { bucketName: `keys-${i}` });
for (const key in { q1: 1, q2: 2 }) new Bucket(stack, key, { bucketName: `in-${key}` });
[1, 2, 3].filter((x) => x > 1).map((x) => new Bucket(stack, `Fi${x}`, { bucketName: `filt-${x}` }));
Object.entries({ e1: { n: "v1" }, e2: { n: "v2" } }).map(
  ([a, { n }]) => new Bucket(stack, a, { bucketName: `ent-${a}-${n}` }),
);
for (let i = 0; i < 4; i += 2) new Bucket(stack, `St${i}`, { bucketName: `step-${i}` });
const nested = [
  ["a", ["x", "y"]],
  ["b", ["z"]],
] as const;
for (const [o, inner] of nested)
  for (const i of inner) new Bucket(stack, `N${o}${i}`, { bucketName: `nest-${o}-${i}` });
nested
  .flatMap(([o, inner]) => inner.map((i) => `${o}${i}`))
  .forEach((v) => new Bucket(stack, `FM${v}`, { bucketName: `flatm-${v}` }));
for (const n of names) {
  if (n === "l1") continue;
  new Bucket(stack, `C${n}`, { bucketName: `cont-${n}` });
}
for (const n of names) {
  if (n === "l2") break;
  new Bucket(stack, `B${n}`, { bucketName: `brk-${n}` });
}
names
  .slice()
  .reverse()
  .forEach((n) => new Bucket(stack, `R${n}`, { bucketName: `rev-${n}` }));
const r = names.reduce((acc, n) => ({ ...acc, [n]: `red-${n}` }), {} as Record<string, string>);
new Bucket(stack, "Rd", { bucketName: r.l2 });
const idx = names.indexOf("l2");
new Bucket(stack, "Idx", { bucketName: `index-${idx}-${names.findIndex((x) => x === "l2")}` });
const keyed = Object.fromEntries(names.map((n) => [n, `fe-${n}`]));
new Bucket(stack, "FE", { bucketName: keyed["l1"] });
do {
  new Bucket(stack, "Do", { bucketName: "do-while" });
} while (false);
const objs = [{ id: "o1" }, { id: "o2" }];
const f = objs.find((x) => x.id === "o2")!;
new Bucket(stack, "Find", { bucketName: `find-${f.id}` });
const grouped = new Set(names);
new Bucket(stack, "Grp", { bucketName: `grp-${[...grouped].length}` });
