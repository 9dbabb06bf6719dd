import "server-only";
import { subscribe } from "node:diagnostics_channel";
import { once } from "node:events";
import type { ServerResponse } from "node:http";
import { Server } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { closeDatabase } from "@/db/client";
import { logger } from "./log";

/** How long stopping may take, in milliseconds: of those who stop servers Docker waits least, ten seconds. */
const patienceMs = 9_500;

/** How long a kept connection may bring what its client sent before it could know, in milliseconds. */
const graceMs = 500;

/** Where the framework looks for who waits for the work of `after` (its documentation of `after`). */
const requestContext = Symbol.for("@next/request-context");

interface Stopping {
  told: boolean;
  /** Requests in hand, and the work after their answers. */
  unfinished: Set<Promise<unknown>>;
  answers: Set<ServerResponse>;
  servers: Set<Server>;
}

// Shared by all bundles of one process, as the pool is.
const holder = globalThis as typeof globalThis & {
  cabinetStopping?: Stopping;
  [requestContext]?: { get: () => { waitUntil: (work: Promise<unknown>) => void } | undefined };
};

/** Has the process wait for work before it stops, or the platform before it freezes the process. */
export const finishBeforeTheEnd = (work: Promise<unknown>): void =>
  holder[requestContext]?.get()?.waitUntil(work);

/** Whether this process has been told to stop: from then on it begins nothing that another can do as well. */
export const isStopping = (): boolean => holder.cabinetStopping?.told ?? false;

/**
 * Makes SIGTERM and SIGINT an orderly end: no new connections, an answer to every request in hand, then the work
 * after the answers, then the pool is closed. The exit code is 0, or 1 when it took too long. Once, at start.
 * Where a platform waits for the work of `after`, the end of a process is the platform's too.
 */
export function stopOnSignals(): void {
  if (holder[requestContext]) return;
  const state: Stopping = { told: false, unfinished: new Set(), answers: new Set(), servers: new Set() };
  holder.cabinetStopping = state;
  holder[requestContext] = { get: () => ({ waitUntil: (work) => finish(state, work) }) };
  subscribe("http.server.request.start", (message) => {
    const { response, server } = message as { response: ServerResponse; server: Server };
    state.servers.add(server);
    state.answers.add(response);
    finish(
      state,
      once(response, "close").finally(() => state.answers.delete(response)),
    );
    if (state.told) turnAway(state);
  });
  for (const signal of ["SIGTERM", "SIGINT"]) {
    // The framework's own way waits until clients let go of their connections, and ends with 143.
    process.removeAllListeners(signal);
    process.on(signal, () => void stop(state, signal));
  }
}

function finish({ unfinished }: Stopping, work: Promise<unknown>): void {
  const settled = work
    // Whoever began it tells of its fault.
    .catch(() => undefined)
    .finally(() => unfinished.delete(settled));
  unfinished.add(settled);
}

/** Takes no more connections, and lets go of each that is kept with its next answer. */
function turnAway({ servers, answers }: Stopping): void {
  // Not the close of node:http: it cuts kept connections, and whatever is on its way in them.
  for (const server of servers) if (server.listening) Server.prototype.close.call(server);
  for (const response of answers) if (!response.headersSent) response.setHeader("Connection", "close");
}

async function stop(state: Stopping, signal: string): Promise<void> {
  if (state.told) return;
  state.told = true;
  logger().info({ signal, requests: state.answers.size }, "server.stopping");
  setTimeout(() => leave(state, 1), patienceMs);
  turnAway(state);
  await delay(graceMs);
  while (state.unfinished.size > 0) await Promise.all(state.unfinished);
  await closeDatabase();
  leave(state, 0);
}

function leave({ unfinished }: Stopping, code: 0 | 1): never {
  logger().info({ unfinished: unfinished.size }, "server.stopped");
  process.exit(code);
}
