import { App, Stack } from "aws-cdk-lib";
import { Bucket } from "aws-cdk-lib/aws-s3";
const app = new App();
const stack = new Stack(app, "S");
const n = "My App_Name";
const b = (id: string, bucketName: string) => new Bucket(stack, id, { bucketName });
b("A", n.toLowerCase().replace(/[^a-z0-9]+/g, "-"));
b(
  "B",
  n
    .split(" ")
    .map((w) => w.toLowerCase())
    .join(".")
    .replace("_", "-"),
);
b(
  "C",
  n
    .replace(/([A-Z])/g, (m) => m.toLowerCase())
    .replaceAll(" ", "-")
    .replace("_", "-"),
);
b("D", ["a", "b", undefined, "c"].filter(Boolean).join("-"));
b("E", ["p", "q"].concat("r").join("-"));
b("F", "abc".padEnd(6, "x"));
b("G", `x${"-y".repeat(3)}`);
b("H", n.slice(-4).toLowerCase());
b("I", n.substring(3, 6).toLowerCase() + "-i");
b("J", String(42) + "-j");
b("K", (5).toString() + "-kk");
b("L", n.charAt(0).toLowerCase() + "-ll");
b("M", n.match(/App/)![0].toLowerCase() + "-m");
b("N", [..."abc"].join("-"));
b("O", Array.from({ length: 3 }, (_, i) => i).join("-"));
b("P", [..."xyz"].reverse().join("") + "-p");
b("Q", Object.keys({ k1: 1, k2: 2 }).join("-"));
b("R", ["z", "a"].sort().join("-") + "-r");
b("S", "A-B".toLocaleLowerCase() + "-s");
b("T", `${["l1", "l2"]}`.replace(",", "-"));
b("U", "a,b,c".split(",").slice(1).join("-") + "-u");
b(
  "V",
  n
    .trim()
    .toLowerCase()
    .split(/[\s_]+/)
    .filter((x) => x.length > 2)
    .join("-") + "-v",
);
b("W", (n as string).toLowerCase().normalize("NFD").replace(/\W|_/g, "") + "-w");
b("X", "camelCaseName".replace(/([a-z])([A-Z])/g, "$1-$2").toLowerCase());
b("Y", new Array(3).fill("y").join("-"));
b("Z", ["a", "b"].map((x, i) => `${x}${i}`).join("-"));
b("AA", encodeURIComponent("enc") + "-aa");
b("AB", n.codePointAt(0) ? "code-yes" : "code-no");
b("AC", "x-y".split("-").pop()! + "-ac");
b("AD", `${1.5 * 2}-${7 % 4}-${2 ** 3}-ad`);
b("AE", (0.1).toFixed(2) + "-ae");
b("AG", "a".concat("b", "-", "c"));
