import { App, Stack } from "aws-cdk-lib";
import * as cloudfront from "aws-cdk-lib/aws-cloudfront";
import * as cognito from "aws-cdk-lib/aws-cognito";

const stack = new Stack(new App(), "Otherwise");
const long = "the-pictures-and-the-documents-of-everybody-who-has-ever-been-here";
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ naming/length: "the-pictures-and-the-documents-of-everybody-who-has-ever-been-here" comes from here
new cloudfront.S3OriginAccessControl(stack, "Files", { originAccessControlName: long });
                                                                                ~~~~ naming/length (information): originAccessControlName evaluates to "the-pictures-and-the-documents-of-everybody-who-has-ever-been-here", 66 characters; an origin access control's name has at most 64
new cloudfront.S3OriginAccessControl(stack, "Short", { originAccessControlName: "files" });
new cognito.UserPoolDomain(stack, "Domain", { userPool: new cognito.UserPool(stack, "Users"), cognitoDomain: { domainPrefix: long } });
                                                                                                                             ~~~~ naming/length (information): domainPrefix evaluates to "the-pictures-and-the-documents-of-everybody-who-has-ever-been-here", 66 characters; a user pool domain's name has at most 63
