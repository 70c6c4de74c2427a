import { Stack } from 'aws-cdk-lib'
import { DatabaseInstance, DatabaseInstanceEngine, PostgresEngineVersion } from 'aws-cdk-lib/aws-rds'
import { SecurityGroup, Vpc } from 'aws-cdk-lib/aws-ec2'
import { Construct } from 'constructs'
import { Cluster, ContainerImage, FargateService, FargateTaskDefinition } from 'aws-cdk-lib/aws-ecs'

export class Api extends Stack {
  private readonly database: DatabaseInstance
  constructor(scope: Construct, id: string, vpc: Vpc) {
    super(scope, id)
    const engine = DatabaseInstanceEngine.postgres({ version: PostgresEngineVersion.VER_16 })
    this.database = new DatabaseInstance(this, 'Db', { engine, vpc })
                        ~~~~~~~~~~~~~~~~ network/database-ingress: DatabaseInstance "Db" security group lets nobody in on port 5432 from FargateService "Web" security group, in which FargateService "Web" runs; it waits until its connection times out [suggest]
                        ^^^^^^^^^^^^^^^^ network/database-ingress: the database that it is given
    const guard = new SecurityGroup(this, 'Guard', { vpc })
                      ~~~~~~~~~~~~~ network/database-ingress: SecurityGroup "Guard" of DatabaseInstance "Other" lets nobody in on port 5433 from FargateService "Worker" security group, in which FargateService "Worker" runs; it waits until its connection times out [suggest]
    const other = new DatabaseInstance(this, 'Other', { engine, vpc, port: 5433, securityGroups: [guard] })
                      ^^^^^^^^^^^^^^^^ network/database-ingress: the database that it is given
    const taskDefinition = new FargateTaskDefinition(this, 'Task', { cpu: 512, memoryLimitMiB: 1024 })
    taskDefinition.addContainer('web', {
      image: ContainerImage.fromRegistry('public.ecr.aws/nginx/nginx:1'),
      environment: { DATABASE_HOST: this.database.dbInstanceEndpointAddress },
    })
    const second = new FargateTaskDefinition(this, 'Second', { cpu: 512, memoryLimitMiB: 1024 })
    second.addContainer('web', {
      image: ContainerImage.fromRegistry('public.ecr.aws/nginx/nginx:1'),
      environment: { DATABASE_HOST: other.instanceEndpoint.hostname },
    })
    const cluster = new Cluster(this, 'Cluster', { vpc })
    new FargateService(this, 'Web', { cluster, taskDefinition, circuitBreaker: { rollback: true } })
        ^^^^^^^^^^^^^^ network/database-ingress: the service
    const worker = new FargateService(this, 'Worker', { cluster, taskDefinition: second, circuitBreaker: { rollback: true } })
                       ^^^^^^^^^^^^^^ network/database-ingress: the service
    worker.node.addDependency(other)
  }
}
