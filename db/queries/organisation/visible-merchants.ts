import "server-only";
import { and, asc, eq } from "drizzle-orm";
import type { Executor } from "../../client";
import { merchants, userMerchants, users } from "../../schema";

export interface VisibleMerchant {
  id: number;
  name: string;
}

const columns = { id: merchants.id, name: merchants.name };

/** The merchants assigned to a user, by name; only those of the user's own enterprise count. */
export const listAssignedMerchants = (executor: Executor, userId: string): Promise<VisibleMerchant[]> =>
  executor
    .select(columns)
    .from(userMerchants)
    .innerJoin(users, eq(users.id, userMerchants.userId))
    .innerJoin(
      merchants,
      and(eq(merchants.id, userMerchants.merchantId), eq(merchants.enterpriseId, users.enterpriseId)),
    )
    .where(eq(userMerchants.userId, userId))
    .orderBy(asc(merchants.name), asc(merchants.id));

/** The merchants of all enterprises, by name. */
export const listAllMerchants = (executor: Executor): Promise<VisibleMerchant[]> =>
  executor.select(columns).from(merchants).orderBy(asc(merchants.name), asc(merchants.id));
