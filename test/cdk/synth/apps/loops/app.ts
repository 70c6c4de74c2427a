import * as cdk from "aws-cdk-lib";
import * as s3 from "aws-cdk-lib/aws-s3";
import * as sns from "aws-cdk-lib/aws-sns";
import * as sqs from "aws-cdk-lib/aws-sqs";

const app = new cdk.App();
const stack = new cdk.Stack(app, "Loops");

["raw", "clean", "gold"].forEach((layer) => {
  new s3.Bucket(stack, `Layer-${layer}`, { bucketName: `lake-${layer}` });
});

const queues = { orders: 30, mails: 60 };
for (const [name, seconds] of Object.entries(queues)) {
  new sqs.Queue(stack, name, { queueName: `shop-${name}`, visibilityTimeout: cdk.Duration.seconds(seconds) });
}

const topics = ["created", "paid"].map((event) => new sns.Topic(stack, `On-${event}`, { topicName: `order-${event}` }));

for (let index = 0; index < 3; index++) {
  new s3.Bucket(stack, `Shard${index}`, { bucketName: `shard-${index}-files` });
}

const regions = [
  { name: "eu", buckets: ["a", "b"] },
  { name: "us", buckets: ["c"] },
];
for (const { name, buckets } of regions) {
  for (const bucket of buckets) new s3.Bucket(stack, `${name}${bucket}`, { bucketName: `${name}-${bucket}-bucket` });
}

new cdk.CfnOutput(stack, "Topics", { value: topics.map((topic) => topic.topicArn).join(",") });
