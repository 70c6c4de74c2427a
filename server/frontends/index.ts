import type { Frontend } from "../frontend.ts";
import { cdk, cdkData } from "./cdk/index.ts";
import { docker } from "./docker/index.ts";
import { hcl, hclOthers } from "./hcl/index.ts";
import { python } from "./python/index.ts";
import { task } from "./task/index.ts";
import { workflow } from "./workflow/index.ts";

/** Every language; the first that claims a file has it. */
export const frontends: readonly Frontend[] = [
  hcl,
  hclOthers,
  cdk,
  cdkData,
  task,
  docker,
  python,
  workflow,
] as readonly Frontend[];
