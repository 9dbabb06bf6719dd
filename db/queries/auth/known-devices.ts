import "server-only";
import { and, eq } from "drizzle-orm";
import type { Executor } from "../../client";
import { auditEvents, knownDevices } from "../../schema";

/** Whether a user has ever signed in, by the audit: devices are forgotten and sessions cleared, it stays. */
export async function hasSignedIn(executor: Executor, userId: string): Promise<boolean> {
  const rows = await executor
    .select({ id: auditEvents.id })
    .from(auditEvents)
    .where(and(eq(auditEvents.targetId, userId), eq(auditEvents.event, "sign_in.succeeded")))
    .limit(1);
  return rows.length === 1;
}

/** Forgets all devices of a user. */
export async function deleteDevices(executor: Executor, userId: string): Promise<void> {
  await executor.delete(knownDevices).where(eq(knownDevices.userId, userId));
}
