import "server-only";
import { sql } from "drizzle-orm";
import type { CabinetMode } from "@/lib/env";
import { db, type Executor } from "../client";
import { deployment } from "../schema";

/** The mode the database was stamped with at its first migration; null before any. */
export async function findStampedMode(): Promise<CabinetMode | null> {
  const [row] = await db().select({ mode: deployment.cabinetMode }).from(deployment);
  return row?.mode ?? null;
}

/** Seconds since this database became a cabinet's; 0 before it did. */
export async function findDeploymentAge(executor: Executor): Promise<number> {
  const [row] = await executor
    .select({ seconds: sql<number>`extract(epoch from now() - ${deployment.createdAt})::int` })
    .from(deployment);
  return row?.seconds ?? 0;
}
