import "server-only";
import type { Executor } from "@/db/client";
import { type JobRow, listJobs } from "@/db/queries/scheduled-jobs";
import { jobNames, type JobName, jobs, overdueAfter } from "./jobs";

/** A job, how often it is called, and how it goes. */
export interface JobState extends Omit<JobRow, "name"> {
  name: JobName;
  everyMinutes: number;
  /** No run has succeeded for longer than a few calls may be missed. */
  isOverdue: boolean;
}

/** Every scheduled job. A deployment whose jobs never ran is overdue from its migration on. */
export async function listJobStates(executor: Executor): Promise<JobState[]> {
  const rows = new Map((await listJobs(executor)).map((row) => [row.name, row]));
  return jobNames.flatMap((name) => {
    const row = rows.get(name);
    if (!row) return [];
    const { everyMinutes } = jobs[name];
    return [{ ...row, name, everyMinutes, isOverdue: row.idleSeconds > overdueAfter(name) }];
  });
}
