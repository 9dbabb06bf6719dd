import "server-only";
import { db } from "@/db/client";
import { listUsers as selectUsers, type ListedUser } from "@/db/queries/admin-users";
import type { CurrentUser } from "@/lib/access/current-user";
import { scopeOf } from "@/lib/access/scope";
import { type Page, pageOf } from "@/lib/page";

const pageSize = 50;

/** A page of the users an administrator looks after, by login; `after` is the key of the page before. */
export async function listUsers(
  admin: CurrentUser,
  { search, after }: { search?: string; after?: string },
): Promise<Page<ListedUser>> {
  const read = await selectUsers(db(), scopeOf(admin), { search, after, limit: pageSize + 1 });
  return pageOf(read, pageSize, (last) => last.login);
}
