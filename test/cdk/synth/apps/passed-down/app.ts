import { App, Stack, type StackProps } from "aws-cdk-lib";
import { Bucket } from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";

interface StoreProps {
  readonly name: string;
  readonly tags?: { readonly team: string };
}

class Store extends Construct {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: StoreProps,
  ) {
    super(scope, id);
    new Bucket(this, "Files", { bucketName: this.bucketName() });
  }

  private bucketName() {
    return `${this.props.name}-${this.props.tags?.team ?? "nobody"}`;
  }
}

interface ShopProps extends StackProps {
  readonly config: { readonly name: string; readonly team?: string };
}

class Shop extends Stack {
  constructor(scope: Construct, id: string, props: ShopProps) {
    super(scope, id, { ...props, description: "The shop" });
    const { config } = props;
    new Store(this, "First", { name: config.name, tags: config.team ? { team: config.team } : undefined });
    new Store(this, "Second", { ...this.common(config), name: `${config.name}-second` });
  }

  // Its parameter is called as what is handed to it.
  private common(config: ShopProps["config"]): StoreProps {
    return { name: "common", tags: { team: config.team ?? "common" } };
  }
}

const app = new App();
new Shop(app, "Dev", { config: { name: "shop-dev" } });
new Shop(app, "Prod", { config: { name: "shop-prod", team: "core" } });
