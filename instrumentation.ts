import type { Instrumentation } from "next";

/** Before the first request: settings, the database's stamp, and what every request gets. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { startServer } = await import("./lib/server/start-server");
  await startServer();
}

/** Every fault of a page, action or route is logged here, with the id its page shows. */
export const onRequestError: Instrumentation.onRequestError = async (fault, request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { logFault } = await import("./lib/server/log-fault");
  logFault(fault, request, context);
};
