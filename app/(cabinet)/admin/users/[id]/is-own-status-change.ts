import type { ListedEvent } from "@/lib/event-log/read-events";

/**
 * Whether the newest thing on record about a user (newest first) is a change of status by who reads it: only that
 * offers to take it back, whatever an address claims was done.
 */
export function isOwnStatusChange(events: readonly ListedEvent[], admin: { login: string }): boolean {
  // Sessions end in the wake of it.
  const last = events.find(({ event }) => event !== "session.ended");
  if (last?.event !== "user.changed" || last.actorLogin !== admin.login) return false;
  return Object.hasOwn(last.details.changes as object, "status");
}
