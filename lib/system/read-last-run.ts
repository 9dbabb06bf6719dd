import type { JobState } from "@/lib/schedule/list-job-states";

/** How the last run of a job stands; `cut_short`: its lease is over, and it has said nothing. */
export type RunOutcome = "never" | "running" | "cut_short" | "failed" | "succeeded";

export interface LastRun {
  outcome: RunOutcome;
  /** Milliseconds it took; null while it runs, and where it never ended. */
  tookMs: number | null;
  /** When the next one is to begin, going by the last; null before any. */
  nextAt: Date | null;
}

type Told = Pick<JobState, "startedAt" | "finishedAt" | "isRunning" | "lastError" | "everyMinutes">;

/** What the row of a job says of its last run. */
export function readLastRun({ startedAt, finishedAt, isRunning, lastError, everyMinutes }: Told): LastRun {
  if (!startedAt) return { outcome: "never", tookMs: null, nextAt: null };
  const nextAt = new Date(startedAt.getTime() + everyMinutes * 60_000);
  if (isRunning) return { outcome: "running", tookMs: null, nextAt };
  // The end is that of a run before it.
  if (!finishedAt || finishedAt < startedAt) return { outcome: "cut_short", tookMs: null, nextAt };
  const tookMs = finishedAt.getTime() - startedAt.getTime();
  return { outcome: lastError ? "failed" : "succeeded", tookMs, nextAt };
}
