import type { SQL } from "drizzle-orm";
import { db } from "@/db/client";

/** Runs SQL that no part of the product has: to move a clock, or to look at rows. */
export async function runSql<Row extends Record<string, unknown>>(statement: SQL): Promise<Row[]> {
  return (await db().execute(statement)) as unknown as Row[];
}
