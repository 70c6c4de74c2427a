import table from "./property-names.json";

interface Module {
  readonly service: string;
  readonly irregular: Readonly<Record<string, string>>;
  readonly verbatim: readonly string[];
  readonly unsure: readonly string[];
}

const modules: Readonly<Record<string, Module>> = table.modules;

/** CloudFormation's name for a property of a `Cfn*` class. */
export interface CanonicalName {
  readonly name: string;
  /** Its own keys are the user's, such as the options of a log driver. */
  readonly verbatim: boolean;
}

/** `AWS::RDS` for `aws-rds`; `undefined` for a module that the table lacks. */
export function service(module: string): `AWS::${string}` | undefined {
  const found = Object.hasOwn(modules, module) ? modules[module]!.service.slice("AWS::".length) : undefined;
  return found === undefined ? undefined : `AWS::${found}`;
}

/** `aws-rds` for `AWS::RDS`. */
export function moduleFor(service: string): string | undefined {
  return Object.keys(modules).find((module) => modules[module]!.service === service);
}

/** The name that `written` stands for in `module`, where that is the same for all its types. */
export function canonicalName(module: string, written: string): CanonicalName | undefined {
  const { irregular, verbatim, unsure } = modules[module]!;
  if (unsure.includes(written)) return undefined;
  const name = Object.hasOwn(irregular, written)
    ? irregular[written]!
    : written.charAt(0).toUpperCase() + written.slice(1);
  return { name, verbatim: verbatim.includes(written) };
}

/** How a `Cfn*` class of `module` writes `name`, where that is certain. */
export function writtenName(module: string, name: string): string | undefined {
  const { irregular } = modules[module]!;
  const written =
    Object.keys(irregular).find((each) => irregular[each] === name) ?? name.charAt(0).toLowerCase() + name.slice(1);
  return canonicalName(module, written)?.name === name ? written : undefined;
}
