import { certain, local } from "../links/link.ts";
import { vpcOf } from "../links/network.ts";
import { patternOf, reading } from "../links/pattern.ts";
import type { Resource } from "../model/resource.ts";
import { get, shown } from "../model/value.ts";
import type { Finding, Rule } from "../rule.ts";

export const networkDuplicateEndpoint: Rule = {
  id: "network/duplicate-endpoint",
  on: ["AWS::EC2::VPCEndpoint"],
  severity: "error",
  summary: "A VPC has one endpoint with private DNS for each service",
  why: `With private DNS an interface endpoint takes over the service's own name, such as
\`secretsmanager.eu-west-1.amazonaws.com\`, for the whole VPC. A second endpoint cannot have the same name: EC2 answers that
\`private-dns-enabled\` cannot be set, as there is a conflicting DNS domain. One endpoint may stand in all the subnets.`,
  sources: [
    "https://docs.aws.amazon.com/vpc/latest/privatelink/create-interface-endpoint.html",
    "https://docs.aws.amazon.com/vpc/latest/privatelink/manage-dns-names.html",
    "https://github.com/hashicorp/terraform-provider-aws/issues/5208",
  ],

  *check(endpoint, unit): Generator<Finding> {
    const name = serviceOf(endpoint);
    const vpc = vpcOf(endpoint, unit);
    if (name === undefined || !vpc || !hasPrivateNames(endpoint)) return;
    for (const other of unit.resources("AWS::EC2::VPCEndpoint")) {
      if (other === endpoint) return;
      if (serviceOf(other) !== name || vpcOf(other, unit) !== vpc || !hasPrivateNames(other)) continue;
      yield {
        at: endpoint.name,
        message: `${local(other)} has private DNS for ${shown(reading(get(endpoint.body, "ServiceName"))!)} in ${local(vpc)} already; EC2 answers: private-dns-enabled cannot be set because there is already a conflicting DNS domain`,
        related: [{ at: other.name, message: "the other endpoint" }],
      };
      return;
    }
  },
};

/** The service, of which a part may be read from somewhere. */
function serviceOf({ body, perhaps }: Resource): string | undefined {
  const text = reading(get(body, "ServiceName"));
  const signs = text && patternOf(text);
  return perhaps || !signs || signs.includes("\0") ? undefined : signs.join("");
}

function hasPrivateNames({ body }: Resource): boolean {
  return certain(get(body, "VpcEndpointType")) === "Interface" && certain(get(body, "PrivateDnsEnabled")) === "true";
}
