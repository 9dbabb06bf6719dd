import "server-only";
import { and, asc, eq, sql } from "drizzle-orm";
import type { Executor } from "../client";
import { type ArrangedList, listColumns, savedFilters } from "../schema";

/** A filter a user saved; `query` is that of the list's address, without its question mark. */
export interface SavedFilter {
  id: string;
  name: string;
  query: string;
}

/** A user's filters of a list, by name. */
export const findSavedFilters = (
  executor: Executor,
  userId: string,
  list: ArrangedList,
): Promise<SavedFilter[]> =>
  executor
    .select({ id: savedFilters.id, name: savedFilters.name, query: savedFilters.query })
    .from(savedFilters)
    .where(and(eq(savedFilters.userId, userId), eq(savedFilters.list, list)))
    .orderBy(asc(sql`lower(${savedFilters.name})`));

/**
 * Keeps a filter under its name, in place of one that has it already.
 * @returns false where the user has `most` others
 */
export async function upsertSavedFilter(
  executor: Executor,
  { userId, list, name, query }: { userId: string; list: ArrangedList; name: string; query: string },
  most: number,
): Promise<boolean> {
  const rows = await executor.execute(sql`
    insert into ${savedFilters} (user_id, list, name, query)
    select ${userId}::uuid, ${list}, ${name}, ${query}
    where (
      select count(*) from ${savedFilters}
      where user_id = ${userId}::uuid and list = ${list} and lower(name) <> lower(${name})
    ) < ${most}
    on conflict (user_id, list, lower(name)) do update set query = excluded.query, name = excluded.name
    returning id
  `);
  return rows.length === 1;
}

/** Forgets one of the user's own filters. */
export const deleteSavedFilter = async (executor: Executor, userId: string, id: string): Promise<void> => {
  await executor.delete(savedFilters).where(and(eq(savedFilters.id, id), eq(savedFilters.userId, userId)));
};

/** The columns a user chose of a list; null where they never did. */
export async function findListColumns(
  executor: Executor,
  userId: string,
  list: ArrangedList,
): Promise<string[] | null> {
  const [row] = await executor
    .select({ columns: listColumns.columns })
    .from(listColumns)
    .where(and(eq(listColumns.userId, userId), eq(listColumns.list, list)));
  return row?.columns ?? null;
}

/** Remembers the columns of a list, or forgets the choice. */
export async function writeListColumns(
  executor: Executor,
  userId: string,
  list: ArrangedList,
  columns: string[] | null,
): Promise<void> {
  if (columns === null)
    await executor.delete(listColumns).where(and(eq(listColumns.userId, userId), eq(listColumns.list, list)));
  else
    await executor
      .insert(listColumns)
      .values({ userId, list, columns })
      .onConflictDoUpdate({ target: [listColumns.userId, listColumns.list], set: { columns } });
}
