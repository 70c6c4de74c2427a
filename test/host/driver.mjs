// Lets a suite, which runs in the extension host, see and use the window: it posts `{do, …}` to the address that it finds in
// VSCODE_TEST_WINDOW.
import { mkdirSync } from "node:fs";
import { createServer } from "node:http";
import { dirname } from "node:path";

/** Serves `page` to the suites, on this machine only. */
export async function drive(page) {
  const acts = {
    press: ({ key }) => page.keyboard.press(key),
    type: ({ text }) => page.keyboard.type(text),
    click: ({ selector, timeout }) => page.locator(selector).first().click({ timeout }),
    hover: ({ selector, timeout }) => page.locator(selector).first().hover({ timeout, force: true }),
    wait: ({ selector, state, timeout }) => page.locator(selector).first().waitFor({ state, timeout }),
    texts: ({ selector }) => page.locator(selector).allInnerTexts(),
    attributes: ({ selector, name }) =>
      page.locator(selector).evaluateAll((all, name) => all.map((each) => each.getAttribute(name)).filter(Boolean), name),
    size: ({ width, height }) => page.setViewportSize({ width, height }),
    picture: ({ path, clip }) => {
      mkdirSync(dirname(path), { recursive: true });
      return page.screenshot({ path, clip }).then(() => undefined);
    },
  };
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const piece of request) body += piece;
    const act = JSON.parse(body);
    try {
      const value = await acts[act.do]({ timeout: 10_000, ...act });
      response.end(JSON.stringify({ value: value ?? null }));
    } catch (error) {
      response.end(JSON.stringify({ error: String(error) }));
    }
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return { address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}
