import { alternatives, lacks, property, use } from "../model/value.ts";
import type { Finding, Rule } from "../rule.ts";

export const terraformSensitiveOutput: Rule = {
  id: "terraform/sensitive-output",
  on: ["Terraform::Output"],
  severity: "error",
  summary: "An output of a root module that holds something sensitive says so",
  why: `Terraform plans nothing while an output of the root module shows what is sensitive: a generated password, a private key, a
variable with \`sensitive = true\`, or anything that is made of them, through whatever modules it came. It stops with
\`Output refers to sensitive values\`. With \`sensitive = true\` the value is kept out of the log, and can still be had with
\`terraform output -raw\`.

An output of a module that others call need not be marked. Without variable files, imports or a backend in it, a directory is taken
for such a module, as it may be one.`,
  sources: [
    "https://developer.hashicorp.com/terraform/language/values/outputs#sensitive-suppressing-values-in-cli-output",
    "https://github.com/hashicorp/terraform/blob/main/internal/terraform/node_output.go",
    "https://registry.terraform.io/providers/hashicorp/random/latest/docs/resources/password#read-only",
  ],

  *check({ address, body, name, secret }): Generator<Finding> {
    const sensitive = property(body, "Sensitive");
    const marked = sensitive
      ? !alternatives(sensitive.value)?.every((each) => each === "false")
      : !lacks(body, "Sensitive");
    if (!secret || marked) return;
    yield {
      at: sensitive ? use(sensitive.value) : name,
      message: `${address} holds ${secret.called}, which is sensitive, and is not marked so; planning answers: Output refers to sensitive values`,
      related: [{ at: secret.at, message: `${secret.called} is sensitive` }],
      fixes: [
        {
          title: "Mark the output as sensitive",
          safe: true,
          preferred: true,
          intents: [
            sensitive
              ? { do: "replace", at: use(sensitive.value), with: true }
              : { do: "set", on: body, name: "Sensitive", to: true },
          ],
        },
      ],
    };
  },
};
