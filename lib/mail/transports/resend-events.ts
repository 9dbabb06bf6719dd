import "server-only";
import { Resend, type WebhookEventPayload } from "resend";
import { z } from "zod";
import type { LetterEventKind } from "@/db/schema/letter-events";
import { largestInteger } from "@/lib/forms/fields";
import { letterTag, roundTag } from "./resend";

/** What the provider tells of a letter of ours. */
export interface LetterEvent {
  /** The provider's id of the telling. */
  id: string;
  letterId: string;
  /** Of which round of attempts the letter was; null where it went without saying. */
  round: number | null;
  kind: LetterEventKind;
  reason: string | null;
  at: Date;
}

/** Characters kept of the provider's words: they are shown to administrators. */
const longestReason = 300;

/**
 * Checks a call's signature and age (five minutes either way, by the SDK) and reads what it tells.
 * @param body the bytes as they came: the signature is over them
 * @returns null for an event that tells nothing of a letter of ours
 * @throws when the signature is missing, wrong or too old
 */
export function readResendEvent(body: string, headers: Headers, secret: string): LetterEvent | null {
  const id = headers.get("svix-id") ?? "";
  // The SDK wants a key for whatever it is asked; checking a signature sends nothing.
  const event = new Resend("re_unused").webhooks.verify({
    payload: body,
    headers: {
      id,
      timestamp: headers.get("svix-timestamp") ?? "",
      signature: headers.get("svix-signature") ?? "",
    },
    webhookSecret: secret,
  });
  const told = tell(event);
  return told && { id, ...told };
}

function tell(event: WebhookEventPayload): Omit<LetterEvent, "id"> | null {
  switch (event.type) {
    case "email.delivered":
      return about(event, "delivered");
    case "email.complained":
      return about(event, "complained");
    case "email.bounced":
      return about(event, "bounced", event.data?.bounce?.message);
    case "email.failed":
      return about(event, "failed", event.data?.failed?.reason);
    case "email.suppressed":
      return about(event, "bounced", event.data?.suppressed?.message);
    default:
      return null;
  }
}

const letterId = z.uuid();
const round = z.coerce.number().int().min(0).max(largestInteger);
/** Words of a stranger's mail server: on one line, and of a bounded length. */
const reasonWords = z
  .string()
  .transform(
    (words) =>
      words
        .replaceAll(/[\p{Cc}\s]+/gu, " ")
        .trim()
        .slice(0, longestReason) || null,
  )
  .nullable()
  .catch(null);
/** When it was told: of a time that people live in. */
const tellingTime = z.coerce.date().min(new Date("2020-01-01")).max(new Date("2100-01-01"));

function about(
  event: { created_at: unknown; data: { tags?: Record<string, string> } | null },
  kind: LetterEventKind,
  reason?: unknown,
): Omit<LetterEvent, "id"> | null {
  const letter = letterId.safeParse(event.data?.tags?.[letterTag]);
  const at = tellingTime.safeParse(event.created_at);
  if (!letter.success || !at.success) return null;
  const { data = null } = round.safeParse(event.data?.tags?.[roundTag]);
  return { letterId: letter.data, round: data, kind, reason: reasonWords.parse(reason ?? null), at: at.data };
}
