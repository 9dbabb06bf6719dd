/** Scheduled work: the whole of it. Each job has a route of its name under /api/cron, which the platform calls. */
export interface Job {
  /** How often it is called, in minutes: vercel.json and deploy/systemd say the same. */
  everyMinutes: number;
  /** How long a run may hold the job, in seconds: a call may take 60, and its platform ends it then. */
  leaseSeconds: number;
}

const leaseSeconds = 90;

export const jobs = {
  /** Sends the letters that are due. */
  outbox: { everyMinutes: 1, leaseSeconds },
  /** Queues the registries of the days that are over. */
  registries: { everyMinutes: 60, leaseSeconds },
  /** Clears what has served its time. */
  cleanup: { everyMinutes: 60, leaseSeconds },
} as const satisfies Record<string, Job>;

export type JobName = keyof typeof jobs;

export const jobNames = Object.keys(jobs) as JobName[];

/** Calls that may be missed before a job counts as overdue: a scheduler that is late by one is nothing to wake for. */
const missedCalls = 3;

/** Seconds without success after which a job is overdue; five minutes at least, which a release may take. */
export const overdueAfter = (name: JobName): number =>
  Math.max(missedCalls * jobs[name].everyMinutes * 60, 5 * 60);
