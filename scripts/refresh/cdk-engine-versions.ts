// Makes server/frontends/cdk/engine-versions.json: every constant of every engine-version class of aws-cdk-lib.
// `node scripts/refresh/cdk-engine-versions.ts PATH-OF-AWS-CDK-LIB` (Node 24, or any runner of TypeScript), after
// `npm install aws-cdk-lib constructs` in a folder outside this repository.
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("say where aws-cdk-lib is installed");
const require = createRequire(`${resolve(folder)}/`);
const library: Record<string, unknown> = require("./aws-rds");

// The code is asked and not the declarations: constants that are deprecated are left out of the latter.
const classes = Object.entries(library)
  .filter(([name]) => name.endsWith("EngineVersion") && !name.startsWith("Cfn"))
  .map(([name, found]) => {
    const constants = Object.entries(found ?? {}).filter(([constant]) => constant.startsWith("VER_"));
    const full = Object.keys(constants[0]?.[1] ?? {}).find((key) => key.endsWith("FullVersion"));
    const prefix = full?.slice(0, -"FullVersion".length);
    const versions = constants.map(([constant, version]) => {
      return [constant, [version[`${prefix}FullVersion`], version[`${prefix}MajorVersion`]]];
    });
    return [name, { prefix, constants: Object.fromEntries(versions) }] as const;
  })
  .filter(([, { constants }]) => Object.keys(constants).length > 0);

// Where the package loses constants by the dozen, the script has misread it.
const count = classes.reduce((sum, [, { constants }]) => sum + Object.keys(constants).length, 0);
if (classes.length < 8 || count < 850) throw new Error(`only ${count} constants in ${classes.length} classes`);

const { version } = require("./package.json");
const table = {
  source: `aws-cdk-lib ${version}, aws-rds`,
  retrieved: new Date().toISOString().slice(0, 10),
  unit: "constant: [full version, major version]",
  classes: Object.fromEntries(classes),
};
const text = JSON.stringify(table, undefined, 1).replace(/\[\s+("[^"]*"),\s+("[^"]*")\s+\]/g, "[$1, $2]");
writeFileSync("server/frontends/cdk/engine-versions.json", `${text}\n`);
console.log(`${count} constants of ${classes.length} classes`);
