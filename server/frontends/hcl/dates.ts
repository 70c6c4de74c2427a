import type { Span, Value } from "../../../rules/model/value.ts";
import type { TerraformFunction } from "./functions.ts";
import { failed, known, scalar, text } from "./values.ts";

/** Functions of points in time; the present is unknown. https://developer.hashicorp.com/terraform/language/functions/formatdate */
export const dates: Readonly<Record<string, TerraformFunction>> = {
  formatdate: ({ args: [form, time], at }) => {
    const [pattern, written] = [known(form), known(time)];
    if (pattern === undefined || written === undefined) return undefined;
    const moment = parsed(written);
    const result = moment && formatted(pattern, moment);
    return result === undefined ? failed(at) : text(result, [at, ...time!.trail]);
  },
  timeadd: ({ args: [time, duration], at }) => {
    const [written, added] = [known(time), known(duration)];
    if (written === undefined || added === undefined) return undefined;
    const moment = parsed(written);
    const length = milliseconds(added);
    if (!moment || length === undefined) return undefined;
    return text(rfc3339({ ...moment, time: moment.time + length }), [at, ...time!.trail]);
  },
  timecmp: ({ args, at }) => compared(args, at),
};

/** A point in time as a clock of some zone shows it. */
interface Moment {
  /** Milliseconds since 1970 on that clock. */
  readonly time: number;
  /** The zone, such as `Z` or `+05:30`. */
  readonly zone: string;
}

/** A timestamp of RFC 3339, which Terraform reads more strictly than its grammar is. */
function parsed(written: string): Moment | undefined {
  const match = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.\d+)?(Z|[+-]\d\d:\d\d)$/.exec(written);
  const time = match ? Date.parse(`${match[1]}T${match[2]}Z`) : Number.NaN;
  // A thirtieth of February would become a day in March.
  if (!match || Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== match[1]) return undefined;
  return { time, zone: match[3]! };
}

function minutesOf(zone: string): number {
  if (zone === "Z") return 0;
  const [hours, minutes] = zone.slice(1).split(":").map(Number);
  return (zone.startsWith("-") ? -1 : 1) * (hours! * 60 + minutes!);
}

function rfc3339({ time, zone }: Moment): string {
  return `${new Date(time).toISOString().slice(0, 19)}${minutesOf(zone) === 0 ? "Z" : zone}`;
}

/** Whole seconds of a duration such as `-1h30m`; of others nothing is said. */
function milliseconds(duration: string): number | undefined {
  const match = /^([+-]?)(?:(\d{1,6})h)?(?:(\d{1,8})m)?(?:(\d{1,9})s)?$/.exec(duration);
  if (!match || !/\d/.test(duration)) return undefined;
  const [hours, minutes, seconds] = match.slice(2).map((part) => Number(part ?? 0));
  return (match[1] === "-" ? -1 : 1) * (hours! * 3_600 + minutes! * 60 + seconds!) * 1_000;
}

function compared(args: readonly Value[], at: Span): Value | undefined {
  const [first, second] = args.map((arg) => {
    const moment = parsed(known(arg) ?? "");
    return moment && moment.time - minutesOf(moment.zone) * 60_000;
  });
  return first === undefined || second === undefined ? undefined : scalar(Math.sign(first - second), [at]);
}

const days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const months = "January February March April May June July August September October November December".split(" ");

/** Runs of one letter, strings in single quotes, and everything else. */
const verbs = /'(?:[^']|'')*'|'|([A-Za-z])\1*|[^A-Za-z']+/g;

function formatted(pattern: string, { time, zone }: Moment): string | undefined {
  const date = new Date(time);
  let result = "";
  for (const [verb] of pattern.matchAll(verbs)) {
    const shown = /^[A-Za-z]/.test(verb) ? part(verb, date, zone) : literal(verb);
    if (shown === undefined) return undefined;
    result += shown;
  }
  return result;
}

function literal(written: string): string | undefined {
  if (written === "'") return undefined;
  return written.startsWith("'") ? written.slice(1, -1).replaceAll("''", "'") : written;
}

function part(verb: string, date: Date, zone: string): string | undefined {
  const padded = (number: number) => String(number).padStart(2, "0");
  const hour = date.getUTCHours();
  const half = hour % 12 === 0 ? 12 : hour % 12;
  const day = days[date.getUTCDay()]!;
  const month = months[date.getUTCMonth()]!;
  const year = String(date.getUTCFullYear()).padStart(4, "0");
  switch (verb) {
    case "YYYY":
      return year;
    case "YY":
      return year.slice(2);
    case "MMMM":
      return month;
    case "MMM":
      return month.slice(0, 3);
    case "MM":
      return padded(date.getUTCMonth() + 1);
    case "M":
      return String(date.getUTCMonth() + 1);
    case "DD":
      return padded(date.getUTCDate());
    case "D":
      return String(date.getUTCDate());
    case "EEEE":
      return day;
    case "EEE":
      return day.slice(0, 3);
    case "hh":
      return padded(hour);
    case "h":
      return String(hour);
    case "HH":
      return padded(half);
    case "H":
      return String(half);
    case "AA":
      return hour < 12 ? "AM" : "PM";
    case "aa":
      return hour < 12 ? "am" : "pm";
    case "mm":
      return padded(date.getUTCMinutes());
    case "m":
      return String(date.getUTCMinutes());
    case "ss":
      return padded(date.getUTCSeconds());
    case "s":
      return String(date.getUTCSeconds());
    case "Z":
      return minutesOf(zone) === 0 ? "Z" : zone;
    case "ZZZZ":
      return offset(zone);
    case "ZZZZZ":
      return minutesOf(zone) === 0 ? "+00:00" : zone;
    case "ZZZ":
      return minutesOf(zone) === 0 ? "UTC" : offset(zone);
    default:
      return undefined;
  }
}

function offset(zone: string): string {
  return minutesOf(zone) === 0 ? "+0000" : zone.replace(":", "");
}
