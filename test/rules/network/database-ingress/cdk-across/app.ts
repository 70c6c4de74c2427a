import { App } from "aws-cdk-lib";
import { Api } from "./stack";

const app = new App();
const api = new Api(app, "Api");
api.database.connections.allowDefaultPortFrom(api.service);
