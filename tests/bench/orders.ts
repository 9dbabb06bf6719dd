import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { closeDatabase, db } from "@/db/client";
import { migrateDatabase } from "@/db/migrate-database";
import { stopChildren } from "@/scripts/lib/child.mjs";
import { findFreePort } from "@/scripts/lib/port.mjs";
import { startServer } from "@/scripts/lib/server.mjs";
import { importFile } from "../support/bench/import-file";
import { writeManyOrders } from "../support/bench/many-orders";
import { openShops, signInViewer } from "../support/bench/shops";
import { tryFiles } from "../support/bench/try-files";
import { clientAddressHeader } from "../support/e2e/client-address";
import { createServerDatabase } from "../support/server-database";
import { applySettings, testSettings } from "../support/settings";

/*
 * A million orders with their operations, brought by the command that brings them: how fast it is, that a file brought
 * twice changes nothing, and what a file of all orders costs the server and holds. What questions of so many orders
 * take is told by growth-orders.
 */

const many = 1_000_000;
const tenth = many / 10;

const [database, port, folder] = [
  await createServerDatabase(process.env.TEST_DATABASE_URL!),
  await findFreePort(),
  await mkdtemp(path.join(os.tmpdir(), "cabinet-bench-")),
];
applySettings({
  ...testSettings,
  DATABASE_URL: database.url,
  APP_URL: `http://localhost:${port}`,
  CLIENT_IP_HEADER: clientAddressHeader,
});
try {
  await migrateDatabase(database.url, "test");
  await openShops();

  const now = new Date();
  const files = { few: path.join(folder, "few.csv"), rest: path.join(folder, "rest.csv") };
  await writeManyOrders(files.few, { first: 0, count: tenth, now });
  await writeManyOrders(files.rest, { first: tenth, count: many - tenth, now });

  await load(files.few);
  await load(files.rest);
  const again = await importFile(files.few);
  console.log(`\nThe first file once more: ${JSON.stringify(again.counts)}, ${again.seconds.toFixed(0)} s.`);

  const { pid } = await startServer({ command: "start", port, env: {} });
  const visitor = await signInViewer();
  const faults = [
    ...(await tryFiles(visitor, pid!, folder)),
    again.counts.unchanged !== tenth && "an order was changed by what is stored already",
  ].filter(Boolean);
  for (const fault of faults) console.log(`NOT AS IT HAS TO BE: ${fault}`);
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  await stopChildren();
  await closeDatabase();
  await database.stop();
  await rm(folder, { recursive: true });
}

/** Imports a file and has its rows counted, as the database does by itself after a while. */
async function load(file: string) {
  const { counts, seconds, peak } = await importFile(file);
  const pace = Math.round(counts.created / seconds);
  console.log(
    `\n${counts.created} orders imported in ${seconds.toFixed(0)} s, ${pace} a second, ${peak.toFixed(0)} MB.`,
  );
  await db().execute("vacuum analyze orders, operations, merchants");
}
