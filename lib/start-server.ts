import "server-only";
import { isDatabaseAway, isNotMigrated } from "@/db/client";
import { findStampedMode } from "@/db/queries/health";
import { env, EnvironmentError, isDevelopment } from "./env";
import { answerFaultsPlainly } from "./http/last-answer";
import { noteSocketAddresses } from "./http/socket-address";
import { captureConsole } from "./log";

/**
 * What happens once, before the first request: the settings are checked, the database's stamp is
 * compared, and every request gets its id and its socket's address. What is wrong is said in one line
 * and ends the process: half a server is an open door.
 */
export async function startServer(): Promise<void> {
  try {
    env();
    await refuseWrongDatabase();
  } catch (fault) {
    if (!(fault instanceof EnvironmentError) && !(fault instanceof WrongDatabaseError)) throw fault;
    process.stderr.write(`${fault.message}\n`);
    process.exit(1);
  }
  if (!isDevelopment()) captureConsole();
  noteSocketAddresses();
  answerFaultsPlainly();
}

/** The database is the other cabinet's, or nobody's yet. */
class WrongDatabaseError extends Error {}

/** A database that is away now is no reason not to start: the server answers 503 until it returns. */
async function refuseWrongDatabase(): Promise<void> {
  const stamped = await findStampedMode().catch((fault: unknown) => {
    if (isDatabaseAway(fault)) return null;
    if (isNotMigrated(fault))
      throw new WrongDatabaseError("The database is empty: run npm run db:migrate first.");
    throw fault;
  });
  if (stamped !== null && stamped !== env().CABINET_MODE)
    throw new WrongDatabaseError(
      `The database is the ${stamped} cabinet's, and CABINET_MODE is ${env().CABINET_MODE}: this server does not start on it.`,
    );
}
