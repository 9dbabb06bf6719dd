import "server-only";
import { createHash } from "node:crypto";
import { isIPv4, isIPv6 } from "node:net";
import { RateLimiterDrizzle, RateLimiterRes } from "rate-limiter-flexible";
import { db, type Executor, type Transaction } from "@/db/client";
import { deleteRateLimit } from "@/db/queries/rate-limits";
import { rateLimits } from "@/db/schema/rate-limits";

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

const limiters = new Map<Limit, RateLimiterDrizzle>();

function limiter(limit: Limit): RateLimiterDrizzle {
  const known = limiters.get(limit) ?? makeLimiter(limit, db());
  limiters.set(limit, known);
  return known;
}

function makeLimiter(limit: Limit, storeClient: Executor): RateLimiterDrizzle {
  const policy = policyOf(limit);
  return new RateLimiterDrizzle({
    storeClient,
    schema: rateLimits,
    keyPrefix: limit,
    points: policy.points,
    duration: policy.seconds,
    blockDuration: policy.blockSeconds,
    // Old rows are cleared by the scheduled work, not by every instance on its own.
    clearExpiredByTimeout: false,
  });
}

/** Whoever is counted may be long, secret or hold anything: the row knows only its digest. */
const subjectKey = (subject: string) => createHash("sha256").update(subject).digest("base64url").slice(0, 22);

/**
 * Takes one point. Returns 0 when there was one, else the whole seconds until the next.
 * @param tx what the point is for: without its commit none was taken. Inside a transaction it must be given
 * @throws when the store is away: the caller refuses, never lets through
 */
export async function takePoint(limit: Limit, subject: string, tx?: Transaction): Promise<number> {
  const counter = tx ? makeLimiter(limit, tx) : limiter(limit);
  try {
    const { remainingPoints } = await counter.consume(subjectKey(subject));
    const { blockSeconds } = policyOf(limit);
    // The library itself blocks at the first try too many: late, when the window ends sooner than that.
    if (blockSeconds && remainingPoints === 0) await counter.block(subjectKey(subject), blockSeconds);
    return 0;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    throw refusal;
  }
}

/** The whole seconds until the next point, 0 when there is one now; takes none. */
export async function waitFor(limit: Limit, subject: string): Promise<number> {
  const counted = await limiter(limit).get(subjectKey(subject));
  return counted && counted.remainingPoints <= 0 ? Math.max(1, Math.ceil(counted.msBeforeNext / 1000)) : 0;
}

/** Gives a point back, where only failures count. */
export async function givePointBack(limit: Limit, subject: string): Promise<void> {
  await limiter(limit).reward(subjectKey(subject));
}

/** Forgets what was counted: after a success, or when a reset lifts a lock. Runs in `executor`. */
export const forgetPoints = (executor: Executor, limit: Limit, subject: string): Promise<void> =>
  deleteRateLimit(executor, `${limit}:${subjectKey(subject)}`);

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
