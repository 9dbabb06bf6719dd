import "server-only";
import { db } from "@/db/client";
import {
  type ActiveSubscription,
  listActiveSubscriptions,
  listMerchantIds,
  noteRegistrySent,
  takeRegistryDay,
} from "@/db/queries/registry";
import { addDays, type CalendarDate, daysIn, todayIn } from "@/lib/format/calendar-date";
import { readEach } from "@/lib/lists/read-all";
import { logger } from "@/lib/process/log";
import { queueRegistryLetter } from "./queue-registry-letter";
import { sumRegistry } from "./read-registry";

/** How many days back a registry that nobody queued in time is made up for. */
export const catchUpDays = 7;

/** Milliseconds, then the rest waits for the next call: a serverless call ends before its platform ends it. */
const budgetMs = 30_000;

/** The days of a subscription that are over in its zone and were not queued, the oldest first. */
export function dueDays({
  timeZone,
  activeSince,
  now,
  sentDays,
}: Pick<ActiveSubscription, "timeZone" | "activeSince" | "now" | "sentDays">): CalendarDate[] {
  const today = todayIn(timeZone, now);
  const earliest = addDays(today, -catchUpDays);
  const begun = todayIn(timeZone, activeSince);
  const first = begun > earliest ? begun : earliest;
  return Array.from({ length: Math.max(0, daysIn(first, today) - 1) }, (_, at) => addDays(first, at)).filter(
    (day) => !sentDays.includes(day),
  );
}

/**
 * Queues the registries that are due and returns how many. A day is taken, and its letter queued, in one
 * transaction: however often and from however many instances this runs, each recipient gets each day once.
 * A subscription that fails is logged and holds up no other.
 */
export async function queueRegistries(): Promise<{ queued: number; failed: number }> {
  const done = { queued: 0, failed: 0 };
  const startedAt = performance.now();
  const active = readEach(
    (after: string | undefined, limit) => listActiveSubscriptions(db(), { after, limit }),
    ({ id }) => id,
  );
  for await (const subscription of active) {
    if (performance.now() - startedAt > budgetMs) break;
    try {
      for (const day of dueDays(subscription)) if (await queueDay(subscription.id, day)) done.queued += 1;
    } catch (fault) {
      done.failed += 1;
      logger().error({ err: fault, subscription: subscription.id }, "registry.failed");
    }
  }
  logger().info(done, "registry.done");
  return done;
}

/** Queues one day of one subscription; false where that was done already. */
const queueDay = (id: string, day: CalendarDate): Promise<boolean> =>
  db().transaction(async (tx) => {
    const taken = await takeRegistryDay(tx, id, day);
    if (!taken) return false;
    const { enterpriseId, selection, timeZone } = taken;
    const merchantIds = await listMerchantIds(tx, enterpriseId);
    const totals = await sumRegistry(tx, { merchantIds, days: { from: day, to: day, timeZone }, selection });
    const count = totals.reduce((sum, total) => sum + total.count, 0);
    await noteRegistrySent(tx, { id, day, outboxId: await queueRegistryLetter(tx, taken, day), count });
    return true;
  });
