import { App, Stack } from "aws-cdk-lib";
import * as cognito from "aws-cdk-lib/aws-cognito";

const stack = new Stack(new App(), "Domains");
const users = new cognito.UserPool(stack, "Users");
users.addDomain("Wrong", { cognitoDomain: { domainPrefix: "Shop" } });
                                                          ~~~~~~ naming/uppercase: domainPrefix evaluates to "Shop"; Cognito rejects upper-case letters [fix]
users.addDomain("Right", { cognitoDomain: { domainPrefix: "shop" } });
new cognito.UserPoolDomain(stack, "Prod", { userPool: users, cognitoDomain: { domainPrefix: `shop-${"Prod"}` } });
                                                                                            ~~~~~~~~~~~~~~~~ naming/uppercase: domainPrefix evaluates to "shop-Prod"; Cognito rejects upper-case letters [fix]
