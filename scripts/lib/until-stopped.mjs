import { stopChildren } from "./child.mjs";

/**
 * Works until the work is over, or until Ctrl-C or a signal asks for the end; then stops all that has
 * been started.
 * @param {() => Promise<unknown>} work
 */
export async function untilStopped(work) {
  const asked = new Promise((resolve) => {
    // Not `once`: npm passes on the Ctrl-C that the terminal has sent already, and a second one would
    // kill us before we have stopped the rest.
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, resolve);
  });
  try {
    await Promise.race([work(), asked]);
  } finally {
    await stopChildren();
  }
}
