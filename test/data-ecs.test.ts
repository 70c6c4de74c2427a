import assert from "node:assert/strict";
import awslogs from "../rules/data/awslogs.json" with { type: "json" };
import parameters from "../rules/data/fargate-parameters.json" with { type: "json" };
import fargate from "../rules/data/fargate-sizes.json" with { type: "json" };
import { cpuUnits, fargateSizes, mebibytes } from "../rules/data/fargate-sizes.ts";
import officialImages from "../rules/data/official-images.json" with { type: "json" };

describe("tables of task definitions", () => {
  it("say each where they are from, of what day, and in what unit", () => {
    for (const { source, retrieved, unit } of [fargate, parameters, awslogs, officialImages]) {
      assert.ok(source.length > 0 && unit.length > 0);
      assert.match(retrieved, /^\d{4}-\d{2}-\d{2}$/);
    }
  });
});

describe("sizes of tasks on Fargate", () => {
  it("rise, each with more than one amount of memory", () => {
    assert.deepEqual(
      fargateSizes.map(({ cpu, memory }) => [cpu, memory[0], memory.at(-1), memory.length]),
      [
        [256, 512, 2048, 3],
        [512, 1024, 4096, 4],
        [1024, 2048, 8192, 7],
        [2048, 4096, 16384, 13],
        [4096, 8192, 30720, 23],
        [8192, 16384, 61440, 12],
        [16384, 32768, 122880, 12],
        [32768, 61440, 249856, 3],
      ],
    );
  });

  it("are read as ECS reads them", () => {
    const cpus = [".25 vCPU", "1vcpu", "256", " 2 VCPU ", "one", ""];
    assert.deepEqual(cpus.map(cpuUnits), [256, 1024, 256, 2048, undefined, undefined]);
    const memories = ["0.5GB", "2 gb", "512", "512 MiB", "-1", "2 TB"];
    assert.deepEqual(memories.map(mebibytes), [512, 2048, 512, 512, undefined, undefined]);
  });
});
