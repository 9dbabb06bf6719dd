import "server-only";
import { codesOf, isDatabaseAway } from "@/db/faults";
import { isTooBusy } from "@/lib/auth/hash-queue";
import { type KnownFault, noteKnownFault, requestIdHeader } from "@/lib/http/last-answer";
import { logger } from "@/lib/process/log";

/**
 * Logs a fault of a request under the request's id. Of the request only the route's pattern is told:
 * its address may carry a link's token.
 */
export function logFault(
  fault: unknown,
  request: { method: string; headers: Record<string, string | string[] | undefined> },
  context: { routePath: string; routeType: string },
): void {
  const requestId = String(request.headers[requestIdHeader]);
  const known = whatItIs(fault, request.method);
  if (known) noteKnownFault(requestId, known);
  const told = {
    requestId,
    method: request.method,
    route: context.routePath,
    type: context.routeType,
    digest: (fault as { digest?: unknown } | null)?.digest,
  };
  if (known === "malformed" || known === "tooLarge") logger().info(told, `request.${known}`);
  else if (known === "unavailable")
    logger().warn(
      { ...told, codes: codesOf(fault) },
      isTooBusy(fault) ? "request.too_busy" : "request.database_away",
    );
  else logger().error({ ...told, err: fault }, "request.fault");
}

function whatItIs(fault: unknown, method: string): KnownFault | null {
  if (isDatabaseAway(fault) || isTooBusy(fault)) return "unavailable";
  // The framework's own limit for the body of an action, 1 MB: below ours for signed-in pages, for imports have routes.
  if (fault instanceof Error && /^Body exceeded /.test(fault.message)) return "tooLarge";
  return method !== "GET" && isFromFrameworkAlone(fault) ? "malformed" : null;
}

/**
 * Whether no line of ours was running: the framework failed while it took a body to pieces, before any
 * action was called, and whoever forged the body is told so instead of a fault.
 */
function isFromFrameworkAlone(fault: unknown): boolean {
  const frames = fault instanceof Error ? (fault.stack?.match(/^\s+at .*$/gm) ?? []) : [];
  return (
    frames.length > 0 &&
    frames.every((frame) => /node_modules[/_]next[/_]dist[/_]|node:|<anonymous>|\(index \d+\)/.test(frame))
  );
}
