import "server-only";
import { setTimeout as delay } from "node:timers/promises";
import { db } from "@/db/client";
import { type Account, lockAccount } from "@/db/queries/auth/accounts";
import { recordAudit } from "@/lib/audit/record-audit";
import { normalizeEmail, normalizeLogin } from "@/lib/forms/identifiers";
import type { Client } from "@/lib/http/client";
import { addressSubject } from "@/lib/throttle/address-subject";
import { inSpan, outcomeOf } from "@/lib/trace/in-span";
import { takeLetterPoint } from "./take-letter-point";
import { sendLink } from "./send-link";
import { takeTriesOf } from "./take-tries";

type Requested =
  | { ok: true }
  | { ok: false; reason: "rejected" }
  | { ok: false; reason: "limited"; retryAfterSeconds: number };

/**
 * No answer comes sooner, in milliseconds: well above what writing link, letter and audit takes, so
 * that a right and a wrong pair take the same time.
 */
const answerFloorMs = 250;

/**
 * Asks for a letter with a link. Limits are counted before anything is looked up; every refusal is
 * one value, `rejected`, and the true reason goes to the audit alone.
 */
export const requestRecovery = inSpan("recovery.request", request, outcomeOf);

async function request(sent: { login: string; email: string }, client: Client): Promise<Requested> {
  const [answer] = await Promise.all([answerTo(sent, client), delay(answerFloorMs)]);
  return answer;
}

async function answerTo(sent: { login: string; email: string }, client: Client): Promise<Requested> {
  const login = normalizeLogin(sent.login);
  const { retryAfterSeconds, account } = await takeTriesOf(
    login,
    "recovery.limited",
    [
      { limit: "recovery-address", subject: addressSubject(client.ip), by: "address" },
      { limit: "recovery-login", subject: login, by: "login" },
    ],
    client,
  );
  if (retryAfterSeconds > 0) return { ok: false, reason: "limited", retryAfterSeconds };

  const judged = judge(account, normalizeEmail(sent.email));
  if (!judged.ok) {
    await recordAudit(db(), {
      event: "recovery.refused",
      targetId: account?.id,
      ip: client.ip,
      details: { reason: judged.reason },
    });
    return { ok: false, reason: "rejected" };
  }
  await sendRecoveryLink(judged.account, client);
  return { ok: true };
}

type Reachable = Account & { email: string };

function judge(account: Account | null, email: string) {
  const refuse = (reason: "unknown_login" | "disabled" | "no_email" | "wrong_email" | "no_right") => ({
    ok: false as const,
    reason,
  });
  if (!account) return refuse("unknown_login");
  if (account.status !== "active") return refuse("disabled");
  if (account.email === null) return refuse("no_email");
  if (normalizeEmail(account.email) !== email) return refuse("wrong_email");
  if (!account.rights.includes("password.change")) return refuse("no_right");
  return { ok: true as const, account: { ...account, email: account.email } };
}

/** One letter a minute and three an hour: who asks sooner gets the usual answer, and the link that is on its way. */
async function sendRecoveryLink(account: Reachable, client: Client): Promise<void> {
  await db().transaction(async (tx) => {
    // Both in one round trip, in this order: a transaction has one connection.
    const [now, hasPoint] = await Promise.all([lockAccount(tx, account.id), takeLetterPoint(tx, account.id)]);
    const repeated = !hasPoint;
    if (!repeated && now?.status === "active" && now.email === account.email)
      await sendLink(tx, "recovery", {
        id: account.id,
        email: account.email,
        locale: account.locale,
      });
    await recordAudit(tx, {
      event: "recovery.requested",
      targetId: account.id,
      ip: client.ip,
      details: { repeated },
    });
  });
}
