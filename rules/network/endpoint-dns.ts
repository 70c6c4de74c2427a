import { certain, local } from "../links/link.ts";
import { vpcOf } from "../links/network.ts";
import { handedOn } from "../links/outside.ts";
import type { Resource } from "../model/resource.ts";
import { get, lacks, property, use } from "../model/value.ts";
import { type Finding, type Fix, passed, type Rule } from "../rule.ts";

export const networkEndpointDns: Rule = {
  id: "network/endpoint-dns",
  on: ["AWS::EC2::VPC"],
  severity: "error",
  summary: "A VPC has DNS hostnames and DNS support where an endpoint in it has private DNS",
  why: `With private DNS an interface endpoint takes over the service's own name, by a hidden zone of the VPC. That needs both
of the VPC's DNS settings: support, which is on where nothing is written, and hostnames, which are *off* in every VPC that is
made by Terraform without \`enable_dns_hostnames\`. The VPC and all its subnets are made first; then EC2 refuses the endpoint:
\`Enabling private DNS requires both enableDnsSupport and enableDnsHostnames VPC attributes set to true\`.`,
  sources: [
    "https://docs.aws.amazon.com/vpc/latest/privatelink/create-interface-endpoint.html",
    "https://docs.aws.amazon.com/guardduty/latest/ug/gdu-assess-coverage-ecs.html",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/vpc",
  ],

  *check(vpc, unit): Generator<Finding> {
    if (vpc.existing || vpc.perhaps) return;
    const off = settings.filter((name) => isOff(vpc, name));
    const [first] = off;
    if (first === undefined || handedOn(vpc, unit)) return;
    const endpoint = unit
      .resources("AWS::EC2::VPCEndpoint")
      .find((each) => hasPrivateNames(each) && vpcOf(each, unit) === vpc);
    if (!endpoint) return;
    const written = property(vpc.body, first);
    const what = written
      ? `${written.written} of ${local(vpc)} is false`
      : `${local(vpc)} does not say enable_dns_hostnames, which is false by default`;
    yield {
      at: written ? use(written.value) : vpc.name,
      message: `${what}, but ${local(endpoint)} in it has private DNS; EC2 answers: Enabling private DNS requires both enableDnsSupport and enableDnsHostnames VPC attributes set to true`,
      related: [
        { at: endpoint.name, message: "the endpoint" },
        ...(written ? passed(written.value.trail, "false comes from here") : []),
      ],
      fixes: [turnOn(vpc, off)],
    };
  },
};

const settings = ["EnableDnsSupport", "EnableDnsHostnames"] as const;

/** Whether the setting certainly is off, and nobody is expected to turn it on by other means. */
function isOff({ body, via, ignored }: Resource, name: (typeof settings)[number]): boolean {
  if (ignored === "all" || ignored?.has(name)) return false;
  if (lacks(body, name)) return via === "terraform" && name === "EnableDnsHostnames";
  return certain(get(body, name)) === "false";
}

function hasPrivateNames({ body, existing, elsewhere, perhaps }: Resource): boolean {
  if (existing || elsewhere || perhaps) return false;
  return certain(get(body, "VpcEndpointType")) === "Interface" && certain(get(body, "PrivateDnsEnabled")) === "true";
}

function turnOn({ body }: Resource, off: readonly string[]): Fix {
  const intents = off.map((name): Fix["intents"][number] => {
    const written = property(body, name);
    return written ? { do: "replace", at: use(written.value), with: true } : { do: "set", on: body, name, to: true };
  });
  const title = off.length > 1 ? "Turn DNS support and hostnames on" : `Turn ${called.get(off[0]!)} on`;
  return { title, safe: false, preferred: true, intents };
}

const called: ReadonlyMap<string, string> = new Map([
  ["EnableDnsSupport", "DNS support"],
  ["EnableDnsHostnames", "DNS hostnames"],
]);
