import { type Block, get, items, lacks, type Span, texts, use, type Value } from "../model/value.ts";
import type { Unit } from "../rule.ts";
import { madeOf } from "./builds.ts";
import { certain, certainNumber } from "./link.ts";

/** A port that a Dockerfile names, and by what it does. */
export interface Said {
  readonly port: number;
  readonly by: "EXPOSE" | "PORT";
  readonly at: Span;
}

/** Images that expose no port and set no `PORT` before a Dockerfile does. */
const plain =
  /^(public\.ecr\.aws\/docker\/library\/|docker\.io\/(library\/)?)?(scratch|alpine|debian|ubuntu|python|node|ruby|golang|rust|openjdk|eclipse-temurin|amazoncorretto)([:@]|$)|^gcr\.io\/distroless\//;

/** The ports that the Dockerfile of `container` names, where neither it nor the container speaks of `port` anywhere. */
export function otherPorts(container: Block, port: number, unit: Unit): readonly Said[] {
  const image = madeOf(container, unit)?.body;
  if (!image || !plain.test(certain(get(image, "From")) ?? "")) return [];
  const set = get(image, "Env");
  const variable = set?.kind === "block" ? get(set, "PORT") : undefined;
  const said = [...items(get(image, "ExposedPorts")).flatMap(exposed), ...(variable ? [told(variable)] : [])];
  const known = said.filter((each) => each !== undefined);
  // What cannot be read may say it.
  if (known.length < said.length || container.open || !lacks(container, "EnvironmentFiles")) return [];
  const others = [...container.properties.values()].filter(
    ({ name }) => !/^(PortMappings|HealthCheck|Image|LogConfiguration|Secrets)$/.test(name),
  );
  const all = [...others, ...image.properties.values()];
  return all.some(({ value }) => mentions(value, port)) ? [] : known;
}

/** `8000 9000/tcp`: a range, or what a build puts in, is not known. */
function exposed(value: Value): readonly (Said | undefined)[] {
  return (certain(value) ?? "?")
    .trim()
    .split(/\s+/)
    .map((word) => {
      const [, port] = /^(\d+)(?:\/\w+)?$/.exec(word) ?? [];
      return port === undefined ? undefined : { port: Number(port), by: "EXPOSE", at: use(value) };
    });
}

function told(value: Value): Said | undefined {
  const port = certainNumber(value);
  return port === undefined ? undefined : { port, by: "PORT", at: use(value) };
}

/** Whether `port`, or something that is not known, stands in `value`. */
function mentions(value: Value, port: number): boolean {
  const digits = new RegExp(`(?<!\\d)${port}(?!\\d)`);
  const within = (inner: Value) => mentions(inner, port);
  if (value.kind === "unknown") return true;
  if (value.kind === "list") return value.open || value.items.some(within);
  if (value.kind === "block") return value.open || [...value.properties.values()].some(({ value }) => within(value));
  return texts(value).some(({ pieces }) => pieces.some(({ known }) => known === undefined || digits.test(known)));
}
