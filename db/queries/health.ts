import "server-only";
import { sql } from "drizzle-orm";
import type { CabinetMode } from "@/lib/env";
import { db, isDatabaseAway } from "../client";
import { deployment } from "../schema";

/** Whether the database answers now; a fault of another kind is thrown. */
export async function isDatabaseAnswering(): Promise<boolean> {
  try {
    await db().execute(sql`select 1`);
    return true;
  } catch (fault) {
    if (isDatabaseAway(fault)) return false;
    throw fault;
  }
}

/** The mode the database was stamped with at its first migration; null before any. */
export async function findStampedMode(): Promise<CabinetMode | null> {
  const [row] = await db().select({ mode: deployment.cabinetMode }).from(deployment);
  return row?.mode ?? null;
}
