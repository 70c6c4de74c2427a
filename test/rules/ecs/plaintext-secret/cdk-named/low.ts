import { SecretValue, Stack } from 'aws-cdk-lib'
import { CfnTaskDefinition } from 'aws-cdk-lib/aws-ecs'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'

const stack = new Stack()
const login = new Secret(stack, 'Login')
new CfnTaskDefinition(stack, 'Task', {
  executionRoleArn: 'arn:aws:iam::123456789012:role/execution',
  containerDefinitions: [
    {
      name: 'web',
      memory: 512,
      image: 'public.ecr.aws/nginx/nginx:1',
      environment: [
        { name: 'DB_PASSWORD', value: login.secretValueFromJson('password').unsafeUnwrap() },
                                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/plaintext-secret (information): DB_PASSWORD is the password of a secret, and CloudFormation fills it in; whoever can see the task definition can read it [suggest]
        // The end of its ARN is not known.
        { name: 'OTHER_PASSWORD', value: SecretValue.secretsManager('shop/login', { jsonField: 'password' }).unsafeUnwrap() },
                                         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/plaintext-secret (information): OTHER_PASSWORD is the password of a secret, and CloudFormation fills it in; whoever can see the task definition can read it
      ],
    },
  ],
})
