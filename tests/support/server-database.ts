import { randomBytes } from "node:crypto";
import postgres from "postgres";

/** A database on a real server, to be dropped after use. */
export interface ServerDatabase {
  name: string;
  url: string;
  stop: () => Promise<void>;
}

/**
 * Creates a database beside the one at `server`.
 * @param template the database to copy, which nobody may be connected to
 */
export async function createServerDatabase(server: string, template = "template1"): Promise<ServerDatabase> {
  const name = `cabinet_${randomBytes(8).toString("hex")}`;
  await execute(server, `create database ${name} template ${template}`);
  return {
    name,
    url: Object.assign(new URL(server), { pathname: `/${name}` }).href,
    stop: () => execute(server, `drop database if exists ${name} with (force)`),
  };
}

/** A role that may sign in and owns nothing, to be dropped after the databases it was given rights in. */
export interface ServerRole {
  /** The address of a database, for this role. */
  urlOf: (databaseUrl: string) => string;
  stop: () => Promise<void>;
}

/** Creates a role on the server at `server`. */
export async function createServerRole(server: string): Promise<ServerRole> {
  const name = `cabinet_app_${randomBytes(8).toString("hex")}`;
  const password = randomBytes(16).toString("hex");
  await execute(server, `create role ${name} login password '${password}'`);
  return {
    urlOf: (databaseUrl) => Object.assign(new URL(databaseUrl), { username: name, password }).href,
    stop: () => execute(server, `drop role if exists ${name}`),
  };
}

async function execute(url: string, statement: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    await sql.unsafe(statement);
  } finally {
    await sql.end();
  }
}
