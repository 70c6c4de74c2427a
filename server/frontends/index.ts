import type { Frontend } from "../frontend.ts";
import { cdk } from "./cdk/index.ts";
import { hcl, hclOthers } from "./hcl/index.ts";
import { task } from "./task/index.ts";

/** Every language; the first that claims a file has it. */
export const frontends: readonly Frontend[] = [hcl, hclOthers, cdk, task] as readonly Frontend[];
