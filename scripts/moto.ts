// `node scripts/run.mjs moto`: our look-ups against moto's server, an independent implementation of AWS's protocols. Where moto is not
// installed (`pip install 'moto[server]'`) it says so, and that is all.
import assert from "node:assert/strict";
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { createServer } from "node:net";
import { CreateSecretCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { engineVersions, secret, secrets } from "../server/lookup/aws.ts";

const caller = { profile: undefined, region: "eu-west-1", called: "the keys in the environment" };

/** More than two pages of a hundred. */
const many = 230;

export async function main(): Promise<number> {
  const python = ["python3", "python"].find(
    (name) => spawnSync(name, ["-c", "import moto.server, flask"]).status === 0,
  );
  if (python === undefined) {
    console.log("skipped: no Python here has moto; `pip install 'moto[server]'` brings it");
    return 0;
  }
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const server = spawn(python, ["-m", "moto.server", "-H", "127.0.0.1", "-p", String(port)], { stdio: "ignore" });
  try {
    await up(server, url);
    Object.assign(process.env, {
      AWS_ENDPOINT_URL: url,
      AWS_ACCESS_KEY_ID: "testing",
      AWS_SECRET_ACCESS_KEY: "testing",
    });
    await look();
  } finally {
    server.kill();
  }
  console.log("moto and we agree on ListSecrets, its pages and filters, and DescribeSecret");
  return 0;
}

async function look(): Promise<void> {
  const client = new SecretsManagerClient({ region: caller.region });
  for (let at = 0; at < many; at++) {
    const Name = at === 0 ? "app/db" : `app/other-${String(at).padStart(3, "0")}`;
    await client.send(new CreateSecretCommand({ Name, SecretString: "x", Description: "of a test" }));
  }
  const patience = { signal: new AbortController().signal, timeout: 10_000 };
  const all = await secrets(undefined, 1000, caller, patience);
  assert.ok("value" in all, JSON.stringify(all));
  assert.equal(all.value.length, many);
  const few = await secrets(undefined, 120, caller, patience);
  assert.ok("value" in few);
  assert.equal(few.value.length, 120);
  const named = await secrets("app/db", 1000, caller, patience);
  assert.ok("value" in named);
  assert.deepEqual(
    named.value.map(({ name }) => name),
    ["app/db"],
  );
  const arn = named.value[0]!.arn;
  assert.match(arn, /^arn:aws:secretsmanager:eu-west-1:\d{12}:secret:app\/db-[A-Za-z0-9]{6}$/);
  // Whole, by name, and without its end.
  for (const id of [arn, "app/db", arn.slice(0, -7)]) {
    const one = await secret(id, caller, patience);
    assert.ok("value" in one, `${id}: ${JSON.stringify(one)}`);
    assert.equal(one.value?.arn, arn, id);
  }
  assert.deepEqual(await secret("app/nothing", caller, patience), { value: undefined });
  // It knows no engine versions, and says so in a way that RDS has not.
  const versions = await engineVersions("postgres", caller, patience);
  assert.ok("refused" in versions, "moto has learnt DescribeDBEngineVersions: ask it for more");
  console.log(`RDS: ${versions.refused}`);
}

async function up(server: ChildProcess, url: string): Promise<void> {
  for (let waited = 0; waited < 300; waited++) {
    if (server.exitCode !== null) throw new Error(`moto's server ended with ${server.exitCode}`);
    const answer = await fetch(`${url}/moto-api/`).catch(() => undefined);
    if (answer) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error("moto's server does not answer");
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
