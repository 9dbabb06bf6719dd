import "server-only";
import { and, eq, isNull, or, sql } from "drizzle-orm";
import type { Executor } from "../client";
import { scheduledJobs } from "../schema";

/** A run that holds its job. */
export interface Run {
  name: string;
  runId: string;
}

/**
 * Takes a job for a run: null while another run holds it. One whose lease is over has died, and is taken over.
 * The lock is a row and no lock of a session: a transaction-mode pooler hands sessions around.
 */
export async function takeJob(executor: Executor, name: string, leaseSeconds: number): Promise<Run | null> {
  const taken = {
    runId: sql`gen_random_uuid()`,
    startedAt: sql`now()`,
    leasedUntil: sql`now() + make_interval(secs => ${leaseSeconds})`,
  };
  const [row] = await executor
    .insert(scheduledJobs)
    .values({ name, ...taken })
    .onConflictDoUpdate({
      target: scheduledJobs.name,
      set: taken,
      setWhere: or(isNull(scheduledJobs.leasedUntil), sql`${scheduledJobs.leasedUntil} <= now()`),
    })
    .returning({ runId: scheduledJobs.runId });
  return row?.runId ? { name, runId: row.runId } : null;
}

const heldBy = ({ name, runId }: Run) => and(eq(scheduledJobs.name, name), eq(scheduledJobs.runId, runId));

/** The run has done its work; what it came to is kept. */
export async function noteSuccess(
  executor: Executor,
  run: Run,
  outcome: Record<string, number>,
): Promise<void> {
  await executor
    .update(scheduledJobs)
    .set({
      leasedUntil: null,
      finishedAt: sql`now()`,
      succeededAt: sql`now()`,
      outcome,
      lastError: null,
      faultId: null,
    })
    .where(heldBy(run));
}

/** The run has failed. The error is a code: never content. */
export async function noteFailure(
  executor: Executor,
  run: Run,
  { lastError, faultId }: { lastError: string; faultId: string },
): Promise<void> {
  await executor
    .update(scheduledJobs)
    .set({ leasedUntil: null, finishedAt: sql`now()`, lastError, faultId })
    .where(heldBy(run));
}

/** A job with its last run. Times are the database's. */
export interface JobRow {
  name: string;
  startedAt: Date | null;
  finishedAt: Date | null;
  succeededAt: Date | null;
  /** Whether a run holds it now. */
  isRunning: boolean;
  outcome: Record<string, number> | null;
  lastError: string | null;
  faultId: string | null;
  /** Seconds since the last success; where there was none, since it ought to run. */
  idleSeconds: number;
}

/** All jobs that have a row, by name. */
export const listJobs = (executor: Executor): Promise<JobRow[]> =>
  executor
    .select({
      name: scheduledJobs.name,
      startedAt: scheduledJobs.startedAt,
      finishedAt: scheduledJobs.finishedAt,
      succeededAt: scheduledJobs.succeededAt,
      isRunning: sql<boolean>`coalesce(${scheduledJobs.leasedUntil} > now(), false)`,
      outcome: scheduledJobs.outcome,
      lastError: scheduledJobs.lastError,
      faultId: scheduledJobs.faultId,
      idleSeconds: sql<number>`extract(epoch from now() - coalesce(${scheduledJobs.succeededAt}, ${scheduledJobs.createdAt}))::int`,
    })
    .from(scheduledJobs)
    .orderBy(scheduledJobs.name);
