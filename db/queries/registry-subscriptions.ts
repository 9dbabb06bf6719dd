import "server-only";
import { and, asc, count, eq, sql } from "drizzle-orm";
import type { Executor, Transaction } from "../client";
import {
  type DecimalMark,
  enterprises,
  registrySendings,
  type RegistrySelection,
  registrySubscriptions,
} from "../schema";

/** What an administrator says of a recipient. */
export interface RegistryRecipient {
  email: string;
  locale: string;
  selection: RegistrySelection;
  timeZone: string;
  decimalMark: DecimalMark;
}

/** An address that gets an enterprise's daily registry. */
export interface RegistrySubscription extends RegistryRecipient {
  id: string;
  enterpriseId: string;
  active: boolean;
  createdBy: string;
  version: number;
}

const columns = {
  id: registrySubscriptions.id,
  enterpriseId: registrySubscriptions.enterpriseId,
  email: registrySubscriptions.email,
  locale: registrySubscriptions.locale,
  selection: registrySubscriptions.selection,
  timeZone: registrySubscriptions.timeZone,
  decimalMark: registrySubscriptions.decimalMark,
  active: registrySubscriptions.active,
  createdBy: registrySubscriptions.createdBy,
  version: registrySubscriptions.version,
};

/** A subscription with the last day that was queued for it. */
export type ListedSubscription = RegistrySubscription & { lastDay: string | null };

/** All subscriptions of an enterprise, by address. */
export const selectSubscriptions = (
  executor: Executor,
  enterpriseId: string,
): Promise<ListedSubscription[]> => {
  const last = executor
    .select({
      subscriptionId: registrySendings.subscriptionId,
      day: sql<string | null>`max(${registrySendings.day})::text`.as("last_day"),
    })
    .from(registrySendings)
    .groupBy(registrySendings.subscriptionId)
    .as("last");
  return executor
    .select({ ...columns, lastDay: last.day })
    .from(registrySubscriptions)
    .leftJoin(last, eq(last.subscriptionId, registrySubscriptions.id))
    .where(eq(registrySubscriptions.enterpriseId, enterpriseId))
    .orderBy(asc(sql`lower(${registrySubscriptions.email})`));
};

const of = (enterpriseId: string, id: string) =>
  and(eq(registrySubscriptions.id, id), eq(registrySubscriptions.enterpriseId, enterpriseId));

/** One subscription of an enterprise; null for another's. */
export async function selectSubscription(
  executor: Executor,
  enterpriseId: string,
  id: string,
): Promise<RegistrySubscription | null> {
  const [row] = await executor.select(columns).from(registrySubscriptions).where(of(enterpriseId, id));
  return row ?? null;
}

/** How many an enterprise has; nobody adds another until the transaction ends. */
export async function countSubscriptions(tx: Transaction, enterpriseId: string): Promise<number> {
  await tx
    .select({ id: enterprises.id })
    .from(enterprises)
    .where(eq(enterprises.id, enterpriseId))
    .for("no key update");
  const [row] = await tx
    .select({ count: count() })
    .from(registrySubscriptions)
    .where(eq(registrySubscriptions.enterpriseId, enterpriseId));
  return row?.count ?? 0;
}

/** Inserts an active subscription; false where the enterprise has that address already, whatever its case. */
export async function insertSubscription(
  executor: Executor,
  subscription: RegistryRecipient & { enterpriseId: string; createdBy: string },
): Promise<boolean> {
  const rows = await executor
    .insert(registrySubscriptions)
    .values(subscription)
    .onConflictDoNothing()
    .returning({ id: registrySubscriptions.id });
  return rows.length === 1;
}

/** Writes over the very version that was read; false when it has changed meanwhile. Switched on, it begins anew. */
export async function updateSubscription(
  executor: Executor,
  { id, version, active }: Pick<RegistrySubscription, "id" | "version" | "active">,
  change: RegistryRecipient & { active: boolean },
): Promise<boolean> {
  const rows = await executor
    .update(registrySubscriptions)
    .set({ ...change, version: version + 1, ...(change.active && !active && { activeSince: sql`now()` }) })
    .where(and(eq(registrySubscriptions.id, id), eq(registrySubscriptions.version, version)))
    .returning({ id: registrySubscriptions.id });
  return rows.length === 1;
}
