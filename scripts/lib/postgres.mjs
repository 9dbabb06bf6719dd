import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { Trouble } from "./command.mjs";
import { findFreePort } from "./port.mjs";

const execute = promisify(execFile);

/** Where Debian keeps the programs of each major version. */
const versions = "/usr/lib/postgresql";

async function findPrograms() {
  const found = await readdir(versions).catch(() => /** @type {string[]} */ ([]));
  const newest = found.sort((one, other) => Number(other) - Number(one))[0];
  if (!newest)
    throw new Trouble(
      "PostgreSQL is not installed here: apt-get install postgresql, or set TEST_DATABASE_URL.",
    );
  return path.join(versions, newest, "bin");
}

/** PostgreSQL refuses to run as root: then it runs as the user its package has made. */
async function findOwner() {
  if (process.getuid?.() !== 0) return null;
  const [uid, gid] = await Promise.all([
    execute("id", ["-u", "postgres"]),
    execute("id", ["-g", "postgres"]),
  ]);
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

/**
 * Starts a PostgreSQL server of its own on loopback, with its data in a folder that goes when it stops.
 * Signing in needs a password, as everywhere. `settings` are the server's, such as `fsync=off`.
 * @typedef {object} Postgres
 * @property {string} url a database whose role may do everything
 * @property {(mode?: "fast" | "immediate") => Promise<void>} halt shuts the server down and keeps its data; `immediate`: as a crash would
 * @property {() => Promise<void>} resume starts it again, on the same port
 * @property {() => Promise<void>} stop ends it for good
 *
 * @returns {Promise<Postgres>}
 * @throws {Trouble} when PostgreSQL is not installed
 */
export async function startPostgres({ settings = /** @type {readonly string[]} */ ([]) } = {}) {
  const [programs, owner, port] = await Promise.all([findPrograms(), findOwner(), findFreePort()]);
  const folder = await mkdtemp(path.join(os.tmpdir(), "cabinet-postgres-"));
  const [data, log] = [path.join(folder, "data"), path.join(folder, "server.log")];
  const [password, passwordFile] = [randomBytes(16).toString("hex"), path.join(folder, "password")];
  await chmod(folder, 0o755);
  await mkdir(data, { mode: 0o700 });
  await writeFile(passwordFile, password);
  if (owner) for (const one of [folder, data, passwordFile]) await chown(one, owner.uid, owner.gid);
  const call = (/** @type {string} */ program, /** @type {string[]} */ ...args) =>
    execute(path.join(programs, program), args, { ...owner, cwd: folder });
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=200 ${settings.map((setting) => `-c ${setting}`).join(" ")}`;
  const halt = async (mode = "fast") => void (await call("pg_ctl", "-D", data, "-m", mode, "stop"));
  const resume = async () => void (await call("pg_ctl", "-D", data, "-w", "-l", log, "-o", options, "start"));
  try {
    await call(
      "initdb",
      "-D",
      data,
      "--username=postgres",
      "--auth=scram-sha-256",
      `--pwfile=${passwordFile}`,
      "--encoding=UTF8",
      "--locale=C.UTF-8",
    );
    await resume();
  } catch (fault) {
    console.error(await readFile(log, "utf8").catch(() => ""));
    await rm(folder, { recursive: true, force: true });
    throw fault;
  }
  return {
    url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    halt,
    resume,
    stop: async () => {
      // It may be halted already.
      await halt("immediate").catch(() => undefined);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
