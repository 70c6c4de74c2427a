import { deepEqual } from "node:assert/strict";
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
});

/** The text that a member comes to: its own, that of the one field it holds, or, of a numbered one, its name. */
function plain(value: unknown, name: string): unknown {
  if (typeof value === "number") return name;
  return typeof value === "object" && value !== null
    ? Object.values(value).find((each) => typeof each === "string")
    : value;
}
