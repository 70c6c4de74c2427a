import type { Resource } from "../../rules/model/resource.ts";
import type { Block, Target, Value } from "../../rules/model/value.ts";
import { canonicalName, writtenName } from "../../server/frontends/cdk/names.ts";
import { lowLevelSymbol } from "../../server/frontends/cdk/resources.ts";

/** `resources` as a stack of `Cfn…` classes, as far as aws-cdk-lib has them, which has the classes and members `known`. */
export function retold(resources: readonly Resource[], known: ReadonlySet<string>): string {
  const made = resources.flatMap((resource) => {
    const [module, name] = lowLevelSymbol(resource.type)?.split(".") ?? [];
    return name !== undefined && known.has(name) && !resource.elsewhere ? [{ resource, module: module!, name }] : [];
  });
  const variables = new Map(made.map(({ resource }, index) => [resource.address, `made${index}`]));
  const lines: string[] = [];
  const done = new Set<string>();
  const waiting = new Set<string>();
  const modules = new Set(made.map(({ module }) => module));
  for (const each of made) tell(each);
  return [
    'import { Stack } from "aws-cdk-lib";',
    ...[...modules].map((module) => `import * as ${local(module)} from "aws-cdk-lib/${module}";`),
    "declare const unknown: string;",
    "const stack = new Stack();",
    ...lines,
    "",
  ].join("\n");

  function tell({ resource, module, name }: (typeof made)[number]): void {
    const { address, body } = resource;
    if (done.has(address) || waiting.has(address)) return;
    waiting.add(address);
    const props = object(body, module);
    waiting.delete(address);
    done.add(address);
    const id = JSON.stringify(address.replaceAll(/\W+/g, "-"));
    lines.push(`const ${variables.get(address)} = new ${local(module)}.${name}(stack, ${id}, ${props});`);
  }

  function object({ properties, open }: Block, module: string, verbatim = false): string {
    const members = [...properties.values()].flatMap((property) => {
      const written = verbatim ? property.name : writtenName(module, property.name);
      const own = written !== undefined && (verbatim || canonicalName(module, written)!.verbatim);
      return written === undefined || !(verbatim || known.has(written))
        ? []
        : [`${JSON.stringify(written)}: ${value(property.value, module, own)}`];
    });
    return `{ ${[...members, ...(open ? ["...JSON.parse(unknown)"] : [])].join(", ")} }`;
  }

  function value(of: Value, module: string, verbatim: boolean): string {
    switch (of.kind) {
      case "scalar":
        return of.value === null ? "undefined" : String(of.value);
      case "text": {
        const [only, more] = of.pieces;
        if (only && !more && only.known !== undefined) return JSON.stringify(only.known);
        const pieces = of.pieces.map(({ known, target }) => {
          return known === undefined
            ? `\${${target ? attribute(target) : "unknown"}}`
            : known.replaceAll(/[`\\]|\$\{/g, "\\$&");
        });
        return `\`${pieces.join("")}\``;
      }
      case "list":
        return `[${[...of.items.map((item) => value(item, module, verbatim)), ...(of.open ? ["...JSON.parse(unknown)"] : [])].join(", ")}]`;
      case "block":
        return object(of, module, verbatim);
      case "choice":
        return `unknown ? ${value(of.options[0]!, module, verbatim)} : ${of.options[1] ? value(of.options[1], module, verbatim) : "unknown"}`;
      case "unknown":
        return of.target ? attribute(of.target) : "unknown";
    }
  }

  function attribute({ address, attribute: name }: Target): string {
    const other = made.find(({ resource }) => resource.address === address);
    if (other) tell(other);
    const variable = done.has(address) ? variables.get(address) : undefined;
    if (variable === undefined) return "unknown";
    return /^arn$/i.test(name) ? `${variable}.attrArn` : `${variable}.ref`;
  }
}

function local(module: string): string {
  return module.replaceAll("-", "_");
}
