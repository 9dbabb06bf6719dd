import { parseArgs } from "node:util";
import { startEmbeddedDatabase } from "@/db/embedded-database";
import { migrateDatabase } from "@/db/migrate-database";

/*
 * The database behind demo, dev and browser tests, in a process of its own: embedded, or the one at
 * DATABASE_URL. Tells its parent when it is migrated and seeded, and lives until it is stopped.
 */

const { values } = parseArgs({
  options: { folder: { type: "string" }, seed: { type: "boolean", default: false } },
});

let stop = () => Promise.resolve();
let stopping = false;
process.on("SIGTERM", () => {
  stopping = true;
  void stop().finally(() => process.exit(0));
});

async function prepare() {
  if (!process.env.DATABASE_URL) {
    const embedded = await startEmbeddedDatabase(values.folder);
    stop = embedded.stop;
    process.env.DATABASE_URL = embedded.url;
  }
  const url = process.env.DATABASE_URL;
  await migrateDatabase(process.env.DATABASE_MIGRATION_URL || url, "test", url);
  process.send?.({ url, accounts: values.seed ? await seed() : [] });
}

async function seed() {
  const { closeDatabase } = await import("@/db/client");
  const { demoAccounts } = await import("@/db/seed/demo-accounts");
  const { seedDemo } = await import("@/db/seed/seed-demo");
  const { hashPassword } = await import("@/lib/auth/password");
  await seedDemo(hashPassword);
  await closeDatabase();
  return demoAccounts.map(({ login, password, about }) => ({ login, password, about }));
}

try {
  await prepare();
} catch (fault) {
  if (!stopping) {
    console.error(fault instanceof Error ? fault.message : fault);
    process.exit(1);
  }
}
