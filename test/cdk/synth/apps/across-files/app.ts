import { App } from "aws-cdk-lib";
import { Stage, settings } from "./lib/settings";
import { Storage } from "./lib";

const app = new App();
new Storage(app, "Dev", { stage: Stage.Dev, ...settings[Stage.Dev] });
new Storage(app, "Prod", { stage: Stage.Prod, ...settings[Stage.Prod] });
