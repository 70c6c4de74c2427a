import { App, Stack } from "aws-cdk-lib";
import { Bucket } from "aws-cdk-lib/aws-s3";
const app = new App();
const stack = new Stack(app, "S");
const b = (id: string, bucketName: string | undefined) => new Bucket(stack, id, { bucketName });
const isProd = "prod" === ("prod" as string);
const stage: string = "dev";
const none = undefined as string | undefined;
const empty = "";
b("A", isProd ? "ter-a" : "ter-x");
b("B", stage === "prod" ? "ter-x" : stage === "dev" ? "ter-b" : "ter-y");
b("C", none ?? "ter-c");
b("D", empty || "ter-d");
b("E", none || (empty ? "x" : "ter-e"));
b("F", (isProd && "ter-f") || "x");
b("G", none?.toLowerCase() ?? "ter-g");
b("H", ["dev", "test"].includes(stage) ? "ter-h" : "x");
b("I", !isProd ? "x" : "ter-i");
b("J", stage !== "dev" ? "x" : "ter-j");
b("K", 3 > 2 && 1 <= 1 ? "ter-k" : "x");
b("L", typeof stage === "string" ? "ter-l" : "x");
b("M", none === undefined ? "ter-m" : "x");
b("N", none == null ? "ter-n" : "x");
b("O", ({ dev: "ter-o", prod: "x" } as Record<string, string>)[stage]);
b("P", ({ prod: "x" } as Record<string, string>)[stage] ?? "ter-p");
b("Q", "dev" in { dev: 1 } ? "ter-q" : "x");
b("R", stage.startsWith("d") ? "ter-r" : "x");
b("S", /^d/.test(stage) ? "ter-s" : "x");
b("T", stage.length > 2 ? "ter-t" : "x");
let u = "ter";
if (isProd) {
  u += "-u";
} else {
  u += "-x";
}
b("U", u);
let v;
switch (stage) {
  case "dev":
    v = "ter-v";
    break;
  default:
    v = "x";
}
b("V", v);
const w = (() => {
  if (stage === "prod") return "x";
  return "ter-w";
})();
b("W", w);
let y: string | undefined;
y ??= "ter-yy";
b("Y", y);
const z = (void 0, "ter-zz");
b("Z", z);
b("AA", Number("3") === 3 ? "ter-aa" : "x");
b("AB", parseInt("12px") === 12 ? "ter-ab" : "x");
b("AC", Boolean("") ? "x" : "ter-ac");
b("AD", !!stage ? "ter-ad" : "x");
b("AE", (stage as any) instanceof String ? "x" : "ter-ae");
const cfg = { ...(isProd ? { name: "ter-af" } : {}), ...(stage === "prod" && { name: "x" }) };
b("AF", (cfg as any).name);
const cfg2 = { name: "ter-ag", ...(undefined as any) };
b("AG", cfg2.name);
const cfg3 = Object.assign({}, { name: "x" }, { name: "ter-ah" });
b("AH", cfg3.name);
