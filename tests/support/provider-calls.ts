import { createHmac } from "node:crypto";
import { sql } from "drizzle-orm";
import { vi } from "vitest";
import { db } from "@/db/client";
import { queueLetter } from "@/lib/outbox/queue-letter";
import { createUser } from "./factories";
import { runSql } from "./run-sql";
import { testSettings } from "./settings";

const key = "c2VjcmV0IG9mIHRoZSBtYWlsIHByb3ZpZGVy";

/** Settings of a cabinet that its mail provider tells of letters; until `vi.unstubAllEnvs()`. */
export function listenToProvider(): void {
  vi.resetModules();
  for (const [name, value] of Object.entries(testSettings)) vi.stubEnv(name, value);
  vi.stubEnv("RESEND_WEBHOOK_SECRET", `whsec_${key}`);
}

/** A letter that has left; returns its id. */
export async function sentLetter(): Promise<string> {
  const user = await createUser();
  await db().transaction((tx) =>
    queueLetter(tx, { kind: "password-changed", userId: user.id, toAddress: user.email, locale: "ru" }),
  );
  const [row] = await runSql<{ id: string }>(
    sql`update outbox_emails set status = 'sent', attempts = 1, sent_at = now() where user_id = ${user.id} returning id`,
  );
  return row!.id;
}

/** What the provider tells of a letter. */
export const eventOf = (type: string, letterId: string, data: object = {}) => ({
  type: `email.${type}`,
  created_at: "2026-11-23T02:00:00.000Z",
  data: { email_id: "provider-id", tags: { letter: letterId }, ...data },
});

/** A call that is not as it should be. */
export interface Call {
  id?: string;
  secondsAgo?: number;
  signature?: string;
  body?: string;
}

/** Calls the route as the provider does, signed. */
export async function tell(event: object, call: Call = {}): Promise<number> {
  const { POST } = await import("@/app/api/webhooks/resend/route");
  const { id = `msg_${Math.random()}`, secondsAgo = 0 } = call;
  const body = JSON.stringify(event);
  const timestamp = String(Math.floor(Date.now() / 1000) - secondsAgo);
  const signature =
    call.signature ??
    `v1,${createHmac("sha256", Buffer.from(key, "base64")).update(`${id}.${timestamp}.${body}`).digest("base64")}`;
  const { status } = await POST(
    new Request("http://localhost:3000/api/webhooks/resend", {
      method: "POST",
      body: call.body ?? body,
      headers: { "svix-id": id, "svix-timestamp": timestamp, "svix-signature": signature },
    }),
  );
  return status;
}

/** Why a letter came back for good. */
export const bounce = { bounce: { message: "550 No such user here", type: "Permanent", subType: "General" } };
