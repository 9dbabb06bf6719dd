import { mkdir } from "node:fs/promises";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { PGLiteSocketServer } from "@electric-sql/pglite-socket";

export interface EmbeddedDatabase {
  /** A postgres:// address on loopback. */
  url: string;
  stop: () => Promise<void>;
}

/**
 * PostgreSQL inside this process, behind a socket on loopback, so that every program speaks to it
 * as to any server. One process at a time may hold a folder: the caller sees to that.
 * @param folder where the data lies; without one it lives in memory
 */
export async function startEmbeddedDatabase(folder?: string): Promise<EmbeddedDatabase> {
  if (folder) await mkdir(path.dirname(path.resolve(folder)), { recursive: true });
  const database = await PGlite.create(folder ? path.resolve(folder) : undefined);
  const server = new PGLiteSocketServer({ db: database, host: "127.0.0.1", port: 0, maxConnections: 100 });
  await server.start();
  return {
    url: `postgres://postgres:postgres@${server.getServerConn()}/postgres`,
    stop: async () => {
      await server.stop();
      await database.close();
    },
  };
}
