import "server-only";
import { setTimeout as delay } from "node:timers/promises";
import type { SpanProcessor } from "@opentelemetry/sdk-trace";
import { finishBeforeTheEnd } from "@/lib/process/stopping";

/** How long spans are gathered, in milliseconds: a platform counts the time a process lives after an answer. */
const gatherMs = 500;

/**
 * Sends what the processor holds soon after a span ends, as work that is finished before the process stops or its
 * platform freezes it: a timer of the processor's own would sleep along.
 */
export function flushSoon(processor: SpanProcessor): SpanProcessor {
  let pending: Promise<void> | undefined;
  const flush = async () => {
    await delay(gatherMs);
    pending = undefined;
    // Told by the exporter.
    await processor.forceFlush().catch(() => undefined);
  };
  return {
    onStart: () => undefined,
    onEnd: () => {
      if (pending) return;
      pending = flush();
      finishBeforeTheEnd(pending);
    },
    forceFlush: () => processor.forceFlush(),
    shutdown: () => processor.shutdown(),
  };
}
