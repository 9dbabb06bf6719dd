import "server-only";
import { and, asc, eq, exists, gt, ilike, or, sql } from "drizzle-orm";
import type { Executor, Transaction } from "../../client";
import { enterprises, merchants, orders } from "../../schema";
import { enterpriseWithin, type Scope } from "./scope";
import { containing } from "../conditions/text-search";

/** A merchant as the gateway's staff see it. */
export interface Merchant {
  /** Merchant_ID. */
  id: number;
  name: string;
  enterpriseId: string;
  enterpriseName: string;
  /** Days until an order that waits for confirmation is cancelled; null: it is not. */
  confirmationDays: number | null;
  version: number;
}

const columns = {
  id: merchants.id,
  name: merchants.name,
  enterpriseId: merchants.enterpriseId,
  enterpriseName: enterprises.name,
  confirmationDays: merchants.confirmationDays,
  version: merchants.version,
};

/**
 * Merchants by Merchant_ID, of one enterprise where one is given. `find` is looked for in the names of
 * merchant and enterprise, or is a whole Merchant_ID; `after` is the one the page before ended with.
 */
export const selectMerchants = (
  executor: Executor,
  scope: Scope,
  page: { find?: string; enterprise?: string; after?: number; limit: number },
): Promise<Merchant[]> =>
  executor
    .select(columns)
    .from(merchants)
    .innerJoin(enterprises, eq(enterprises.id, merchants.enterpriseId))
    .where(
      and(
        enterpriseWithin(scope, merchants.enterpriseId),
        page.enterprise === undefined ? undefined : eq(merchants.enterpriseId, page.enterprise),
        page.find === undefined
          ? undefined
          : or(
              ilike(merchants.name, containing(page.find)),
              ilike(enterprises.name, containing(page.find)),
              sql`${merchants.id}::text = ${page.find}`,
            ),
        page.after === undefined ? undefined : gt(merchants.id, page.after),
      ),
    )
    .orderBy(asc(merchants.id))
    .limit(page.limit);

/** One merchant; null outside of `scope`. */
export async function selectMerchant(executor: Executor, scope: Scope, id: number): Promise<Merchant | null> {
  const [row] = await executor
    .select(columns)
    .from(merchants)
    .innerJoin(enterprises, eq(enterprises.id, merchants.enterpriseId))
    .where(and(eq(merchants.id, id), enterpriseWithin(scope, merchants.enterpriseId)));
  return row ?? null;
}

/** Lets no order of a merchant come in until the transaction ends. */
export async function lockMerchant(tx: Transaction, id: number): Promise<void> {
  await tx.select({ id: merchants.id }).from(merchants).where(eq(merchants.id, id)).for("update");
}

/** Whether a merchant has had an order. */
export async function hasOrders(executor: Executor, id: number): Promise<boolean> {
  const rows = await executor
    .select({ one: sql`1` })
    .from(merchants)
    .where(
      and(
        eq(merchants.id, id),
        exists(
          executor
            .select({ one: sql`1` })
            .from(orders)
            .where(eq(orders.merchantId, id)),
        ),
      ),
    );
  return rows.length > 0;
}

type NewMerchant = Pick<Merchant, "id" | "name" | "enterpriseId" | "confirmationDays">;

/** Inserts a merchant; false when the Merchant_ID is taken. */
export async function insertMerchant(executor: Executor, merchant: NewMerchant): Promise<boolean> {
  const rows = await executor
    .insert(merchants)
    .values(merchant)
    .onConflictDoNothing()
    .returning({ id: merchants.id });
  return rows.length === 1;
}

/** Writes over the very version that was read; false when it has changed meanwhile. */
export async function updateMerchant(
  executor: Executor,
  { id, version }: Pick<Merchant, "id" | "version">,
  change: Partial<Omit<NewMerchant, "id">>,
): Promise<boolean> {
  const rows = await executor
    .update(merchants)
    .set({ ...change, version: version + 1 })
    .where(and(eq(merchants.id, id), eq(merchants.version, version)))
    .returning({ id: merchants.id });
  return rows.length === 1;
}
