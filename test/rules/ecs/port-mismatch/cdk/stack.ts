import * as cdk from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as ecr from "aws-cdk-lib/aws-ecr";
import * as ecs from "aws-cdk-lib/aws-ecs";
import * as elbv2 from "aws-cdk-lib/aws-elasticloadbalancingv2";

export class Services extends cdk.Stack {
  constructor(scope: cdk.App, id: string) {
    super(scope, id);
    const vpc = new ec2.Vpc(this, "Vpc");
    const cluster = new ecs.Cluster(this, "Cluster", { vpc });
    const taskDefinition = new ecs.FargateTaskDefinition(this, "Task");
                               ~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/undersized-task: 512 MiB are little for a web application on Python; under load it may end with: OutOfMemoryError: Container killed due to memory usage [suggest]
    taskDefinition.addContainer("web", {
      image: ecs.ContainerImage.fromRegistry("public.ecr.aws/docker/library/python:3.12"),
      command: ["uvicorn", "main:app", "--host", "0.0.0.0", "--port", "8000"],
                                                                      ~~~~~~ ecs/port-mismatch: uvicorn listens on port 8000, and the load balancer's requests go to port 80 of container "web"; its targets never become healthy [suggest]
      portMappings: [{ containerPort: 80 }],
                                      ^^ ecs/port-mismatch: the port that the service names
    });
    const service = new ecs.FargateService(this, "Service", { cluster, taskDefinition });
                        ~~~~~~~~~~~~~~~~~~ ecs/deployment-circuit-breaker: no circuit breaker is set; a deployment whose tasks do not start goes on until somebody stops it [fix]
    const lb = new elbv2.ApplicationLoadBalancer(this, "Lb", { vpc });
    lb.addListener("Http", { port: 80 }).addTargets("Web", { port: 80, targets: [service] });
  }
}
