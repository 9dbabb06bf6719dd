import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { touchSession } from "@/db/queries/auth/held-session";
import type { CurrentUser } from "@/lib/access/current-user";
import { verifyCredentials } from "@/lib/auth/verify-credentials";
import type { Client } from "@/lib/http/client";
import type { Locale } from "@/lib/i18n/locales";
import { hashToken } from "@/lib/secrets/token";
import { resetLink } from "@/lib/secrets/reset-link";
import { runSql } from "./run-sql";

export { runSql } from "./run-sql";

/** The audit in the order in which it was written; with `about`, of one account. */
export async function listAudit(
  about?: string,
): Promise<{ event: string; details: Record<string, unknown> }[]> {
  return runSql(
    sql`select event, details from audit_events where ${about ?? null}::uuid is null or target_id = ${about ?? null} order by id`,
  );
}

/** An event with who did it, to whom, and from where. */
export interface AuditRow extends Record<string, unknown> {
  event: string;
  actor_id: string | null;
  target_id: string | null;
  session_id: string | null;
  ip: string | null;
  details: Record<string, unknown>;
}

/** The events from an address, in the order in which they were written. */
export const listAuditFrom = (client: Client) =>
  runSql<AuditRow>(
    sql`select event, actor_id, target_id, session_id, ip, details from audit_events where ip = ${client.ip} order by id`,
  );

interface QueuedRow extends Record<string, unknown> {
  kind: string;
  to_address: string;
  locale: string;
  token_id: string | null;
  details: Record<string, string>;
}

/** The letters queued for a user, in order; without the notices of new devices, which most sign-ins of a test bring. */
export async function listLetters(userId: string): Promise<QueuedRow[]> {
  return (await listQueued(userId)).filter(({ kind }) => kind !== "new-device");
}

/** The notices of new devices queued for a user, in order. */
export async function listDeviceNotices(userId: string): Promise<QueuedRow[]> {
  return (await listQueued(userId)).filter(({ kind }) => kind === "new-device");
}

const listQueued = (userId: string) =>
  runSql<QueuedRow>(
    sql`select kind, to_address, locale, token_id, details from outbox_emails where user_id = ${userId} order by created_at, id`,
  );

/** The token of the link made last for a user, as its letter carries it. */
export async function lastToken(userId: string): Promise<string> {
  const [link] = await runSql<{ id: string; nonce: string; tokenHash: string }>(
    sql`select id, nonce, token_hash as "tokenHash" from password_reset_tokens where user_id = ${userId} order by created_at desc, used_at nulls first, revoked_at nulls first limit 1`,
  );
  if (!link) throw new Error("No link was made.");
  return resetLink(link)?.split("/").at(-1) ?? "";
}

let lastAddress = 0;

/** A browser at an address nobody else of this file has; so that limits by address count it alone. */
export function newClient(ip?: string): Client {
  lastAddress += 1;
  return { ip: ip ?? `10.0.${lastAddress >> 8}.${lastAddress & 255}`, userAgent: "Browser of a test" };
}

/** Signs in; returns the user as the cabinet's pages see them, and the token in the browser's cookie. */
export async function signedInUser(sent: {
  login: string;
  password: string;
}): Promise<{ user: CurrentUser; sessionToken: string }> {
  const verified = await verifyCredentials(sent, newClient());
  if (!verified.ok) throw new Error(`The sign-in was ${verified.reason}.`);
  return currentUserOf(verified.sessionToken);
}

/** What a page of a session finds; null where the session is over. */
export const touch = (sessionToken: string) =>
  touchSession(db(), hashToken(sessionToken), { idleMinutes: 15, newSeconds: 60 });

/** The user of a session, as the cabinet's pages see them. */
export async function currentUserOf(
  sessionToken: string,
): Promise<{ user: CurrentUser; sessionToken: string }> {
  const found = await touch(sessionToken);
  if (!found) throw new Error("The session is not there.");
  const { enterpriseTimeZone, ...user } = found;
  return {
    user: {
      ...user,
      locale: user.locale as Locale,
      enterpriseTimeZone: enterpriseTimeZone ?? "UTC",
      timeZone: user.timeZone ?? enterpriseTimeZone ?? "UTC",
      rights: new Set(user.rights),
    },
    sessionToken,
  };
}
