import { certain } from "../links/link.ts";
import { lacks, property, use } from "../model/value.ts";
import type { Finding, Rule } from "../rule.ts";

export const elbListenerCertificate: Rule = {
  id: "elb/listener-certificate",
  on: ["AWS::ElasticLoadBalancingV2::Listener"],
  severity: "error",
  summary: "A listener that speaks HTTPS or TLS has a certificate",
  why: `AWS makes no listener for HTTPS or TLS without a default certificate: \`A certificate must be specified for HTTPS listeners\`.
Those that an \`aws_lb_listener_certificate\` adds come beside the default, not in its place.`,
  sources: [
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateListener.html",
    "https://github.com/aws-cloudformation/cfn-lint/blob/main/docs/rules.md#E3676",
  ],

  *check({ body }): Generator<Finding> {
    const protocol = property(body, "Protocol");
    const spoken = certain(protocol?.value);
    if (!protocol || (spoken !== "HTTPS" && spoken !== "TLS") || !lacks(body, "Certificates")) return;
    yield {
      at: use(protocol.value),
      message: `a listener for ${spoken} has no certificate; AWS answers: A certificate must be specified for ${spoken} listeners`,
    };
  },
};
