import { engineStatus } from "../data/rds-engines.ts";
import { exact, get, origin, property, texts, use } from "../model/value.ts";
import type { Finding, Fix, Rule } from "../rule.ts";
import { versioned } from "./versions.ts";

export const rdsUnknownEngine: Rule = {
  id: "rds/unknown-engine",
  on: versioned,
  severity: "error",
  summary: "An engine is one that RDS has",
  why: `RDS calls PostgreSQL \`postgres\` and Aurora's \`aurora-postgresql\`; \`postgresql\` and \`aurora-postgres\` are names that
everybody has written once. RDS answers \`Invalid DB engine\`, after the network and the subnet groups have been made.
\`aurora\` was Aurora MySQL 1, which ended in February 2023; its successor is called \`aurora-mysql\`.

Names that begin like an engine of which RDS adds editions, such as \`sqlserver-\`, are left alone.`,
  sources: [
    "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html",
    "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Aurora.MySQL56.EOL.html",
    "https://github.com/hashicorp/terraform/issues/18009",
  ],

  *check({ address, body, existing }): Generator<Finding> {
    for (const text of texts(get(body, "Engine"))) {
      const name = exact(text);
      // What waits for something to be filled in is no engine yet.
      if (name === undefined || !/^[A-Za-z][\w-]*$/.test(name)) continue;
      const status = engineStatus(name);
      if (status.is === "known" || (status.is === "gone" && existing)) continue;
      const meant = status.is === "gone" ? status.now : status.meant;
      const fix: Fix = {
        title: `Use ${meant}`,
        // Nothing runs on an engine that there never was; one that is gone may have been upgraded by RDS.
        safe: status.is === "unknown" && text.pieces.length === 1,
        preferred: true,
        intents: [{ do: "replace", at: origin(text), with: meant ?? "" }],
      };
      const { written } = property(body, "Engine")!;
      yield {
        at: origin(text),
        message:
          status.is === "gone"
            ? `RDS has no engine "${name}" since ${status.until} and answers: Invalid DB engine; its successor is ${status.now}`
            : `RDS has no engine "${name}" and answers: Invalid DB engine${meant === undefined ? "" : `; it is called ${meant}`}`,
        related: text.trail.length > 1 ? [{ at: use(text), message: `${written} of ${address}` }] : [],
        fixes: meant === undefined ? [] : [fix],
      };
    }
  },
};
