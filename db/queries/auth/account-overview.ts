import "server-only";
import { sql } from "drizzle-orm";
import type { Executor } from "../../client";
import { rowsOf } from "../../rows-of";
import { listEventsOf } from "../event-log";
import { secondFactorOf } from "./second-factors";
import { liveSessions } from "./sessions";
import { previousSignIn } from "./previous-sign-in";

/** What an account's own page tells of it, in one statement: its sessions, events, second factor and last sign-in. */
export async function findAccountOverview(
  executor: Executor,
  user: { id: string; sessionId: string },
  limits: { idleMinutes: number; sessions: number; events: number },
) {
  const [row] = await executor
    .select({
      sessions: rowsOf(liveSessions(executor, user.id, limits.idleMinutes, limits.sessions)),
      events: rowsOf(listEventsOf(executor, user.id, { limit: limits.events })),
      signIns: rowsOf(previousSignIn(executor, user.id, user.sessionId)),
      factors: rowsOf(secondFactorOf(executor, user.id)),
    })
    .from(sql`(values (true)) as one`);
  const { sessions, events, signIns, factors } = row!;
  return { sessions, events, signInBefore: signIns[0] ?? null, secondFactor: factors[0] ?? null };
}
