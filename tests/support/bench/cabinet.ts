import path from "node:path";
import { closeDatabase } from "@/db/client";
import { migrateDatabase } from "@/db/migrate-database";
import { findFreePort } from "@/scripts/lib/port.mjs";
import { stopChildren } from "@/scripts/lib/child.mjs";
import { startServer } from "@/scripts/lib/server.mjs";
import { clientAddressHeader } from "../e2e/client-address";
import { type MailProvider, startMailProvider } from "../mail-provider";
import { createServerDatabase } from "../server-database";
import { applySettings, testSettings } from "../settings";

/** A production build's settings, its database and the mail provider it sends letters to. */
export interface BenchCabinet {
  port: number;
  /** The address of its database. */
  databaseUrl: string;
  mail: MailProvider;
  /** Starts a server of it; its process id. */
  start: (env?: Record<string, string>) => Promise<{ pid: number; stop: () => Promise<void> }>;
  stop: () => Promise<void>;
}

/** With `BENCH_PROFILE` naming a folder, each server leaves a profile of its processor time there as it stops. */
const profiling = (folder = process.env.BENCH_PROFILE) =>
  folder ? ["--cpu-prof", `--cpu-prof-dir=${path.resolve(folder)}`] : [];

/** Prepares a cabinet with an empty database on the server at `TEST_DATABASE_URL`, for this process too. */
async function openCabinet(): Promise<BenchCabinet> {
  const [database, mail, port] = [
    await createServerDatabase(process.env.TEST_DATABASE_URL!),
    await startMailProvider(),
    await findFreePort(),
  ];
  applySettings({
    ...testSettings,
    DATABASE_URL: database.url,
    APP_URL: `http://localhost:${port}`,
    CLIENT_IP_HEADER: clientAddressHeader,
    MAIL_TRANSPORT: "resend",
    MAIL_FROM: "Cabinet <no-reply@cabinet.test>",
    RESEND_API_KEY: "re_bench",
    RESEND_BASE_URL: mail.url,
  });
  await migrateDatabase(database.url, "test");
  return {
    port,
    databaseUrl: database.url,
    mail,
    start: async (env = {}) => {
      const { pid, stop } = await startServer({ command: "start", port, env, nodeFlags: profiling() });
      return { pid: pid!, stop };
    },
    stop: async () => {
      await closeDatabase();
      await mail.stop();
      await database.stop();
    },
  };
}

/**
 * Measures a cabinet that is closed afterwards, and fails the bench for each goal that was missed.
 * @param measure prints what it measured; returns what was missed, in words, and nothing for what was not
 */
export async function measureCabinet(
  measure: (cabinet: BenchCabinet) => Promise<(string | false)[]>,
): Promise<void> {
  const cabinet = await openCabinet();
  try {
    const missed = (await measure(cabinet)).filter((one) => one !== false);
    for (const one of missed) console.log(`Missed: ${one}.`);
    process.exitCode = missed.length === 0 ? 0 : 1;
  } finally {
    await stopChildren();
    await cabinet.stop();
  }
}
