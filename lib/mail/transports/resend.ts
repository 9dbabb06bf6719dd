import "server-only";
import { type ErrorResponse, Resend } from "resend";
import type { Attachment, Letter } from "@/lib/outbox/letter";
import type { Sent, Transport } from "./transport";

/** Refusals that pass by themselves: timeout, conflict with a request under way, too early, too many. */
const passing = new Set([408, 409, 425, 429]);

/** Names our own id of a letter, and its round, among the provider's tags. */
export const letterTag = "letter";
export const roundTag = "round";

interface Options {
  apiKey: string | undefined;
  /** The SDK's own when undefined. */
  baseUrl: string | undefined;
  /** How long one letter may take, in milliseconds: well under the outbox's lease, and under what stopping may take. */
  timeoutMs?: number;
}

/**
 * Letters through the Resend API. The letter's id and round go as `Idempotency-Key`, which the API remembers
 * for 24 hours: a letter whose answer was lost is asked for again and not sent again. A letter that an
 * administrator has sent again is of another round: under its old key the API would repeat its old answer.
 */
export function resendTransport({ apiKey, baseUrl, timeoutMs = 8_000 }: Options): Transport {
  const resend = new Resend(apiKey, { baseUrl });
  const send = async ({ id, round, from, to, subject, html, text, attachments }: Letter): Promise<Sent> => {
    const { data, error, headers } = await resend.emails.send(
      // The tags come back with what is told of the letter later.
      {
        ...{ from, to, subject, html, text },
        tags: [
          { name: letterTag, value: id },
          { name: roundTag, value: String(round) },
        ],
        ...(attachments.length > 0 && { attachments: attachments.map(encode) }),
      },
      { idempotencyKey: round === 0 ? id : `${id}/${round}`, signal: AbortSignal.timeout(timeoutMs) },
    );
    return error ? judge(error, headers?.["retry-after"]) : { ok: true, providerId: data.id };
  };
  // The SDK answers with its own errors, save for a call that is cut off while an error's body is read.
  return {
    send: (letter) => send(letter).catch(() => ({ ok: false, permanent: false, reason: "no_answer" })),
  };
}

/** As the API takes a file: its bytes in base64. */
const encode = ({ name, type, content }: Attachment) => ({
  filename: name,
  contentType: type,
  content: Buffer.from(content).toString("base64"),
});

function judge({ statusCode, name }: ErrorResponse, retryAfter: string | undefined): Sent {
  // The key was used with other content, so this letter has been taken: the answer was lost.
  if (name === "invalid_idempotent_request") return { ok: true };
  if (!statusCode) return { ok: false, permanent: false, reason: "no_answer" };
  const permanent = statusCode >= 400 && statusCode < 500 && !passing.has(statusCode);
  return { ok: false, permanent, retryAfterSeconds: secondsOf(retryAfter), reason: `http_${statusCode}` };
}

/** RFC 9110, 10.2.3: seconds, or a date. */
function secondsOf(retryAfter: string | undefined): number | undefined {
  if (!retryAfter) return undefined;
  const seconds = /^\d+$/.test(retryAfter)
    ? Number(retryAfter)
    : (Date.parse(retryAfter) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : undefined;
}
