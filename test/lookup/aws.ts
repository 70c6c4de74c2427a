import assert from "node:assert/strict";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A version as RDS tells of it. */
export interface Told {
  readonly version: string;
  readonly major?: string;
  readonly status?: "available" | "deprecated";
  readonly upgrades?: readonly string[];
}

/** A secret as Secrets Manager tells of it. */
export interface Kept {
  readonly name: string;
  readonly arn: string;
  readonly description?: string;
  readonly key?: string;
}

/** One request that was made of AWS. */
export interface Asked {
  readonly action: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly headers: IncomingMessage["headers"];
}

/** How a request is answered in place of the usual answer; `undefined` for the usual one. */
export type Answer = (asked: Asked, response: ServerResponse) => boolean | Promise<boolean>;

/**
 * AWS on this machine, as far as we use it: RDS in its query protocol and Secrets Manager in its JSON protocol, in pages. What
 * the SDK is told of the endpoint is what its users are: https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html
 */
export class Aws {
  readonly asked: Asked[] = [];
  /** By engine. */
  readonly versions = new Map<string, readonly Told[]>();
  default = "17.11";
  secrets: readonly Kept[] = [];
  /** What comes in the place of the next answers. */
  readonly next: Answer[] = [];
  /** What comes in the place of all answers for which there is no next. */
  always: Answer | undefined;
  pageSize = 100;
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(): Promise<Aws> {
    const server = createServer();
    const aws = new Aws(server);
    server.on("request", (request, response) => void aws.#answer(request, response));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return aws;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** What leads the SDK here, and to nothing of this machine's own. `home` has the files of a user. */
  env(home: string): Record<string, string> {
    return {
      PATH: process.env["PATH"] ?? "",
      HOME: home,
      USERPROFILE: home,
      AWS_ENDPOINT_URL: this.url,
      AWS_ACCESS_KEY_ID: "AKIAIOSFODNN7EXAMPLE",
      AWS_SECRET_ACCESS_KEY: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
      AWS_EC2_METADATA_DISABLED: "true",
    };
  }

  actions(): readonly string[] {
    return this.asked.map(({ action }) => action);
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = "";
    for await (const piece of request) body += String(piece);
    const target = request.headers["x-amz-target"];
    const json = typeof target === "string";
    const said: Record<string, unknown> = json ? JSON.parse(body) : Object.fromEntries(new URLSearchParams(body));
    const action = json ? target.split(".")[1]! : String(said["Action"]);
    const parameters = Object.fromEntries(
      Object.entries(said).map(([name, value]) => [name, typeof value === "string" ? value : JSON.stringify(value)]),
    );
    const asked = { action, parameters, headers: request.headers };
    this.asked.push(asked);
    const instead = this.next.shift() ?? this.always;
    if (instead && (await instead(asked, response))) return;
    if (action === "DescribeDBEngineVersions") this.#versions(parameters, response);
    else if (action === "ListSecrets") this.#list(parameters, response);
    else if (action === "DescribeSecret") this.#describe(parameters, response);
    else if (action === "AssumeRole") assumed(response);
    else assert.fail(`nobody is to ask for ${action}`);
  }

  #versions(parameters: Readonly<Record<string, string>>, response: ServerResponse): void {
    const engine = parameters["Engine"]!;
    const known = this.versions.get(engine) ?? [];
    const all = parameters["IncludeAll"] === "true" ? known : known.filter(({ status }) => status !== "deprecated");
    const wanted = parameters["DefaultOnly"] === "true" ? known.filter((each) => each.version === this.default) : all;
    const from = Number(parameters["Marker"] ?? 0);
    const page = wanted.slice(from, from + this.pageSize);
    const marker = from + this.pageSize < wanted.length ? `<Marker>${from + this.pageSize}</Marker>` : "";
    const items = page.map(
      ({ version, major = version.split(".")[0]!, status = "available", upgrades = [] }) =>
        `<DBEngineVersion><Engine>${engine}</Engine><EngineVersion>${version}</EngineVersion><MajorEngineVersion>${major}</MajorEngineVersion><DBParameterGroupFamily>${engine}${major}</DBParameterGroupFamily><Status>${status}</Status><ValidUpgradeTarget>${upgrades
          .map(
            (each) =>
              `<UpgradeTarget><Engine>${engine}</Engine><EngineVersion>${each}</EngineVersion><AutoUpgrade>false</AutoUpgrade></UpgradeTarget>`,
          )
          .join("")}</ValidUpgradeTarget></DBEngineVersion>`,
    );
    xml(
      response,
      200,
      `<DescribeDBEngineVersionsResponse xmlns="http://rds.amazonaws.com/doc/2014-10-31/"><DescribeDBEngineVersionsResult><DBEngineVersions>${items.join("")}</DBEngineVersions>${marker}</DescribeDBEngineVersionsResult><ResponseMetadata><RequestId>1549581b-12b7-11e3-895e-1334aEXAMPLE</RequestId></ResponseMetadata></DescribeDBEngineVersionsResponse>`,
    );
  }

  #list(parameters: Readonly<Record<string, string>>, response: ServerResponse): void {
    const filters = JSON.parse(parameters["Filters"] ?? "[]") as { Key: string; Values: string[] }[];
    const begin = filters.find(({ Key }) => Key === "name")?.Values ?? [""];
    const wanted = this.secrets.filter(({ name }) => begin.some((each) => name.startsWith(each)));
    const from = Number(parameters["NextToken"] ?? 0);
    const page = wanted.slice(from, from + this.pageSize);
    const more = from + this.pageSize < wanted.length ? { NextToken: String(from + this.pageSize) } : {};
    json(response, 200, { SecretList: page.map(described), ...more });
  }

  #describe(parameters: Readonly<Record<string, string>>, response: ServerResponse): void {
    const id = parameters["SecretId"]!;
    const found = this.secrets.find(
      ({ name, arn }) => id === name || id === arn || (arn.startsWith(`${id}-`) && arn.length === id.length + 7),
    );
    if (found) json(response, 200, described(found));
    else json(response, 400, { __type: "ResourceNotFoundException", Message: notFound });
  }
}

const notFound = "Secrets Manager can't find the specified secret.";

function described({ name, arn, description, key }: Kept) {
  return { Name: name, ARN: arn, Description: description, KmsKeyId: key, LastChangedDate: 1.7e9 };
}

function assumed(response: ServerResponse): void {
  xml(
    response,
    200,
    `<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult><AssumedRoleUser><AssumedRoleId>AROA:s</AssumedRoleId><Arn>arn:aws:sts::123456789012:assumed-role/reader/s</Arn></AssumedRoleUser><Credentials><AccessKeyId>ASIAOFTHEROLE</AccessKeyId><SecretAccessKey>secret</SecretAccessKey><SessionToken>token</SessionToken><Expiration>2099-01-01T00:00:00Z</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>`,
  );
}

/** An error as the query protocol has it, or the JSON protocol. */
export function error(status: number, code: string, message = "for reasons of user 123456789012"): Answer {
  return ({ headers }, response) => {
    if (headers["x-amz-target"]) json(response, status, { __type: code, message });
    else {
      xml(
        response,
        status,
        `<ErrorResponse xmlns="http://rds.amazonaws.com/doc/2014-10-31/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>1549581b-12b7</RequestId></ErrorResponse>`,
      );
    }
    return true;
  };
}

/** Any bytes, as whoever stands between us and AWS may send. */
export function page(status: number, type: string, text: string): Answer {
  return (_, response) => {
    response.writeHead(status, { "content-type": type }).end(text);
    return true;
  };
}

/** The connection ends before there is an answer. */
export const dropped: Answer = (_, response) => {
  response.destroy();
  return true;
};

/** No answer comes, and the connection stays. */
export const silent: Answer = () => true;

function xml(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { "content-type": "text/xml" }).end(text);
}

function json(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { "content-type": "application/x-amz-json-1.1" }).end(JSON.stringify(value));
}

/** What RDS has of PostgreSQL in these tests: unlike the catalogue in either direction. */
export const postgres: readonly Told[] = [
  { version: "15.7", status: "deprecated" },
  { version: "15.18", status: "deprecated", upgrades: ["15.19", "16.15", "17.11"] },
  { version: "15.19", upgrades: ["16.15", "17.11"] },
  { version: "16.15", upgrades: ["17.11", "19.1"] },
  { version: "17.11", upgrades: ["19.1"] },
  { version: "17.99" },
  { version: "19.1" },
];
