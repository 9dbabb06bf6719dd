import "server-only";
import { createHash, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/env";
import { jsonAnswer } from "./json-answer";

const digest = (text: string) => createHash("sha256").update(text).digest();

/**
 * Lets the platform's scheduler in, and nobody else: the answer to give instead, or null for the one
 * who knows CRON_SECRET. Digests are compared, in constant time: a guess learns neither length nor prefix.
 */
export function refuseUnscheduled(request: Request): Response | null {
  const secret = env().CRON_SECRET;
  if (!secret) return jsonAnswer(503, { error: "cron_off" });
  // The scheme's name is the same in any case (RFC 9110, 11.1).
  const given = (request.headers.get("authorization") ?? "").replace(/^bearer /i, "Bearer ");
  return timingSafeEqual(digest(given), digest(`Bearer ${secret}`))
    ? null
    : jsonAnswer(401, { error: "unauthorized" });
}
