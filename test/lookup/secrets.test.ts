import assert from "node:assert/strict";
import type { Edited, Looked, Policy, Secrets } from "../../server/lookup/protocol.ts";
import { build } from "../cli/run.ts";
import { applied, Editor, Folder, rangeOf } from "../protocol/editor.ts";
import { Aws, error, page } from "./aws.ts";
import { Home } from "./run.ts";

const arn = (name: string) => `arn:aws:secretsmanager:eu-central-1:123456789012:secret:${name}`;

const task = `{
  "family": "app",
  "requiresCompatibilities": ["FARGATE"],
  "executionRoleArn": "arn:aws:iam::123456789012:role/execution",
  "containerDefinitions": [
    {
      "name": "app",
      "image": "123456789012.dkr.ecr.eu-central-1.amazonaws.com/app:1",
      "logConfiguration": { "logDriver": "awslogs", "options": { "awslogs-group": "/ecs/app", "awslogs-region": "eu-central-1", "awslogs-stream-prefix": "app" } },
      "secrets": [
        { "name": "PASSWORD", "valueFrom": "${arn("app/db")}:password::" },
        { "name": "KEY", "valueFrom": "app/key" },
        { "name": "TOKEN", "valueFrom": "arn:aws:ssm:eu-central-1:123456789012:parameter/app/token" }
      ]
    }
  ]
}
`;

describe("Look-ups of secrets in an editor", () => {
  let aws: Aws;
  let home: Home;
  let folder: Folder;
  let editor: Editor;
  let uri: string;

  before(build);
  beforeEach(async () => {
    aws = await Aws.start();
    aws.secrets = [
      { name: "app/db-replica", arn: arn("app/db-replica-Ab12Cd") },
      { name: "app/db", arn: arn("app/db-Xk2Pq9"), key: "arn:aws:kms:eu-central-1:123456789012:key/1" },
      { name: "other", arn: arn("other-Zz99Zz"), description: "of another team" },
    ];
    home = new Home();
    folder = new Folder({ "task.json": task });
    uri = folder.uri("task.json");
    const initializationOptions = { trusted: true, lookups: true };
    editor = await Editor.start([folder], { initializationOptions, env: aws.env(home.path) });
    await editor.open(uri, task);
  });
  afterEach(async () => {
    await editor.stop();
    await aws.stop();
    home.delete();
    folder.remove("");
  });

  const at = (words: string) => ({ textDocument: { uri }, position: rangeOf(task, words).start });
  const ask = <T>(name: string, params: unknown): Promise<T> =>
    editor.connection.sendRequest(`iacPreflight/${name}`, params);

  it("are asked for where the ARN says the secret is, after the user has agreed", async () => {
    const looked = await ask<Looked<Secrets>>("lookUpSecrets", at("arn:aws:secretsmanager"));
    assert.deepEqual(looked, {
      is: "question",
      question: {
        called: "the keys in the environment",
        region: "eu-central-1",
        from: "source",
        actions: ["secretsmanager:ListSecrets"],
      },
    });
    assert.deepEqual(aws.asked, []);
  });

  it("are those of the name that stands there, and the one that is chosen is put there with what follows it", async () => {
    const looked = await ask<Looked<Secrets>>("lookUpSecrets", { ...at("arn:aws:secretsmanager"), agreed: true });
    assert.deepEqual(looked, {
      is: "found",
      found: {
        name: "app/db",
        others: false,
        more: false,
        secrets: [
          { name: "app/db", arn: arn("app/db-Xk2Pq9") },
          { name: "app/db-replica", arn: arn("app/db-replica-Ab12Cd") },
        ],
      },
    });
    const edit = await ask<Edited>("insertSecret", { ...at("arn:aws:secretsmanager"), arn: arn("app/db-Xk2Pq9") });
    assert.equal(
      applied(task, { title: "", edit: edit! }, uri),
      task.replace(`${arn("app/db")}:password::`, `${arn("app/db-Xk2Pq9")}:password::`),
    );
    assert.deepEqual([...new Set(aws.actions())], ["ListSecrets"]);
  });

  it("are all there are where there is none of that name, and a name becomes an ARN", async () => {
    aws.pageSize = 1;
    const params = { ...at("app/key"), region: "eu-central-1", agreed: true };
    const looked = await ask<Looked<Secrets>>("lookUpSecrets", params);
    assert.ok(looked.is === "found" && looked.found.others);
    assert.deepEqual(
      looked.found.secrets.map(({ name }) => name),
      ["app/db", "app/db-replica", "other"],
    );
    const edit = await ask<Edited>("insertSecret", { ...at("app/key"), arn: arn("other-Zz99Zz") });
    assert.equal(applied(task, { title: "", edit: edit! }, uri), task.replace("app/key", arn("other-Zz99Zz")));
  });

  it("have quick fixes", async () => {
    const actions = await editor.actions(uri, rangeOf(task, `${arn("app/db")}:password::`));
    const commands = actions.flatMap(({ title, command }) => (command?.command.match(/insert|copy/) ? title : []));
    assert.deepEqual(commands, [
      "Insert the secret's full ARN from AWS…",
      "Copy the least-privilege policy statement…",
    ]);
  });

  it("make the least policy, without AWS and with what it knows", async () => {
    const alone = await ask<Policy>("policy", at('"family"'));
    assert.equal(alone.incomplete, 1);
    const statements = [
      { Effect: "Allow", Action: ["ecr:GetAuthorizationToken"], Resource: "*" },
      {
        Effect: "Allow",
        Action: ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"],
        Resource: "arn:aws:ecr:*:*:repository/app",
      },
      {
        Effect: "Allow",
        Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
        Resource: "arn:aws:logs:*:*:log-group:/ecs/app:*",
      },
      { Effect: "Allow", Action: ["secretsmanager:GetSecretValue"], Resource: `${arn("app/db")}-??????` },
      {
        Effect: "Allow",
        Action: ["ssm:GetParameters"],
        Resource: ["arn:aws:ssm:*:*:parameter/app/key", "arn:aws:ssm:eu-central-1:123456789012:parameter/app/token"],
      },
    ];
    assert.deepEqual(JSON.parse(alone.text!), { Version: "2012-10-17", Statement: statements });
    assert.deepEqual(aws.asked, []);

    const looked = await ask<Looked<Policy>>("lookUpPolicy", { ...at('"family"'), agreed: true });
    assert.ok(looked.is === "found");
    const known = statements.flatMap((each) =>
      each.Action[0] === "secretsmanager:GetSecretValue"
        ? [
            { ...each, Resource: arn("app/db-Xk2Pq9") },
            { Effect: "Allow", Action: ["kms:Decrypt"], Resource: "arn:aws:kms:eu-central-1:123456789012:key/1" },
          ]
        : [each],
    );
    assert.deepEqual(JSON.parse(looked.found.text!), { Version: "2012-10-17", Statement: known });
    assert.deepEqual(aws.actions(), ["DescribeSecret"]);
  });

  it("say what to do when AWS refuses, and log nothing that is nobody's business", async () => {
    const params = { ...at("arn:aws:secretsmanager"), agreed: true };
    for (const [answer, says] of [
      [error(400, "AccessDeniedException"), "may not do secretsmanager:ListSecrets in eu-central-1"],
      [error(400, "ExpiredTokenException"), "has expired; sign in again"],
      [page(200, "text/html", "<html>of 123456789012</html>"), "is not AWS; see whether a proxy stands in between"],
      [page(502, "text/html", "<html>of 123456789012</html>"), "AWS in eu-central-1 "],
    ] as const) {
      aws.always = answer;
      const looked = await ask<Looked<Secrets>>("lookUpSecrets", params);
      assert.ok(looked.is === "refused" && looked.why.includes(says), JSON.stringify(looked));
    }
    aws.always = undefined;
    await ask("lookUpSecrets", params);
    assert.doesNotMatch(editor.logs.join("\n"), /123456789012|app\/db|AKIA/);
    assert.ok(!aws.actions().includes("GetSecretValue"));
  });
});
