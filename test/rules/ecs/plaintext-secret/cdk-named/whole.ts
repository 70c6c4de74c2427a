import { SecretValue, Stack } from 'aws-cdk-lib'
import { ContainerImage, FargateTaskDefinition } from 'aws-cdk-lib/aws-ecs'

const stack = new Stack()
const task = new FargateTaskDefinition(stack, 'Task', { cpu: 512, memoryLimitMiB: 1024 })
task.addContainer('web', {
  image: ContainerImage.fromRegistry('public.ecr.aws/nginx/nginx:1'),
  environment: {
    DB_PASSWORD: SecretValue.secretsManager('shop/whole').unsafeUnwrap(),
                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/plaintext-secret (information): DB_PASSWORD is all that a secret holds, and CloudFormation fills it in; whoever can see the task definition can read it [suggest]
  },
})
