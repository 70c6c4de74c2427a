import { isHarmless, isPlaceholder, isSecret, tokenIn } from "../data/credentials.ts";
import { keptIn } from "../links/secret.ts";
import { containers } from "../links/task.ts";
import { variables } from "../model/environment.ts";
import { origin, type Text, texts, type Unknown, use, type Value } from "../model/value.ts";
import { type Finding, hole, type Related, type Replacement, type Rule, type Severity } from "../rule.ts";
import { moved } from "./secret-moves.ts";

export const ecsPlaintextSecret: Rule = {
  id: "ecs/plaintext-secret",
  on: ["AWS::ECS::TaskDefinition"],
  severity: "warning",
  summary: "No credential stands in a container's environment",
  why: `Whoever may call \`ecs:DescribeTaskDefinition\`, see the console or read Terraform's state reads \`environment\` of every
revision there ever was. A password that is written in the file is in the repository as well, for good. In \`secrets\` there
is only the ARN: ECS puts the value in when the task starts, and the permission to read it is one of its own.

A credential that is written out is a warning. Where it is filled in later, or comes from elsewhere, it still ends up readable
in the task definition, which is told as information. What is made public on purpose, such as \`NEXT_PUBLIC_…\`, and what only
names a secret, such as \`DB_SECRET_ARN\`, is left alone.`,
  sources: [
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specifying-sensitive-data.html",
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-secrets-management.html",
    "https://github.com/gitleaks/gitleaks/blob/master/config/gitleaks.toml",
  ],

  *check(task, unit): Generator<Finding> {
    for (const container of containers(task)) {
      for (const variable of variables(container, "Environment")) {
        const { name, property } = variable;
        const found = credential(name, property.value);
        if (!found) continue;
        yield {
          // Never with the credential itself: messages go into logs.
          at: use(property.value),
          message: `${name} ${found.is}; whoever can see the task definition can read it`,
          severity: found.severity,
          related: writtenElsewhere(property.value, found),
          fixes: moved(
            task,
            container,
            variable,
            found.kept ?? (found.whole ? keptIn(property.value, unit) : undefined),
            `Move ${name} to secrets`,
          ),
        };
      }
    }
  },
};

/** Where a credential is written that comes to the variable from elsewhere. */
function writtenElsewhere(value: Value, { severity }: Credential): readonly Related[] {
  const [text, other] = severity === "warning" ? texts(value) : [];
  if (!text || other) return [];
  const [from, to] = [origin(text), use(text)];
  return from.uri === to.uri && from.start === to.start ? [] : [{ at: from, message: "written here" }];
}

interface Credential {
  /** What the variable is or holds, as a predicate. */
  readonly is: string;
  readonly severity: Severity;
  /** The value is nothing but the credential. */
  readonly whole: boolean;
  /** What reads it from where it is kept. */
  readonly kept?: Replacement;
}

function credential(name: string, value: Value): Credential | undefined {
  const found = value.kind === "choice" ? value.options.map((each) => credential(name, each)) : [one(name, value)];
  return found.find((each) => each?.severity === "warning") ?? found.find((each) => each !== undefined);
}

function one(name: string, value: Value): Credential | undefined {
  if (value.kind === "unknown") {
    return filledIn(name, value) ?? (isSecret(name) && !names(value.target?.attribute) ? reference : undefined);
  }
  if (value.kind !== "text") return undefined;
  const whole = value.pieces.map(({ known }) => known ?? hole).join("");
  return inUrl(whole, value) ?? token(name, whole, value) ?? (isSecret(name) ? named(whole, value) : undefined);
}

const reference: Credential = { is: "is a secret, by its name", severity: "information", whole: true };

/** What a secret holds, or one key of it, that CloudFormation puts into the task definition. */
function filledIn(name: string, value: Unknown): Credential | undefined {
  const found = /(?:^|\.)SecretString(?:\.([\w-]+))?$/.exec(value.target?.attribute ?? "");
  if (!found) return undefined;
  const [, key] = found;
  if (key !== undefined && !isSecret(key) && !isSecret(name)) return undefined;
  const part =
    key === undefined ? "all that a secret holds" : key === name ? "kept in a secret" : `the ${key} of a secret`;
  const is = `is ${part}, and CloudFormation fills it in`;
  return { ...reference, is, kept: [{ copied: use(value) }] };
}

/** Whether an attribute of a resource tells what it is, and not what it holds. */
function names(attribute: string | undefined): boolean {
  if (attribute === undefined) return false;
  const isInWords = /(^|[._])(arn|id|name|path|key_id|endpoint|address|url|ref)$/i.test(attribute);
  return isInWords || /[a-z](Arn|Id|Name|Path|Endpoint|Address|Url|Ref)$/.test(attribute);
}

/** `scheme://user:password@host`, or a password or key among the parameters of a URL. */
const password =
  /\b[a-z][a-z\d+.-]*:\/\/[^\s"'/?#@:]*:(?<user>[^\s"'/?#@]+)@(?<host>[^\s"'/?#]*)|:\/\/\S*[?&;](?<called>password|pwd|api_?key|access_token)=(?<query>[^\s&;"']+)/i;
const local = /^(localhost|127\.0\.0\.1|\[::1\])(:|$)/;

const given: Credential = { is: "is a URL with a password in it", severity: "information", whole: false };

function inUrl(whole: string, text: Text): Credential | undefined {
  const { user, host, called, query } = password.exec(whole)?.groups ?? {};
  // A password that happens to be empty in this environment.
  if (/:\/\/[^\s"'/?#@:]+:@/.test(whole) && text.pieces.some(({ known }) => known === "")) return given;
  const found = user ?? query;
  if (found === undefined || (host !== undefined && local.test(host))) return undefined;
  const literal = !found.includes(hole) && !isPlaceholder(found);
  if (query !== undefined && !literal) return undefined;
  const is = called && /key|token/i.test(called) ? "is a URL with a key in it" : given.is;
  return literal ? { ...given, is, severity: certainty(text) } : given;
}

function token(name: string, whole: string, text: Text): Credential | undefined {
  const called = /PUBLIC/i.test(name) || isPlaceholder(whole) ? undefined : tokenIn(whole);
  return called === undefined ? undefined : { is: `holds ${called}`, severity: certainty(text), whole: false };
}

/** What a variable is that is called like a secret. */
function named(whole: string, text: Text): Credential | undefined {
  if (whole === "" && text.trail.length > 1) return reference;
  if (text.pieces.some(({ target }) => names(target?.attribute))) return undefined;
  if (isHarmless(whole) || /^(arn:|s3:\/\/|ssm:|secretsmanager:|alias\/|file:|vault:|\.{0,2}\/)/i.test(whole))
    return undefined;
  // A URL without a password, or the name of a secret or a parameter.
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(whole) || /^[\w.-]+(\/[\w.-]+)+$/.test(whole)) return undefined;
  if (whole === hole) return reference;
  if (whole.includes(hole)) return undefined;
  if (isPlaceholder(whole)) return { ...reference, is: "is a secret, by its name, that is to be filled in" };
  return { is: "is a secret, by its name, that is written out", severity: certainty(text), whole: true };
}

/** What stands in a file of variables is kept out of the repository more often than not. */
function certainty(text: Text): Severity {
  return text.pieces.some((piece) => origin(piece).given) ? "information" : "warning";
}
