import { App, Stack } from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as elbv2 from "aws-cdk-lib/aws-elasticloadbalancingv2";

const stack = new Stack(new App(), "Shop");
const vpc = new ec2.Vpc(stack, "Vpc");
const balancer = new elbv2.ApplicationLoadBalancer(stack, "Balancer", { vpc });
const defaultAction = elbv2.ListenerAction.fixedResponse(404);
balancer.addListener("Bare", { port: 443, protocol: elbv2.ApplicationProtocol.HTTPS, defaultAction });
                                                    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ elb/listener-certificate: a listener for HTTPS has no certificate; AWS answers: A certificate must be specified for HTTPS listeners
balancer.addListener("Later", { port: 8443, defaultAction }).addCertificates("Certificates", [elbv2.ListenerCertificate.fromArn("arn")]);
balancer.addListener("Plain", { port: 80, defaultAction });
