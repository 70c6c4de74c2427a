import { bounds } from "./bounds.ts";
import { secret } from "./secret.ts";
import { sizes } from "./sizes.ts";
import { timeline } from "./timeline.ts";
import type { Topic } from "./topic.ts";
import { version } from "./version.ts";

/** All that hovers tell of, in the order in which it is shown. */
export const topics: readonly Topic[] = [version, sizes, bounds, secret, timeline];
