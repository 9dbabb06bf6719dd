import "server-only";
import { db } from "@/db/client";
import { findLink, type FoundLink } from "@/db/queries/auth/links";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Client } from "@/lib/http/client";
import { hashToken, isToken } from "@/lib/secrets/token";
import { addressSubject } from "@/lib/throttle/address-subject";
import { givePointBack, takePoint } from "@/lib/throttle/take-points";
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
export async function lookUpLink(token: string): Promise<Found> {
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
  const found = await lookUpLink(token);
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

/** What a link that opens nothing is answered with; it is put on record, of one link or address once in a while. */
export async function refuseLink(
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
