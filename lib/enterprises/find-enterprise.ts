import "server-only";
import { db } from "@/db/client";
import {
  type Enterprise,
  selectEnterprise,
  selectEnterpriseNames,
} from "@/db/queries/organisation/enterprises";
import type { CurrentUser } from "@/lib/access/current-user";
import { ownScopeOf, staffScopeOf } from "@/lib/access/scope-of";

export type { Contacts, Enterprise } from "@/db/queries/organisation/enterprises";

/** One enterprise; null where there is none, and for whoever is not of the gateway's staff. */
export const findEnterprise = (staff: CurrentUser, id: string): Promise<Enterprise | null> =>
  selectEnterprise(db(), staffScopeOf(staff), id);

/** All enterprises to choose from, by name. */
export const listEnterpriseNames = (staff: CurrentUser): Promise<{ id: string; name: string }[]> =>
  selectEnterpriseNames(db(), staffScopeOf(staff));

/** The user's own enterprise; null for whoever has none. */
export const findOwnEnterprise = async (user: CurrentUser): Promise<Enterprise | null> =>
  user.enterpriseId === null ? null : selectEnterprise(db(), ownScopeOf(user), user.enterpriseId);
