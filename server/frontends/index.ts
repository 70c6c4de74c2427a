import type { Frontend } from "../frontend.ts";
import { cdk } from "./cdk/index.ts";
import { hcl } from "./hcl/index.ts";
import { task } from "./task/index.ts";

/** Every language; the first that claims a file has it. */
export const frontends: readonly Frontend[] = [hcl, cdk, task] as readonly Frontend[];
