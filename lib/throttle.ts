import "server-only";
import { createHash } from "node:crypto";
import { RateLimiterDrizzle, RateLimiterRes } from "rate-limiter-flexible";
import { db, type Executor } from "@/db/client";
import { deleteRateLimit } from "@/db/queries/rate-limits";
import { rateLimits } from "@/db/schema/rate-limits";

/**
 * Every limit there is: so many points in so many seconds, then refused for `blockSeconds` (without
 * it: until the window ends). Kept in PostgreSQL, so that all instances count together.
 */
export const limits = {
  /** PCI DSS 8.3.4: at most 10 tries, then at least 30 minutes. Given back by a success. */
  "sign-in-login": { points: 10, seconds: 30 * 60, blockSeconds: 30 * 60 },
  /** Against spraying many logins from one place. Given back by a success. */
  "sign-in-address": { points: 30, seconds: 10 * 60 },
  "recovery-address": { points: 5, seconds: 15 * 60 },
  /** Guesses of one login's e-mail, from however many places. */
  "recovery-login": { points: 10, seconds: 60 * 60 },
  /** Letters: who asks again sooner gets the usual answer without a second letter. */
  "letter-minute": { points: 1, seconds: 60 },
  "letter-hour": { points: 3, seconds: 60 * 60 },
  /** Guesses of the current password in a session somebody left open. */
  "current-password": { points: 10, seconds: 30 * 60 },
  "reset-address": { points: 20, seconds: 15 * 60 },
} as const satisfies Record<string, { points: number; seconds: number; blockSeconds?: number }>;

export type Limit = keyof typeof limits;

const limiters = new Map<Limit, RateLimiterDrizzle>();

function limiter(limit: Limit): RateLimiterDrizzle {
  const known = limiters.get(limit);
  if (known) return known;
  const policy: { points: number; seconds: number; blockSeconds?: number } = limits[limit];
  const made = new RateLimiterDrizzle({
    storeClient: db(),
    schema: rateLimits,
    keyPrefix: limit,
    points: policy.points,
    duration: policy.seconds,
    blockDuration: policy.blockSeconds,
    // Old rows are cleared by the scheduled work, not by every instance on its own.
    clearExpiredByTimeout: false,
  });
  limiters.set(limit, made);
  return made;
}

/** Whoever is counted may be long, secret or hold anything: the row knows only its digest. */
const subjectKey = (subject: string) => createHash("sha256").update(subject).digest("base64url").slice(0, 22);

/**
 * Takes one point. Returns 0 when there was one, else the whole seconds until the next.
 * @throws when the store is away: the caller refuses, never lets through
 */
export async function takePoint(limit: Limit, subject: string): Promise<number> {
  try {
    await limiter(limit).consume(subjectKey(subject));
    return 0;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    throw refusal;
  }
}

/** Gives a point back, where only failures count. */
export async function givePointBack(limit: Limit, subject: string): Promise<void> {
  await limiter(limit).reward(subjectKey(subject));
}

/** Forgets what was counted: after a success, or when a reset lifts a lock. Runs in `executor`. */
export const forgetPoints = (executor: Executor, limit: Limit, subject: string): Promise<void> =>
  deleteRateLimit(executor, `${limit}:${subjectKey(subject)}`);

/**
 * What an address is counted by: IPv4 whole, IPv6 by its /64, since one household holds as many
 * addresses as it likes below that. No address at all: all such share one count.
 */
export function addressSubject(ip: string | null): string {
  if (!ip?.includes(":")) return ip ?? "unknown";
  const [head = "", tail] = ip.split("%")[0]!.split("::");
  const left = head.split(":").filter(Boolean);
  const right = tail?.split(":").filter(Boolean) ?? [];
  const zeros =
    tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => "0");
  return [...left, ...zeros, ...right]
    .slice(0, 4)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ""))
    .join(":");
}
