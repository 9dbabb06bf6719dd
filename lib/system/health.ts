import "server-only";
import { db } from "@/db/client";
import { pingDatabase } from "@/db/queries/ping-database";
import { measureOutbox, type OutboxAge } from "@/db/queries/letters/outbox-state";
import { withPatience } from "@/lib/process/with-patience";
import { listJobStates } from "@/lib/schedule/list-job-states";

/** Milliseconds: to whoever watches, an answer that comes later is none. A database that hangs says nothing at all. */
const patienceMs = 3_000;

/** Seconds a letter may wait before somebody ought to look: three tries of one that a provider puts off. */
const oldestLetterSeconds = 10 * 60;

/** Whether letters leave: none waits too long, and the last ones were not all refused. */
export const doLettersLeave = ({ oldestSeconds, refused }: OutboxAge): boolean =>
  oldestSeconds <= oldestLetterSeconds && refused === 0;

/** Whether the database answers, and soon. */
export const isDatabaseAnswering = (): Promise<boolean> => withPatience(pingDatabase(), false, patienceMs);

/** What {@link examineHealth} finds, part by part. */
export interface Health {
  status: "ok" | "failing";
  checks: {
    database: { ok: boolean };
    /** Missing where the database does not answer. */
    outbox?: { ok: boolean } & OutboxAge;
    jobs?: { ok: boolean } & Record<string, unknown>;
  };
}

const away: Health = { status: "failing", checks: { database: { ok: false } } };

/** Whether everything that runs by itself does: the database answers, letters leave, jobs succeed. Within seconds. */
export async function examineHealth(): Promise<Health> {
  if (!(await isDatabaseAnswering())) return away;
  return withPatience(examineWork(), away, patienceMs);
}

async function examineWork(): Promise<Health> {
  const [age, states] = await Promise.all([measureOutbox(db()), listJobStates(db())]);
  const outbox = { ok: doLettersLeave(age), ...age };
  const jobs = {
    ok: states.every(({ isOverdue }) => !isOverdue),
    ...Object.fromEntries(
      states.map(({ name, idleSeconds, isOverdue, lastError }) => [
        name,
        { idleSeconds, overdue: isOverdue, lastError },
      ]),
    ),
  };
  return {
    status: outbox.ok && jobs.ok ? "ok" : "failing",
    checks: { database: { ok: true }, outbox, jobs },
  };
}
