import "server-only";
import path from "node:path";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { asking, type Inspected } from "./open";

export interface Migration {
  /** Milliseconds since 1970: by it the migrations' journal knows it. */
  madeAt: number;
  /** SHA-256 of its file. */
  hash: string;
}

/** The migrations of this build, the oldest first. */
export const listBuiltMigrations = (): Migration[] =>
  readMigrationFiles({ migrationsFolder: path.join(process.cwd(), "db", "migrations") }).map(
    ({ folderMillis, hash }) => ({ madeAt: folderMillis, hash }),
  );

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
