import { DockerfileParser, Env, type From, type Healthcheck, type Instruction, JSONInstruction } from "dockerfile-ast";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Resource } from "../../../rules/model/resource.ts";
import type { Block, List, Property, Span, Value } from "../../../rules/model/value.ts";
import type { Replacement } from "../../../rules/rule.ts";
import { type Edit, type Frontend, type Parsed, type Reader, renderEach } from "../../frontend.ts";

/** A Dockerfile as its instructions; those that Docker does not know are among them. */
interface DockerFile extends Parsed {
  readonly positions: TextDocument;
  readonly instructions: readonly Instruction[];
}

/** The images that Dockerfiles make. */
export const docker: Frontend<DockerFile> = {
  language: "Dockerfile",
  comment: "#",
  claims: ({ uri }) => /\/(?:[^/]+\.)?Dockerfile(?:\.[^/]+)?$/i.test(uri) && !/\.dockerignore$/i.test(uri),
  unit: (uri) => uri,
  one: "Docker::Image",
  parse(document) {
    const { uri, text } = document;
    const positions = TextDocument.create(uri, "dockerfile", 0, text);
    return { document, errors: [], positions, instructions: DockerfileParser.parse(text).getInstructions() };
  },
  calls: () => [],
  evaluate: (unit, reader) => ({ resources: reader.files(unit).flatMap(image) }),
  render: (intents, reader) =>
    renderEach(intents, (intent) => (intent.do === "replace" ? replaced(intent.at, intent.with, reader) : undefined)),
};

/** Another text in the place of a word of an exec form, of the words of a shell form, or of a value. */
function replaced(at: Span, by: Replacement, reader: Reader<DockerFile>): readonly Edit[] | undefined {
  const written = reader.file(at.uri)?.document.text.slice(at.start, at.end);
  // Where lines are joined by backslashes, what was read is not what is written.
  if (written === undefined || typeof by === "object" || written.includes("\n")) return undefined;
  const text = String(by);
  return [{ at, text: /^".*"$/.test(written) ? JSON.stringify(text) : text }];
}

/** The image that the last stage of `file` is, with what its stage takes over from those that it is built on. */
function image(file: DockerFile): readonly Resource[] {
  const stages: Stage[] = [];
  for (const instruction of file.instructions) {
    if (instruction.getKeyword() === "FROM") stages.push({ from: instruction as From, instructions: [] });
    else stages[stages.length - 1]?.instructions.push(instruction);
  }
  const last = stages[stages.length - 1];
  if (!last) return [];
  const chain = [last];
  for (let base = parent(last, stages); base && !chain.includes(base); base = parent(base, stages)) chain.unshift(base);
  const { document } = file;
  return [
    {
      type: "Docker::Image",
      address: decodeURI(document.uri.slice(document.uri.lastIndexOf("/") + 1)),
      name: spanOf(file, last.from),
      body: body(file, chain),
      via: "api",
      existing: false,
    },
  ];
}

interface Stage {
  readonly from: From;
  readonly instructions: Instruction[];
}

/** The stage, before `stage`, that it is built on; `undefined` where that is an image of elsewhere. */
function parent(stage: Stage, stages: readonly Stage[]): Stage | undefined {
  const name = stage.from.getImage()?.toLowerCase();
  return stages.slice(0, stages.indexOf(stage)).findLast(({ from }) => from.getBuildStage()?.toLowerCase() === name);
}

function body(file: DockerFile, chain: readonly Stage[]): Block {
  const properties = new Map<string, Property>();
  const put = (name: string, instruction: Instruction, value: Value) => {
    properties.set(name, { name, written: instruction.getKeyword(), key: spanOf(file, instruction), value });
  };
  const [first] = chain;
  put("From", first!.from, textOf(file, first!.from, first!.from.getImage()));
  const all = chain.flatMap(({ instructions }) => instructions);
  const named = (keyword: string) => all.filter((instruction) => instruction.getKeyword() === keyword);
  const { cmd, entrypoint } = run(chain);
  if (cmd) put("Cmd", cmd, command(file, cmd));
  if (entrypoint) put("Entrypoint", entrypoint, command(file, entrypoint));
  const shell = named("SHELL").at(-1);
  if (shell) put("Shell", shell, command(file, shell));
  const variables = environment(file, all);
  if (variables) put("Env", named("ENV")[0]!, variables);
  const check = named("HEALTHCHECK").at(-1);
  if (check) put("HealthCheck", check, textOf(file, check, withFlags(check as Healthcheck)));
  for (const [keyword, name] of [
    ["RUN", "Run"],
    ["EXPOSE", "ExposedPorts"],
    ["COPY", "Copied"],
    ["ADD", "Added"],
  ] as const) {
    const [one, ...others] = named(keyword);
    if (one)
      put(
        name,
        one,
        list(
          [one, ...others].map((each) => textOf(file, each, each.getArgumentsContent())),
          one,
        ),
      );
  }
  return { kind: "block", properties, open: false, trail: [spanOf(file, chain[chain.length - 1]!.from)] };

  function list(items: readonly Value[], first: Instruction): List {
    return { kind: "list", items, open: false, trail: [spanOf(file, first)] };
  }
}

/** What counts of several of a kind, in the stages of `chain`: the last. An ENTRYPOINT takes back what came from before its stage. */
function run(chain: readonly Stage[]): { readonly cmd?: Instruction; readonly entrypoint?: Instruction } {
  let cmd: Instruction | undefined;
  let entrypoint: Instruction | undefined;
  for (const { instructions } of chain) {
    const own = instructions.findLast((each) => each.getKeyword() === "CMD");
    const entry = instructions.findLast((each) => each.getKeyword() === "ENTRYPOINT");
    cmd = own ?? (entry ? undefined : cmd);
    entrypoint = entry ?? entrypoint;
  }
  return { ...(cmd && { cmd }), ...(entrypoint && { entrypoint }) };
}

/** The variables that are set for what runs in the image, by name. */
function environment(file: DockerFile, all: readonly Instruction[]): Block | undefined {
  const properties = new Map<string, Property>();
  const trails: Span[] = [];
  for (const instruction of all) {
    if (!(instruction instanceof Env)) continue;
    trails.push(spanOf(file, instruction));
    for (const each of instruction.getProperties()) {
      const [name, known, range] = [each.getName(), each.getValue(), each.getValueRange()];
      const at = range ? rangeOf(file, range) : spanOf(file, instruction);
      // What another variable brings in is not known.
      const value: Value =
        known === null || known.includes("$")
          ? { kind: "unknown", trail: [at] }
          : { kind: "text", pieces: [{ known, trail: [at] }], trail: [at] };
      properties.set(name, { name, written: name, key: rangeOf(file, each.getNameRange()), value });
    }
  }
  const [first] = trails;
  return first && { kind: "block", properties, open: false, trail: [first] };
}

/** `--interval=30s CMD …`, which the parser takes apart. */
function withFlags(check: Healthcheck): string {
  return [...check.getFlags().map(String), check.getArgumentsContent() ?? ""].join(" ");
}

/** The words of an exec form, or the text of a shell form. */
function command(file: DockerFile, instruction: Instruction): Value {
  // Half a list is none: Docker hands it to a shell.
  if (!(instruction instanceof JSONInstruction) || !instruction.getClosingBracket()) {
    return textOf(file, instruction, instruction.getArgumentsContent());
  }
  const items = instruction.getJSONStrings().map((word): Value => {
    const at = rangeOf(file, word.getRange());
    const known = unquoted(file.document.text.slice(at.start, at.end));
    return known === undefined
      ? { kind: "unknown", trail: [at] }
      : { kind: "text", pieces: [{ known, trail: [at] }], trail: [at] };
  });
  return { kind: "list", items, open: false, trail: [spanOf(file, instruction)] };
}

/** What a string of JSON says; the parser of Dockerfiles leaves its spaces out. */
function unquoted(written: string): string | undefined {
  try {
    return String(JSON.parse(written));
  } catch {
    // It goes on in another line.
    return undefined;
  }
}

/** A text in which a variable, which a build may set, makes everything unknown. */
function textOf(file: DockerFile, instruction: Instruction, content: string | null): Value {
  const range = instruction.getArgumentsRange();
  const at = range ? rangeOf(file, range) : spanOf(file, instruction);
  const shell = !["FROM", "EXPOSE"].includes(instruction.getKeyword());
  if (content === null || (!shell && content.includes("$"))) return { kind: "unknown", trail: [at] };
  return { kind: "text", pieces: [{ known: content, trail: [at] }], trail: [at] };
}

function spanOf(file: DockerFile, instruction: Instruction): Span {
  return rangeOf(file, instruction.getRange());
}

function rangeOf({ document: { uri }, positions }: DockerFile, range: ReturnType<Instruction["getRange"]>): Span {
  return { uri, start: positions.offsetAt(range.start), end: positions.offsetAt(range.end) };
}
