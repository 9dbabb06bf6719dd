import "server-only";
import type { Migration } from "./list-built-migrations";
import { asking, type Inspected } from "./open";

/** The migrations a database has had, the oldest first; none where it has no journal. */
export const listAppliedMigrations = (sql: Inspected): Promise<Migration[]> =>
  asking(sql, async (tx): Promise<Migration[]> => {
    const [journal] = await tx<{ exists: boolean }[]>`
      select exists (
        select from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'drizzle' and c.relname = '__drizzle_migrations'
      ) as exists`;
    if (!journal?.exists) return [];
    return tx<Migration[]>`
      select created_at::float8 as "madeAt", hash from drizzle.__drizzle_migrations order by created_at`;
  });
