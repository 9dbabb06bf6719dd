import { migrateDatabase } from "@/db/migrate-database";
import { closeDatabase } from "@/db/client";
import { findFreePort } from "@/scripts/lib/port.mjs";
import { type Postgres, startPostgres } from "@/scripts/lib/postgres.mjs";
import { clientAddressHeader } from "../e2e/client-address";
import { createServerDatabase, createServerRole } from "../server-database";
import { applySettings, testSettings } from "../settings";
import { type Instance, startInstance, startManyInstances } from "./many-instances";
import type { Balancer } from "./nginx";

/** The product as it runs where there is load, on a PostgreSQL server of its own. */
export interface Stand {
  postgres: Postgres;
  balancer: Balancer;
  instances: Instance[];
  /** Starts one more instance, which nginx does not know yet, or another at the port of one that has ended. */
  startAnother: (env?: Record<string, string>, port?: number) => Promise<Instance>;
  stop: () => Promise<void>;
}

/**
 * Starts PostgreSQL, PgBouncer, instances and nginx. The tests' own process is left with the settings of the
 * instances, save that its DATABASE_URL is the owner's and goes past the pooler.
 * @param options `env`: of the instances, beside the tests' own; `log`: the file for what they say
 */
export async function startStand(options: {
  count: number;
  env?: Record<string, string>;
  log?: string;
}): Promise<Stand> {
  await closeDatabase();
  const server = await startPostgres();
  const database = await createServerDatabase(server.url);
  const role = await createServerRole(server.url);
  const databaseUrl = role.urlOf(database.url);
  await migrateDatabase(database.url, "test", databaseUrl);
  const env = {
    ...testSettings,
    APP_URL: `http://localhost:${await findFreePort()}`,
    CLIENT_IP_HEADER: clientAddressHeader,
    ...options.env,
  };
  applySettings({ ...env, DATABASE_URL: database.url });
  const { instances, balancer, pooler } = await startManyInstances({
    databaseUrl,
    count: options.count,
    env,
    log: options.log,
  });
  const started = [...instances];
  return {
    postgres: server,
    balancer,
    instances,
    startAnother: async (more, port) => {
      const instance = await startInstance(pooler, { env: { ...env, ...more }, log: options.log, port });
      started.push(instance);
      return instance;
    },
    stop: async () => {
      await closeDatabase();
      await balancer.stop();
      await Promise.all(started.map((instance) => instance.stop()));
      await pooler.stop();
      await server.stop();
    },
  };
}
