import assert from "node:assert/strict";
import { type Block, blocks, get } from "../../rules/model/value.ts";
import type { Intent } from "../../rules/rule.ts";
import { applyEdits } from "../../server/edits.ts";
import { hcl } from "../../server/frontends/hcl/index.ts";
import { change, container, type Json, print, written } from "../changes.ts";
import { readerOf } from "./evaluated.ts";
import { pick, type Random, random } from "./generate.ts";
import { verdict } from "./oracle.ts";

/** The text after `make`'s intents, and what HashiCorp's parser makes of it. */
async function applied(text: string, seed: number, make: (block: Block) => readonly Intent[]): Promise<[string, Json]> {
  const reader = readerOf({ "main.tf": text });
  const [resource] = hcl.evaluate("file:///w", reader).resources;
  const edits = hcl.render(make(resource!.body), reader);
  assert.ok(edits, `seed ${seed}\n${text}`);
  const changed = applyEdits(text, edits);
  const found = await verdict(changed);
  assert.ok("json" in found, `seed ${seed}: ${"error" in found ? found.error : ""}\n${text}\n${changed}`);
  return [changed, found.json as Json];
}

function windows(next: Random, text: string): string {
  return next() < 0.2 ? text.replaceAll("\n", "\r\n") : text;
}

describe("Every fix in HCL", () => {
  const task = (value: string) => `resource "aws_ecs_task_definition" "t" {\n  container_definitions = ${value}\n}\n`;
  const containersOf = (body: Block) => [...blocks(get(body, "ContainerDefinitions"))];

  it("changes what it says in an expression and nothing else, however that is written", async () => {
    for (let seed = 1; seed <= 300; seed++) {
      const next = random(seed);
      const made = [container(next), container(next)];
      const manner = { next, step: pick(next, ["  ", "    ", "\t"]), hcl: true, comments: next() < 0.5 };
      const value = print(made, manner, "  ");
      const text = windows(next, `locals {\n  containers = ${value}\n}\n${task("jsonencode(local.containers)")}`);
      let expected: Json = {};
      const index = Math.floor(next() * 2);
      const [changed, json] = await applied(text, seed, (body) => {
        const { intents, after } = change(next, made[index]!, containersOf(body)[index]!);
        expected = made.map((each, at) => (at === index ? after : each));
        return intents;
      });
      const { locals } = json as { readonly locals: readonly { readonly containers: Json }[] };
      assert.deepEqual(locals[0]!.containers, expected, `seed ${seed}\n${text}\n${changed}`);
    }
  });

  it("changes what it says in JSON in a heredoc", async () => {
    for (let seed = 1; seed <= 300; seed++) {
      const next = random(seed);
      const made = [{ ...container(next), image: "${var.image}:1" }, container(next)];
      const manner = { next, step: "  ", hcl: false, comments: false };
      const indented = next() < 0.5;
      const document = print(made, manner, "  ");
      const text = windows(
        next,
        task(
          indented
            ? `<<-EOT
    ${document}
  EOT`
            : `<<EOT
${document}
EOT`,
        ),
      );
      let expected: Json = {};
      const [changed, json] = await applied(text, seed, (body) => {
        const { intents, after } = change(next, made[0]!, containersOf(body)[0]!);
        expected = [after, made[1]!];
        return intents;
      });
      const { resource } = json as {
        resource: { aws_ecs_task_definition: { t: { container_definitions: string }[] } };
      };
      const [{ container_definitions }] = resource.aws_ecs_task_definition.t as [{ container_definitions: string }];
      assert.deepEqual(JSON.parse(container_definitions), expected, `seed ${seed}\n${text}\n${changed}`);
    }
  });

  it("changes what it says in the blocks of a resource", async () => {
    const settings: Readonly<Record<string, readonly [path: string, to: Json]>> = {
      enable: ["DeploymentConfiguration.DeploymentCircuitBreaker.Enable", true],
      deployment_maximum_percent: ["DeploymentConfiguration.MaximumPercent", 150],
      assign_public_ip: ["NetworkConfiguration.AwsvpcConfiguration.AssignPublicIp", true],
      health_check_grace_period_seconds: ["HealthCheckGracePeriodSeconds", 60],
      launch_type: ["LaunchType", "FARGATE"],
      load_balancer: ["LoadBalancers", [{ containerName: "new", containerPort: 1 }]],
    };
    for (let seed = 1; seed <= 300; seed++) {
      const next = random(seed);
      const service = serviceOf(next);
      const text = windows(next, `resource "aws_ecs_service" "s" {${printBody(service, next, "  ")}}\n`);
      const chosen = Object.entries(settings).filter(([name]) => next() < 0.5 && !(name in service));
      const expected = structuredClone(service) as Record<string, Json>;
      const [changed, json] = await applied(text, seed, (body) =>
        chosen.map(([name, [path, to]]): Intent => {
          const block = { enable: "deployment_circuit_breaker", assign_public_ip: "network_configuration" }[name];
          if (block !== undefined) expected[block] = mergedIn(expected[block], name, to);
          else if (name === "load_balancer") expected[name] = [{ container_name: "new", container_port: 1 }];
          else expected[name] = to;
          return { do: "set", on: body, name: path, to: written(to) };
        }),
      );
      const { resource } = json as { resource?: { aws_ecs_service: { s: Json[] } } };
      assert.deepEqual(resource?.aws_ecs_service.s[0], expected, `seed ${seed}\n${text}\n${changed}`);
    }
  });
});

/** A service's arguments; a list of objects is written as blocks. */
function serviceOf(next: Random): Record<string, Json> {
  const all: Record<string, Json> = {
    name: "s",
    desired_count: 2,
    tags: { A: "b" },
    network_configuration: [{ subnets: ["a"] }],
    deployment_circuit_breaker: [{ rollback: true }],
    deployment_minimum_healthy_percent: 50,
    lifecycle: [{ prevent_destroy: true }],
    triggers: { x: "y" },
  };
  return Object.fromEntries(
    Object.entries(all)
      .filter(() => next() < 0.5)
      .sort(() => next() - 0.5),
  );
}

function mergedIn(blocks: Json | undefined, name: string, to: Json): Json {
  const [first] = (blocks ?? [{}]) as readonly Record<string, Json>[];
  return [{ ...first, [name]: to }];
}

function printBody(body: Readonly<Record<string, Json>>, next: Random, indent: string): string {
  const lines: string[] = [];
  for (const [name, value] of Object.entries(body)) {
    if (next() < 0.2) lines.push(pick(next, ["", "# why", "/* why\n not */"]));
    const [inner] = Array.isArray(value) ? (value as readonly Json[]) : [];
    if (typeof inner !== "object") {
      const manner = { next, step: "  ", hcl: true, comments: false };
      lines.push(`${name.padEnd(pick(next, [0, 20]))} = ${print(value, manner, indent)}${pick(next, ["", " # why"])}`);
      continue;
    }
    const members = inner as Readonly<Record<string, Json>>;
    const [only] = Object.entries(members);
    if (next() < 0.3) lines.push(`${name} { ${only![0]} = ${JSON.stringify(only![1])} }`);
    else lines.push(`${name} {${printBody(members, next, `${indent}  `)}${indent}}`);
  }
  return lines.length === 0 ? "" : `\n${lines.map((line) => (line === "" ? "" : indent + line)).join("\n")}\n`;
}
