import "server-only";
import { availableParallelism } from "node:os";
import pLimit, { type LimitFunction } from "p-limit";
import { codesOf } from "@/db/faults";

/**
 * How many may wait for a hash: on 2 cores, with 70 to 80 sign-ins a second (`npm run bench -- many-at-once`), the last
 * of them waits for less than four seconds. Whoever comes after is told to come back.
 */
const maxWaiting = 256;

const tooBusy = "TOO_BUSY";

// One for all bundles of a process, as the cores are.
const holder = globalThis as typeof globalThis & { cabinetHashQueue?: LimitFunction };

/** A hash fills a core and 19 MiB, and whatever else a server does needs one: with none left, pages take twice as long. */
export const hashesAtOnce = Math.max(1, availableParallelism() - 1);

const queue = () => (holder.cabinetHashQueue ??= pLimit(hashesAtOnce));

/** @throws a fault of {@link isTooBusy} where the queue is full: before anything else is done for a sign-in */
export function refuseWhenBusy(): void {
  if (queue().pendingCount >= maxWaiting)
    throw Object.assign(new Error("Too many wait for a hash."), { code: tooBusy });
}

/**
 * Makes or verifies a hash when its turn has come.
 * @throws a fault of {@link isTooBusy} where the queue is full
 */
export async function inHashQueue<T>(work: () => Promise<T>): Promise<T> {
  refuseWhenBusy();
  return queue()(work);
}

/** Whether a fault, or what caused it, says that more wanted a hash than can wait for one. */
export const isTooBusy = (fault: unknown): boolean => codesOf(fault).includes(tooBusy);
