// Draws media/icon.png from media/icon.svg with the tests' Chromium: `node scripts/icon.mjs`.
import { readFileSync } from "node:fs";
import { browser } from "../test/host/browser.mjs";

const chromium = await browser();
const page = await chromium.newPage({ viewport: { width: 256, height: 256 } });
await page.setContent(`<body style="margin:0">${readFileSync("media/icon.svg", "utf8")}`);
await page.screenshot({ path: "media/icon.png", omitBackground: true });
await chromium.close();
