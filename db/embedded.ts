import { access, mkdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { PGLiteSocketServer } from "@electric-sql/pglite-socket";

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
  const database = await PGlite.create({
    ...(folder && { dataDir: path.resolve(folder) }),
    ...(snapshot && { loadDataDir: snapshot }),
  });
  const server = new PGLiteSocketServer({
    db: undivided(database),
    host: "127.0.0.1",
    port: 0,
    maxConnections: 100,
  });
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

/** First bytes of the protocol's messages that end what a client asks: simple query, Sync, Terminate. */
const endings = new Set(["Q", "S", "X"].map((letter) => letter.charCodeAt(0)));

/**
 * The socket server takes turns after every message of the protocol, and all connections share one
 * backend: the Bind of one would meet the unnamed statement of another. It leaves a connection its turn
 * while it believes it in a transaction; so it is told the same from Parse to Sync.
 */
function undivided(database: PGlite): PGlite {
  let underWay = false;
  const own: Partial<PGlite> = {
    isInTransaction: () => underWay || database.isInTransaction(),
    execProtocolRawStream: (message, options) => {
      underWay = /[A-Z]/.test(String.fromCharCode(message[0] ?? 0)) && !endings.has(message[0] ?? 0);
      return database.execProtocolRawStream(message, options);
    },
  };
  return new Proxy(database, {
    get(target, name) {
      const value: unknown = Reflect.get(name in own ? own : target, name);
      return typeof value === "function" ? (value.bind(target) as unknown) : value;
    },
  });
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
