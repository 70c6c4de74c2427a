import { App, Stack } from "aws-cdk-lib";
import { Bucket } from "aws-cdk-lib/aws-s3";

const app = new App();
const stack = new Stack(app, "Calls");

function named(what: string): string;
function named(what: string, stage: string): string;
function named(what: string, stage?: string): string {
  return stage ? `${what}-${stage}` : what;
}

class Namer {
  of(what: string): string;
  of(what: number): string;
  of(what: string | number): string {
    return `namer-${what}`;
  }

  static at(what: string): string;
  static at(what: number): string;
  static at(what: unknown): string {
    return `at-${what}`;
  }
}

new Bucket(stack, "One", { bucketName: named("one") });
new Bucket(stack, "Two", { bucketName: named("one", "two") });
new Bucket(stack, "Method", { bucketName: new Namer().of("x") });
new Bucket(stack, "Static", { bucketName: Namer.at("x") });

const parts = function (this: void, ...all: string[]) {
  return all.join("-");
};
new Bucket(stack, "This", { bucketName: parts("first", ...["second", "third"]) });

const after = (start: string) => (end: string) => `${start}-${end}`;
const ours = after("ours");
const both = (outer: (text: string) => string, inner: (text: string) => string) => (text: string) => outer(inner(text));
new Bucket(stack, "Returned", { bucketName: ours("kept") });
new Bucket(stack, "AtOnce", { bucketName: after("at")("once") });
new Bucket(stack, "Composed", { bucketName: both((text) => `${text}-end`, (text) => text.toLowerCase())("BOTH") });

const none = undefined as { name: string; deep: { name: string } } | undefined;
const some = { tags: undefined as { team: string } | undefined, name: "SOME" };
new Bucket(stack, "Nothing", { bucketName: none?.name ?? "nothing" });
new Bucket(stack, "Deeper", { bucketName: none?.deep.name ?? "deeper-nothing" });
new Bucket(stack, "Team", { bucketName: `team-${some.tags?.team ?? "none"}` });
new Bucket(stack, "Lower", { bucketName: none?.name.toLowerCase() ?? some?.name.toLowerCase() });
