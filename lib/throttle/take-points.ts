import "server-only";
import { createHash } from "node:crypto";
import { db, type Executor, type Transaction } from "@/db/client";
import {
  deleteRateLimit,
  findRateWait,
  returnRatePoint,
  type Take,
  type Taken,
  takeRatePoints,
} from "@/db/queries/rate-limits";
import { type Limit, policyOf } from "./limits";

/** Whoever is counted may be long, secret or hold anything: the row knows only its digest. */
const subjectKey = (subject: string) => createHash("sha256").update(subject).digest("base64url").slice(0, 22);

/** A point of a limit, and of whom. */
export interface Point {
  limit: Limit;
  subject: string;
}

/**
 * Takes a point of each limit in turn. Returns null when there was one of each, else the first that had none left and
 * the whole seconds until its next; nothing is taken of those behind it.
 * @param tx what the points are for: without its commit none was taken. Inside a transaction it must be given
 * @throws when the store is away: the caller refuses, never lets through
 */
export async function takePoints<One extends Point>(
  points: readonly One[],
  tx?: Transaction,
): Promise<{ point: One; seconds: number } | null> {
  return firstOver(points, await takeRatePoints(tx ?? db(), takesOf(points)));
}

/** The same points for a statement that takes them beside something else. */
export const takesOf = (points: readonly Point[]): Take[] =>
  points.map(({ limit, subject }) => ({ key: counterKey(limit, subject), ...policyOf(limit) }));

/** What came of such a statement; as {@link takePoints}. */
export function firstOver<One extends Point>(
  points: readonly One[],
  taken: readonly Taken[],
): { point: One; seconds: number } | null {
  const over = taken.find(({ isOver }) => isOver);
  return over ? { point: points[over.at]!, seconds: over.seconds } : null;
}

/** Takes one point. Returns 0 when there was one, else the whole seconds until the next; as {@link takePoints}. */
export const takePoint = async (limit: Limit, subject: string): Promise<number> =>
  (await takePoints([{ limit, subject }]))?.seconds ?? 0;

/** The whole seconds until the next point, 0 when there is one now; takes none. */
export const waitFor = (limit: Limit, subject: string): Promise<number> =>
  findRateWait(db(), counterKey(limit, subject), policyOf(limit).points);

/** Gives a point back, where only failures count. */
export const givePointBack = (limit: Limit, subject: string): Promise<void> =>
  returnRatePoint(db(), counterKey(limit, subject));

/** The key of a counter, for statements that change it beside something else. */
export const counterKey = (limit: Limit, subject: string): string => `${limit}:${subjectKey(subject)}`;

/** Forgets what was counted: after a success, or when a reset lifts a lock. Runs in `executor`. */
export const forgetPoints = (executor: Executor, limit: Limit, subject: string): Promise<void> =>
  deleteRateLimit(executor, counterKey(limit, subject));
