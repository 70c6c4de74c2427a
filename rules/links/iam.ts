import { isTabled, managedStatements } from "../data/managed-policies.ts";
import { suffix } from "../data/secret-suffix.ts";
import type { Resource } from "../model/resource.ts";
import { secretArn } from "../model/secret-arn.ts";
import {
  type Block,
  exact,
  get,
  items,
  lacks,
  type Target,
  type Text,
  targets,
  texts,
  type Value,
} from "../model/value.ts";
import type { Intent, Unit, Written } from "../rule.ts";
import { own, shape } from "./arn.ts";
import { anyone, belonging } from "./belonging.ts";
import { certain, linked, nameOf } from "./link.ts";
import { handedOn } from "./outside.ts";
import { type Answer, covers, patternOf, randomEnd, readings, type Sign, signs } from "./pattern.ts";

/** All that a role is allowed, as far as the unit shows it. */
export interface Granted {
  readonly role: Resource;
  readonly statements: readonly Statement[];
  /** There may be policies, or statements, that are not seen. */
  readonly open: boolean;
  /** Something cuts off what the statements allow. */
  readonly bounded: boolean;
}

/** A statement of a policy, as the one who asks whether something is allowed sees it. */
export interface Statement {
  readonly effect: "Allow" | "Deny" | undefined;
  /** Whether it covers an action, whatever the case of its letters. */
  action(name: string): Answer;
  /** Whether it covers a resource. */
  resource(wanted: Wanted): Answer;
  /** Where it is written, unless AWS has written it. */
  readonly body: Block | undefined;
  /** The ARN by which a policy of AWS is attached. */
  readonly attached?: Value;
}

/** A resource that somebody wants to use. */
export interface Wanted {
  readonly signs: readonly Sign[];
  /** The resource of the unit that it is. */
  readonly own?: Resource | undefined;
}

/** All resources: what actions ask for that know none. */
export const everything: Wanted = { signs: ["*"] };

/** Everything that the unit shows of what `role` is allowed. */
export function granted(role: Resource, unit: Unit): Granted {
  const statements: Statement[] = [];
  let open = role.existing || role.body.open || handedOn(role, unit);
  const add = (found: readonly Statement[] | undefined) => {
    if (found) statements.push(...found);
    else open = true;
  };
  const document = (body: Block) => add(statementsOf(get(body, "PolicyDocument"), unit));
  const attached = (arns: Value | undefined) => {
    for (const arn of listed(arns)) add(arn && attachedStatements(arn, unit));
    if (listed(arns).includes(undefined)) open = true;
  };
  for (const inline of everyBlock(get(role.body, "Policies"))) inline ? document(inline) : add(undefined);
  if (!lacks(role.body, "ManagedPolicyArns")) attached(get(role.body, "ManagedPolicyArns"));
  for (const { type, body } of assigned(role, unit)) {
    if (type === "AWS::IAM::RolePolicy") document(body);
    else attached(get(body, type === "AWS::IAM::RolePolicyAttachmentsExclusive" ? "PolicyArns" : "PolicyArn"));
  }
  return { role, statements, open, bounded: !lacks(role.body, "PermissionsBoundary") };
}

/** Whether `role`, of which that is granted, may do `action` with `wanted`. */
export function allows({ statements, open, bounded }: Granted, action: string, wanted: Wanted): Answer {
  if (bounded) return undefined;
  let possible = open;
  let sure = false;
  let denied = false;
  for (const statement of statements) {
    const answers = [statement.action(action), statement.resource(wanted)];
    if (answers.includes("no")) continue;
    if (statement.effect !== "Allow") {
      denied = true;
      possible ||= statement.effect === undefined;
    } else if (answers.every((answer) => answer === "yes")) sure = true;
    else possible = true;
  }
  if (sure) return denied ? undefined : "yes";
  return possible ? undefined : "no";
}

/** The statements of a policy; `undefined` where there may be others. */
export function statementsOf(document: Value | undefined, unit: Unit): readonly Statement[] | undefined {
  if (document?.kind !== "block" || document.open) return undefined;
  const bodies = everyBlock(get(document, "Statement"));
  return bodies.every((body) => body !== undefined) ? bodies.map((body) => statement(body, unit)) : undefined;
}

/** Whether the service called `principal` may assume `role`. */
export function trusts({ body }: Resource, principal: string): Answer {
  const document = get(body, "AssumeRolePolicyDocument");
  if (document?.kind !== "block" || document.open) return undefined;
  let answer: Answer = "no";
  for (const statement of everyBlock(get(document, "Statement"))) {
    const one = statement ? trustsIn(statement, principal) : undefined;
    if (one === "yes") return "yes";
    if (one === undefined) answer = undefined;
  }
  return answer;
}

function trustsIn(statement: Block, principal: string): Answer {
  const effect = get(statement, "Effect");
  const [text] = texts(effect);
  const said = effect?.kind === "choice" || !text ? undefined : exact(text);
  const action = coverage(statement, "Action", (text) => coversAction(text, "sts:AssumeRole"));
  const principals = get(statement, "Principal");
  if (action === "no") return "no";
  if (action === undefined || statement.open) return undefined;
  if (principals?.kind !== "block" || principals.open || !lacks(statement, "NotPrincipal")) return undefined;
  const services = coverage(principals, "Service", (text) => {
    const service = exact(text);
    return service === undefined ? undefined : service === principal ? "yes" : "no";
  });
  const service = lacks(principals, "Service") ? "no" : services;
  // Whoever denies it by name means it: the role holds a place until another is given to the task that is run.
  if (said === "Deny") return service === "no" && lacks(statement, "Condition") ? "no" : undefined;
  if (said !== "Allow") return undefined;
  // Whether a wildcard of another kind stands for services is not for us to say.
  const wide = [...principals.properties.values()].some(({ value }) => [...listed(value)].some((each) => isStar(each)));
  // A condition may take away, and gives nothing.
  if (service === "yes") return lacks(statement, "Condition") ? "yes" : undefined;
  return wide ? undefined : service;
}

function isStar(value: Value | undefined): boolean {
  return texts(value).some((text) => exact(text) === "*");
}

function statement(body: Block, unit: Unit): Statement {
  const [text] = texts(get(body, "Effect"));
  const effect = get(body, "Effect")?.kind === "choice" || !text ? undefined : exact(text);
  const limited = body.open || !lacks(body, "Condition");
  return {
    effect: effect === "Allow" || effect === "Deny" ? effect : undefined,
    body,
    action: (name) => coverage(body, "Action", (text) => coversAction(text, name)),
    resource: (wanted) => {
      const answer = coverage(body, "Resource", (text) => coversResource(text, wanted, unit));
      return answer === "yes" && limited ? undefined : answer;
    },
  };
}

/** Whether one of the texts of `name` covers what `covered` asks. */
function coverage(body: Block, name: "Action" | "Resource" | "Service", covered: (text: Text) => Answer): Answer {
  const value = get(body, name);
  // NotAction and NotResource say what is left out.
  if (!value) return undefined;
  let answer: Answer = "no";
  for (const item of listed(value)) {
    const possible = readings(item)?.map(covered);
    // Of several possibilities none is certain, but it may be certain that none of them fits.
    if (possible?.length === 1 && possible[0] === "yes") return "yes";
    if (!possible?.every((one) => one === "no")) answer = undefined;
  }
  return answer;
}

function coversAction(text: Text, name: string): Answer {
  const lowered = (known: readonly Sign[]) => known.map((sign) => (sign.length === 1 ? sign.toLowerCase() : sign));
  return covers(lowered(patternOf(text)), lowered(signs(name)));
}

function coversResource(text: Text, wanted: Wanted, unit: Unit): Answer {
  const named = own(text, unit);
  if (named && wanted.own) {
    if (named !== wanted.own) return "no";
    return "yes";
  }
  const pattern = shape(text, unit) ?? patternOf(text);
  const answer = covers(pattern, wanted.signs);
  // A secret without its end matches nothing, of which another rule speaks.
  const arn = secretArn(text);
  const unfinished = arn && !/[*?]/.test(arn.name) && suffix(arn.name) === "none";
  if (answer === "no" && unfinished && covers([...pattern, ...randomEnd], wanted.signs) !== "no") return undefined;
  return answer;
}

/** What a policy that is attached by its ARN says; `undefined` where that is not known. */
function attachedStatements(arn: Value, unit: Unit): readonly Statement[] | undefined {
  const policy = linked(arn, ["AWS::IAM::ManagedPolicy"], unit);
  if (policy) return policy.existing ? undefined : statementsOf(get(policy.body, "PolicyDocument"), unit);
  const name = awsManaged(arn);
  return name === undefined
    ? undefined
    : managedStatements(name)?.map(({ actions, resources, unsure }): Statement => {
        return {
          effect: "Allow",
          body: undefined,
          attached: arn,
          action: (action) => (!isTabled(action) ? undefined : actions.includes(action) ? "yes" : "no"),
          resource: ({ signs: wanted }) => {
            if (unsure || !resources) return undefined;
            const answers = resources.map((pattern) => covers(signs(pattern), wanted));
            return answers.includes("yes") ? "yes" : answers.every((answer) => answer === "no") ? "no" : undefined;
          },
        };
      });
}

/** The ARN of a policy of AWS that `value` certainly is; the partition may be whatever it is. */
export function awsManaged(value: Value): string | undefined {
  const [text, other] = value.kind === "choice" ? [] : texts(value);
  return text && !other ? managedArn(text) : undefined;
}

/** The ARN of a policy of AWS that `text` is; the partition may be whatever it is. */
export function managedArn(text: Text): string | undefined {
  const written = text.pieces.map(({ known }) => known ?? "\0").join("");
  return /^arn:(aws|\0):iam::aws:policy\/[^\0]+$/.test(written) ? written.replace("\0", "aws") : undefined;
}

/** The policies and attachments that are for `role` or may be. */
function assigned(role: Resource, unit: Unit): ReadonlySet<Resource> {
  const others = unit.indexed(byRole, anyone);
  const perhaps = others.filter((each) => rolesOf(each).some((value) => isRole(value, role, unit) !== "no"));
  return new Set([...unit.indexed(byRole, role.address), ...perhaps]);
}

const byRole = belonging(
  [
    "AWS::IAM::RolePolicy",
    "AWS::IAM::RolePolicyAttachment",
    "AWS::IAM::RolePolicyAttachmentsExclusive",
    "AWS::IAM::PolicyAttachment",
  ],
  (each, unit) =>
    rolesOf(each).map((value) => {
      const role = linked(value, ["AWS::IAM::Role"], unit);
      // One that is looked up may be one that is made here.
      return role?.elsewhere ? undefined : role;
    }),
);

/** The roles of a policy or an attachment; among them `undefined` for those that may be there too. */
function rolesOf({ type, body }: Resource): readonly (Value | undefined)[] {
  const name = type === "AWS::IAM::PolicyAttachment" ? "Roles" : "RoleName";
  return lacks(body, name) ? [] : listed(get(body, name));
}

/** Whether `value` stands for `role`. */
export function isRole(value: Value | undefined, role: Resource, unit: Unit): Answer {
  const other = linked(value, ["AWS::IAM::Role"], unit);
  if (other) return other === role ? "yes" : other.elsewhere ? isSame(other, role, unit) : "no";
  if (!value || value.kind === "choice") return undefined;
  // What a construct of the CDK makes for itself is none that stands beside it.
  if (targets(value).some((target) => isPart(target, role, unit))) return "no";
  // What is looked up is not made here.
  if (targets(value).some(({ address }) => /(^|\.)data\./.test(address))) return "no";
  const [text] = texts(value);
  const [written, name] = [text && exact(text), nameOf(role)];
  return written !== undefined && name !== undefined && written !== name ? "no" : undefined;
}

/** Whether `target` is in the address of another resource than `role`, and none by itself. */
function isPart({ address, attribute }: Target, role: Resource, unit: Unit): boolean {
  const end = address.lastIndexOf("/");
  const around =
    end > 0 && !unit.find({ address, attribute })
      ? unit.find({ address: address.slice(0, end), attribute: "" })
      : undefined;
  return around !== undefined && around !== role;
}

/** Whether a role that is looked up is one that is made here: what is looked up is there before, but for one that is waited for. */
function isSame({ body }: Resource, role: Resource, unit: Unit): Answer {
  const name = get(body, "RoleName");
  const [written, own] = [certain(name), nameOf(role)];
  const made = targets(name).some((target) => unit.find(target) === role);
  return made || (written !== undefined && written === own) ? undefined : "no";
}

/** The items of a list, or what stands alone in its place; among them `undefined` for those that may be there too. */
function listed(value: Value | undefined): readonly (Value | undefined)[] {
  if (!value || value.kind === "unknown") return [value?.kind === "unknown" && value.target ? value : undefined];
  if (value.kind === "list") return [...value.items, ...(value.open ? [undefined] : [])];
  if (value.kind === "choice" && value.options.some(({ kind }) => kind === "list")) return [...items(value), undefined];
  return [value];
}

/** Every block that stands in `value`, and `undefined` for those that may. */
function everyBlock(value: Value | undefined): readonly (Block | undefined)[] {
  if (!value) return [];
  return listed(value).map((item) => (item?.kind === "block" ? item : undefined));
}

/** What gives `role` more statements: in a policy document of its own where it has one, else in a policy of its own. */
export function grow(role: Resource, statements: readonly Written[], unit: Unit): readonly Intent[] {
  for (const { type, body } of unit.indexed(byRole, role.address)) {
    const document = type === "AWS::IAM::RolePolicy" ? get(body, "PolicyDocument") : undefined;
    const list = document?.kind === "block" && !document.open ? get(document, "Statement") : undefined;
    if (list?.kind === "list") return statements.map((item) => ({ do: "append", to: list, item }));
  }
  const called = role.address.replace(/^.*\./, "").replaceAll(/\[[^\]]*\]/g, "");
  const properties = {
    PolicyName: "task-execution",
    RoleName: [{ address: role.address, attribute: "id" }],
    PolicyDocument: { object: { Version: "2012-10-17", Statement: { list: statements } } },
  };
  return [{ do: "declare", type: "AWS::IAM::RolePolicy", named: called, properties, behind: role }];
}

/** The services that the trust policy of `role` lets in, those of them that are wholly known. */
export function principalsOf({ body }: Resource): readonly Text[] {
  const document = get(body, "AssumeRolePolicyDocument");
  const statements = document?.kind === "block" ? everyBlock(get(document, "Statement")) : [];
  return statements.flatMap((statement) => {
    const allows = texts(statement && get(statement, "Effect")).some((effect) => exact(effect) === "Allow");
    const principal = statement && allows ? get(statement, "Principal") : undefined;
    const services = principal?.kind === "block" ? listed(get(principal, "Service")) : [];
    return services.flatMap((service) => texts(service).filter((text) => exact(text) !== undefined));
  });
}
