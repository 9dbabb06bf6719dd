import { connect } from "node:net";
import { setTimeout as delay } from "node:timers/promises";

/** Milliseconds: how long a service may take to start, and between two looks. */
const patienceMs = 10_000;
const intervalMs = 20;

const listens = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, "127.0.0.1", () => resolve(true));
    socket.once("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });

/** Waits until something on this machine takes connections at a port. */
export async function untilListening(port: number, what: string): Promise<void> {
  const deadline = performance.now() + patienceMs;
  while (!(await listens(port))) {
    if (performance.now() > deadline) throw new Error(`${what} does not listen on ${port}.`);
    await delay(intervalMs);
  }
}
