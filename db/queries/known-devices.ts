import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Executor } from "../client";
import { auditEvents, knownDevices } from "../schema";

const theDevice = (userId: string, deviceHash: string) =>
  and(eq(knownDevices.userId, userId), eq(knownDevices.deviceHash, deviceHash));

/** Whether a user has signed in from this device. */
export async function isKnownDevice(
  executor: Executor,
  userId: string,
  deviceHash: string,
): Promise<boolean> {
  const rows = await executor
    .select({ userId: knownDevices.userId })
    .from(knownDevices)
    .where(theDevice(userId, deviceHash));
  return rows.length === 1;
}

/** Whether a user has ever signed in, by the audit: devices are forgotten and sessions cleared, it stays. */
export async function hasSignedIn(executor: Executor, userId: string): Promise<boolean> {
  const rows = await executor
    .select({ id: auditEvents.id })
    .from(auditEvents)
    .where(and(eq(auditEvents.targetId, userId), eq(auditEvents.event, "sign_in.succeeded")))
    .limit(1);
  return rows.length === 1;
}

/** Keeps a device of a user, or winds its clock up; true where it was not known. Of many at once one is told so. */
export async function keepDevice(executor: Executor, userId: string, deviceHash: string): Promise<boolean> {
  const [row] = await executor
    .insert(knownDevices)
    .values({ userId, deviceHash })
    .onConflictDoUpdate({
      target: [knownDevices.userId, knownDevices.deviceHash],
      set: { lastSeenAt: sql`now()` },
    })
    // A row version that no transaction has replaced: it was inserted.
    .returning({ isNew: sql<boolean>`xmax = 0` });
  return row?.isNew ?? false;
}

/** Forgets all devices of a user. */
export async function deleteDevices(executor: Executor, userId: string): Promise<void> {
  await executor.delete(knownDevices).where(eq(knownDevices.userId, userId));
}
