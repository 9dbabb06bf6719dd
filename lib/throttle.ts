import "server-only";
import { createHash } from "node:crypto";
import { isIPv4, isIPv6 } from "node:net";
import { db, type Executor, type Transaction } from "@/db/client";
import {
  deleteRateLimit,
  findRateWait,
  returnRatePoint,
  type Take,
  type Taken,
  takeRatePoints,
} from "@/db/queries/rate-limits";

/**
 * Every limit there is: so many points in so many seconds, then refused for `blockSeconds` from the last
 * of them (without it: until the window ends). Kept in PostgreSQL, so that all instances count together.
 */
export const limits = {
  /** PCI DSS 8.3.4: at most 10 tries, then at least 30 minutes from the tenth. Given back by a success. */
  "sign-in-login": { points: 10, seconds: 30 * 60, blockSeconds: 30 * 60 },
  /** Against spraying many logins from one place. Given back by a success. */
  "sign-in-address": { points: 30, seconds: 10 * 60 },
  "recovery-address": { points: 5, seconds: 15 * 60 },
  /** Guesses of one login's e-mail, from however many places. */
  "recovery-login": { points: 10, seconds: 60 * 60 },
  /** Letters: who asks again sooner gets the usual answer without a second letter. */
  "letter-minute": { points: 1, seconds: 60 },
  "letter-hour": { points: 3, seconds: 60 * 60 },
  /** Notices of new devices: whoever keeps no cookie is new at every sign-in. */
  "device-letter": { points: 5, seconds: 60 * 60 },
  /** Guesses of the current password in a session somebody left open. */
  "current-password": { points: 10, seconds: 30 * 60 },
  /** Guesses of a code by whoever knows the password: PCI DSS 8.3.4 again. A million codes, three of them right. */
  "second-factor": { points: 10, seconds: 30 * 60, blockSeconds: 30 * 60 },
  "reset-address": { points: 20, seconds: 15 * 60 },
  /** Registries sent again by hand, of one enterprise: each reads a whole day. */
  "registry-resend": { points: 20, seconds: 60 * 60 },
  /** Lines of the audit about refusals that cost a stranger nothing. */
  "refusal-record": { points: 1, seconds: 15 * 60 },
} as const satisfies Record<string, Policy>;

export type Limit = keyof typeof limits;

interface Policy {
  points: number;
  seconds: number;
  blockSeconds?: number;
}

const policyOf = (limit: Limit): Policy => limits[limit];

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

/**
 * What an address is counted by: IPv4 whole (mapped into IPv6 too), IPv6 by its /64, since one household
 * holds as many addresses as it likes below that. Whatever is no address shares one count, or a name of
 * one's own would be a way round it.
 */
export function addressSubject(ip: string | null): string {
  const bare = ip?.trim().replace(/%.*$/, "") ?? "";
  if (isIPv4(bare)) return bare;
  if (!isIPv6(bare)) return "unknown";
  const groups = groupsOf(bare);
  const [high = 0, low = 0] = groups.slice(6);
  const isMapped = groups.slice(0, 6).join() === "0,0,0,0,0,65535";
  if (isMapped) return [high >> 8, high & 255, low >> 8, low & 255].join(".");
  return groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(":");
}

/** The eight numbers of an IPv6 address, in whichever spelling; URL knows them all. */
function groupsOf(ip: string): number[] {
  const [head = "", tail = ""] = new URL(`http://[${ip}]`).hostname.slice(1, -1).split("::");
  const numbers = (part: string) =>
    part
      .split(":")
      .filter(Boolean)
      .map((group) => Number.parseInt(group, 16));
  const [left, right] = [numbers(head), numbers(tail)];
  return [...left, ...Array<number>(8 - left.length - right.length).fill(0), ...right];
}
