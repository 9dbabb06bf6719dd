import "server-only";
import { db } from "@/db/client";
import { consumeLink, findLink, type FoundLink } from "@/db/queries/links";
import { findAccount, lockAccount } from "@/db/queries/users";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Client } from "@/lib/http/client";
import { hashToken, isToken } from "@/lib/secrets/token";
import { addressSubject } from "@/lib/throttle/address-subject";
import { givePointBack, takePoint } from "@/lib/throttle/take-points";
import { inSpan, outcomeOf } from "@/lib/trace/in-span";
import { judgePassword } from "./judge-password";
import { hashPassword } from "./password";
import type { PasswordRule, Weakness } from "./password-policy";
import { forgetDevices } from "./known-devices";
import { storePassword } from "./store-password";
import { recordOnce } from "./take-tries";

/** Why a link opens nothing. */
export type DeadLink =
  | { state: "invalid" }
  | { state: "expired" }
  | { state: "replaced" }
  | { state: "used" }
  | { state: "limited"; retryAfterSeconds: number };

export type LinkState =
  DeadLink | { state: "open"; purpose: FoundLink["purpose"]; login: string; expiresAt: Date };

type Found =
  | { state: "open"; link: FoundLink }
  | { state: "dead"; why: DeadLink; /** Whose it was, where there was one. */ userId?: string };

const dead = (state: Exclude<DeadLink["state"], "limited">, userId?: string): Found => ({
  state: "dead",
  why: { state },
  userId,
});

/**
 * Looks a link up and uses nothing; one that a change of the account ended is as expired as one past its
 * time, and one that a newer link ended says so: that one is in a later letter.
 */
async function lookUp(token: string): Promise<Found> {
  const link = isToken(token) ? await findLink(db(), hashToken(token)) : null;
  if (!link) return dead("invalid");
  if (link.usedAt) return dead("used", link.userId);
  if (link.revokedAt && link.hasNewer && link.fits) return dead("replaced", link.userId);
  if (link.revokedAt || link.expired || !link.fits) return dead("expired", link.userId);
  return { state: "open", link };
}

/** The same for who only looks: wrong tokens count against the address they come from, right ones do not. */
async function lookUpCounted(token: string, client: Client): Promise<Found> {
  const address = addressSubject(client.ip);
  const wait = await takePoint("reset-address", address);
  if (wait > 0) return { state: "dead", why: { state: "limited", retryAfterSeconds: wait } };
  const found = await lookUp(token);
  if (found.state === "open" || found.why.state !== "invalid") await givePointBack("reset-address", address);
  return found;
}

/** What the page of a link has to show. */
export async function inspectLink(token: string, client: Client): Promise<LinkState> {
  const found = await lookUpCounted(token, client);
  if (found.state === "dead") return found.why;
  const { purpose, login, expiresAt } = found.link;
  return { state: "open", purpose, login, expiresAt };
}

/** Puts on record that a link was opened, or why it was not. */
export async function openLink(token: string, client: Client): Promise<void> {
  const found = await lookUpCounted(token, client);
  if (found.state === "open")
    await recordAudit(db(), {
      event: "link.opened",
      targetId: found.link.userId,
      ip: client.ip,
      details: { purpose: found.link.purpose },
    });
  else await refuseLink(found.why, client, found.userId);
}

export type ResetRefusal =
  | { reason: "mismatch" }
  | { reason: "other_link" }
  | { reason: "rules"; rules: PasswordRule[] }
  | { reason: "link"; link: DeadLink };

/**
 * Sets a new password by a link. A password that breaks rules leaves the link as it was; the link is
 * used up by the one conditional write that stores the password, so that of many at once one wins.
 * @param sent `login`: whose password the form said it sets. A browser in which another link was opened since is
 * refused with `other_link`: one mailbox may have letters for several logins.
 */
export const resetPassword = inSpan("password.reset", reset, outcomeOf);

async function reset(
  token: string,
  sent: { newPassword: string; repeatPassword: string; login?: string },
  client: Client,
): Promise<{ ok: true; warning: Weakness | null } | ({ ok: false } & ResetRefusal)> {
  const wait = await takePoint("reset-address", addressSubject(client.ip));
  if (wait > 0) return refuseLink({ state: "limited", retryAfterSeconds: wait }, client);
  const found = await lookUp(token);
  if (found.state === "dead") return refuseLink(found.why, client, found.userId);
  const { link } = found;
  if (sent.login !== undefined && sent.login !== link.login) return { ok: false, reason: "other_link" };
  if (sent.newPassword !== sent.repeatPassword) return { ok: false, reason: "mismatch" };
  const account = await findAccount(db(), link.userId);
  if (!account) return refuseLink({ state: "invalid" }, client);
  const { rules, warning } = await judgePassword(account, sent.newPassword);
  if (rules.length > 0) {
    await recordAudit(db(), {
      event: "password.reset_refused",
      targetId: account.id,
      ip: client.ip,
      details: { rules },
    });
    return { ok: false, reason: "rules", rules };
  }

  const passwordHash = await hashPassword(sent.newPassword);
  const stored = await db().transaction(async (tx) => {
    // The account's row first, here as everywhere: who takes links first may meet who takes accounts first.
    const now = await lockAccount(tx, account.id);
    if (!now || !(await consumeLink(tx, hashToken(token)))) return false;
    const held = { ...account, passwordHash: now.passwordHash };
    if (!(await storePassword(tx, held, passwordHash, "reset", client)))
      throw new Error("A locked account has changed.");
    await forgetDevices(tx, account.id);
    await recordAudit(tx, {
      event: "password.reset",
      actorId: account.id,
      targetId: account.id,
      ip: client.ip,
      details: { purpose: link.purpose },
    });
    return true;
  });
  if (stored) return { ok: true, warning };
  // It died while the password was hashed: of what, a second look tells.
  const now = await lookUp(token);
  return refuseLink(now.state === "dead" ? now.why : { state: "used" }, client, account.id);
}

async function refuseLink(
  link: DeadLink,
  client: Client,
  targetId?: string,
): Promise<{ ok: false; reason: "link"; link: DeadLink }> {
  await recordOnce(`${link.state} ${targetId ?? addressSubject(client.ip)}`, async () => ({
    event: "link.refused",
    targetId,
    ip: client.ip,
    details: { reason: link.state },
  }));
  return { ok: false, reason: "link", link };
}
