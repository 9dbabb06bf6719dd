import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type EmbeddedDatabase, startEmbeddedDatabase } from "@/db/embedded-database";

// Embedded even where the other tests use a server: this is about the socket in front of it.
let database: EmbeddedDatabase;
beforeAll(async () => {
  database = await startEmbeddedDatabase();
});
afterAll(() => database.stop());

const connect = (max: number) => postgres(database.url, { max, prepare: false, onnotice: () => undefined });

test("statements of several connections at once do not mix", async () => {
  const sql = connect(8);
  const answers = await Promise.all(
    Array.from({ length: 200 }, (_, n) =>
      n % 2 === 0
        ? sql`select ${n}::int as n`.then(([row]) => row?.n as number)
        : sql`select ${n}::int as n, ${"a"}::text as a, ${"b"}::text as b`.then(([row]) => row?.n as number),
    ),
  );
  expect(answers).toEqual(Array.from({ length: 200 }, (_, n) => n));
  await sql.end();
});

test("transactions and statements of several connections at once do not mix", async () => {
  const sql = connect(8);
  const answers = await Promise.all(
    Array.from({ length: 120 }, (_, n) =>
      n % 2 === 0
        ? sql`select ${n}::int as n`.then(([row]) => row?.n as number)
        : sql.begin(async (tx) => (await tx`select ${n}::int + ${1}::int - 1 as n`)[0]?.n as number),
    ),
  );
  expect(answers).toEqual(Array.from({ length: 120 }, (_, n) => n));
  await sql.end();
});

test("a refused statement leaves the other connections alone", async () => {
  const sql = connect(4);
  const answers = await Promise.allSettled(
    Array.from({ length: 40 }, (_, n) =>
      n % 4 === 0 ? sql`select ${n}::int / 0` : sql`select ${n}::int as n`,
    ),
  );
  expect(answers.filter(({ status }) => status === "rejected")).toHaveLength(10);
  await sql.end();
});

test("a connection that is cut off in a statement does not hold the others up", async () => {
  const cut = connect(1);
  await cut`select 1`;
  const pending = cut`select ${1}::int`.catch(() => "cut");
  await Promise.all([cut.end({ timeout: 0 }), pending]);
  const sql = connect(1);
  expect(await sql`select 2 as two`).toEqual([{ two: 2 }]);
  await sql.end();
});
