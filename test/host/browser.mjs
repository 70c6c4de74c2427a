// The Chromium that shows VS Code's window in the tests.
import { createRequire } from "node:module";
import { join } from "node:path";
import { setup } from "./setup.mjs";

/** A headless Chromium, through playwright. */
export async function browser() {
  const host = await setup();
  const { chromium } = createRequire(join(host.modules, "_"))("playwright-core");
  return chromium.launch({
    executablePath: host.chromium,
    env: { ...process.env, ...host.chromiumEnv },
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--font-render-hinting=none",
    ],
  });
}
