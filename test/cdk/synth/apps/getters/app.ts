import { App, Stack } from "aws-cdk-lib";
import { Bucket } from "aws-cdk-lib/aws-s3";

class Names {
  static readonly part = "part";

  static get files() {
    return "names-files";
  }

  static get both() {
    return `${Names.part}-both`;
  }

  static get ours() {
    return `${this.part}-ours`;
  }

  static named(what: string) {
    return `${this.part}-${what}`;
  }

  get own() {
    return `${Names.files}-own`;
  }
}

class More extends Names {
  static readonly other = "other";
}

const config = {
  base: "base",
  get name() {
    return "config-name";
  },
  get long(): string {
    return `${this.base}-long`;
  },
  method() {
    return `${this.base}-method`;
  },
  get replaced() {
    return "before";
  },
  ...{ replaced: "after-it" },
};

const app = new App();
const stack = new Stack(app, "Getters");
new Bucket(stack, "Files", { bucketName: Names.files });
new Bucket(stack, "Both", { bucketName: Names.both });
new Bucket(stack, "Ours", { bucketName: Names.ours });
new Bucket(stack, "Named", { bucketName: Names.named("named") });
new Bucket(stack, "Own", { bucketName: new Names().own });
new Bucket(stack, "Inherited", { bucketName: `${More.part}-${More.other}` });
new Bucket(stack, "Called", { bucketName: More.named("more") });
new Bucket(stack, "Got", { bucketName: More.files.replace("names", "more") });
new Bucket(stack, "Config", { bucketName: config.name });
new Bucket(stack, "Long", { bucketName: config.long });
new Bucket(stack, "Method", { bucketName: config.method() });
new Bucket(stack, "Replaced", { bucketName: config.replaced });
for (const name of Object.keys(config)) new Bucket(stack, `Of-${name}`, { bucketName: `key-${name}` });
