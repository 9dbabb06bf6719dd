import { chmod, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { start } from "@/scripts/lib/child.mjs";
import { findFreePort } from "@/scripts/lib/port.mjs";
import { makeFolder } from "./temporary-folder";
import { untilListening } from "./until-listening";

/** A pooler in front of a database. */
export interface Pooler {
  /** The database's address by way of the pooler. */
  url: string;
  stop: () => Promise<void>;
}

/**
 * Starts PgBouncer, as `deploy/pgbouncer` gives it to operators, in front of the database at `databaseUrl` and for its
 * role alone.
 * @param serverConnections what all clients together have of the server
 */
export async function startPgBouncer(databaseUrl: string, serverConnections: number): Promise<Pooler> {
  const database = new URL(databaseUrl);
  const port = await findFreePort();
  const { folder, remove } = await makeFolder("pgbouncer");
  const [file, userlist] = [path.join(folder, "pgbouncer.ini"), path.join(folder, "userlist.txt")];
  await chmod(folder, 0o755);
  await writeFile(userlist, `"${database.username}" "${database.password}"\n`);
  const name = database.pathname.slice(1);
  const target = `host=${database.hostname} port=${database.port} dbname=${name} pool_size=${serverConnections}`;
  const sample = await readFile("deploy/pgbouncer/pgbouncer.ini", "utf8");
  await writeFile(
    file,
    sample
      .replace(/^cabinet_live = .*$/m, `${name} = ${target}`)
      .replace("listen_port = 6432", `listen_port = ${port}`)
      .replace("/etc/pgbouncer/userlist.txt", userlist),
  );
  const asOther = process.getuid?.() === 0 ? ["-u", "postgres"] : [];
  const { stop } = start("pgbouncer", ["-q", ...asOther, file], { stdio: ["ignore", "ignore", "inherit"] });
  await untilListening(port, "PgBouncer");
  return {
    url: Object.assign(new URL(databaseUrl), { hostname: "127.0.0.1", port: String(port) }).href,
    stop: async () => {
      await stop();
      await remove();
    },
  };
}
