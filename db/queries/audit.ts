import "server-only";
import type { Executor } from "../client";
import { auditEvents } from "../schema";

/** Appends one event. */
export async function insertAuditEvent(
  executor: Executor,
  entry: {
    event: string;
    actorId?: string | null;
    targetId?: string | null;
    sessionId?: string | null;
    ip?: string | null;
    details: object;
  },
): Promise<void> {
  await executor.insert(auditEvents).values({ ...entry, details: { ...entry.details } });
}
