import "server-only";
import type { Inspected } from "@/db/inspect/open";
import { findServerTime } from "@/db/inspect/server";

/** Milliseconds that clocks may differ: a code of a second factor lives for 30 seconds, a letter's event for minutes. */
const allowedMs = 2_000;

/** How far the database's clock is from ours. */
export interface ClockDifference {
  /** Milliseconds the database is ahead of us; below zero, behind. */
  difference: number;
  /** No more than nobody minds, and the way there and back. */
  isSound: boolean;
}

/** @param now our clock, in milliseconds since 1970 */
export async function measureClock(sql: Inspected, now: () => number): Promise<ClockDifference> {
  const askedAt = now();
  const theirs = await findServerTime(sql);
  const answeredAt = now();
  const difference = theirs - (askedAt + answeredAt) / 2;
  return { difference, isSound: Math.abs(difference) <= allowedMs + (answeredAt - askedAt) / 2 };
}
