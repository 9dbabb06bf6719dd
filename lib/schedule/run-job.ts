import "server-only";
import { randomUUID } from "node:crypto";
import { db } from "@/db/client";
import { isDatabaseAway, sqlStateOf } from "@/db/faults";
import { noteFailure, noteSuccess, type Run, takeJob } from "@/db/queries/scheduled-jobs";
import { logger } from "@/lib/process/log";
import { inSpan } from "@/lib/trace/in-span";
import { type JobName, jobs } from "./jobs";

/** What became of a call: done, left to the run under way, or failed; a fault is in the log under its id. */
export type Ran =
  | { status: "done"; outcome: Record<string, number> }
  | { status: "running" }
  | { status: "failed"; faultId: string; isDatabaseAway: boolean };

/**
 * Does scheduled work unless another run of it is under way, here or elsewhere, and keeps what came of it.
 * @param work what the job does; returns its figures, by name
 */
export const runJob = inSpan("job.run", doJob, ({ status }, [job]) => ({ job, outcome: status }));

async function doJob(name: JobName, work: () => Promise<Record<string, number>>): Promise<Ran> {
  let run: Run | null = null;
  try {
    run = await takeJob(db(), name, jobs[name].leaseSeconds);
    if (!run) return { status: "running" };
    const outcome = await work();
    await noteSuccess(db(), run, outcome);
    return { status: "done", outcome };
  } catch (fault) {
    return fail(name, run, fault);
  }
}

async function fail(name: JobName, run: Run | null, fault: unknown): Promise<Ran> {
  const [faultId, away] = [randomUUID(), isDatabaseAway(fault)];
  if (away) logger().warn({ job: name, faultId }, "job.database_away");
  else logger().error({ job: name, faultId, err: fault }, "job.failed");
  // Where the database is away the lease ends by itself.
  if (run) await noteFailure(db(), run, { lastError: codeOf(fault, away), faultId }).catch(() => undefined);
  return { status: "failed", faultId, isDatabaseAway: away };
}

function codeOf(fault: unknown, away: boolean): string {
  if (away) return "database_away";
  const state = sqlStateOf(fault);
  if (state) return `sql_${state}`;
  return fault instanceof Error ? fault.name : "fault";
}
