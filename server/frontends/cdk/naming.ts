import type ts from "typescript";
import { targetCheckNames, targetGroupNames } from "./constructs/balancers.ts";
import { containerCheckNames, containerNames } from "./constructs/containers.ts";
import { namesOf } from "./constructs/index.ts";
import { handedOnBy } from "./constructs/pattern-groups.ts";
import { serviceProps } from "./constructs/pattern-parts.ts";
import { serviceNames } from "./constructs/services.ts";
import type { Form, Names } from "./constructs/shape.ts";
import { canonicalName, writtenName } from "./names.ts";
import type { Place } from "./place.ts";
import { lowLevelType } from "./resources.ts";

/** How a property of CloudFormation is written in an object of the CDK's. */
export interface WrittenAs {
  readonly name: string;
  readonly form: Form | undefined;
  /** A text is no text there, unless the CDK's own name for the property says that it is. */
  readonly typed?: true;
  /** How the members of its value are written. */
  readonly inner: Naming | undefined;
}

/** How the properties of an object literal are called; `undefined` for one that cannot be written there. */
export type Naming = (canonical: string) => WrittenAs | undefined;

/** The names of what `object` holds, which is an argument of a construct or of one of its methods, or inside one. */
export function namingOf(object: ts.Node, place: Place): Naming | undefined {
  const { ts, evaluator } = place;
  const outer = around(object, place);
  if (ts.isNewExpression(outer)) {
    const symbol = evaluator.symbol(outer.expression);
    return symbol === undefined ? undefined : constructNaming(symbol);
  }
  if (ts.isCallExpression(outer) && ts.isPropertyAccessExpression(outer.expression)) {
    const method = outer.expression.name.text;
    return Object.hasOwn(methods, method) ? tableNaming(methods[method]!) : undefined;
  }
  // A list says nothing of the names in it.
  if (ts.isArrayLiteralExpression(outer)) return namingOf(outer, place);
  if (!ts.isPropertyAssignment(outer)) return undefined;
  const holder = namingOf(outer.parent, place);
  const written = outer.name.getText(place.source).replace(/^["'](.*)["']$/, "$1");
  return holder && innerNaming.get(holder)?.(written);
}

/** The names of the properties of `symbol`. */
export function constructNaming(symbol: string): Naming | undefined {
  if (lowLevelType(symbol)) return lowLevelNaming(symbol.slice(0, symbol.indexOf(".")));
  const names = namesOf(symbol) ?? patternNaming(symbol);
  const takesParts = handedOnBy(symbol)?.has("circuitBreaker") ?? /^aws-ecs(-patterns)?\.\w+Service$/.test(symbol);
  return names && tableNaming(names, takesParts ? serviceParts : {});
}

function patternNaming(symbol: string): Names | undefined {
  if (!symbol.startsWith("aws-ecs-patterns.")) return undefined;
  if (!symbol.endsWith("Service"))
    return { scheduledFargateTaskImageOptions: image, scheduledEc2TaskImageOptions: image };
  const some = handedOnBy(symbol);
  const names = some ? Object.entries(handedOn).filter(([name]) => some.has(name) || sizes.has(name)) : undefined;
  return {
    ...(names ? Object.fromEntries(names) : handedOn),
    ...(/\.Queue/.test(symbol) ? imageNames : { taskImageOptions: image }),
  };
}

/** What a pattern gives its container: it has an object of it, or has it among its own. */
const imageNames: Names = { environment: "Environment", secrets: "Secrets" };
const image = { name: "ContainerDefinitions", members: imageNames };

/** What a pattern hands on to its service, its task and its container. */
const handedOn: Names = {
  ...Object.fromEntries(serviceProps.map((name) => [name, serviceNames[name]])),
  cpu: "Cpu",
  healthCheck: { name: "HealthCheck", members: containerCheckNames },
  memoryLimitMiB: "Memory",
};

const sizes: ReadonlySet<string> = new Set(["cpu", "memoryLimitMiB"]);

/** Methods that take properties as a construct does. */
const methods: Readonly<Record<string, Names>> = {
  addContainer: containerNames,
  addTargets: targetGroupNames,
  configureHealthCheck: targetCheckNames,
};

/** What stands in an object of CloudFormation's, and of the CDK's directly in the properties of a service. */
const serviceParts: Readonly<Record<string, string>> = {
  DeploymentCircuitBreaker: "circuitBreaker",
  MaximumPercent: "maxHealthyPercent",
  MinimumHealthyPercent: "minHealthyPercent",
};

/** Of a naming, that of the value of each property by the name that is written. */
const innerNaming = new WeakMap<Naming, (written: string) => Naming | undefined>();

function lowLevelNaming(module: string): Naming {
  const naming: Naming = (canonical) => {
    const name = writtenName(module, canonical);
    if (name === undefined) return undefined;
    return { name, form: undefined, inner: innerOf(name) };
  };
  const innerOf = (written: string) => (canonicalName(module, written)?.verbatim ? verbatim : naming);
  innerNaming.set(naming, innerOf);
  return naming;
}

/** What the user calls its members by. */
export const verbatim: Naming = (name) => ({ name, form: undefined, inner: verbatim });
innerNaming.set(verbatim, () => verbatim);

function tableNaming(names: Names, parts: Readonly<Record<string, string>> = {}): Naming {
  const innerOf = (written: string): Naming | undefined => {
    if (names === containerNames && written === "healthCheck") return tableNaming(containerCheckNames);
    if (names === targetGroupNames && written === "healthCheck") return tableNaming(targetCheckNames);
    if (Object.values(parts).includes(written)) return plain;
    const named = Object.hasOwn(names, written) ? names[written] : undefined;
    return typeof named === "object" && "members" in named ? tableNaming(named.members) : undefined;
  };
  const naming: Naming = (canonical) => {
    if (Object.hasOwn(parts, canonical)) return { name: parts[canonical]!, form: undefined, inner: plain };
    for (const [name, named] of Object.entries(names)) {
      const known = typeof named === "string" ? named : named?.name;
      if (known !== canonical) continue;
      const form = typeof named === "object" && "form" in named ? named.form : undefined;
      return { name, form, typed: true, inner: innerOf(name) };
    }
    return undefined;
  };
  innerNaming.set(naming, innerOf);
  return naming;
}

/** As CloudFormation's names, with a small first letter. */
const plain: Naming = (name) => ({ name: name.charAt(0).toLowerCase() + name.slice(1), form: undefined, inner: plain });

/** What `node` stands in, without parentheses and types. */
function around({ parent }: ts.Node, { ts }: Place): ts.Node {
  let outer = parent;
  while (ts.isParenthesizedExpression(outer) || ts.isAsExpression(outer) || ts.isSatisfiesExpression(outer)) {
    outer = outer.parent;
  }
  return outer;
}
