import { local } from "../links/link.ts";
import type { Resource, ResourceType } from "../model/resource.ts";
import {
  alternatives,
  type Block,
  lacks,
  type Piece,
  property,
  type Span,
  type Text,
  textsWithTargets,
  use,
  type Value,
} from "../model/value.ts";
import type { Finding, Fix, Rule, Unit } from "../rule.ts";

const databases: readonly ResourceType[] = ["AWS::RDS::DBInstance", "AWS::RDS::DBCluster"];

export const rdsUnencodedPassword: Rule = {
  id: "rds/unencoded-password",
  on: [
    ...databases,
    "AWS::ECS::TaskDefinition",
    "AWS::Lambda::Function",
    "AWS::SecretsManager::SecretVersion",
    "AWS::SSM::Parameter",
  ],
  severity: "warning",
  summary: "A generated password has no characters that RDS refuses, or that end a URL it stands in",
  why: `Unless it is told otherwise, \`random_password\` takes its special characters from \`!@#$%&*()-_=+[]{}<>:?\`. RDS refuses
\`@\`, \`/\`, \`"\` and the space in a master password. In \`postgresql://user:password@host\` a \`#\`, \`?\` or \`/\` ends the host before
it has begun, \`%\` begins an escape, drivers take \`@\` for the end of the password, and brackets for an IPv6 address; SQLAlchemy
(\`postgresql+psycopg2://…\`) stumbles over \`%\` and \`@\` only. Which
characters there are is drawn once an environment: what works in dev fails in prod, and looks like a wrong password.

\`urlencode(random_password.db.result)\` is right in a URL. Characters that need no encoding, such as \`override_special = "-._~"\`,
are right everywhere; a password that exists is then made anew.`,
  sources: [
    "https://registry.terraform.io/providers/hashicorp/random/latest/docs/resources/password#override_special-1",
    "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html",
    "https://datatracker.ietf.org/doc/html/rfc3986#section-3.2.1",
  ],

  *check({ body, type }, unit): Generator<Finding> {
    if (databases.includes(type)) {
      const password = property(body, "MasterUserPassword");
      for (const piece of password ? pieces(password.value) : []) {
        yield* judge(piece, unit, refused, (made, characters) => {
          return `${made} may hold ${characters}; RDS then answers: The parameter MasterUserPassword is not a valid password. Only printable ASCII characters besides '/', '@', '"', ' ' may be used`;
        });
      }
      return;
    }
    for (const text of textsWithTargets(body)) {
      for (const { piece, alchemy } of passwords(text)) {
        const message: Message = (made, characters) => {
          return `${made} may hold ${characters}, and is not encoded in this URL; the application then reads another password or host, or none`;
        };
        const at = placeIn(text, piece);
        yield* judge(piece, unit, alchemy ? breakingAlchemy : breaking, message, at && { at, fixes: [encoded(at)] });
      }
    }
  },
};

/** What RDS has in no master password. */
const refused = /[/"@ ]/g;
/** What has another meaning where a URL has its password, to one driver or another. */
const breaking = /[#?/%@[\] ]/g;
/** What has another one to SQLAlchemy: https://github.com/sqlalchemy/sqlalchemy/blob/main/lib/sqlalchemy/engine/url.py */
const breakingAlchemy = /[%@]/g;
/** The special characters of the provider: https://github.com/hashicorp/terraform-provider-random/blob/main/internal/random/string.go */
const special = "!@#$%&*()-_=+[]{}<>:?";
/** Those that mean nothing anywhere in a URL: https://datatracker.ietf.org/doc/html/rfc3986#section-2.3 */
const harmless = "-._~";

/** Everything that `value` as a whole, or a stretch of it, is read from. */
function* pieces(value: Value): Generator<Pick<Piece, "target" | "trail">> {
  if (value.kind === "choice") for (const option of value.options) yield* pieces(option);
  else if (value.kind === "unknown" && !computed(value.trail)) yield value;
  else if (value.kind === "text") yield* value.pieces.filter(({ trail }) => !computed(trail));
}

/** Whether a function, which may be `replace()`, stands around one of `steps`. */
function computed(steps: readonly Span[]): boolean {
  return steps.some((inner, index) => {
    const outer = steps[index - 1];
    return outer?.uri === inner.uri && outer.start <= inner.start && outer.end >= inner.end;
  });
}

/** What is read from a resource and stands where a URL in `text` has its password, and whether SQLAlchemy reads that: `postgresql+psycopg2://`. */
function* passwords({ pieces, trail }: Text): Generator<{ readonly piece: Piece; readonly alchemy: boolean }> {
  const whole = pieces.map(({ known }) => known ?? "\0").join("");
  let start = 0;
  for (const piece of pieces) {
    const end = start + (piece.known?.length ?? 1);
    const [, scheme] = /([a-z][a-z\d+.-]*):\/\/[^\s"'/?#@:]*:[^\s"'/?#@]*$/i.exec(whole.slice(0, start)) ?? [];
    const password = scheme !== undefined && /^[^\s"'/?#@]*@/.test(whole.slice(end));
    // What makes the text, such as `jsonencode`, does not change what is in the password.
    const own = piece.trail[0].start === trail[0].start ? piece.trail.slice(1) : piece.trail;
    if (piece.target && password && !computed(own)) {
      yield { piece, alchemy: /^(postgresql|mysql|mariadb|mssql|oracle|cockroachdb|redshift)\+/i.test(scheme) };
    }
    start = end;
  }
}

type Message = (made: string, characters: string) => string;

function* judge(
  { target, trail }: Pick<Piece, "target" | "trail">,
  unit: Unit,
  bad: RegExp,
  message: Message,
  place: Pick<Finding, "at" | "fixes"> = { at: reference(trail) },
): Generator<Finding> {
  if (target?.attribute !== "result") return;
  const made = unit.resources("Random::Password").find(({ address }) => address === target.address);
  const found = made ? new Set(drawnFrom(made.body).match(bad)) : new Set();
  if (!made || found.size === 0) return;
  const characters = [...found].map((character) => (character === " " ? "a space" : character)).join(" ");
  yield {
    at: place.at,
    message: message(`${local(made)}.result`, characters),
    related: [{ at: made.name, message: "the password is made here" }],
    fixes: [...(place.fixes ?? []), ...narrowed(made)],
  };
}

/** The special characters that certainly may be in a password; none where that is not known. */
function drawnFrom(body: Block): string {
  const isSpecial = property(body, "Special");
  if (isSpecial ? !alternatives(isSpecial.value)?.every((each) => each === "true") : !lacks(body, "Special")) return "";
  const own = property(body, "OverrideSpecial");
  if (!own) return lacks(body, "OverrideSpecial") ? special : "";
  const [only, ...others] = alternatives(own.value) ?? [];
  if (only === undefined || others.length > 0) return "";
  // An empty one counts as none.
  return only === "" ? special : only;
}

/** Where it is used, and there, in what a function such as `jsonencode` is given, where it is written. */
function reference(trail: Piece["trail"]): Span {
  const { uri, start, end } = trail[0];
  return trail.findLast((step) => step.uri === uri && step.start >= start && step.end <= end)!;
}

/** Where `piece` comes into `text`, if that is written in one place. */
function placeIn(text: Text, { trail }: Piece): Span | undefined {
  return trail.findLast((step) => text.trail.some((whole) => inside(step, whole)));
}

/** Encoding it there, and nowhere before, as the database is given it as it is. */
function encoded(at: Span): Fix {
  return { title: "Encode the password in the URL", safe: false, preferred: true, intents: [{ do: "encode", at }] };
}

function inside(inner: Span, outer: Span): boolean {
  const narrower = inner.end - inner.start < outer.end - outer.start;
  return narrower && inner.uri === outer.uri && inner.start >= outer.start && inner.end <= outer.end;
}

function narrowed(made: Resource): readonly Fix[] {
  const { body } = made;
  const own = property(body, "OverrideSpecial");
  return [
    {
      title: `Make ${local(made)} anew, with ${[...harmless].join(" ")} as its only special characters`,
      safe: false,
      preferred: false,
      intents: [
        own
          ? { do: "replace", at: use(own.value), with: harmless }
          : { do: "set", on: body, name: "OverrideSpecial", to: harmless },
      ],
    },
  ];
}
