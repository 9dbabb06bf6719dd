import "server-only";
import { cache } from "react";
import { db } from "@/db/client";
import { selectManagedUser, type ManagedUser } from "@/db/queries/organisation/managed-users";
import type { CurrentUser } from "@/lib/access/current-user";
import { scopeOf } from "@/lib/access/scope-of";

export type { ManagedUser } from "@/db/queries/organisation/managed-users";

/** One of the users an administrator looks after, asked for once by a page and its title; null for another enterprise's, as for nobody's. */
export const findManagedUser = cache((admin: CurrentUser, id: string): Promise<ManagedUser | null> =>
  selectManagedUser(db(), scopeOf(admin), id),
);
