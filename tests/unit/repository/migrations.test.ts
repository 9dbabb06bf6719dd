import { expect, test } from "vitest";
import { findMigrationFaults } from "@/scripts/lib/migrations/find-migration-faults.mjs";

const judge = (sql: string, name = "0012_change.sql") => findMigrationFaults({ [name]: sql });

test("the migrations of the product leave the release before working", async () => {
  expect(await findMigrationFaults()).toEqual([]);
});

test.each([
  [`create table "jobs" ("id" int primary key); create index on jobs (id); alter table jobs drop column id`],
  [`alter table users add column note text`],
  [`alter table users add column note text default '' not null`],
  [`alter table users add column seen_at timestamptz default now() not null`],
  [
    `alter table users add column level int; alter table users add constraint l check (level between 1 and 3)`,
  ],
  [`alter table users add column boss uuid; alter table users add foreign key (boss) references users(id)`],
  [`alter table users alter column locale set default 'ru'; alter table users validate constraint l`],
  [`delete from rate_limits where expire < 0; update users set locale = 'be' where locale = 'by'`],
  [
    `create function f() returns trigger language plpgsql as $$ begin delete from users; drop table x; end $$`,
  ],
  [`insert into deployment (cabinet_mode) values ('drop table users; delete from users')`],
  [`grant select on users to reader; -- drop table users`],
  [`create function g() returns int language sql as 'select 1'; revoke all on function g() from public`],
])("the release before lives with: %s", async (sql) => {
  expect(await judge(sql)).toEqual([]);
});

const removals = [
  ["drop table users", "drops what"],
  ["drop type mood", "drops what"],
  ["drop index users_login_key", "drops what"],
  ["alter table users drop column email", "drops a column"],
  ["ALTER TABLE IF EXISTS users DROP COLUMN IF EXISTS email CASCADE", "drops a column"],
  ["alter table users drop constraint users_email_format", "drops a constraint"],
  ["alter table users alter column email drop not null", "allows nulls"],
  ["alter table users alter column email set not null", "refuses nulls"],
  ["alter table users alter column email drop default", "takes a default"],
  ["alter table users alter column email type varchar(100)", "changes a column's type"],
  ["alter table users add column note text, drop column email", "drops a column"],
  ["alter table users add column note text not null", "adds a column that"],
  ["alter table users add column note text default null not null", "adds a column that"],
  ["alter table users add constraint l check (length(login) < 20) not valid", "adds a constraint"],
  [
    "alter table users add column a int; alter table users add check (a > 0 and login > '')",
    "adds a constraint",
  ],
  ["alter table users add constraint u unique (email)", "adds a constraint"],
  ["alter table users rename column email to mail", "renames"],
  ["alter table users rename to people", "renames"],
  ["truncate users", "empties a table"],
  ["delete from users", "deletes every row"],
  ["delete from users where true", "deletes every row"],
  ["with gone as (delete from users returning id) select count(*) from gone", "deletes every row"],
  ["revoke select on users from reader", "takes a right away"],
];

test.each(removals)("%s: needs the release that stopped using it", async (sql, what) => {
  expect(await judge(sql)).toEqual([expect.stringContaining(`0012_change.sql:1 ${what}`)]);
  expect(await judge(`-- safe: this is no reason\n${sql}`)).toHaveLength(1);
  expect(await judge(`-- contract: nothing uses it\n${sql}`)).toHaveLength(1);
  const marked = sql.split("; ").join(";\n-- contract: nothing uses it since 0.4.0\n");
  expect(await judge(`-- contract: nothing uses it since 0.4.0\n${marked}`)).toEqual([]);
});

test.each([
  ["create index users_name_idx on users (name)", "lets nobody write"],
  ["create index concurrently users_name_idx on users (name)", "cannot run"],
  ["update users set locale = 'ru'", "writes every row"],
  ["alter table users add column token uuid default gen_random_uuid() not null", "writes the whole table"],
  ["alter table users add column n int generated always as identity", "writes the whole table"],
  ["create trigger t before insert on users for each row execute function f()", "lets a trigger loose"],
  ["do $$ begin drop table users; end $$", "does what this check cannot look into"],
  ["alter table users enable row level security", "alters a table in a way"],
  ["lock table users", "is of a kind this check does not know"],
])("%s: needs a reason", async (sql, what) => {
  expect(await judge(sql)).toEqual([expect.stringContaining(`0012_change.sql:1 ${what}`)]);
  expect(await judge(`-- safe: a table of a hundred rows\n${sql}`)).toEqual([]);
});

test("a remark counts for the statement below it alone", async () => {
  const remark = "-- contract: nothing reads it since 0.4.0";
  expect(await judge(`${remark}\ndrop table a;--> statement-breakpoint\ndrop table b;`)).toEqual([
    expect.stringContaining("0012_change.sql:3 drops"),
  ]);
  expect(await judge(`drop table a; ${remark}\ndrop table b;`)).toHaveLength(2);
  expect(await judge(`select '\n${remark}\n';drop table b;`)).toHaveLength(1);
});

test("a fault names the statement, by its line in any alphabet, and what to do", async () => {
  expect(await judge("-- Ёлка: проверка\nselect 'ы';\n\nalter table users\n  drop column email;")).toEqual([
    "0012_change.sql:4 drops a column: alter table users drop column email\n" +
      "        Instead: stop using it in one release, drop it in the next; or write above it: -- contract: nothing reads it since 1.2.3",
  ]);
});

test("what PostgreSQL does not understand is a fault", async () => {
  expect(await judge("alter tabel users")).toEqual([
    expect.stringContaining("0012_change.sql: PostgreSQL does not understand it"),
  ]);
});

test("files of before the check are as they are", async () => {
  expect(await judge("drop table users", "0011_daily_registry.sql")).toEqual([]);
});
