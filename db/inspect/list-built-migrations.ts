import "server-only";
import path from "node:path";
import { readMigrationFiles } from "drizzle-orm/migrator";

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
