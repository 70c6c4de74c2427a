import { deepEqual } from "node:assert/strict";
import { GatewayVpcEndpointAwsService, InterfaceVpcEndpointAwsService } from "aws-cdk-lib/aws-ec2";
import { enumerations } from "../../server/frontends/cdk/constructs/enums.ts";

describe("CDK enumerations", () => {
  it("are those of aws-cdk-lib", async () => {
    const found: Record<string, Record<string, unknown>> = {};
    for (const name of Object.keys(enumerations)) {
      const [module, type] = name.split(".") as [string, string];
      const library = (await import(module === "core" ? "aws-cdk-lib" : `aws-cdk-lib/${module}`)) as Record<
        string,
        Record<string, unknown>
      >;
      const members = library[type]!;
      found[name] = Object.fromEntries(
        Object.keys(enumerations[name]!).map((member) => [member, plain(members[member], member)]),
      );
    }
    deepEqual(found, enumerations);
  });

  it("have every service of AWS that an endpoint may lead to by its usual name", () => {
    const usual = Object.entries(InterfaceVpcEndpointAwsService).filter(([, value]) => {
      const name = value instanceof InterfaceVpcEndpointAwsService ? value.name.replaceAll(/\$\{.*?\}/g, "?") : "";
      return name === `?.?.${(value as InterfaceVpcEndpointAwsService).shortName}?`;
    });
    const names = Object.fromEntries(usual.map(([name, value]) => [name, (value as { shortName: string }).shortName]));
    deepEqual(names, enumerations["aws-ec2.InterfaceVpcEndpointAwsService"]);
  });
});

/** The text that a member comes to: its own, that of the one field it holds, or, of a numbered one, its name; of an endpoint, its service. */
function plain(value: unknown, name: string): unknown {
  if (typeof value === "number") return name;
  if (value instanceof InterfaceVpcEndpointAwsService) return value.shortName;
  if (value instanceof GatewayVpcEndpointAwsService) return value.name.split(".").at(-1);
  return typeof value === "object" && value !== null
    ? Object.values(value).find((each) => typeof each === "string")
    : value;
}
