import "server-only";
import { db } from "@/db/client";
import {
  type Enterprise,
  findEnterprise as select,
  listEnterpriseNames as selectNames,
} from "@/db/queries/enterprises";
import type { CurrentUser } from "@/lib/access/current-user";
import { ownScopeOf, staffScopeOf } from "@/lib/access/scope";

export type { Contacts, Enterprise } from "@/db/queries/enterprises";

/** One enterprise; null where there is none, and for whoever is not of the gateway's staff. */
export const findEnterprise = (staff: CurrentUser, id: string): Promise<Enterprise | null> =>
  select(db(), staffScopeOf(staff), id);

/** All enterprises to choose from, by name. */
export const listEnterpriseNames = (staff: CurrentUser): Promise<{ id: string; name: string }[]> =>
  selectNames(db(), staffScopeOf(staff));

/** The user's own enterprise; null for whoever has none. */
export const findOwnEnterprise = async (user: CurrentUser): Promise<Enterprise | null> =>
  user.enterpriseId === null ? null : select(db(), ownScopeOf(user), user.enterpriseId);
