import { findFreePort } from "@/scripts/lib/port.mjs";
import { startServer } from "@/scripts/lib/server.mjs";
import { type Balancer, startNginx } from "./nginx";
import { type Pooler, startPgBouncer } from "./pgbouncer";

/** Of the pooler: what all instances together have of the database. */
const serverConnections = 10;

/** One of several servers. */
export interface Instance {
  port: number;
  pid: number;
  ended: Promise<number>;
  stop: () => Promise<void>;
}

/** Starts a server that reaches its database by way of the pooler. */
export async function startInstance(
  pooler: Pooler,
  { env, log, port: given }: { env?: Record<string, string>; log?: string; port?: number },
): Promise<Instance> {
  const port = given ?? (await findFreePort());
  const settings = { ...env, DATABASE_URL: pooler.url };
  const { pid, ended, stop } = await startServer({ command: "start", port, env: settings, log });
  if (pid === undefined) throw new Error("The server has no process.");
  return { port, pid, ended, stop };
}

/**
 * Several servers behind nginx, over PgBouncer in transaction mode with ten connections: as the product runs
 * where there is load. The servers take their settings from this process; APP_URL's port is nginx's.
 * @param options `databaseUrl`: the product's database past the pooler, for its role
 */
export async function startManyInstances(options: {
  databaseUrl: string;
  count: number;
  env?: Record<string, string>;
  log?: string;
}): Promise<{ instances: Instance[]; balancer: Balancer; pooler: Pooler }> {
  const pooler = await startPgBouncer(options.databaseUrl, serverConnections);
  const instances = await Promise.all(
    Array.from({ length: options.count }, () => startInstance(pooler, options)),
  );
  const port = Number(new URL(options.env?.APP_URL ?? process.env.APP_URL!).port);
  const balancer = await startNginx(
    port,
    instances.map((instance) => instance.port),
  );
  return { instances, balancer, pooler };
}
