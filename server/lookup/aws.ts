// The only importer of the AWS SDK, and a bundle of its own, which is loaded when the user first asks AWS something.
import { paginateDescribeDBEngineVersions, RDSClient } from "@aws-sdk/client-rds";
import { DescribeSecretCommand, paginateListSecrets, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import type { LiveVersion } from "../../rules/data/rds-live-versions.ts";
import { byVersion } from "../../rules/data/version-order.ts";
import { refusal, Stranger } from "./refusal.ts";

/** Whom AWS is asked as, and where; what is not said is the SDK's to find, as for AWS's own tools. */
export interface Caller {
  readonly profile: string | undefined;
  readonly region: string;
  /** What the user calls them, such as `profile dev`. */
  readonly called: string;
}

/** What came of a question: the answer, or why there is none, in a sentence that says what to do next. */
export type Outcome<T> = { readonly value: T } | { readonly refused: string };

/** How long one question may take; several are asked for one answer. */
export interface Patience {
  readonly signal: AbortSignal;
  /** Milliseconds until an answer begins. */
  readonly timeout: number;
  /** Told of how much has come so far. */
  readonly progress?: (message: string) => void;
}

/** A secret, without what it holds. */
export interface KnownSecret {
  readonly name: string;
  readonly arn: string;
  readonly description: string | undefined;
  /** The key that it is encrypted with, where that is not AWS's own. */
  readonly key: string | undefined;
}

/** Every version of `engine` that RDS knows there, oldest first. */
export async function engineVersions(
  engine: string,
  caller: Caller,
  { signal, timeout, progress }: Patience,
): Promise<Outcome<readonly LiveVersion[]>> {
  const client = new RDSClient(configured(caller, timeout));
  return attempt("rds:DescribeDBEngineVersions", caller, signal, async () => {
    const found = new Map<string, LiveVersion>();
    const config = { client, pageSize: 100 };
    const abort = { abortSignal: signal };
    const usual = new Set<string>();
    for await (const page of paginateDescribeDBEngineVersions(config, { Engine: engine, DefaultOnly: true }, abort)) {
      for (const { EngineVersion } of page.DBEngineVersions ?? []) if (EngineVersion) usual.add(EngineVersion);
    }
    for await (const page of paginateDescribeDBEngineVersions(config, { Engine: engine, IncludeAll: true }, abort)) {
      // A page of HTML may be XML enough to be read, and says nothing.
      if (!page.DBEngineVersions && page.$metadata.requestId === undefined) throw new Stranger();
      for (const { EngineVersion, MajorEngineVersion, Status, ValidUpgradeTarget } of page.DBEngineVersions ?? []) {
        if (EngineVersion === undefined) continue;
        const upgrades = (ValidUpgradeTarget ?? []).flatMap(({ Engine, EngineVersion }) => {
          return EngineVersion !== undefined && (Engine ?? engine) === engine ? [EngineVersion] : [];
        });
        found.set(EngineVersion, {
          version: EngineVersion,
          major: MajorEngineVersion ?? EngineVersion.split(".")[0]!,
          offered: (Status ?? "available") === "available",
          ...(usual.has(EngineVersion) && { default: true as const }),
          upgrades: [...new Set(upgrades)].sort(byVersion),
        });
      }
      progress?.(`${found.size} versions`);
    }
    return [...found.values()].sort((a, b) => byVersion(a.version, b.version));
  });
}

/** The secrets whose names hold `name`, or all of them, as far as the first `most`. */
export async function secrets(
  name: string | undefined,
  most: number,
  caller: Caller,
  { signal, timeout, progress }: Patience,
): Promise<Outcome<readonly KnownSecret[]>> {
  const client = new SecretsManagerClient(configured(caller, timeout));
  return attempt("secretsmanager:ListSecrets", caller, signal, async () => {
    const found: KnownSecret[] = [];
    const filters = name === undefined ? {} : { Filters: [{ Key: "name" as const, Values: [name] }] };
    const pages = paginateListSecrets({ client, pageSize: 100 }, filters, { abortSignal: signal });
    for await (const { SecretList } of pages) {
      for (const { Name, ARN, Description, KmsKeyId } of SecretList ?? []) {
        if (Name !== undefined && ARN !== undefined)
          found.push({ name: Name, arn: ARN, description: Description, key: KmsKeyId });
      }
      progress?.(`${found.length} secrets`);
      if (found.length >= most) break;
    }
    return found.slice(0, most);
  });
}

/** The secret with an ARN, or a name; `undefined` where there is none. */
export async function secret(
  id: string,
  caller: Caller,
  { signal, timeout }: Patience,
): Promise<Outcome<KnownSecret | undefined>> {
  const client = new SecretsManagerClient(configured(caller, timeout));
  return attempt("secretsmanager:DescribeSecret", caller, signal, async () => {
    try {
      const { Name, ARN, Description, KmsKeyId } = await client.send(new DescribeSecretCommand({ SecretId: id }), {
        abortSignal: signal,
      });
      if (Name === undefined || ARN === undefined) return undefined;
      return { name: Name, arn: ARN, description: Description, key: KmsKeyId };
    } catch (error) {
      if (error instanceof Error && error.name === "ResourceNotFoundException") return undefined;
      throw error;
    }
  });
}

/** The region that the environment or the profile names, as the SDK finds it. */
export async function ownRegion(profile: string | undefined): Promise<string | undefined> {
  quiet();
  const client = new RDSClient({ ...(profile !== undefined && { profile }) });
  try {
    return await client.config.region();
  } catch {
    // Nobody says where; that is no mistake.
    return undefined;
  }
}

/** The answer of `ask`, or what AWS, or the way to it, had against it. */
async function attempt<T>(
  action: string,
  caller: Caller,
  signal: AbortSignal,
  ask: () => Promise<T>,
): Promise<Outcome<T>> {
  try {
    return { value: await ask() };
  } catch (error) {
    return { refused: signal.aborted ? "cancelled" : refusal(error, action, caller) };
  }
}

function configured({ profile, region }: Caller, timeout: number) {
  quiet();
  return {
    region,
    ...(profile !== undefined && { profile }),
    customUserAgent: "iac-preflight",
    requestHandler: { connectionTimeout: timeout, requestTimeout: timeout, throwOnRequestTimeout: true },
  };
}

/** On older versions of Node the SDK would write a page about its future to the output. */
function quiet(): void {
  process.env["AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED"] ??= "true";
}
