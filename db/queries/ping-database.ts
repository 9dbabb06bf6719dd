import "server-only";
import { sql } from "drizzle-orm";
import { db } from "../client";
import { isDatabaseAway } from "../faults";

/** Whether the database answers now; a fault of another kind is thrown. */
export async function pingDatabase(): Promise<boolean> {
  try {
    await db().execute(sql`select 1`);
    return true;
  } catch (fault) {
    if (isDatabaseAway(fault)) return false;
    throw fault;
  }
}
