// What readers of JUnit's XML agree on, in our own words: https://github.com/jenkinsci/xunit-plugin (junit-10.xsd) and
// https://docs.gitlab.com/ci/testing/unit_test_reports.

/** An element of a JUnit report. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
  readonly text: string;
}

interface Shape {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  readonly children: readonly string[];
  readonly text: boolean;
}

const shapes: Readonly<Record<string, Shape>> = {
  testsuites: {
    required: [],
    optional: ["name", "time", "tests", "failures", "disabled", "errors"],
    children: ["testsuite"],
    text: false,
  },
  testsuite: {
    required: ["name", "tests"],
    optional: ["failures", "errors", "time", "disabled", "skipped", "timestamp", "hostname", "id", "package"],
    children: ["properties", "testcase", "system-out", "system-err"],
    text: false,
  },
  testcase: {
    required: ["name", "classname"],
    optional: ["assertions", "time", "status", "file", "line"],
    children: ["skipped", "error", "failure", "system-out", "system-err"],
    text: false,
  },
  failure: { required: [], optional: ["type", "message"], children: [], text: true },
  error: { required: [], optional: ["type", "message"], children: [], text: true },
};

const numbers: readonly string[] = ["tests", "failures", "errors", "disabled", "skipped"];

/** The root of the report `xml`; throws where it is no XML, or no report by the schema. */
export function readReport(xml: string): Element {
  const root = parse(xml);
  if (root.name !== "testsuites") throw new Error(`the root is ${root.name}`);
  validate(root);
  for (const suite of [root, ...root.children]) {
    const cases = suite === root ? root.children.flatMap(({ children }) => children) : suite.children;
    const count = (name: string) => cases.filter(({ children }) => children.some((each) => each.name === name)).length;
    const expected = { tests: cases.length, failures: count("failure"), errors: count("error") };
    for (const [name, value] of Object.entries(expected)) {
      const said = suite.attributes.get(name);
      if (said !== String(value)) throw new Error(`${suite.name} says ${said} ${name}, and there are ${value}`);
    }
  }
  return root;
}

function validate({ name, attributes, children, text }: Element): void {
  const shape = shapes[name];
  if (!shape) throw new Error(`there is no element ${name}`);
  for (const required of shape.required) {
    if (!attributes.has(required)) throw new Error(`${name} has no ${required}`);
  }
  for (const [attribute, value] of attributes) {
    if (![...shape.required, ...shape.optional].includes(attribute)) throw new Error(`${name} has no ${attribute}`);
    if (numbers.includes(attribute) && !/^\d+$/.test(value)) throw new Error(`${attribute} of ${name} is ${value}`);
  }
  if (!shape.text && text.trim() !== "") throw new Error(`${name} holds text: ${text}`);
  for (const child of children) {
    if (!shape.children.includes(child.name)) throw new Error(`${name} holds ${child.name}`);
    validate(child);
  }
}

function parse(xml: string): Element {
  const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
  if (!xml.startsWith(declaration)) throw new Error("there is no declaration");
  const open: { name: string; attributes: Map<string, string>; children: Element[]; text: string }[] = [];
  let root: Element | undefined;
  const body = xml.slice(declaration.length);
  const token = /<(\/?)([\w-]+)((?: [\w-]+="[^"<]*")*)(\/?)>|([^<]+)/gy;
  while (token.lastIndex < body.length) {
    const at = token.lastIndex;
    const [, closes, name, attributes = "", alone, text] = token.exec(body) ?? fail(body.slice(at));
    const parent = open.at(-1);
    if (text !== undefined) {
      if (parent) parent.text += plain(text);
      else if (text.trim() !== "") fail(text);
    } else if (closes) {
      const element = open.pop();
      if (element?.name !== name) fail(`</${name}>`);
      if (open.length > 0) open.at(-1)!.children.push(element!);
      else root = element;
    } else {
      const pairs = [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)];
      const element = {
        name: name!,
        attributes: new Map(pairs.map(([, key, value]) => [key!, plain(value!)])),
        children: [],
        text: "",
      };
      if (!alone) open.push(element);
      else if (parent) parent.children.push(element);
      else root = element;
    }
  }
  return root ?? fail("there is no root");
}

function plain(text: string): string {
  if (/[^\P{Cc}\t\n]|[\ufffe\uffff]/u.test(text)) fail(text);
  return text.replaceAll(/&(?:(amp|lt|gt|quot)|#(\d+));|&/g, (whole, name?: string, code?: string) => {
    if (code !== undefined) return String.fromCodePoint(Number(code));
    return (
      new Map([
        ["amp", "&"],
        ["lt", "<"],
        ["gt", ">"],
        ["quot", '"'],
      ]).get(name ?? "") ?? fail(whole)
    );
  });
}

function fail(text: string): never {
  throw new Error(`no XML: ${text.slice(0, 60)}`);
}
