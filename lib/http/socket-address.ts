import "server-only";
import { subscribe } from "node:diagnostics_channel";
import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";

const holder = globalThis as typeof globalThis & { cabinetSocketHeader?: string };

/**
 * The header that carries the socket's address inside this process. Its name is random, so that no
 * client can send it.
 */
export function socketHeader(): string {
  holder.cabinetSocketHeader ??= `x-socket-${randomUUID()}`;
  return holder.cabinetSocketHeader;
}

/** Makes every request of this process carry its socket's address. To be called once, at start. */
export function noteSocketAddresses(): void {
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage };
    request.headers[socketHeader()] = request.socket.remoteAddress;
  });
}
