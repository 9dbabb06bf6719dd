import { env } from "@/lib/env";
import { jsonAnswer } from "@/lib/http/json-answer";
import { recordLetterEvent } from "@/lib/mail/record-letter-event";
import { type LetterEvent, readResendEvent } from "@/lib/mail/transports/resend-events";
import { logger } from "@/lib/process/log";

/**
 * What the mail provider tells of letters: 401 without a right and fresh signature, 503 while the
 * secret is not set. Whatever tells nothing of ours is thanked for, or it would be told again for days.
 */
export async function POST(request: Request): Promise<Response> {
  const secret = env().RESEND_WEBHOOK_SECRET;
  if (!secret) return jsonAnswer(503, { error: "webhook_off" });
  const body = await request.text();
  let event: LetterEvent | null;
  try {
    event = readResendEvent(body, request.headers, secret);
  } catch {
    logger().warn("mail.webhook_refused");
    return jsonAnswer(401, { error: "unauthorized" });
  }
  if (event) await recordLetterEvent(event);
  return jsonAnswer(200, { status: "ok" });
}
