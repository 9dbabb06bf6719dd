import { drizzle } from "drizzle-orm/postgres-js";
import postgres, { type Sql } from "postgres";
import { closeDatabase, type Database } from "@/db/client";
import { migrateDatabase } from "@/db/migrate-database";
import * as schema from "@/db/schema";
import { createServerDatabase } from "../server-database";

/** A database that has grown to so many rows. */
export interface Size {
  rows: number;
  url: string;
  /** One connection, on which nothing else is asked. */
  connection: Sql;
  /** The same as queries want it. */
  database: Database;
  stop: () => Promise<void>;
}

/** What is compared, the last with the first; `BENCH_ROWS=10000,20000` tries a part out. */
const grown = (process.env.BENCH_ROWS ?? "10000,100000,1000000").split(",").map(Number);

/** Databases of each size side by side on the server at `TEST_DATABASE_URL`, so that they can be asked in turn. */
export async function openSizes(seed: (database: Database, rows: number) => Promise<void>): Promise<Size[]> {
  const sizes: Size[] = [];
  for (const rows of grown) {
    const { url, stop } = await createServerDatabase(process.env.TEST_DATABASE_URL!);
    await migrateDatabase(url, "test");
    const size = connect(rows, url, stop);
    // It takes longer than any statement of the product's may.
    await size.connection`set statement_timeout = 0`;
    const begun = performance.now();
    await seed(size.database, rows);
    console.log(`${rows} made in ${((performance.now() - begun) / 1000).toFixed(1)} s.`);
    sizes.push(size);
  }
  return sizes;
}

function connect(rows: number, url: string, stop: () => Promise<void>): Size {
  const connection = postgres(url, {
    max: 1,
    prepare: false,
    onnotice: () => undefined,
  });
  return {
    rows,
    url,
    connection,
    database: drizzle(connection, { schema, casing: "snake_case" }),
    stop: async () => {
      await connection.end();
      await stop();
    },
  };
}

/** Does something in a size's database that the product does in its own. */
export async function within<Result>({ url }: Size, work: () => Promise<Result>): Promise<Result> {
  await closeDatabase();
  process.env.DATABASE_URL = url;
  try {
    return await work();
  } finally {
    await closeDatabase();
  }
}
