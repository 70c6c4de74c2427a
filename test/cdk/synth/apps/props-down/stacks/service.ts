import * as cdk from 'aws-cdk-lib'
import * as ec2 from 'aws-cdk-lib/aws-ec2'
import * as ecs from 'aws-cdk-lib/aws-ecs'
import { Construct } from 'constructs'
import { Worker } from '../constructs/worker'

interface ServiceProps extends cdk.StackProps {
  name: string
  cpu: number
  memory: number
  replicas: number
  suffix?: string
}

export class ServiceStack extends cdk.Stack {
  constructor(scope: Construct, id: string, props: ServiceProps) {
    super(scope, id, props)
    const suffix = props.suffix ?? '-test'
    const vpc = new ec2.Vpc(this, 'Vpc')
    const cluster = new ecs.Cluster(this, 'Cluster', { vpc, clusterName: `${props.name}${suffix}` })
    new Worker(this, 'Worker', {
      cluster,
      size: { cpu: props.cpu, memory: props.memory },
      count: props.replicas,
      name: props.name + '-worker',
    })
  }
}
