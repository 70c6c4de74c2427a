import assert from "node:assert/strict";
import type { Resource } from "../rules/model/resource.ts";
import type { Value } from "../rules/model/value.ts";
import { frontends } from "../server/frontends/index.ts";
import { Project } from "../server/project.ts";

describe("A Dockerfile", () => {
  it("is the image of its last stage, with what that is built on", () => {
    const image = read(
      "Dockerfile",
      `ARG TAG=22
FROM node:\${TAG} AS build
RUN npm ci
CMD ["node", "build.js"]

FROM alpine:3.22 AS base
RUN apk add --no-cache curl && \\
    rm -rf /tmp/*
EXPOSE 8080/tcp
HEALTHCHECK --interval=30s CMD curl -f http://localhost:8080/

FROM base
COPY --from=build /app /app
ENTRYPOINT /app/run --verbose
CMD ["--port", "80\\"80"]
`,
    );
    assert.deepEqual(plain(image.body), {
      From: "alpine:3.22",
      Cmd: ["--port", '80"80'],
      Entrypoint: "/app/run --verbose",
      HealthCheck: "--interval=30s CMD curl -f http://localhost:8080/",
      Copied: ["/app /app"],
      Run: ["apk add --no-cache curl &&     rm -rf /tmp/*"],
      ExposedPorts: ["8080/tcp"],
    });
  });

  it("whose base is a variable is built on something unknown", () => {
    assert.deepEqual(plain(read("api.Dockerfile", "ARG BASE\nFROM $BASE\n").body), { From: null });
  });

  it("that is none is no image, and none makes anything stop", () => {
    for (const text of [
      "",
      "\0\0\u{1F4A9}",
      "RUN true",
      "FROM",
      "FROM a AS a\nFROM a AS A\nCMD [",
      'FROM a\nCMD ["\\u',
    ]) {
      const project = opened("Dockerfile", text);
      assert.deepEqual(project.problems(at("Dockerfile")), []);
      assert.ok(project.resources(at("Dockerfile")).length <= 1);
    }
  });
});

describe("A workflow", () => {
  const path = ".github/workflows/deploy.yml";

  it("is what its YAML says, with the variables that it sets", () => {
    const workflow = read(
      path,
      `on: push
jobs:
  deploy:
    steps:
      - run: |
          echo \${{ env.CLUSTER }} \${{ secrets.KEY }}
      - if: true
        env: { CLUSTER: inner }
        name: "\${{ env.CLUSTER }}-\${{ env.COUNT }}"
env:
  CLUSTER: outer
  COUNT: 3
`,
    );
    const steps = [{ run: "echo outer …\n" }, { if: true, env: { CLUSTER: "inner" }, name: "inner-3" }];
    const env = { CLUSTER: "outer", COUNT: 3 };
    assert.deepEqual(plain(workflow.body), { on: "push", jobs: { deploy: { steps } }, env });
  });

  it("that is none says nothing, and none makes anything stop", () => {
    const cycle = "a: &a\n  b: *a\n";
    for (const text of ["", "- a\n", "a: [", "\0", "a: 1\na: 2\n", cycle, "? [a]\n: b\n", `${"[".repeat(5000)}`]) {
      const project = opened(path, text);
      assert.deepEqual(project.problems(at(path)), []);
      assert.ok(project.resources(at(path)).length <= 1);
    }
  });
});

function at(path: string): string {
  return `file:///repository/${path}`;
}

function opened(path: string, text: string): Project {
  const project = new Project(frontends, [], "2026-11-20");
  project.set({ uri: at(path), text });
  return project;
}

function read(path: string, text: string): Resource {
  const [resource, ...others] = opened(path, text).resources(at(path));
  assert.ok(resource && others.length === 0);
  return resource;
}

/** A value as JSON would have it: `null` stands for what is not known, `…` for a piece of a text. */
function plain(value: Value): unknown {
  if (value.kind === "text") return value.pieces.map(({ known }) => known ?? "…").join("");
  if (value.kind === "scalar") return value.value;
  if (value.kind === "list") return value.items.map(plain);
  if (value.kind !== "block") return null;
  return Object.fromEntries([...value.properties.values()].map(({ name, value }) => [name, plain(value)]));
}
