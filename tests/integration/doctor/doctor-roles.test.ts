import postgres from "postgres";
import { beforeEach, describe, expect, inject, test } from "vitest";
import { migrateDatabase } from "@/db/migrate-database";
import { examineLines, lineOf, linesOf } from "../../support/doctor";
import {
  createServerDatabase,
  createServerRole,
  type ServerDatabase,
  type ServerRole,
} from "../../support/server-database";

const template = inject("template");
const server = template.kind === "server" ? template.server : "";

// Every connection of the embedded database is its superuser, whatever its address says.
describe.runIf(server)("roles on a server", () => {
  let [owned, role]: [ServerDatabase, ServerRole] = [undefined!, undefined!];
  beforeEach(async () => {
    [owned, role] = [await createServerDatabase(server), await createServerRole(server)];
    return async () => {
      await owned.stop();
      await role.stop();
    };
  });
  const examineBoth = (url = role.urlOf(owned.url), migrationUrl = owned.url) =>
    examineLines({ DATABASE_URL: url, DATABASE_MIGRATION_URL: migrationUrl });
  const asOwner = async (statement: (owner: postgres.Sql, name: string) => Promise<unknown>) => {
    const owner = postgres(owned.url, { max: 1 });
    await statement(owner, new URL(role.urlOf(owned.url)).username).finally(() => owner.end());
  };

  test("a database that nobody has migrated is told to be", async () => {
    const lines = await examineBoth();
    expect(lineOf(lines, "database, as the application")).toMatch(/^ok/);
    expect(lineOf(lines, "mode")).toBe("failed  mode: the database is nobody's yet: run npm run db:migrate");
    expect(lineOf(lines, "migrations")).toMatch(/^failed {2}migrations: (\d+) of \1 are missing/);
  });

  test("an application's role has what it needs and no more, once migrated", async () => {
    await migrateDatabase(owned.url, "test", role.urlOf(owned.url));
    const lines = await examineBoth();
    expect(lineOf(lines, "database, directly")).toMatch(/^ok/);
    expect(lineOf(lines, "rights of the application")).toMatch(/^ok .* has what it needs and no more$/);
    expect(lineOf(lines, "limits of sessions")).toMatch(/^ok .* ends after 30000ms, .* after 15000ms$/);
    expect(linesOf(lines, "failed")).toEqual([expect.stringContaining("administrator: there is none")]);
  });

  test("a right too many or too few is named", async () => {
    await migrateDatabase(owned.url, "test", role.urlOf(owned.url));
    const rightsLine = async () => lineOf(await examineBoth(), "rights of the application");
    await asOwner((owner, name) => owner`grant update, delete on audit_events to ${owner(name)}`);
    expect(await rightsLine()).toMatch(
      /^failed .* has update on audit_events, delete on audit_events: run npm run db:migrate/,
    );
    await asOwner((owner, name) => owner`revoke insert on users from ${owner(name)}`);
    expect(await rightsLine()).toMatch(/^failed .* lacks insert on users: run npm run db:migrate/);
    await migrateDatabase(owned.url, "test", role.urlOf(owned.url));
    await asOwner((owner, name) => owner`grant create on schema public to ${owner(name)}`);
    expect(await rightsLine()).toMatch(/^failed .* has create in the schema public/);
    await asOwner((owner, name) => owner`revoke create on schema public from ${owner(name)}`);
    expect(await rightsLine()).toMatch(/^ok/);
  });

  test("one that takes no writes is told", async () => {
    await migrateDatabase(owned.url, "test", role.urlOf(owned.url));
    await asOwner((owner) =>
      owner.unsafe(`alter database ${owned.name} set default_transaction_read_only = on`),
    );
    expect(lineOf(await examineBoth(), "database, as the application")).toMatch(/^failed .* takes no writes/);
  });

  test("sessions without limits are a warning", async () => {
    await migrateDatabase(owned.url, "test", role.urlOf(owned.url));
    await asOwner((owner) => owner.unsafe(`alter database ${owned.name} set statement_timeout = 0`));
    expect(lineOf(await examineBoth(), "limits of sessions")).toMatch(/^warning/);
  });

  test("one role for both is a warning", async () => {
    await migrateDatabase(owned.url, "test");
    const lines = await examineLines({ DATABASE_URL: owned.url });
    expect(lineOf(lines, "rights of the application")).toMatch(/^warning/);
    expect(lineOf(lines, "database, directly")).toMatch(/^skipped .* no other address than DATABASE_URL/);
  });

  test("a wrong password and a database that is not there are told apart", async () => {
    const wrong = Object.assign(new URL(role.urlOf(owned.url)), { password: "wrong" }).href;
    const missing = Object.assign(new URL(owned.url), { pathname: "/not_there" }).href;
    const lines = await examineBoth(wrong, missing);
    expect(lineOf(lines, "database, as the application")).toMatch(
      /^failed .* (password is not accepted|may not sign in)/,
    );
    expect(lineOf(lines, "database, directly")).toMatch(
      /^failed .* there is no such database \(DATABASE_MIGRATION_URL\)/,
    );
    expect(lineOf(lines, "rights of the application")).toBe(
      "skipped rights of the application: the database cannot be reached",
    );
  });

  test("two addresses that lead to two databases are told", async () => {
    await migrateDatabase(owned.url, "test", role.urlOf(owned.url));
    const other = await createServerDatabase(server);
    await migrateDatabase(other.url, "test");
    expect(
      lineOf(await examineBoth(role.urlOf(owned.url), other.url), "database, as the application"),
    ).toMatch(/^failed .* is another database/);
    await other.stop();
  });
});
