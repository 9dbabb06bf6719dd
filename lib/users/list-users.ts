import "server-only";
import { z } from "zod";
import { db } from "@/db/client";
import { listUsers as selectUsers, type ListedUser } from "@/db/queries/admin-users";
import type { CurrentUser } from "@/lib/access/current-user";
import { scopeOf } from "@/lib/access/scope";
import { loginField } from "@/lib/auth/identifiers";
import { pageSize } from "@/lib/lists/page";
import { readSearch, type SearchParams } from "@/lib/lists/search";

export type { ListedUser } from "@/db/queries/admin-users";

const fields = {
  /** Looked for in login, name and e-mail; no control characters, for PostgreSQL refuses NUL. */
  find: z
    .string()
    .trim()
    .max(254)
    .regex(/^\P{Cc}*$/u),
  /** The login that the page before ended with. */
  after: loginField,
};

export type UserSearch = ReturnType<typeof readUserSearch>["values"];

/** The list's search and place from its address, and the fields that were ill-formed. */
export const readUserSearch = (params: SearchParams) => readSearch(fields, params);

/** One page of the users an administrator looks after, by login; `next` is where another begins. */
export async function listUsers(
  admin: CurrentUser,
  search: UserSearch,
): Promise<{ rows: ListedUser[]; next: string | null }> {
  const found = await selectUsers(db(), scopeOf(admin), { ...search, limit: pageSize + 1 });
  const rows = found.slice(0, pageSize);
  return { rows, next: found.length > pageSize ? (rows.at(-1)?.login ?? null) : null };
}
