import postgres from "postgres";
import { afterEach, beforeEach, describe, expect, inject, test } from "vitest";
import { migrateDatabase } from "@/db/migrate-database";
import {
  createServerDatabase,
  createServerRole,
  type ServerDatabase,
  type ServerRole,
} from "../../support/server-database";

const template = inject("template");
const server = template.kind === "server" ? template.server : "";

// Every connection of the embedded database is its superuser: roles are tried on a server, in .ci/run.
describe.runIf(server)("the application's role", () => {
  let [owned, role]: [ServerDatabase, ServerRole] = [undefined!, undefined!];
  let app: postgres.Sql;

  beforeEach(async () => {
    [owned, role] = [await createServerDatabase(server), await createServerRole(server)];
    await migrateDatabase(owned.url, "test", role.urlOf(owned.url));
    app = postgres(role.urlOf(owned.url), { max: 1, onnotice: () => undefined });
  });
  afterEach(async () => {
    await app.end();
    await owned.stop();
    await role.stop();
  });

  /** The SQLSTATE a statement is refused with; null when it is done. */
  const refusalOf = (statement: string): Promise<string | null> =>
    app.unsafe(statement).then(
      () => null,
      (fault: postgres.PostgresError) => fault.code,
    );
  const insufficientPrivilege = "42501";

  test("adds to the audit and reads it, and changes nothing of it", async () => {
    expect(await refusalOf("insert into audit_events (event) values ('test.done')")).toBeNull();
    expect(await refusalOf("select * from audit_events")).toBeNull();
    for (const statement of [
      "update audit_events set event = 'test.undone'",
      "delete from audit_events",
      "truncate audit_events",
      "drop trigger audit_events_append_only on audit_events",
      "drop table audit_events",
    ])
      expect([statement, await refusalOf(statement)]).toEqual([statement, insufficientPrivilege]);
  });

  test("clears the audit of what is older than 400 days, by the function that is made for it, and of nothing else", async () => {
    await app`insert into audit_events (event, at) values ('test.old', now() - interval '401 days'), ('test.young', now())`;
    await app`select set_config('cabinet.clears_audit_events', 'on', false)`;
    expect(await refusalOf("delete from audit_events where event = 'test.old'")).toBe(insufficientPrivilege);
    expect(await app`select clear_old_audit_events(1000) as cleared`).toMatchObject([{ cleared: 1 }]);
    expect(await app`select event from audit_events`).toMatchObject([{ event: "test.young" }]);
  });

  test("reads whose database it is, and cannot change it", async () => {
    expect(await app`select cabinet_mode from deployment`).toMatchObject([{ cabinet_mode: "test" }]);
    for (const statement of [
      "update deployment set cabinet_mode = 'live'",
      "delete from deployment",
      "insert into deployment (cabinet_mode) values ('live')",
      "select * from drizzle.__drizzle_migrations",
      "create table public.own (id int)",
    ])
      expect([statement, await refusalOf(statement)]).toEqual([statement, insufficientPrivilege]);
  });

  test("has its statements ended after 30 seconds, and its transactions after 15 without one", async () => {
    expect(await app`show statement_timeout`).toMatchObject([{ statement_timeout: "30s" }]);
    expect(await app`show idle_in_transaction_session_timeout`).toMatchObject([
      { idle_in_transaction_session_timeout: "15s" },
    ]);
  });

  test("reads and writes every other table", async () => {
    const tables = await app<{ name: string }[]>`
      select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind = 'r' and c.relname not in ('audit_events', 'deployment')`;
    expect(tables.length).toBeGreaterThan(10);
    for (const { name } of tables)
      for (const right of ["select", "insert", "update", "delete"]) {
        const [row] = await app<{ has: boolean }[]>`select has_table_privilege(${name}, ${right}) as has`;
        expect([name, right, row?.has]).toEqual([name, right, true]);
      }
  });

  test("has the same rights after another migration, and none that it was given beside them", async () => {
    const owner = postgres(owned.url, { max: 1 });
    await owner`grant delete on audit_events to ${owner(new URL(role.urlOf(owned.url)).username)}`;
    await migrateDatabase(owned.url, "test", role.urlOf(owned.url));
    await owner.end();
    expect(await refusalOf("delete from audit_events")).toBe(insufficientPrivilege);
    expect(await refusalOf("insert into audit_events (event) values ('test.done')")).toBeNull();
  });

  test("that cannot sign in is named, and nothing is migrated", async () => {
    const empty = await createServerDatabase(server);
    const nobody = Object.assign(new URL(empty.url), { username: "nobody_here", password: "x" }).href;
    await expect(migrateDatabase(empty.url, "test", nobody)).rejects.toThrow(
      /^The application's role \(DATABASE_URL\) cannot sign in: /,
    );
    await empty.stop();
  });
});
