import { DockerfileParser, type From, type Healthcheck, type Instruction, JSONInstruction } from "dockerfile-ast";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Resource } from "../../../rules/model/resource.ts";
import type { Block, List, Property, Span, Value } from "../../../rules/model/value.ts";
import type { Frontend, Parsed } from "../../frontend.ts";

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
  // No rule mends a Dockerfile yet.
  render: () => undefined,
};

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
  for (const [keyword, name] of [
    ["CMD", "Cmd"],
    ["ENTRYPOINT", "Entrypoint"],
  ] as const) {
    // The last one of its kind is the one that counts.
    const last = named(keyword).at(-1);
    if (last) put(name, last, command(file, last));
  }
  const check = named("HEALTHCHECK").at(-1);
  if (check) put("HealthCheck", check, textOf(file, check, withFlags(check as Healthcheck)));
  for (const [keyword, name] of [
    ["RUN", "Run"],
    ["EXPOSE", "ExposedPorts"],
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

/** `--interval=30s CMD …`, which the parser takes apart. */
function withFlags(check: Healthcheck): string {
  return [...check.getFlags().map(String), check.getArgumentsContent() ?? ""].join(" ");
}

/** The words of an exec form, or the text of a shell form. */
function command(file: DockerFile, instruction: Instruction): Value {
  if (!(instruction instanceof JSONInstruction) || !instruction.getOpeningBracket()) {
    return textOf(file, instruction, instruction.getArgumentsContent());
  }
  const items = instruction.getJSONStrings().map((word): Value => {
    const at = rangeOf(file, word.getRange());
    return { kind: "text", pieces: [{ known: word.getJSONValue(), trail: [at] }], trail: [at] };
  });
  return { kind: "list", items, open: false, trail: [spanOf(file, instruction)] };
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
