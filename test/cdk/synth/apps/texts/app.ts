import { App, Stack } from "aws-cdk-lib";
import * as s3 from "aws-cdk-lib/aws-s3";

// Names that are made with methods of strings.
const stack = new Stack(new App(), "Texts");
const project = "Tik_Timer v2";

const bucket = (id: string, bucketName: string) => new s3.Bucket(stack, id, { bucketName });

bucket("Plain", project.replace(/[^a-zA-Z0-9]/g, "-").toLowerCase());
bucket("Runs", `${project}__x`.replace(/[_ ]+/g, ".").toLowerCase());
bucket("First", `${project.replace(/_/, "-").split(" ")[0].toLowerCase()}-first`);
bucket("Either", project.toLowerCase().replace(/\s|_/g, ""));
bucket("Ends", project.toLowerCase().replace(/^tik_|\s.*$/g, ""));
bucket("Last", `${project.split("_").at(-1)!.replace(" ", "-").toLowerCase()}-last`);
bucket("Padded", `bucket-${String(7).padStart(3, "0")}-${"a".padEnd(3, "b")}`);
bucket("Repeated", `${"ab".repeat(3)}-bucket`);
bucket("Capital", `${project.charAt(0).toLowerCase()}${project.slice(1, 3)}-capital`);
bucket("Starts", project.startsWith("Tik") ? "starts-bucket" : "starts-not-bucket");
bucket("EndsWith", project.endsWith("v3") ? "ends-bucket" : "ends-not-bucket");
bucket("Includes", project.includes("Timer") ? "includes-bucket" : "includes-not-bucket");
bucket("Index", `index-${project.indexOf("_")}-${project.lastIndexOf("i")}-bucket`);
bucket("Tested", /^tik/i.test(project) ? "tested-bucket" : "tested-not-bucket");
bucket("Region", `${stack.region}_x`.startsWith("eu") ? "region-bucket" : "region-not-bucket");
bucket("Pieces", `${stack.region}_x y`.replace(/[_ ]/g, "-"));
bucket("All", `${project}-all`.replaceAll(/[T_ ]/g, "x"));
