import "server-only";
import { isDatabaseAway } from "@/db/client";
import { noteDatabaseAway, requestIdHeader } from "@/lib/http/last-answer";
import { logger } from "./log";

/**
 * Logs a fault of a request under the request's id. Of the request only the route's pattern is told:
 * its address may carry a link's token.
 */
export function logFault(
  fault: unknown,
  request: { method: string; headers: Record<string, string | string[] | undefined> },
  context: { routePath: string; routeType: string },
): void {
  const away = isDatabaseAway(fault);
  if (away) noteDatabaseAway();
  const told = {
    requestId: request.headers[requestIdHeader],
    method: request.method,
    route: context.routePath,
    type: context.routeType,
    digest: (fault as { digest?: unknown } | null)?.digest,
    err: fault,
  };
  if (away) logger().warn(told, "request.database_away");
  else logger().error(told, "request.fault");
}
