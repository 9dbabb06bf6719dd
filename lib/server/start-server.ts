import "server-only";
import { env, EnvironmentError, isDevelopment } from "@/lib/env";
import { answerFaultsPlainly } from "@/lib/http/last-answer";
import { refuseLargeBodies } from "@/lib/http/refuse-large-bodies";
import { noteSocketAddresses } from "@/lib/http/socket-address";
import { captureConsole, logger } from "@/lib/process/log";
import { stopOnSignals } from "@/lib/process/stopping";
import { isDatabaseOurs, WrongDatabaseError } from "./is-database-ours";

/**
 * What happens once, before the first request: the settings are checked, the database's stamp is
 * compared, every request gets its id and its socket's address, spans go to a collector where there is one, and a
 * signal to stop ends in good order. What is
 * wrong is said in one line and ends the process: half a server is an open door.
 */
export async function startServer(): Promise<void> {
  try {
    env();
    await isDatabaseOurs();
  } catch (fault) {
    // Thrown on, a fault would leave the framework listening and answering 500 for ever.
    if (fault instanceof EnvironmentError || fault instanceof WrongDatabaseError)
      process.stderr.write(`${fault.message}\n`);
    else logger().fatal({ err: fault }, "server.not_started");
    process.exit(1);
  }
  if (!isDevelopment()) {
    captureConsole();
    stopOnSignals();
  }
  const { OTEL_EXPORTER_OTLP_ENDPOINT: collector } = env();
  if (collector) (await import("@/lib/trace/start-tracing")).startTracing(collector);
  noteSocketAddresses();
  answerFaultsPlainly();
  refuseLargeBodies();
}
