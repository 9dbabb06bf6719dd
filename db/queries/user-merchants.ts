import "server-only";
import { and, asc, eq, inArray } from "drizzle-orm";
import type { Executor } from "../client";
import { merchants, userMerchants } from "../schema";
import type { VisibleMerchant } from "./visible-merchants";

/** The merchants an enterprise's users can be assigned, by name; none where there is no enterprise. */
export const listMerchantsOf = async (
  executor: Executor,
  enterpriseId: string | null,
): Promise<VisibleMerchant[]> =>
  enterpriseId === null
    ? []
    : executor
        .select({ id: merchants.id, name: merchants.name })
        .from(merchants)
        .where(eq(merchants.enterpriseId, enterpriseId))
        .orderBy(asc(merchants.name), asc(merchants.id));

/** Lets a user see the orders of merchants; those already assigned stay. */
export async function assignMerchants(
  executor: Executor,
  userId: string,
  merchantIds: readonly number[],
): Promise<void> {
  if (merchantIds.length === 0) return;
  await executor
    .insert(userMerchants)
    .values(merchantIds.map((merchantId) => ({ userId, merchantId })))
    .onConflictDoNothing();
}

/** Takes merchants from a user. */
export async function unassignMerchants(
  executor: Executor,
  userId: string,
  merchantIds: readonly number[],
): Promise<void> {
  if (merchantIds.length === 0) return;
  await executor
    .delete(userMerchants)
    .where(and(eq(userMerchants.userId, userId), inArray(userMerchants.merchantId, [...merchantIds])));
}
