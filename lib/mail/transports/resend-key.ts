import "server-only";
import { Resend } from "resend";

/** What the provider says of a key. */
export interface KeyAnswer {
  /** Null: it did not say. */
  accepted: boolean | null;
  /** The provider's word for why not, or the status of its answer; empty without one. */
  reason: string;
  /** The domains that letters may come from; null when the key is not let to ask. */
  domains: string[] | null;
  /** The provider's time, to the second, in milliseconds since 1970. */
  answeredAt: number | null;
}

/**
 * Asks the Resend API for this key's domains, which sends nothing. A key for sending alone is refused as
 * `restricted_api_key`: known, and good for letters (the API's reference, "Errors").
 * @param baseUrl the SDK's own when undefined
 */
export async function askAboutResendKey(
  apiKey: string,
  baseUrl: string | undefined,
  timeoutMs: number,
): Promise<KeyAnswer> {
  const { data, error, headers } = await new Resend(apiKey, { baseUrl }).get<{
    data?: { name: string; status: string }[];
  }>("/domains", { signal: AbortSignal.timeout(timeoutMs) });
  const answeredAt = Date.parse(headers?.date ?? "") || null;
  if (!error) {
    const domains = data.data?.filter(({ status }) => status === "verified").map(({ name }) => name);
    return { accepted: true, reason: "", domains: domains ?? null, answeredAt };
  }
  const isRestricted = error.name === "restricted_api_key";
  const isRefused = [400, 401, 403].includes(error.statusCode ?? 0);
  return {
    accepted: isRestricted ? true : isRefused ? false : null,
    reason: error.statusCode ? `${error.statusCode} ${error.name}` : "",
    domains: null,
    answeredAt,
  };
}
