import { chmod, writeFile } from "node:fs/promises";
import path from "node:path";
import { start } from "@/scripts/lib/child.mjs";
import { findFreePort } from "@/scripts/lib/port.mjs";
import { makeFolder } from "./temporary-folder";
import { untilListening } from "./until-listening";

/** A pooler in front of a PostgreSQL server. */
export interface Pooler {
  /** The address of a database of that server, by way of the pooler. */
  urlOf: (databaseUrl: string) => string;
  stop: () => Promise<void>;
}

/**
 * Starts PgBouncer in transaction mode in front of the server at `server`, whose superuser needs no password.
 * @param serverConnections to one database, of all users together
 */
export async function startPgBouncer(server: string, serverConnections: number): Promise<Pooler> {
  const { hostname, port: serverPort, username } = new URL(server);
  const port = await findFreePort();
  const { folder, remove } = await makeFolder("pgbouncer");
  const file = path.join(folder, "pgbouncer.ini");
  await chmod(folder, 0o755);
  await writeFile(
    file,
    `[databases]
* = host=${hostname} port=${serverPort}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = scram-sha-256
auth_user = ${username}
pool_mode = transaction
max_client_conn = 500
default_pool_size = ${serverConnections}
max_db_connections = ${serverConnections}
query_wait_timeout = 5
server_login_retry = 1
`,
  );
  const asOther = process.getuid?.() === 0 ? ["-u", "postgres"] : [];
  const { stop } = start("pgbouncer", ["-q", ...asOther, file], { stdio: ["ignore", "ignore", "inherit"] });
  await untilListening(port, "PgBouncer");
  return {
    urlOf: (databaseUrl) =>
      Object.assign(new URL(databaseUrl), { hostname: "127.0.0.1", port: String(port) }).href,
    stop: async () => {
      await stop();
      await remove();
    },
  };
}
