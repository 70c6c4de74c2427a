import type { Value } from "../../../rules/model/value.ts";
import { addressOf, type Declared, member, placed } from "./configuration.ts";
import { evaluate, type Place, span } from "./evaluate.ts";
import type { Module } from "./module.ts";
import { isNull, known, unknown } from "./values.ts";

/** The region that `declared` is in: its own argument's, which it may have since version 6 of the provider, or its provider's. */
export function regionOf(declared: Declared, module: Module, place: Place): Value | undefined {
  const own = argument(declared, "region", place);
  if (own) return own;
  const chosen = member(declared, "provider");
  if (!chosen) return module.region("aws");
  const name = addressOf(chosen.value) ?? known(evaluate(chosen.value, placed(place, chosen)));
  if (name === undefined || !/^aws(\.|$)/.test(name)) return unknown([span(chosen.value, placed(place, chosen))]);
  return module.region(name);
}

/** The region of the provider that `module` itself configures under `name`, such as `aws.west`; and whether it does. */
export function configured(module: Module, name: string): { readonly region: Value | undefined } | undefined {
  const alias = name === "aws" ? undefined : name.slice("aws.".length);
  const own = module.configuration.providers.find((declared) => {
    const written = member(declared, "alias");
    return (written && known(evaluate(written.value, module.place(declared.uri)))) === alias;
  });
  return own && { region: argument(own, "region", module.place(own.uri)) };
}

/** What a call of a module hands it as the provider that it knows as `name`. */
export function handed(call: Declared, name: string, place: Place, caller: Module): Value | undefined {
  const given = member(call, "providers");
  if (!given) return name === "aws" ? caller.region("aws") : undefined;
  const at = [span(given.value, place)] as const;
  if (given.value.kind !== "object") return unknown(at);
  const item = given.value.items.find(({ key }) => addressOf(key) === name);
  if (!item) return name === "aws" ? caller.region("aws") : unknown(at);
  const from = addressOf(item.value);
  return from === undefined ? unknown(at) : caller.region(from);
}

function argument(declared: Declared, name: string, place: Place): Value | undefined {
  const written = member(declared, name);
  const value = written && evaluate(written.value, placed(place, written));
  return value && !isNull(value) ? value : undefined;
}
