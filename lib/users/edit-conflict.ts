import "server-only";
import { db } from "@/db/client";
import { selectManagedUser } from "@/db/queries/organisation/managed-users";
import { listAssignedMerchants } from "@/db/queries/organisation/visible-merchants";
import type { CurrentUser } from "@/lib/access/current-user";
import { scopeOf } from "@/lib/access/scope-of";
import { changesBetween } from "@/lib/audit/changes-between";
import { type ListedEvent, readChangesSince } from "@/lib/event-log/read-events";
import type { UserChange } from "./store-change";

/** What stands in the way of an edit that was made from an older version. */
export interface EditConflict {
  /** The one an edit has to name now. */
  version: number;
  /** What was changed meanwhile, the oldest change first. */
  changes: ListedEvent[];
  /** The fields in which the edit differs from what is stored: `before` is stored, `after` is the edit's. */
  differences: Record<string, { before: unknown; after: unknown }>;
}

/** Tells an administrator what has changed of a user since event `seen`; null where there is no such user. */
export async function findEditConflict(
  admin: CurrentUser,
  id: string,
  seen: bigint,
  { merchantIds, ...wanted }: Omit<UserChange, "status">,
): Promise<EditConflict | null> {
  const user = await selectManagedUser(db(), scopeOf(admin), id);
  if (!user) return null;
  const [changes, merchants] = await Promise.all([
    readChangesSince(user, seen),
    listAssignedMerchants(db(), id),
  ]);
  const ids = merchants.map((merchant) => merchant.id).sort((one, other) => one - other);
  const { rights, ...fields } = wanted;
  const differences = changesBetween(
    { ...user, rights: [...user.rights].sort(), merchants: ids },
    {
      ...fields,
      ...(rights && { rights: [...rights].sort() }),
      ...(merchantIds && { merchants: [...merchantIds].sort((one, other) => one - other) }),
    },
  );
  return {
    version: user.version,
    changes,
    differences: differences ?? {},
  };
}
