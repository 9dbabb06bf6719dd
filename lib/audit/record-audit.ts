import "server-only";
import type { Executor } from "@/db/client";
import { insertAuditEvent } from "@/db/queries/audit";
import type { AuditDetails, AuditEvent } from "./details";

export interface AuditEntry<Event extends AuditEvent> {
  event: Event;
  /** Who did it; none: nobody known, or the command line. */
  actorId?: string | null;
  /** Whose account it was done to. */
  targetId?: string | null;
  sessionId?: string | null;
  ip?: string | null;
  details: AuditDetails[Event];
}

/** The one writer of the audit: within the transaction of what it records, where there is one. */
export const recordAudit = <Event extends AuditEvent>(
  executor: Executor,
  entry: AuditEntry<Event>,
): Promise<void> => insertAuditEvent(executor, entry);
