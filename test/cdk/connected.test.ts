import assert from "node:assert/strict";
import { rules } from "../../rules/index.ts";
import { frontends } from "../../server/frontends/index.ts";
import { Project } from "../../server/project.ts";

const shut = `import { App, Stack, aws_ec2 as ec2, aws_ecs as ecs, aws_rds as rds } from "aws-cdk-lib";
type Db = rds.DatabaseInstance;
const stack = new Stack(new App(), "S", { env: { region: "eu-west-1" } });
const vpc = new ec2.Vpc(stack, "Vpc");
const port = ec2.Port.tcp(5432);
const db = new rds.DatabaseInstance(stack, "Db", {
  vpc,
  engine: rds.DatabaseInstanceEngine.postgres({ version: rds.PostgresEngineVersion.of("16.9", "16") }),
});
const task = new ecs.FargateTaskDefinition(stack, "T", { cpu: 256, memoryLimitMiB: 512 });
task.addContainer("app", {
  image: ecs.ContainerImage.fromRegistry("public.ecr.aws/nginx/nginx:1.27"),
  environment: { DB_HOST: db.dbInstanceEndpointAddress },
});
const service = new ecs.FargateService(stack, "Svc", { cluster: new ecs.Cluster(stack, "C", { vpc }), taskDefinition: task });
const guard = service.connections.securityGroups[0]!;
`;

/** Ways by which TypeScript may let the service in to the database. */
const ways = [
  "function* all() { yield db; } for (const d of all()) d.connections.allowDefaultPortFrom(service);",
  "const all = function* () { yield [db] as const; }; for (const [d] of all()) d.connections.allowDefaultPortFrom(service);",
  "function* all() { yield db; } [...all()].forEach((d) => d.connections.allowDefaultPortFrom(service));",
  "async function get() { return db; } async function main() { const d = await get(); d.connections.allowDefaultPortFrom(service); } main();",
  "async function get() { return db; } get().then((d) => d.connections.allowDefaultPortFrom(service));",
  "Promise.resolve(db).then((d) => d.connections.allowDefaultPortFrom(service));",
  "async function f() { const [d] = await Promise.all([db]); d.connections.allowDefaultPortFrom(service); } f();",
  "[db].reduce((acc, d) => { d.connections.allowDefaultPortFrom(service); return acc; }, 0);",
  "const m = new WeakMap(); m.set(stack, db); m.get(stack)!.connections.allowDefaultPortFrom(service);",
  "const o = Object.assign({}, { db }); o.db.connections.allowDefaultPortFrom(service);",
  "Object.entries({ db }).forEach(([, d]) => d.connections.allowDefaultPortFrom(service));",
  "for (const d of Object.values({ a: db })) d.connections.allowDefaultPortFrom(service);",
  'const o = Object.fromEntries([["db", db]]); o.db.connections.allowDefaultPortFrom(service);',
  "const p = new Proxy(db, {}); p.connections.allowDefaultPortFrom(service);",
  "const o = { get db() { return db; } }; o.db.connections.allowDefaultPortFrom(service);",
  "class Holder { constructor(public readonly d: Db) {} open() { this.d.connections.allowDefaultPortFrom(service); } } new Holder(db).open();",
  "class H { private x?: Db; set d(v: Db) { this.x = v; } open() { this.x!.connections.allowDefaultPortFrom(service); } } const h = new H(); h.d = db; h.open();",
  "const open = (d: Db) => () => d.connections.allowDefaultPortFrom(service); open(db)();",
  '(stack.node.findChild("Db") as Db).connections.allowDefaultPortFrom(service);',
  'const found = stack.node.tryFindChild("Db"); (found as Db).connections.allowDefaultPortFrom(service);',
  "for (const c of stack.node.children) if (c instanceof rds.DatabaseInstance) c.connections.allowDefaultPortFrom(service);",
  "stack.node.findAll().filter((c) => c instanceof rds.DatabaseInstance).forEach((c) => (c as Db).connections.allowDefaultPortFrom(service));",
  "function t(_: TemplateStringsArray, d: Db) { d.connections.allowDefaultPortFrom(service); } t`${db}`;",
  "[db].sort().forEach((d) => d.connections.allowDefaultPortFrom(service));",
  "[].concat(db as never).forEach((d: any) => d.connections.allowDefaultPortFrom(service));",
  "[[db]].flat().forEach((d) => d.connections.allowDefaultPortFrom(service));",
  "[db].slice().forEach((d) => d.connections.allowDefaultPortFrom(service));",
  "[db].reverse().forEach((d) => d.connections.allowDefaultPortFrom(service));",
  "const l = [db] as const; const x = l.at(0)!; x.connections.allowDefaultPortFrom(service);",
  "const l = [db]; l.pop()!.connections.allowDefaultPortFrom(service);",
  "const l = [db]; const x = l.shift()!; x.connections.allowDefaultPortFrom(service);",
  "let d: any; [d] = [db]; d.connections.allowDefaultPortFrom(service);",
  "let d: any; ({ d } = { d: db }); d.connections.allowDefaultPortFrom(service);",
  "let a: any = db, b: any = service; [a, b] = [b, a]; b.connections.allowDefaultPortFrom(service);",
  "let d: any; for (let i = 0; i < 1; i++) { d = db; } d.connections.allowDefaultPortFrom(service);",
  "let d: any; function set() { d = db; } set(); d.connections.allowDefaultPortFrom(service);",
  "let d: any = undefined; while (!d) { d = db; } d.connections.allowDefaultPortFrom(service);",
  "let d: any; try { d = db; } catch { } d.connections.allowDefaultPortFrom(service);",
  "let d: any; if (process.env.Y) { d = db; } d.connections.allowDefaultPortFrom(service);",
  "let d: any, e: any; d = e = db; e.connections.allowDefaultPortFrom(service);",
  "let d: any; (d = db).connections.allowDefaultPortFrom(service);",
  "var d: any; d = db; d.connections.allowDefaultPortFrom(service);",
  "function f(d: any) { d = d ?? db; d.connections.allowDefaultPortFrom(service); } f(undefined);",
  "function f(d = db) { d.connections.allowDefaultPortFrom(service); } f();",
  "function f({ d = db } = {}) { d.connections.allowDefaultPortFrom(service); } f();",
  "function f(...ds: Db[]) { for (const d of ds) d.connections.allowDefaultPortFrom(service); } f(db);",
  "function f() { (arguments[0] as Db).connections.allowDefaultPortFrom(service); } (f as any)(db);",
  "const o = structuredClone({ db }); o.db.connections.allowDefaultPortFrom(service);",
  "const o = Object.freeze({ db }); o.db.connections.allowDefaultPortFrom(service);",
  "const o = { ...{ db } }; o.db.connections.allowDefaultPortFrom(service);",
  'const o: any = { db }; o["d" + "b"].connections.allowDefaultPortFrom(service);',
  'const m = new Map([["a", db]]); m.get("a")!.connections.allowDefaultPortFrom(service);',
  'new Map([["a", db]]).forEach((d) => d.connections.allowDefaultPortFrom(service));',
  'for (const d of new Map([["a", db]]).values()) d.connections.allowDefaultPortFrom(service);',
  "for (const d of new Set([db])) d.connections.allowDefaultPortFrom(service);",
  "Array.from(new Set([db])).forEach((d) => d.connections.allowDefaultPortFrom(service));",
  'const s = Symbol("x"); const o: any = { [s]: db }; o[s].connections.allowDefaultPortFrom(service);',
  "class K { static r = db; } K.r.connections.allowDefaultPortFrom(service);",
  "class K { static { db.connections.allowDefaultPortFrom(service); } }",
  "class K { r = db; constructor() { this.r.connections.allowDefaultPortFrom(service); } } new K();",
  "class A { constructor(protected r: Db) {} } class B extends A { go() { this.r.connections.allowDefaultPortFrom(service); } } new B(db).go();",
  "class A { go(r: Db) { r.connections.allowDefaultPortFrom(service); } } class B extends A { go(r: Db) { super.go(r); } } new B().go(db);",
  "const M = (Base: any) => class extends Base { go(r: Db) { r.connections.allowDefaultPortFrom(service); } }; new (M(Object))().go(db);",
  'process.on("exit", () => { db.connections.allowDefaultPortFrom(service); });',
  "(process.env.Y ? (r: Db) => r.connections.allowDefaultPortFrom(service) : (r: Db) => undefined)(db);",
  "(0, db).connections.allowDefaultPortFrom(service);",
  "(() => { db.connections.allowDefaultPortFrom(service); })();",
  'process.env.Q !== "1" && db.connections.allowDefaultPortFrom(service);',
  "export const go = () => db.connections.allowDefaultPortFrom(service);",
  "const allow = db.connections.allowDefaultPortFrom.bind(db.connections); allow(service);",
  "db.connections.allowDefaultPortFrom.call(db.connections, service);",
  "const f = db.connections.allowDefaultPortFrom; f.apply(db.connections, [service]);",
  "setImmediate(() => db.connections.allowDefaultPortFrom(service));",
  "const d = process.env.X ? db : undefined; d?.connections.allowDefaultPortFrom(service);",
  "db.connections.securityGroups.forEach((g) => g.connections.allowFrom(service, ec2.Port.tcp(5432)));",
  "const [g] = db.connections.securityGroups; g.addIngressRule(ec2.Peer.anyIpv4(), ec2.Port.tcp(5432));",
  "new (class { constructor() { db.connections.allowDefaultPortFrom(service); } })();",
  'switch (process.env.X) { case "a": db.connections.allowDefaultPortFrom(service); }',
  "try { db.connections.allowDefaultPortFrom(service); } finally { }",
  "outer: for (;;) { db.connections.allowDefaultPortFrom(service); break outer; }",
  "let i = 0; do { db.connections.allowDefaultPortFrom(service); i++; } while (i < 1);",
  "process.env.X ? db.connections.allowDefaultPortFrom(service) : undefined;",
  "void db.connections.allowDefaultPortFrom(service);",
  'new ec2.CfnSecurityGroupIngress(stack, "In", { groupId: db.connections.securityGroups[0].securityGroupId, ipProtocol: "tcp", fromPort: 5432, toPort: 5432, sourceSecurityGroupId: service.connections.securityGroups[0].securityGroupId });',
  'const key = "connections" as const; db[key].allowDefaultPortFrom(service);',
  'const m = "allowDefaultPortFrom"; (db.connections as any)[m](service);',
  'const k = "d" + "b"; const o: any = { [k]: db }; o.db.connections.allowDefaultPortFrom(service);',
  "class R { guard!: ec2.ISecurityGroup; open() { this.guard.addIngressRule(guard, port); } } const r = new R(); r.guard = db.connections.securityGroups[0]!; r.open();",
  "class R { private d!: Db; attach(d: Db): this { this.d = d; return this; } open() { this.d.connections.allowFrom(service, port); } } new R().attach(db).open();",
  "class R { static d: Db; } R.d = db; R.d.connections.allowFrom(service, port);",
  "for (const group of db.connections.securityGroups) group.addIngressRule(guard, port);",
  "const groups: ec2.ISecurityGroup[] = [...db.connections.securityGroups]; groups[0]!.addIngressRule(guard, port);",
  'db.connections["allowFrom"](service, port);',
  "(db.connections.securityGroups[0]!.node.defaultChild as ec2.CfnSecurityGroup).securityGroupIngress = [];",
];

function problems(text: string): readonly string[] {
  const project = new Project(frontends, rules, "2026-12-01");
  const uri = "file:///app/app.ts";
  project.set({ uri, text });
  return project.problems(uri).flatMap(({ rule }) => (rule.startsWith("network/") ? [rule] : []));
}

describe("CDK: whoever is let in", () => {
  it("is nobody where nothing lets anybody in", () => {
    assert.deepEqual(problems(shut), ["network/database-ingress"]);
    // What is done to another is no matter.
    const other = 'new rds.DatabaseInstance(stack, "Other", { vpc, engine: rds.DatabaseInstanceEngine.MYSQL })';
    assert.deepEqual(problems(`${shut}${other}.connections.allowDefaultPortFrom(service);`), [
      "network/database-ingress",
    ]);
  });

  for (const way of ways) it(`may be let in by ${way}`, () => assert.deepEqual(problems(`${shut}${way}`), []));
});
