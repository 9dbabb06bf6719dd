import "server-only";
import { db } from "@/db/client";
import { countUsers, type ListedUser, selectUsers } from "@/db/queries/organisation/managed-users";
import type { CurrentUser } from "@/lib/access/current-user";
import { scopeOf } from "@/lib/access/scope-of";
import { actedBy } from "@/lib/audit/acted-by";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Client } from "@/lib/http/client";
import { readAll } from "@/lib/lists/read-all";
import type { UserSearch } from "./user-search";

/**
 * All the users that the list shows on all its pages, by login. It is put on record before the first of them
 * leaves: who breaks a download off has had some.
 */
export async function exportUsers(
  admin: CurrentUser,
  { after, ...filter }: UserSearch,
  client: Client,
): Promise<AsyncIterable<ListedUser[]>> {
  const scope = scopeOf(admin);
  await recordAudit(db(), {
    event: "users.exported",
    ...actedBy(admin, client),
    details: { ...filter, count: await countUsers(db(), scope, filter) },
  });
  return readAll(
    (after: string | undefined, limit) => selectUsers(db(), scope, filter, { after, limit }),
    ({ login }) => login,
  );
}
