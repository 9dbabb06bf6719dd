import { jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, instant } from "./columns";

/** Scheduled work: a row a job, with its last run. The row is the lock, too. */
export const scheduledJobs = pgTable("scheduled_jobs", {
  name: text().primaryKey(),
  /** The run that holds the job, or held it last: one that was taken over writes nothing. */
  runId: uuid(),
  /** Until when that run may hold it; none: nobody does. */
  leasedUntil: instant(),
  startedAt: instant(),
  finishedAt: instant(),
  succeededAt: instant(),
  /** What the last run that succeeded came to. */
  outcome: jsonb().$type<Record<string, number>>(),
  /** Why the last run failed, as a code; none: it did not. */
  lastError: text(),
  /** The same fault in the log. */
  faultId: uuid(),
  /** Since when the job ought to run. */
  createdAt: createdAt(),
});
