import "server-only";
import { cache } from "react";
import { db } from "@/db/client";
import {
  listAllMerchants,
  listAssignedMerchants,
  type VisibleMerchant,
} from "@/db/queries/organisation/visible-merchants";
import type { CurrentUser } from "@/lib/access/current-user";

export type { VisibleMerchant };

/** Whose orders, operations and totals a user sees. Made by {@link merchantScope} alone. */
export interface MerchantScope {
  merchants: readonly VisibleMerchant[];
  /** The ids among `wanted` that are visible; all visible ones when none is named. */
  narrow(wanted: readonly number[] | undefined): number[];
}

const readMerchantScope = cache(async (userId: string, everything: boolean): Promise<MerchantScope> => {
  const merchants = await (everything ? listAllMerchants(db()) : listAssignedMerchants(db(), userId));
  const ids = merchants.map(({ id }) => id);
  return { merchants, narrow: (wanted) => (wanted?.length ? ids.filter((id) => wanted.includes(id)) : ids) };
});

/**
 * The one place that narrows orders, operations and reports: to the merchants assigned to the user,
 * or to all for the gateway's own staff (`system.manage`, of no enterprise).
 */
export const merchantScope = (
  user: Pick<CurrentUser, "id" | "enterpriseId" | "rights">,
): Promise<MerchantScope> =>
  readMerchantScope(user.id, user.enterpriseId === null && user.rights.has("system.manage"));
