import { access, mkdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { pg_trgm as trigrams } from "@electric-sql/pglite/contrib/pg_trgm";
import { PGLiteSocketServer } from "@electric-sql/pglite-socket";
import { EmbeddedSession } from "./embedded-session";

export interface EmbeddedDatabase {
  /** A postgres:// address on loopback. */
  url: string;
  /** All of its data, to start another from. */
  snapshot: () => Promise<Blob>;
  stop: () => Promise<void>;
}

/**
 * PostgreSQL inside this process, behind a socket on loopback, so that every program speaks to it
 * as to any server. One process at a time may hold a folder: the caller sees to that.
 * @param folder where the data lies; without one it lives in memory
 * @param snapshot the data to begin with in memory, in place of an empty cluster
 */
export async function startEmbeddedDatabase(folder?: string, snapshot?: Blob): Promise<EmbeddedDatabase> {
  if (folder) await ensureCluster(path.resolve(folder));
  const database = new EmbeddedSession({
    // A migration creates it wherever it is there to be created.
    extensions: { pg_trgm: trigrams },
    ...(folder && { dataDir: path.resolve(folder) }),
    ...(snapshot && { loadDataDir: snapshot }),
  });
  await database.waitReady;
  const server = new PGLiteSocketServer({ db: database, host: "127.0.0.1", port: 0, maxConnections: 100 });
  await server.start();
  return {
    url: `postgres://postgres:postgres@${server.getServerConn()}/postgres`,
    snapshot: () => database.dumpDataDir("none"),
    stop: async () => {
      await server.stop();
      await database.close();
    },
  };
}

/** A cluster is made aside and moved into place: one that was interrupted half-way would never open. */
async function ensureCluster(folder: string): Promise<void> {
  const exists = await access(folder).then(
    () => true,
    () => false,
  );
  if (exists) return;
  const unfinished = `${folder}.new`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(path.dirname(folder), { recursive: true });
  await (await PGlite.create(unfinished)).close();
  await rename(unfinished, folder);
}
