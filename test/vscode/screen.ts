import { join } from "node:path";

/** Whether the window can be seen and used: in the test host of test/host it can, in a desktop VS Code it cannot. */
export const visible = process.env["VSCODE_TEST_WINDOW"] !== undefined;

/** In pixels. */
const usual = { width: 1100, height: 640 };
let frame = usual;

export async function press(key: string): Promise<void> {
  await act({ do: "press", key });
}

export async function type(text: string): Promise<void> {
  await act({ do: "type", text });
}

export async function click(selector: string): Promise<void> {
  await act({ do: "click", selector });
}

/** Waits until something that `selector` names is shown. */
export async function shown(selector: string): Promise<void> {
  await act({ do: "wait", selector, state: "visible" });
}

/** Whether something that `selector` names is shown within two seconds. */
export async function appears(selector: string): Promise<boolean> {
  return act({ do: "wait", selector, state: "visible", timeout: 2000 }).then(
    () => true,
    () => false,
  );
}

/** Waits until nothing that `selector` names is shown. */
export async function gone(selector: string): Promise<void> {
  await act({ do: "wait", selector, state: "hidden" });
}

/** Waits until something that `selector` names is in the window, though it may be a mere line below a word. */
export async function drawn(selector: string): Promise<void> {
  await act({ do: "wait", selector, state: "attached" });
}

/** The texts of all that `selector` names. */
export async function texts(selector: string): Promise<readonly string[]> {
  const found = await act({ do: "texts", selector });
  return Array.isArray(found) ? found.map(String) : [];
}

/** The attribute `name` of all that `selector` names and that has it: what a screen reader is told, for one. */
export async function attributes(selector: string, name: string): Promise<readonly string[]> {
  const found = await act({ do: "attributes", selector, name });
  return Array.isArray(found) ? found.map(String) : [];
}

/** Makes the window as large as the pictures want it. */
export async function resize(size = usual): Promise<void> {
  frame = size;
  await act({ do: "size", ...frame });
}

/** What `selector` names inside a page that the editor shows, such as a preview. */
export function onPage(selector: string): string {
  const enter = ">> internal:control=enter-frame >>";
  return `iframe.webview.ready:visible ${enter} #active-frame ${enter} ${selector}`;
}

/** Keeps what the window shows, but for its title and what is left of the editor and below, as out/pictures/NAME.png. */
export async function picture(name: string): Promise<void> {
  // What comes in slowly, comes in.
  await new Promise((done) => setTimeout(done, 400));
  const clip = { x: 52, y: 32, width: frame.width - 56, height: frame.height - 66 };
  await act({ do: "picture", path: join(process.env["VSCODE_TEST_PICTURES"]!, `${name}.png`), clip });
}

async function act(request: Readonly<Record<string, unknown>>): Promise<unknown> {
  const response = await fetch(process.env["VSCODE_TEST_WINDOW"]!, { method: "POST", body: JSON.stringify(request) });
  const answer = (await response.json()) as { readonly value?: unknown; readonly error?: string };
  if (answer.error !== undefined) throw new Error(answer.error);
  return answer.value;
}
