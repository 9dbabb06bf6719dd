import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { closeDatabase, db } from "@/db/client";
import { startPgBouncer } from "../support/topology/pgbouncer";

const statement = (at: number) =>
  at % 2 === 0
    ? db().execute(sql`select 1 as answer, pg_sleep(0.001)`)
    : db().execute(sql`select ${at}::int as answer, pg_sleep(0.001)`);

/** Which transaction its statements ran in: one, or, were they to mix with others', more. */
const transaction = () =>
  db().transaction(async (tx) => {
    const ids = new Set<unknown>();
    for (let at = 0; at < 3; at += 1)
      ids.add((await tx.execute(sql`select pg_current_xact_id()::text as id, ${at}::int`))[0]?.id);
    return [...ids];
  });

test("more statements and transactions at once than a pooler has connections: each is answered, none mixes", async () => {
  const pooler = await startPgBouncer(process.env.DATABASE_URL!, 3);
  const direct = process.env.DATABASE_URL!;
  await closeDatabase();
  process.env.DATABASE_URL = pooler.url;
  try {
    const numbers = Array.from({ length: 400 }, (_, at) => at);
    const [answers, transactions] = await Promise.all([
      Promise.all(numbers.map(statement)),
      Promise.all(numbers.slice(0, 100).map(transaction)),
    ]);
    expect(answers.map(([row]) => row?.answer)).toEqual(numbers.map((at) => (at % 2 === 0 ? 1 : at)));
    expect(transactions.map((ids) => ids.length)).toEqual(numbers.slice(0, 100).map(() => 1));
    expect(new Set(transactions.flat()).size).toBe(100);
  } finally {
    await closeDatabase();
    process.env.DATABASE_URL = direct;
    await pooler.stop();
  }
});
