import { Cache, cacheFolder, profileNames } from "./cache.ts";
import type { Aws, Surroundings } from "./lookups.ts";

/** The world as it is: this process's environment, the clock, the user's cache, and AWS. */
export function world(): Surroundings {
  const { env, platform } = process;
  const folder = cacheFolder(env, platform);
  return {
    env,
    now: Date.now,
    cache: folder === undefined ? undefined : new Cache(folder),
    aws,
    profiles: () => profileNames(env),
  };
}

/** The SDK: a bundle of its own, which only those pay for who ask AWS. */
function aws(): Aws {
  return require("./aws.js");
}
