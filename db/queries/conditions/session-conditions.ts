import "server-only";
import { and, gt, isNull, sql } from "drizzle-orm";
import { sessions } from "../../schema";

const idle = (minutes: number) => sql`now() - make_interval(mins => ${minutes})`;

/** Neither of its two ends has come. */
export const unexpired = (idleMinutes: number) =>
  and(gt(sessions.expiresAt, sql`now()`), gt(sessions.lastSeenAt, idle(idleMinutes)));

/** Not ended, nor at one of its two ends. */
export const alive = (idleMinutes: number) => and(isNull(sessions.revokedAt), unexpired(idleMinutes));
