import "server-only";
import type { Executor } from "@/db/client";
import { type JobRow, listJobs } from "@/db/queries/scheduled-jobs";
import { findDeploymentAge } from "@/db/queries/deployment";
import { jobNames, type JobName, jobs, overdueAfter } from "./jobs";

/** A job, how often it is called, and how it goes. */
export interface JobState extends Omit<JobRow, "name"> {
  name: JobName;
  everyMinutes: number;
  /** No run has succeeded for longer than a few calls may be missed. */
  isOverdue: boolean;
}

const never: Omit<JobRow, "name" | "idleSeconds"> = {
  startedAt: null,
  finishedAt: null,
  succeededAt: null,
  isRunning: false,
  outcome: null,
  lastError: null,
  faultId: null,
};

/**
 * Every scheduled job. One that never ran is overdue from its migration on; one of which nothing is known, from the
 * first migration.
 */
export async function listJobStates(executor: Executor): Promise<JobState[]> {
  const [listed, idleSeconds] = await Promise.all([listJobs(executor), findDeploymentAge(executor)]);
  const rows = new Map(listed.map((row) => [row.name, row]));
  return jobNames.map((name) => {
    const row = rows.get(name) ?? { ...never, idleSeconds };
    const { everyMinutes } = jobs[name];
    return { ...row, name, everyMinutes, isOverdue: row.idleSeconds > overdueAfter(name) };
  });
}
