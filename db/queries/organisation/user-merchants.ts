import "server-only";
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Executor } from "../../client";
import { merchants, userMerchants, users, type UserStatus } from "../../schema";
import type { Merchant } from "./merchants";
import { isInvited } from "./user-columns";
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

/** Takes a merchant from all users it was assigned to; returns how many. */
export async function unassignMerchant(executor: Executor, id: number): Promise<number> {
  const rows = await executor
    .delete(userMerchants)
    .where(eq(userMerchants.merchantId, id))
    .returning({ userId: userMerchants.userId });
  return rows.length;
}

/** A user who sees a merchant's orders. */
export interface MerchantUser {
  id: string;
  login: string;
  name: string | null;
  status: UserStatus;
  isInvited: boolean;
}

/** The users a merchant is assigned to, by login; only those of its own enterprise count. */
export const listUsersOfMerchant = (
  executor: Executor,
  { id, enterpriseId }: Pick<Merchant, "id" | "enterpriseId">,
  limit: number,
): Promise<MerchantUser[]> =>
  executor
    .select({
      id: users.id,
      login: users.login,
      name: users.name,
      status: users.status,
      isInvited,
    })
    .from(userMerchants)
    .innerJoin(users, and(eq(users.id, userMerchants.userId), eq(users.enterpriseId, enterpriseId)))
    .where(eq(userMerchants.merchantId, id))
    .orderBy(asc(sql`lower(${users.login})`))
    .limit(limit);
