import "server-only";
import { isDatabaseAway, isNotMigrated } from "@/db/faults";
import { findStampedMode } from "@/db/queries/deployment";
import { env } from "@/lib/env";
import { logger } from "@/lib/process/log";

/** The database is the other cabinet's, or nobody's yet. */
export class WrongDatabaseError extends Error {}

const holder = globalThis as typeof globalThis & {
  cabinetDatabaseIsOurs?: true;
  /** Said once: each request says so after it. */
  cabinetDatabaseWasAway?: true;
};

/**
 * Whether the database is known to be this cabinet's, by the stamp of its first migration: asked at start,
 * and, where it was away then, again until it answers; after that no more. While it is not known, nothing
 * may be read or written.
 * @throws {WrongDatabaseError} for the other cabinet's database, or one without migrations
 */
export async function isDatabaseOurs(): Promise<boolean> {
  if (holder.cabinetDatabaseIsOurs) return true;
  const mode = env().CABINET_MODE;
  try {
    const stamped = await findStampedMode();
    if (stamped !== mode)
      throw new WrongDatabaseError(
        `The database is the ${stamped ?? "nobody's"} cabinet's, and CABINET_MODE is ${mode}: this server does not work on it.`,
      );
  } catch (fault) {
    if (isDatabaseAway(fault)) {
      if (!holder.cabinetDatabaseWasAway) logger().warn({ err: fault }, "database.away");
      holder.cabinetDatabaseWasAway = true;
      return false;
    }
    if (isNotMigrated(fault))
      throw new WrongDatabaseError("The database is empty: run npm run db:migrate first.");
    throw fault;
  }
  holder.cabinetDatabaseIsOurs = true;
  return true;
}
