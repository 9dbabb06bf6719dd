import { gzipSync } from "node:zlib";
import { chromium } from "@playwright/test";
import { migrateDatabase } from "@/db/migrate-database";
import { findBrowser } from "@/scripts/lib/browser.mjs";
import { stopChildren } from "@/scripts/lib/child.mjs";
import { findFreePort } from "@/scripts/lib/port.mjs";
import { startServer } from "@/scripts/lib/server.mjs";
import { buildWithEmptyPage, emptyPath } from "../support/bench/empty-page";
import { createServerDatabase } from "../support/server-database";
import { testSettings } from "../support/settings";

/*
 * How much JavaScript a page makes a browser load, over what Next itself loads for an empty page of the same build:
 * bytes of every script that arrives until the network is quiet, each compressed by gzip.
 */

/** The most that the sign-in page may have over the empty one, in bytes. */
const most = 8000;

const [database, port, built] = [
  await createServerDatabase(process.env.TEST_DATABASE_URL!),
  await findFreePort(),
  await buildWithEmptyPage(),
];
const address = `http://localhost:${port}`;
try {
  await migrateDatabase(database.url, "test");
  const env = { ...testSettings, DATABASE_URL: database.url, APP_URL: address };
  await startServer({ command: "start", port, env, folder: built.folder });
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });

  const weigh = async (path: string) => {
    const page = await browser.newPage();
    const scripts: Promise<number>[] = [];
    page.on("response", (response) => {
      if (response.request().resourceType() !== "script") return;
      scripts.push(response.body().then((body) => gzipSync(body).byteLength));
    });
    await page.goto(`${address}${path}`, { waitUntil: "networkidle" });
    const bytes = (await Promise.all(scripts)).reduce((sum, one) => sum + one, 0);
    await page.close();
    return { path, scripts: scripts.length, bytes };
  };
  const empty = await weigh(emptyPath);
  const pages = [];
  for (const path of ["/login", "/recovery", "/reset"]) pages.push(await weigh(path));
  await browser.close();
  console.table(
    Object.fromEntries(
      [empty, ...pages].map(({ path, scripts, bytes }) => [
        path,
        { scripts, "gzip, bytes": bytes, "over the empty page": bytes - empty.bytes },
      ]),
    ),
  );
  const over = pages[0]!.bytes - empty.bytes;
  console.log(`/login: ${over} bytes over the empty page, at most ${most}`);
  if (over > most) process.exitCode = 1;
} finally {
  await stopChildren();
  built.remove();
  await database.stop();
}
process.exit();
