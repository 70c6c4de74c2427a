// The command line: argv → workspace → problems → print.

import { resolve } from "node:path";
import { homepage, name, version } from "../package.json";
import { rules } from "../rules/index.ts";
import {
  type Check,
  type Color,
  commands,
  type Explain,
  parseCommand,
  plainCheck,
  type Versions,
} from "./arguments.ts";
import { compare } from "./baseline.ts";
import { check } from "./check.ts";
import { meant, ownRules } from "./config.ts";
import { explain } from "./explain/explain.ts";
import { decodeLog } from "./explain/log.ts";
import { explainedMarkdown } from "./explain/markdown.ts";
import { frontends } from "./frontends/index.ts";
import type { World } from "./load.ts";
import { listVersions } from "./lookup/command.ts";
import { Lookups } from "./lookup/lookups.ts";
import { world as machine } from "./lookup/world.ts";
import { Progress } from "./progress.ts";
import { explainedJson, explainedPretty } from "./report/explained.ts";
import { github } from "./report/github.ts";
import { json } from "./report/json.ts";
import { junit } from "./report/junit.ts";
import { pretty, summary } from "./report/pretty.ts";
import { rulesJson, rulesPretty } from "./report/rules.ts";
import { sarif } from "./report/sarif.ts";
import { clean, painter } from "./report/terminal.ts";
import { versionsJson, versionsPretty } from "./report/versions.ts";
import { fails, placer, type Report, reportOf } from "./report.ts";
import { isSkipped, readBytes } from "./workspace.ts";

const usage = `Usage: ${name} [check] [PATH…]     find mistakes below each PATH (.)
       ${name} explain [FILE|-]    say why a deploy failed, by its log
       ${name} rules [ID]          list the rules, or explain one
       ${name} versions ENGINE [--live] [--region R] [--profile P]
       ${name} lsp --stdio         serve an editor

  --format pretty|json|sarif|github|junit
  --fix, --fix-dry-run      apply safe fixes, or print them as a diff
  --fail-on error|warning|information|hint|never
                            exit with 1 from this severity on (error)
  --baseline FILE           leave out the findings that FILE lists
  --update-baseline         have FILE list what is found now
  --rule ID=off|SEVERITY    set a rule for this run; may be repeated
  --config FILE             use FILE, and no .iac-preflight.json or .yaml
  --shard I/N               report one part of N of the files
  --stdin --stdin-filename FILE
                            check standard input as if it were FILE
  --color auto|always|never
  --offline                 never use the network; only --live does
  --help, --version

Exit status: 0 nothing found, 1 findings, 2 it could not be done.
${homepage}
`;

main(process.argv.slice(2)).then(
  (status) => {
    // Not exit(): what is written to a pipe may still be on its way.
    process.exitCode = status;
  },
  (bug: unknown) => {
    complain(`internal error: ${bug instanceof Error ? bug.stack : String(bug)}`);
    process.exitCode = 2;
  },
);

/** Does what `argv` says and gives the exit status. */
async function main(argv: readonly string[]): Promise<number> {
  process.stdout.on("error", () => {
    // Whoever read our output has seen enough, as `head` does.
    process.exit(2);
  });
  const listed = [...rules, ...ownRules];
  const command = parseCommand(
    argv,
    listed.map(({ id }) => id),
  );
  if (command.do === "wrong") {
    complain(command.message);
    process.stderr.write(`Try ${name} --help.\n`);
    return 2;
  }
  if (command.do === "check") return report(command);
  if (command.do === "versions") return versions(command);
  if (command.do === "explain") return explained(command);
  if (command.do === "help") process.stdout.write(usage);
  else if (command.do === "version") process.stdout.write(`${version}\n`);
  else if (command.do === "lsp") require("./server.js");
  else if (command.format === "json") process.stdout.write(rulesJson(listed, command.id));
  else process.stdout.write(rulesPretty(listed, command.id, colourful(process.stdout, command)));
  return 0;
}

async function versions(command: Versions): Promise<number> {
  const lookups = new Lookups(machine());
  const { live, region, profile, format } = command;
  await lookups.choose({ profile, region, offline: !live, trusted: true });
  const stop = new AbortController();
  process.once("SIGINT", () => stop.abort());
  const { table, failure } = await listVersions(command, lookups, today(), complain, stop.signal);
  if (failure) complain(failure);
  if (table)
    process.stdout.write(
      format === "json" ? versionsJson(table) : versionsPretty(table, colourful(process.stdout, command)),
    );
  return failure ? 2 : 0;
}

async function world(): Promise<World> {
  const lookups = new Lookups(machine());
  await lookups.choose({ profile: undefined, region: undefined, offline: true, trusted: true });
  const { advance, clear } = new Progress(process.stderr, Date.now);
  const lookedUp = lookups.lookedUp();
  return { cwd: process.cwd(), frontends, rules, input, today: today(), advance, done: clear, lookedUp };
}

async function report(command: Check): Promise<number> {
  const cwd = process.cwd();
  const { outcome, failures, output } = await check(command, await world());
  const whole = reportOf(outcome, cwd, version);
  const { report, failure, note } = isBased(command)
    ? await compare(whole, command, outcome.uris, cwd)
    : { report: whole };
  if (command.fix === "diff") {
    process.stdout.write(process.stdout.isTTY ? shown(output) : output);
    process.stderr.write(`${summary(report, painter(colourful(process.stderr, command)))}\n`);
  } else if (command.stdin !== undefined && command.fix === "write") {
    process.stdout.write(output);
    process.stderr.write(print(report, command, process.stderr));
  } else process.stdout.write(print(report, command, process.stdout));
  if (note !== undefined) complain(note);
  const refused = failure === undefined ? failures : [...failures, failure];
  for (const each of refused) complain(each + hint(each, command));
  return refused.length > 0 ? 2 : fails(report, command.failOn) ? 1 : 0;
}

/** Prints what a deploy's log means here; 1 where nothing in it is known. */
async function explained(command: Explain): Promise<number> {
  const cwd = process.cwd();
  const bytes = command.log === "-" ? await pasted() : await readBytes(resolve(cwd, command.log));
  if (isSkipped(bytes)) {
    complain(`${command.log} ${bytes.reason}`);
    return 2;
  }
  const { outcome, failures } = await check({ ...plainCheck, config: command.config }, await world());
  const problems = [...outcome.problems.values()].flat();
  const explanation = explain(decodeLog(bytes), outcome.project, outcome.uris, problems);
  const seen = placer(outcome.project, cwd);
  if (command.format === "json") process.stdout.write(explainedJson(explanation, seen));
  else if (command.format === "markdown") {
    const page = explainedMarkdown(explanation, ({ at }) => {
      const { file, line } = seen.place(at);
      return {
        name: file,
        line,
        text:
          seen
            .lines(file)
            ?.line(line - 1)
            .trim() ?? "",
      };
    });
    process.stdout.write(page);
  } else {
    const { columns, isTTY } = process.stdout;
    const paint = painter(colourful(process.stdout, command));
    const log = command.log === "-" ? "log" : command.log;
    process.stdout.write(explainedPretty(explanation, log, seen, paint, isTTY ? columns : undefined));
  }
  for (const failure of failures) complain(failure);
  return failures.length > 0 ? 2 : explanation.messages.length > 0 ? 0 : 1;
}

async function pasted(): Promise<Uint8Array> {
  if (process.stdin.isTTY) {
    process.stderr.write("Paste what the deploy printed, then press Ctrl+D (on Windows Ctrl+Z, Enter).\n");
  }
  return input();
}

function isBased(command: Check): command is Check & { readonly baseline: string } {
  return command.baseline !== undefined;
}

function print(report: Report, command: Check, stream: NodeJS.WriteStream): string {
  const { format } = command;
  if (format === "json") return json(report);
  if (format === "sarif") return sarif(report);
  if (format === "github") return github(report);
  if (format === "junit") return junit(report);
  return pretty(report, colourful(stream, command), stream.isTTY ? stream.columns : undefined);
}

async function input(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

/** The day, in ISO form. */
function today(): string {
  return new Date().toISOString().slice(0, 10);
}

function complain(message: string): void {
  process.stderr.write(`${name}: ${shown(message)}\n`);
}

/** Text from files and arguments, line by line as a terminal may show it. */
function shown(text: string): string {
  return text.split("\n").map(clean).join("\n");
}

/** A word that is no path may have been meant to be a command. */
function hint(failure: string, { paths }: Check): string {
  const [word] = paths;
  return word !== undefined && failure.startsWith(`${word} `) && !/[./\\]/.test(word) ? meant(word, commands) : "";
}

/** Whether `stream` shows colours, by what was said and what https://no-color.org and https://force-color.org agreed on. */
function colourful(stream: NodeJS.WriteStream, { color }: { readonly color: Color }): boolean {
  if (color !== "auto") return color === "always";
  const { FORCE_COLOR, NO_COLOR, TERM } = process.env;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== "") return FORCE_COLOR !== "0";
  return stream.isTTY === true && !NO_COLOR && TERM !== "dumb";
}
