import "server-only";
import { subscribe } from "node:diagnostics_channel";
import { once } from "node:events";
import type { ServerResponse } from "node:http";
import { Server, type Socket } from "node:net";
import { setImmediate as nextTurn, setTimeout as delay } from "node:timers/promises";
import { closeDatabase } from "@/db/client";
import { logger } from "./log";

/** How long stopping may take, in milliseconds: of those who stop servers Docker waits least, ten seconds. */
const patienceMs = 9_500;

/** How long a kept connection may bring what its client sent before it could know, in milliseconds. */
const graceMs = 500;

/** How long those who come may have to wait for the work in hand before nobody else can, in milliseconds. */
const queueMs = 2_000;

/** A turn of the event loop in which little was done, in milliseconds: the time in which somebody may come unseen. */
const quietTurnMs = 0.5;

/** Where the framework looks for who waits for the work of `after` (its documentation of `after`). */
const requestContext = Symbol.for("@next/request-context");

interface Stopping {
  told: boolean;
  closed: boolean;
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
  const state: Stopping = {
    told: false,
    closed: false,
    unfinished: new Set(),
    answers: new Set(),
    servers: new Set(),
  };
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
    if (state.told) letGo(state);
    if (state.closed) close(state);
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

/** Lets go of each connection with its next answer. */
function letGo({ answers }: Stopping): void {
  for (const response of answers) if (!response.headersSent) response.setHeader("Connection", "close");
}

/** Takes no more connections. */
function close(state: Stopping): void {
  state.closed = true;
  // Not the close of node:http: it cuts kept connections, and whatever is on its way in them.
  for (const server of state.servers) if (server.listening) Server.prototype.close.call(server);
}

/**
 * Takes no more connections once a turn of the event loop brought nobody and left nobody the time to come: the system
 * cuts whoever stands in the queue of a socket that is closed, and a form sent by then is sent by no proxy again.
 * Whoever comes meanwhile is begun with afterwards, so that such a turn is not long in coming.
 */
async function closeQuietly(state: Stopping): Promise<void> {
  const held: Array<() => void> = [];
  for (const server of state.servers) {
    const begin = server.listeners("connection") as Array<(socket: Socket) => void>;
    server.removeAllListeners("connection");
    // Read at its creation of a socket, by node:net; the types know it of the constructor alone.
    Object.assign(server, { pauseOnConnect: true });
    server.on("connection", (socket: Socket) =>
      held.push(() => {
        for (const listener of begin) listener.call(server, socket);
        socket.resume();
      }),
    );
  }
  const end = performance.now() + queueMs;
  for (let quiet = false; !quiet && performance.now() < end;) {
    const [before, start] = [held.length, performance.now()];
    await nextTurn();
    quiet = held.length === before && performance.now() - start < quietTurnMs;
  }
  close(state);
  for (const begin of held) begin();
}

async function stop(state: Stopping, signal: string): Promise<void> {
  if (state.told) return;
  state.told = true;
  logger().info({ signal, requests: state.answers.size }, "server.stopping");
  setTimeout(() => leave(state, 1), patienceMs);
  letGo(state);
  await closeQuietly(state);
  await delay(graceMs);
  while (state.unfinished.size > 0) await Promise.all(state.unfinished);
  await closeDatabase();
  leave(state, 0);
}

function leave({ unfinished }: Stopping, code: 0 | 1): never {
  logger().info({ unfinished: unfinished.size }, "server.stopped");
  process.exit(code);
}
