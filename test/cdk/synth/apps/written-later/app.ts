// What is written after it was read first, through whatever name.
import { App, Stack } from "aws-cdk-lib";
import { Bucket } from "aws-cdk-lib/aws-s3";
const app = new App();
const stack = new Stack(app, "S");
const b = (id: string, bucketName: string) => new Bucket(stack, id, { bucketName });
const c = {
  name: "old-c",
  list: ["x"],
  set(x: string) {
    this.name = x;
    return this;
  },
  add(x: string) {
    this.list.push(x);
  },
};
c.set("new-c");
c.add("y");
b("A", c.name);
b("B", c.list.join("-") + "-b");
class Reg {
  static list = ["a"];
  static count = "old-r";
  static set(x: string) {
    this.count = x;
  }
  static add(x: string) {
    this.list.push(x);
  }
}
Reg.list.push("b");
b("C", Reg.list.join("-") + "-c");
Reg.set("new-r");
b("D", Reg.count);
class Own {
  list = ["a"];
  other = ["o"];
  name = "old-o";
  set(x: string) {
    this.name = x;
  }
  add(x: string) {
    this.list.push(x);
  }
}
const own = new Own();
own.set("new-o");
own.add("z");
own.other.push("p");
b("E", own.name);
b("F", own.list.join("-") + "-f");
b("G", own.other.join("-") + "-g");
const d = {
  f: function () {
    (this as any).name = "new-d";
  },
  name: "old-d",
};
d.f();
b("H", d.name);
class Deco {
  static names: Record<string, string> = { a: "old-a" };
}
Deco.names.a = "new-a";
Deco.names["b"] = "new-bb";
b("I", Deco.names.a);
b("J", Deco.names.b);
class With {
  cfg = { name: "old-w" };
}
const w = new With();
w.cfg.name = "new-w";
b("K", w.cfg.name);
const shared = { inner: { name: "old-s" } };
const alias = shared.inner;
alias.name = "new-s";
b("L", shared.inner.name);
function mutate(x: { name: string }) {
  x.name = "new-m";
}
const m = { name: "old-m" };
mutate(m);
b("M", m.name);
const list = ["q"];
const l2 = list;
l2.push("r");
b("N", list.join("-") + "-n");
const arr = [{ name: "old-arr" }];
for (const each of arr) each.name = "new-arr";
b("O", arr[0].name);
arr.forEach((each) => {
  each.name = "newer-arr";
});
b("P", arr[0].name + "-p");
const [f] = arr;
f.name = "newest-arr";
b("Q", arr[0].name + "-q");
delete (m as any).name;
b("R", m.name ?? "gone-r");
Object.assign(shared, { inner: { name: "as-s" } });
b("T", shared.inner.name + "-t");
Object.defineProperty(c, "name", { value: "def-c" });
b("U", c.name + "-u");
let n = "old-n";
const setN = () => {
  n = "new-n";
};
setN();
b("V", n);
let k = 1;
k++;
b("W", `kk-${k}`);
let [p1, p2] = ["pa", "pb"];
[p1, p2] = [p2, p1];
b("X", `${p1}-${p2}`);
