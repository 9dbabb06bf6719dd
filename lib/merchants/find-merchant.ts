import "server-only";
import { db } from "@/db/client";
import { selectMerchant, hasOrders, type Merchant } from "@/db/queries/organisation/merchants";
import { listUsersOfMerchant, type MerchantUser } from "@/db/queries/organisation/user-merchants";
import type { CurrentUser } from "@/lib/access/current-user";
import { ownScopeOf, staffScopeOf } from "@/lib/access/scope-of";
import { pageSize } from "@/lib/lists/page";

export type { Merchant } from "@/db/queries/organisation/merchants";
export type { MerchantUser } from "@/db/queries/organisation/user-merchants";

/** A merchant with what decides about it: whether it has had orders, and who sees them. */
export interface ManagedMerchant extends Merchant {
  hasOrders: boolean;
  /** The first of them by login, a page's worth. */
  users: MerchantUser[];
  /** Whether there are others. */
  moreUsers: boolean;
}

/** One merchant; null where there is none, and for whoever is not of the gateway's staff. */
export async function findMerchant(staff: CurrentUser, id: number): Promise<ManagedMerchant | null> {
  const merchant = await selectMerchant(db(), staffScopeOf(staff), id);
  if (!merchant) return null;
  const [ordered, users] = await Promise.all([
    hasOrders(db(), id),
    listUsersOfMerchant(db(), merchant, pageSize + 1),
  ]);
  return {
    ...merchant,
    hasOrders: ordered,
    users: users.slice(0, pageSize),
    moreUsers: users.length > pageSize,
  };
}

/** One merchant of the user's own enterprise; null for another's. */
export const findOwnMerchant = (admin: CurrentUser, id: number): Promise<Merchant | null> =>
  selectMerchant(db(), ownScopeOf(admin), id);
