import "server-only";
import { setTimeout as delay } from "node:timers/promises";

/** What the question brings, or `late` when it takes longer than `ms`. */
export function withPatience<Answer, Late>(
  question: Promise<Answer>,
  late: Late,
  ms: number,
): Promise<Answer | Late> {
  const abort = new AbortController();
  const clock = delay(ms, late, { signal: abort.signal }).catch(() => late);
  return Promise.race([question, clock]).finally(() => abort.abort());
}
