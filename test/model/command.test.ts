import assert from "node:assert/strict";
import { commands, program, rewritten, simple, words } from "../../rules/model/command.ts";
import type { List, Text, Trail, Value } from "../../rules/model/value.ts";

const trail: Trail = [{ uri: "file:///task.json", start: 0, end: 1 }];

/** A text in which `_` stands for an unknown piece. */
function text(written: string): Text {
  const pieces = written.split(/(_)/).map((part) => ({ known: part === "_" ? undefined : part, trail }));
  return { kind: "text", pieces: pieces.filter(({ known }) => known !== ""), trail };
}

function list(...written: readonly string[]): List {
  return { kind: "list", items: written.map(text), open: false, trail };
}

function shown(script: string): readonly (readonly string[])[] {
  return simple(text(script)).map(({ words, variables }) => [
    ...[...variables.values()].map((word) => word.text),
    ...words.map((word) => word.text),
  ]);
}

function run(...written: readonly string[]): readonly string[] {
  return commands(words(list(...written))!).flatMap((command) => program(command)?.name ?? "?");
}

describe("words of a command", () => {
  it("are the items of a list, a hole where one is not known", () => {
    assert.deepEqual(
      words(list("node", "_", "--port=_"))?.map((word) => word.text),
      ["node", "\0", "--port=\0"],
    );
  });

  it("are not known where there may be more or others", () => {
    const choice: Value = { kind: "choice", options: [text("a"), text("b")], trail };
    assert.equal(words({ ...list("node"), open: true }), undefined);
    assert.equal(words({ ...list("node"), items: [choice] }), undefined);
    assert.equal(words(text("node")), undefined);
    assert.equal(words(undefined), undefined);
  });
});

describe("a shell's string", () => {
  it("is cut at operators and spaces", () => {
    assert.deepEqual(shown("a b && c|d;e &\n(f)"), [["a", "b"], ["c"], ["d"], ["e"], ["f"]]);
    assert.deepEqual(shown(""), []);
  });

  it("is read without its quotes and escapes", () => {
    assert.deepEqual(shown(`'a b' "c d" e\\ f g"h"'i' "\\"" '\\'`), [["a b", "c d", "e f", "ghi", '"', "\\"]]);
  });

  it("has holes where a shell puts something in", () => {
    assert.deepEqual(shown("a $B ${C}d \"$E\" '$F' $(g h) `i` _j"), [
      ["a", "\0", "\0d", "\0", "$F", "\0", "\0", "\0j"],
    ]);
    assert.deepEqual(shown('a "\\$B"'), [["a", "$B"]]);
  });

  it("is read without redirections and comments", () => {
    assert.deepEqual(shown("a > /dev/null 2>&1 b # c && d\ne <f"), [["a", "b"], ["e"]]);
  });

  it("goes on behind a backslash at the end of a line", () => {
    assert.deepEqual(shown("a \\\n  b"), [["a", "b"]]);
  });

  it("sets variables", () => {
    const [command] = simple(text("A=1 B='2 3' node c=d"));
    assert.deepEqual([...command!.variables.keys()], ["A", "B"]);
    assert.deepEqual(
      command!.words.map((word) => word.text),
      ["node", "c=d"],
    );
  });

  it("is not known behind a quote without an end", () => {
    assert.deepEqual(shown("a 'b c"), [["a", "\0"]]);
  });

  it("says where its words stand", () => {
    const [command] = simple(text("_ --host '127.0.0.1'"));
    const last = command!.words[2]!;
    assert.deepEqual([last.start, last.end], [9, 20]);
    assert.equal(rewritten(last.from, last.start, last.end, "::")?.with, " --host ::");
    assert.equal(rewritten(last.from, 0, last.end, "::"), undefined);
  });
});

describe("the program of a command", () => {
  it("is its first word, or what a shell is told to run", () => {
    assert.deepEqual(run("/usr/bin/gunicorn", "app"), ["gunicorn"]);
    assert.deepEqual(run("sh", "-c", "migrate && exec uvicorn a:b"), ["migrate", "uvicorn"]);
    assert.deepEqual(run("/bin/bash", "-eo", "pipefail", "-c", "a | b"), ["a", "b"]);
    assert.deepEqual(run("bash", "-lc", "a"), ["a"]);
    assert.deepEqual(run("bash", "start.sh", "-c", "a"), ["bash"]);
  });

  it("is looked for behind what runs another", () => {
    assert.deepEqual(run("env", "A=1", "poetry", "run", "uvicorn"), ["uvicorn"]);
    assert.deepEqual(run("python3.12", "-m", "gunicorn"), ["gunicorn"]);
    assert.deepEqual(run("tini", "--", "node", "server.js"), ["node"]);
    assert.deepEqual(run("gosu", "app", "redis-server"), ["redis-server"]);
  });

  it("is not known where it is a hole", () => {
    assert.deepEqual(run("_", "uvicorn"), ["?"]);
    assert.deepEqual(run("exec"), ["?"]);
  });
});
