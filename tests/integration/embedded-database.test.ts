import postgres from "postgres";
import { expect, inject, test } from "vitest";
import { startEmbeddedDatabase } from "@/db/embedded";

test.skipIf(inject("template").kind === "server")(
  "connections of the embedded database never meet each other's statements",
  async () => {
    const embedded = await startEmbeddedDatabase();
    const clients = Array.from({ length: 3 }, () => postgres(embedded.url, { max: 4, prepare: false }));
    const ask = (sql: postgres.Sql, at: number) =>
      at % 2 === 0
        ? sql`select ${at}::int as one`.then(([row]) => row?.one)
        : sql.begin(async (tx) => (await tx`select ${at}::int + ${1}::int - ${1}::int as one`)[0]?.one);
    const asked = Array.from({ length: 240 }, (_none, at) => ask(clients[at % 3]!, at));
    try {
      expect(await Promise.all(asked)).toEqual(Array.from({ length: 240 }, (_none, at) => at));
    } finally {
      await Promise.all(clients.map((sql) => sql.end()));
      await embedded.stop();
    }
  },
);
