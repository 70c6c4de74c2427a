import type { Secret } from "../../../rules/model/resource.ts";
import { type Declared, head, member, placed } from "./configuration.ts";
import { evaluate, span } from "./evaluate.ts";
import type { Child, Module } from "./module.ts";
import type { Attribute, Expression } from "./syntax.ts";
import { truth } from "./values.ts";

/** The secret that an output of a root module certainly holds. */
export function secretOf(declared: Declared, module: Module): Secret | undefined {
  const value = member(declared, "value");
  return value && inAttribute(value, declared.uri, { module, outer: undefined, room: { left: 1_000 } });
}

/** A module, and the call of it. */
interface Scope {
  readonly module: Module;
  readonly outer: { readonly scope: Scope; readonly call: Declared } | undefined;
  /** How many more expressions are looked at. */
  readonly room: { left: number };
}

function inAttribute(attribute: Attribute, uri: string, scope: Scope): Secret | undefined {
  return find(attribute.value, placed({ uri }, attribute).uri, scope);
}

/** The first secret that certainly is in `expression`, or that it is made of. */
function find(expression: Expression, uri: string, scope: Scope): Secret | undefined {
  if (scope.room.left-- <= 0) return undefined;
  const any = (inner: readonly Expression[]) => {
    for (const each of inner) {
      const secret = find(each, uri, scope);
      if (secret) return secret;
    }
    return undefined;
  };
  switch (expression.kind) {
    case "attribute":
    case "index":
      return inTraversal(expression, uri, scope);
    case "parentheses":
      return find(expression.value, uri, scope);
    case "template":
      return any(expression.parts.flatMap((part) => (part.kind === "interpolation" ? [part.value] : [])));
    case "tuple":
      return any(expression.items);
    case "object":
      return any(expression.items.map(({ value }) => value));
    case "conditional": {
      const decision = truth(evaluate(expression.condition, scope.module.place(uri)));
      if (decision !== undefined) return find(decision ? expression.then : expression.else, uri, scope);
      return find(expression.then, uri, scope) && find(expression.else, uri, scope);
    }
    case "call":
      if (expression.name === "sensitive") {
        return { called: "what sensitive() gives", at: { uri, start: expression.start, end: expression.end } };
      }
      return handingOn.has(expression.name) ? any(expression.args) : undefined;
    default:
      return undefined;
  }
}

/** Functions whose result is sensitive if anything is that they are given. */
const handingOn = new Set([
  "base64encode",
  "base64sha256",
  "base64sha512",
  "bcrypt",
  "format",
  "join",
  "jsonencode",
  "lower",
  "md5",
  "replace",
  "sha1",
  "sha256",
  "sha512",
  "substr",
  "tostring",
  "trimspace",
  "upper",
  "urlencode",
  "yamlencode",
]);

/** What is read in `expression`, a name with steps after it. */
function inTraversal(expression: Expression, uri: string, scope: Scope): Secret | undefined {
  const steps: (string | undefined)[] = [];
  let on = expression;
  while (on.kind === "attribute" || on.kind === "index") {
    steps.unshift(on.kind === "attribute" ? on.name : undefined);
    on = on.on;
  }
  const [name, ...rest] = steps;
  if (on.kind !== "variable" || name === undefined) return undefined;
  const { module } = scope;
  if (on.name === "var") return inVariable(name, rest.length === 0, scope);
  if (on.name === "local") {
    const assigned = module.configuration.locals.get(name);
    // Of an object, only this member may be no secret.
    return assigned && rest.length === 0 ? find(assigned.attribute.value, assigned.uri, scope) : undefined;
  }
  if (on.name === "module") return inModule(name, rest, scope);
  const [type, address, after] =
    on.name === "data"
      ? [`data.${name}`, `data.${name}.${rest[0]}`, rest.slice(1)]
      : [on.name, `${on.name}.${name}`, rest];
  const declared = module.configuration.objects.get(address);
  if (!declared) return undefined;
  const [attribute, ...more] = isKeyed(declared) ? after.slice(1) : after;
  if (attribute === undefined || more.length > 0 || !secretAttributes.has(`${type}.${attribute}`)) return undefined;
  return { called: `${module.prefix}${address}.${attribute}`, at: span(expression, module.place(uri)) };
}

/** Attributes that the schemas of their providers call sensitive, by the documentation of each resource and data source. */
const secretAttributes = new Set([
  "aws_db_instance.password",
  "aws_iam_access_key.secret",
  "aws_iam_access_key.ses_smtp_password_v4",
  "aws_rds_cluster.master_password",
  "aws_secretsmanager_secret_version.secret_string",
  "data.aws_secretsmanager_secret_version.secret_string",
  "random_password.bcrypt_hash",
  "random_password.result",
  "tls_private_key.private_key_openssh",
  "tls_private_key.private_key_pem",
]);

function inVariable(name: string, whole: boolean, { module, outer }: Scope): Secret | undefined {
  const declared = module.configuration.variables.get(name);
  if (!declared) return undefined;
  if (isMarked(declared)) return { called: `var.${name}`, at: head(declared) };
  const given = outer && member(outer.call, name);
  return given && whole ? inAttribute(given, outer.call.uri, outer.scope) : undefined;
}

function inModule(name: string, steps: readonly (string | undefined)[], scope: Scope): Secret | undefined {
  const call = scope.module.configuration.modules.get(name);
  if (!call) return undefined;
  const [output, ...more] = isKeyed(call) ? steps.slice(1) : steps;
  const [child]: readonly Child[] = scope.module.children(name);
  const declared = child && output !== undefined ? child.module.configuration.outputs.get(output) : undefined;
  if (!child || !declared) return undefined;
  if (isMarked(declared)) return { called: `module.${name}.${output}`, at: head(declared) };
  const value = member(declared, "value");
  if (!value || more.length > 0) return undefined;
  return inAttribute(value, declared.uri, { ...scope, module: child.module, outer: { scope, call } });
}

/** Whether `declared` says `sensitive = true`. */
function isMarked(declared: Declared): boolean {
  const sensitive = member(declared, "sensitive")?.value;
  return sensitive?.kind === "literal" && sensitive.value === true;
}

function isKeyed(declared: Declared): boolean {
  return member(declared, "count") !== undefined || member(declared, "for_each") !== undefined;
}
