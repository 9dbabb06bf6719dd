import "server-only";
import { db } from "@/db/client";
import { countSubscriptions, insertSubscription } from "@/db/queries/registry-subscriptions";
import type { CurrentUser } from "@/lib/access/current-user";
import { actedBy } from "@/lib/audit/acted-by";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Client } from "@/lib/http/client";
import type { RecipientInput } from "./recipient-input";

/** How many addresses an enterprise may name: nobody is to flood strangers from here. */
export const mostRecipients = 20;

/** Lets an address have the daily registry of the administrator's own enterprise, from today's day on. */
export async function subscribe(
  admin: CurrentUser,
  recipient: RecipientInput,
  client: Client,
): Promise<{ ok: true } | { ok: false; reason: "no_enterprise" | "email_taken" | "too_many" }> {
  const { enterpriseId } = admin;
  if (enterpriseId === null) return { ok: false, reason: "no_enterprise" };
  return db().transaction(async (tx) => {
    if ((await countSubscriptions(tx, enterpriseId)) >= mostRecipients)
      return { ok: false, reason: "too_many" };
    if (!(await insertSubscription(tx, { ...recipient, enterpriseId, createdBy: admin.id })))
      return { ok: false, reason: "email_taken" };
    await recordAudit(tx, {
      event: "registry.subscribed",
      ...actedBy(admin, client),
      details: recipient,
    });
    return { ok: true };
  });
}
