import { migrateDatabase } from "@/db/migrate-database";
import { databaseEnv } from "@/lib/env";

try {
  const { DATABASE_URL, DATABASE_MIGRATION_URL, CABINET_MODE } = databaseEnv();
  await migrateDatabase(DATABASE_MIGRATION_URL ?? DATABASE_URL, CABINET_MODE, DATABASE_URL);
  console.log("The database is at the current schema.");
} catch (fault) {
  console.error(fault instanceof Error ? describe(fault) : fault);
  process.exitCode = 1;
}

/** One line: the driver's faults carry their query and parameters, which help nobody here. */
function describe(fault: Error): string {
  const cause = fault.cause instanceof Error ? fault.cause : fault;
  const { code } = cause as NodeJS.ErrnoException;
  return cause.message || `The database cannot be reached: ${code ?? cause.name}`;
}
