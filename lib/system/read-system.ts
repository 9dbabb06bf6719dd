import "server-only";
import { db } from "@/db/client";
import { countLetters } from "@/db/queries/letters/outbox-state";
import { measureOutbox } from "@/db/queries/letters/outbox-state";
import { env } from "@/lib/env";
import type { EmailStatus } from "@/lib/mail/list-letters";
import { type JobState, listJobStates } from "@/lib/schedule/list-job-states";
import { doLettersLeave } from "./health";
import { type LastRun, readLastRun } from "./read-last-run";
import { type DatabaseState, lookAtDatabase } from "./look-at-database";

export interface SystemJob extends JobState {
  run: LastRun;
  /** It is overdue, or its last run did not come to its end. */
  needsAttention: boolean;
}

export interface SystemState {
  isWell: boolean;
  jobs: SystemJob[];
  letters: {
    counts: Record<EmailStatus, number>;
    /** Seconds since the oldest that waits was queued. */
    oldestSeconds: number;
    /** Given up since the last one left, for what would stop any letter. */
    refused: number;
    doLeave: boolean;
  };
  /** Null where the database could not be asked. */
  database: DatabaseState | null;
}

/** What runs by itself and what it stands on, for the gateway's staff. The measure is that of `/api/health?deep`. */
export async function readSystem(): Promise<SystemState> {
  const [states, counts, age, database] = await Promise.all([
    listJobStates(db()),
    countLetters(db()),
    measureOutbox(db()),
    lookAtDatabase(),
  ]);
  const jobs = states.map(withLastRun);
  const { oldestSeconds, refused } = age;
  const letters = { counts, oldestSeconds, refused, doLeave: doLettersLeave(age) };
  const isWell = letters.doLeave && !jobs.some(({ needsAttention }) => needsAttention) && isSound(database);
  return { isWell, jobs, letters, database };
}

function withLastRun(state: JobState): SystemJob {
  const run = readLastRun(state);
  const hasFailed = run.outcome === "failed" || run.outcome === "cut_short";
  return { ...state, run, needsAttention: state.isOverdue || hasFailed };
}

/** Migrations that this build does not know are those of the next release: an instance of the old one works on. */
const isSound = (database: DatabaseState | null) =>
  database !== null &&
  database.clock.isSound &&
  database.mode === env().CABINET_MODE &&
  !database.migrations?.missing;
