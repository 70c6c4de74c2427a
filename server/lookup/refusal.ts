import type { Caller } from "./aws.ts";

/**
 * Why AWS gave no answer to `action`, and what to do next. What AWS itself says is left out: it names accounts, users and
 * keys, which are nobody's business in a log.
 */
export function refusal(error: unknown, action: string, { profile, region, called: who }: Caller): string {
  const name = error instanceof Error ? error.name : "";
  if (expired.has(name) || (isCredentials(name) && isExpired(error))) {
    return `the session of ${who} has expired; sign in again, such as with "aws sso login${profile === undefined ? "" : ` --profile ${profile}`}"`;
  }
  if (isCredentials(name)) {
    return `no credentials of AWS were found for ${who}; choose another profile, or run "aws configure"`;
  }
  if (unknownKeys.has(name)) {
    return `AWS in ${region} does not know the credentials of ${who}; choose another profile, or see whether the region is enabled for the account`;
  }
  if (denied.has(name)) return `${who} may not do ${action} in ${region}; choose another profile, or have it allowed`;
  if (isThrottled(error)) return `AWS in ${region} is asked too often just now; try again in a minute`;
  if (isUnreachable(error)) {
    return `AWS in ${region} cannot be reached (${codeOf(error)}); see whether the region exists and this machine is connected`;
  }
  // The SDK calls dropped connections so too.
  if (name === "TimeoutError") return `AWS in ${region} gives no answer; see whether this machine is connected`;
  const status = statusOf(error);
  if (isUnreadable(error, status)) {
    return `what answers for AWS in ${region} is not AWS; see whether a proxy stands in between`;
  }
  if (/[Rr]egion/.test(name) || isBadRegion(error)) return `${region} is no region of AWS; choose another`;
  if (status !== undefined && status >= 500) {
    return `AWS in ${region} has a failure of its own (HTTP ${status}); try again later`;
  }
  return `AWS in ${region} answers ${name || "something unknown"} to ${action}; choose another region or profile`;
}

/** Thrown for an answer that is none of AWS's, though it can be read. */
export class Stranger extends Error {}

const expired: ReadonlySet<string> = new Set([
  "ExpiredToken",
  "ExpiredTokenException",
  "RequestExpired",
  "TokenProviderError",
]);

const unknownKeys: ReadonlySet<string> = new Set([
  "AuthFailure",
  "IncompleteSignature",
  "InvalidAccessKeyId",
  "InvalidClientTokenId",
  "InvalidSignatureException",
  "OptInRequired",
  "SignatureDoesNotMatch",
  "UnrecognizedClientException",
]);

const denied: ReadonlySet<string> = new Set([
  "AccessDenied",
  "AccessDeniedException",
  "AuthorizationError",
  "UnauthorizedOperation",
]);

const unreachable: ReadonlySet<string> = new Set([
  "EAI_AGAIN",
  "ECONNREFUSED",
  "ECONNRESET",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EPIPE",
  "ERR_TLS_CERT_ALTNAME_INVALID",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
]);

function isCredentials(name: string): boolean {
  return name === "CredentialsProviderError" || name === "ProviderError";
}

/** The SDK has one name for sessions that are over and for profiles that are not there. */
function isExpired(error: unknown): boolean {
  return error instanceof Error && /\bsso\b|expired/i.test(error.message);
}

function isThrottled(error: unknown): boolean {
  const { name, $retryable } = fields(error);
  if (typeof name === "string" && /^(Throttling|TooManyRequests|RequestLimitExceeded|SlowDown)/.test(name)) return true;
  return fields($retryable)["throttling"] === true || statusOf(error) === 429;
}

function isUnreachable(error: unknown): boolean {
  return unreachable.has(codeOf(error) ?? "");
}

function codeOf(error: unknown): string | undefined {
  const { code, cause } = fields(error);
  if (typeof code === "string" && unreachable.has(code)) return code;
  const { code: inner } = fields(cause);
  return typeof inner === "string" ? inner : typeof code === "string" ? code : undefined;
}

/** An answer that none of AWS's services gives: no XML, no JSON, or such that says nothing. */
function isUnreadable(error: unknown, status: number | undefined): boolean {
  const { name, $response } = fields(error);
  if (
    error instanceof Stranger ||
    name === "SyntaxError" ||
    (error instanceof Error && /Deserialization error|char '/.test(error.message))
  )
    return true;
  const unnamed = name === "Error" || name === "Unknown" || name === "UnknownError" || name === "TypeError";
  return unnamed && (status !== undefined || $response !== undefined);
}

function isBadRegion(error: unknown): boolean {
  return error instanceof Error && /^(Invalid|Region) .*(region|hostname)|Region not accepted/i.test(error.message);
}

function statusOf(error: unknown): number | undefined {
  const { $metadata, $response } = fields(error);
  const status = fields($metadata)["httpStatusCode"] ?? fields($response)["statusCode"];
  return typeof status === "number" ? status : undefined;
}

function fields(value: unknown): { readonly [name: string]: unknown } {
  if (typeof value !== "object" || value === null) return {};
  return value as { readonly [name: string]: unknown };
}
