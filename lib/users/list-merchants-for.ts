import "server-only";
import { db } from "@/db/client";
import { listMerchantsOf } from "@/db/queries/organisation/user-merchants";
import { listAssignedMerchants, type VisibleMerchant } from "@/db/queries/organisation/visible-merchants";

/**
 * The merchants that users of an enterprise can be assigned, by name; none where there is no enterprise.
 * Whether the enterprise may be looked into, the caller has found out.
 */
export const listMerchantsFor = (enterpriseId: string | null): Promise<VisibleMerchant[]> =>
  listMerchantsOf(db(), enterpriseId);

/** The merchants whose orders a user sees, who was found among those the reader looks after. */
export const listMerchantsOfUser = (user: { id: string }): Promise<VisibleMerchant[]> =>
  listAssignedMerchants(db(), user.id);
