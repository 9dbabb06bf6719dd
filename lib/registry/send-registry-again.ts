import "server-only";
import { db } from "@/db/client";
import { selectSubscription } from "@/db/queries/registry-subscriptions";
import type { CurrentUser } from "@/lib/access/current-user";
import { actedBy } from "@/lib/audit/acted-by";
import { recordAudit } from "@/lib/audit/record-audit";
import { type CalendarDate, todayIn } from "@/lib/format/calendar-date";
import type { Client } from "@/lib/http/client";
import { takePoint } from "@/lib/throttle/take-points";
import { queueRegistryLetter } from "./queue-registry-letter";

export type SendRegistryAgainRefusal = { ok: false } & (
  { reason: "unknown_subscription" | "not_over" } | { reason: "limited"; retryAfterSeconds: number }
);

/**
 * Queues the registry of a day that is over in the recipient's zone once more, as a new letter and as the
 * recipient's settings are now; one who is switched off gets it too. So many an hour from one enterprise.
 */
export async function sendRegistryAgain(
  admin: CurrentUser,
  { id, day }: { id: string; day: CalendarDate },
  client: Client,
): Promise<{ ok: true; email: string } | SendRegistryAgainRefusal> {
  const { enterpriseId } = admin;
  const subscription = enterpriseId === null ? null : await selectSubscription(db(), enterpriseId, id);
  if (!subscription) return { ok: false, reason: "unknown_subscription" };
  if (day >= todayIn(subscription.timeZone)) return { ok: false, reason: "not_over" };
  const wait = await takePoint("registry-resend", subscription.enterpriseId);
  if (wait > 0) return { ok: false, reason: "limited", retryAfterSeconds: wait };
  const { email } = subscription;
  await db().transaction(async (tx) => {
    await queueRegistryLetter(tx, subscription, day);
    await recordAudit(tx, {
      event: "registry.resent",
      ...actedBy(admin, client),
      details: { email, day },
    });
  });
  return { ok: true, email };
}
