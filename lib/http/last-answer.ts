import "server-only";
import { randomUUID } from "node:crypto";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { localeOfRequest, plainHeaders, plainHtml, plainStatuses } from "./plain-page";

/** Names one request in the log and on the page that tells of a fault. */
export const requestIdHeader = "x-request-id";

/** Seconds after which it is worth coming back. */
const retryAfterSeconds = 5;

/** What a fault turns out to be, when it is not one of ours. */
export type KnownFault = "unavailable" | "malformed";

const holder = globalThis as typeof globalThis & { cabinetKnownFaults?: Map<string, KnownFault> };

/** By request id, for as long as the request lasts. */
function knownFaults(): Map<string, KnownFault> {
  holder.cabinetKnownFaults ??= new Map();
  return holder.cabinetKnownFaults;
}

/** Notes what the fault of a request in hand is: its answer will say so. */
export const noteKnownFault = (requestId: string, fault: KnownFault): void =>
  void knownFaults().set(requestId, fault);

/**
 * Gives every request an id of ours, and the last word on answers of the framework that would be a
 * bare 500: a page in the visitor's language, readable without scripts, 503 where the
 * database was found away and 400 where the body made no sense. The framework has no other place to say
 * so. Once, at start.
 */
export function answerFaultsPlainly(): void {
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    const id = randomUUID();
    request.headers[requestIdHeader] = id;
    response.once("close", () => knownFaults().delete(id));
    replaceFaults(request, response, id);
  });
}

function replaceFaults(request: IncomingMessage, response: ServerResponse, id: string): void {
  const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => ServerResponse;
  const write = response.write.bind(response) as (...args: unknown[]) => boolean;
  const end = response.end.bind(response) as (...args: unknown[]) => ServerResponse;
  let body: string | undefined;

  const head = (status: number, ...rest: unknown[]) => {
    if (status !== 500) return writeHead(status, ...rest);
    const page = knownFaults().get(id) ?? "fault";
    const known = plainStatuses[page];
    if (page === "unavailable") response.setHeader("Retry-After", retryAfterSeconds);
    if (request.url?.startsWith("/api/")) return writeHead(known, ...rest);
    body = plainHtml(page, localeOfRequest(request.headers.cookie, request.headers["accept-language"]), id);
    for (const name of ["Content-Encoding", "Transfer-Encoding", "ETag", "Vary", "Link"])
      response.removeHeader(name);
    for (const [name, value] of Object.entries(plainHeaders)) response.setHeader(name, value);
    response.setHeader("Content-Length", Buffer.byteLength(body));
    return writeHead(known);
  };
  const headFirst = () => {
    if (!response.headersSent && response.statusCode === 500) response.writeHead(500);
  };

  response.writeHead = head;
  response.write = (...chunk: unknown[]) => {
    headFirst();
    return body === undefined ? write(...chunk) : true;
  };
  response.end = (...chunk: unknown[]) => {
    headFirst();
    return body === undefined ? end(...chunk) : end(body);
  };
}
