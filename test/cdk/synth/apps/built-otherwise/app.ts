// Lists and objects that are changed in ways that are not all followed.
import { App, Stack } from "aws-cdk-lib";
import { Bucket, CfnBucket } from "aws-cdk-lib/aws-s3";
import { CfnTaskDefinition } from "aws-cdk-lib/aws-ecs";
const app = new App();
const stack = new Stack(app, "S");
const b = (id: string, bucketName: string) => new Bucket(stack, id, { bucketName });
const d1: any[] = [{ name: "a", image: "nginx", memory: 10 }];
const p1 = { family: "f1", containerDefinitions: d1 };
d1.push({ name: "b", image: "nginx", memory: 10 });
new CfnTaskDefinition(stack, "T1", p1);
const d2: any[] = [{ name: "a", image: "nginx", memory: 10 }];
new CfnTaskDefinition(stack, "T2", { family: "f2", containerDefinitions: d2 });
d2.push({ name: "b", image: "nginx", memory: 10 });
const d3: any[] = [];
d3.push({ name: "a", image: "nginx", memory: 10 });
if (process.env.NOPE) d3.push({ name: "b", image: "nginx", memory: 10 });
new CfnTaskDefinition(stack, "T3", { family: "f3", containerDefinitions: d3 });
const l1 = ["x"];
const j1 = l1.join("-");
l1.push("y");
b("A", `${j1}-a`);
b("B", l1.join("-") + "-b");
const l2 = ["x"];
function add() {
  l2.push("y");
}
add();
b("C", l2.join("-") + "-c");
const l3 = ["x"];
for (let i = 0; i < 2; i++) l3.push(`i${i}`);
b("D", l3.join("-") + "-d");
const l4 = ["x"];
while (l4.length < 3) l4.push("w");
b("E", l4.join("-") + "-e");
const l5 = ["x"];
const use = () => l5.join("-");
l5.push("y");
b("F", use() + "-f");
l5.push("z");
b("G", use() + "-g");
const l6 = ["x"];
for (const v of ["p", "q"]) {
  if (v === "p") continue;
  l6.push(v);
}
b("H", l6.join("-") + "-h");
const l7 = ["x"];
for (const v of ["p", "q"]) {
  l7.push(v);
  b(`I${v}`, l7.join("-") + "-i");
}
const l8 = ["x"];
l8.push("y");
l8.pop();
b("J", l8.join("-") + "-j");
const l9 = ["b", "a"];
l9.push("0");
l9.sort();
b("K", l9.join("-") + "-k");
const l10 = ["x"];
l10[0] = "y";
b("L", l10.join("-") + "-l");
const l11 = ["x"];
l11.length = 0;
b("M", l11.join("-") + "m-m");
const e1: Record<string, string> = { A: "old" };
e1.A = "e1-new";
b("N", e1.A);
const e2: Record<string, string> = { A: "old2" };
delete e2.A;
e2.B = "bb";
b("O", e2.A ?? "e2-gone");
const e3: any = { in: { A: "old3" } };
e3.in.A = "e3-new";
b("P", e3.in.A);
const e4: any = {};
Object.assign(e4, { A: "e4-as" });
b("Q", e4.A);
let a1 = ["x"];
let a2 = a1;
a2.push("y");
b("R", a1.join("-") + "-r");
let a3: string[];
const a4 = ["x"];
a3 = a4;
a3.push("z");
b("T", a4.join("-") + "-t");
const e5: Record<string, string> = {};
for (const k of ["k1", "k2"]) e5[k] = `v-${k}`;
b("U", `${e5.k1}-${e5.k2}`);
const l12: string[] = [];
["f", "g"].forEach((v) => l12.push(v));
b("V", l12.join("-") + "-v");
const l13: string[] = [];
l13.push(...["s1", "s2"], "s3");
b("W", l13.join("-"));
const e6: any = { n: "n" };
e6.n += "-more";
b("X", e6.n);
function make(names: string[]) {
  const out: Bucket[] = [];
  for (const n of names) {
    const x = new Bucket(stack, `mk-${n}`, { bucketName: `mk-${n}` });
    out.push(x);
  }
  return out;
}
const made = make(["m1", "m2"]);
new CfnBucket(stack, "Cfn", { bucketName: `cfn-${made.length}` });
const nested = { list: ["x"] };
nested.list.push("y");
b("Y", nested.list.join("-") + "-y");
const outer = [["x"]];
outer[0].push("y");
b("Z", outer[0].join("-") + "-z");
const cond: string[] = ["c"];
if (stack.region === "x") {
  cond.push("r");
} else {
  cond.push("s");
}
for (const c of cond) b(`Co${c}`, `cond-${c}`);
