import table from "./awslogs.json" with { type: "json" };

/** The options of the log driver awslogs: all that are known, those that it cannot do without, and those on Fargate. */
export const {
  options,
  required,
  requiredOnFargate,
}: Readonly<Record<"options" | "required" | "requiredOnFargate", readonly string[]>> = table;
