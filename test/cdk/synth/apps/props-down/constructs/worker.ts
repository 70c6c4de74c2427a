import * as ecs from 'aws-cdk-lib/aws-ecs'
import { Construct } from 'constructs'

export interface WorkerProps {
  readonly cluster: ecs.ICluster
  readonly size: { cpu: number; memory: number }
  readonly count: number
  readonly name: string
  readonly image?: string
}

export class Worker extends Construct {
  readonly service: ecs.FargateService

  constructor(scope: Construct, id: string, { cluster, size, count, name, image = 'busybox:1.36' }: WorkerProps) {
    super(scope, id)
    const taskDefinition = new ecs.FargateTaskDefinition(this, 'Task', {
      family: name,
      cpu: size.cpu,
      memoryLimitMiB: size.memory,
    })
    taskDefinition.addContainer('main', { image: ecs.ContainerImage.fromRegistry(image), command: ['run', name] })
    this.service = new ecs.FargateService(this, 'Service', {
      cluster,
      taskDefinition,
      desiredCount: count,
      serviceName: name,
    })
  }
}
