import "server-only";
import { and, asc, eq, gt, sql } from "drizzle-orm";
import type { Executor, Transaction } from "../client";
import { merchants, registrySendings, registrySubscriptions } from "../schema";

/** The Merchant_IDs of an enterprise: whose operations its registry holds. */
export async function listMerchantIds(executor: Executor, enterpriseId: string): Promise<number[]> {
  const rows = await executor
    .select({ id: merchants.id })
    .from(merchants)
    .where(eq(merchants.enterpriseId, enterpriseId));
  return rows.map(({ id }) => id);
}

/** What a registry is queued by. */
const sentBy = {
  id: registrySubscriptions.id,
  enterpriseId: registrySubscriptions.enterpriseId,
  email: registrySubscriptions.email,
  locale: registrySubscriptions.locale,
  selection: registrySubscriptions.selection,
  timeZone: registrySubscriptions.timeZone,
  decimalMark: registrySubscriptions.decimalMark,
  createdBy: registrySubscriptions.createdBy,
};

const activeOnes = (executor: Executor) =>
  executor
    .select({
      ...sentBy,
      activeSince: registrySubscriptions.activeSince,
      now: sql<Date>`now()`.mapWith(registrySubscriptions.activeSince),
      sentDays: sql<string[]>`array(
        select ${registrySendings.day}::text from ${registrySendings}
        where ${registrySendings.subscriptionId} = ${registrySubscriptions.id}
          and ${registrySendings.day} > now()::date - 14)`,
    })
    .from(registrySubscriptions);

/** An active subscription with the days of the last fortnight that were queued for it; `now` by the database's clock. */
export type ActiveSubscription = Awaited<ReturnType<typeof activeOnes>>[number];

/** Active subscriptions in the order of their ids; `after` is the last of the page before. */
export const listActiveSubscriptions = (
  executor: Executor,
  { after, limit }: { after?: string; limit: number },
): Promise<ActiveSubscription[]> =>
  activeOnes(executor)
    .where(
      and(
        eq(registrySubscriptions.active, true),
        after === undefined ? undefined : gt(registrySubscriptions.id, after),
      ),
    )
    .orderBy(asc(registrySubscriptions.id))
    .limit(limit);

/**
 * Takes a day of a subscription, which is given once; returns the subscription as it is at that moment. Null where
 * another has taken the day, or the subscription was switched off. Whoever comes at the same time waits for the
 * first to commit.
 */
export async function takeRegistryDay(
  tx: Transaction,
  id: string,
  day: string,
): Promise<Omit<ActiveSubscription, "activeSince" | "now" | "sentDays"> | null> {
  const [subscription] = await tx
    .select(sentBy)
    .from(registrySubscriptions)
    .where(and(eq(registrySubscriptions.id, id), eq(registrySubscriptions.active, true)))
    .for("share");
  if (!subscription) return null;
  const taken = await tx
    .insert(registrySendings)
    .values({ subscriptionId: id, day })
    .onConflictDoNothing()
    .returning({ day: registrySendings.day });
  return taken.length === 1 ? subscription : null;
}

/** Tells of a day that was taken which letter it went into, and how many operations were in it. */
export async function noteRegistrySent(
  tx: Transaction,
  { id, day, outboxId, count }: { id: string; day: string; outboxId: string; count: number },
): Promise<void> {
  await tx
    .update(registrySendings)
    .set({ outboxId, count })
    .where(and(eq(registrySendings.subscriptionId, id), eq(registrySendings.day, day)));
}
