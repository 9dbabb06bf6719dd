import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { closeDatabase, db } from "@/db/client";
import { migrateDatabase } from "@/db/migrate";
import { minskEnterprise } from "@/db/seed/demo-merchants";
import { stopChildren } from "@/scripts/lib/child.mjs";
import { findFreePort } from "@/scripts/lib/port.mjs";
import { startServer } from "@/scripts/lib/server.mjs";
import { askAll, compareShapes } from "../support/bench/ask-all";
import { importFile } from "../support/bench/import-file";
import { billNumberAt, manyMerchants, writeManyOrders } from "../support/bench/many-orders";
import { orderQuestions } from "../support/bench/order-questions";
import { openShops, signInViewer } from "../support/bench/shops";
import { timePages } from "../support/bench/time-pages";
import { tryFiles } from "../support/bench/try-files";
import { clientAddressHeader } from "../support/e2e/client-address";
import { createServerDatabase } from "../support/server-database";
import { applySettings, testSettings } from "../support/settings";

/*
 * A million orders with their operations, brought by the command that brings them: how fast it is, how the database
 * goes about every question of the cabinet with a tenth of them and with all, how long pages take, and what a file of
 * all costs the server and holds.
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
const merchantIds = manyMerchants.map(({ id }) => id);
try {
  await migrateDatabase(database.url, "test");
  await openShops();

  const now = new Date();
  const files = { few: path.join(folder, "few.csv"), rest: path.join(folder, "rest.csv") };
  await writeManyOrders(files.few, { first: 0, count: tenth, now });
  await writeManyOrders(files.rest, { first: tenth, count: many - tenth, now });

  await load(files.few);
  const few = await askAll(await orderQuestions(merchantIds, minskEnterprise.timeZone), tenth);
  await load(files.rest);
  const all = await askAll(await orderQuestions(merchantIds, minskEnterprise.timeZone), many);
  compareShapes(few, all);
  const again = await importFile(files.few);
  console.log(`\nThe first file once more: ${JSON.stringify(again.counts)}, ${again.seconds.toFixed(0)} s.`);

  const { pid } = await startServer({ command: "start", port, env: {} });
  const visitor = await signInViewer();
  await timePages(visitor, [
    ...[
      "/orders",
      "/orders?period=all",
      `/orders/${billNumberAt(0)}`,
      "/operations",
      "/operations?period=all",
    ],
    "/reports",
  ]);
  const faults = [
    ...(await tryFiles(visitor, pid!, folder)),
    again.counts.unchanged !== tenth && "an order was changed by what is stored already",
    ...[...few, ...all]
      .filter(({ usual, scanned }) => usual && scanned.length > 0)
      .map(({ what }) => `${what} reads a whole table`),
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
