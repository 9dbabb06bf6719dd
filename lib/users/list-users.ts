import "server-only";
import { db } from "@/db/client";
import { selectUsers, type ListedUser } from "@/db/queries/organisation/managed-users";
import type { CurrentUser } from "@/lib/access/current-user";
import { scopeOf } from "@/lib/access/scope-of";
import { type ForwardPage, toForwardPage } from "@/lib/lists/forward-page";
import { pageSize } from "@/lib/lists/page";
import type { UserSearch } from "./user-search";

export type { ListedUser } from "@/db/queries/organisation/managed-users";

/** One page of the users an administrator looks after, by login; `next` is where another begins. */
export async function listUsers(
  admin: CurrentUser,
  { after, ...filter }: UserSearch,
): Promise<ForwardPage<ListedUser>> {
  const found = await selectUsers(db(), scopeOf(admin), filter, { after, limit: pageSize + 1 });
  return toForwardPage(found, ({ login }) => login);
}
