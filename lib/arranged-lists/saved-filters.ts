import "server-only";
import { db } from "@/db/client";
import {
  deleteSavedFilter,
  findSavedFilters,
  type SavedFilter,
  upsertSavedFilter,
} from "@/db/queries/arranged-lists";
import { type ArrangedList, arrangedLists } from "@/db/schema/arranged-lists";
import type { CurrentUser } from "@/lib/access/current-user";

export { type ArrangedList, arrangedLists, type SavedFilter };

/** Filters a user may keep of one list: more would be a list to search in. */
export const mostSavedFilters = 20;

/** The user's own filters of a list, by name. */
export const listSavedFilters = (user: CurrentUser, list: ArrangedList): Promise<SavedFilter[]> =>
  findSavedFilters(db(), user.id, list);

/** Keeps the query of a list's address under a name; one of that name gives way. */
export async function saveFilter(
  user: CurrentUser,
  filter: { list: ArrangedList; name: string; query: string },
): Promise<{ ok: true } | { ok: false; reason: "too_many" }> {
  const saved = await upsertSavedFilter(db(), { userId: user.id, ...filter }, mostSavedFilters);
  return saved ? { ok: true } : { ok: false, reason: "too_many" };
}

/** Forgets one of the user's own filters; another's stays. */
export const forgetFilter = (user: CurrentUser, id: string): Promise<void> =>
  deleteSavedFilter(db(), user.id, id);
