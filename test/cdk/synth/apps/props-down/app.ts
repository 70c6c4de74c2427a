import * as cdk from 'aws-cdk-lib'
import { account } from './bin/main'
import { ServiceStack } from './stacks/service'

const app = new cdk.App()
const env = { account, region: 'ap-southeast-2' }

new ServiceStack(app, 'ServiceDev', { env, name: 'tracker', cpu: 256, memory: 512, replicas: 1 })
new ServiceStack(app, 'ServiceProd', {
  env,
  name: 'tracker',
  cpu: 1024,
  memory: 2048,
  replicas: 3,
  suffix: '-live',
})
