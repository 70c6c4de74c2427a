import * as iam from "aws-cdk-lib/aws-iam";

export default iam;
