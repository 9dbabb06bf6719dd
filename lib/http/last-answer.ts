import "server-only";
import { randomUUID } from "node:crypto";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { answerHeaders } from "./answer-headers";
import { constantHeaders } from "./constant-headers";
import { localeOfRequest } from "./locale-of-request";
import { type PlainPage, plainHeaders, plainHtml, plainStatuses } from "./plain-page";

/** Names one request in the log and on the page that tells of a fault. */
export const requestIdHeader = "x-request-id";

/** Seconds after which it is worth coming back. */
const retryAfterSeconds = 5;

/** What an answer is to say where the framework would say something else. */
export type KnownFault = "unavailable" | "malformed" | "tooLarge" | "forbidden";

/** What is known of an answer before it is written; the wait in seconds. */
interface LastWord {
  fault?: KnownFault;
  wait?: number;
}

const holder = globalThis as typeof globalThis & { cabinetLastWords?: Map<string, LastWord> };

/** By request id, for as long as the request lasts. */
function lastWords(): Map<string, LastWord> {
  holder.cabinetLastWords ??= new Map();
  return holder.cabinetLastWords;
}

/** Whoever notes something after the visitor has gone has nobody to tell. */
const note = (requestId: string, word: LastWord): void =>
  void Object.assign(lastWords().get(requestId) ?? {}, word);

/** Notes that the page of a request in hand only says when to come back. */
export const noteWait = (requestId: string, seconds: number): void => note(requestId, { wait: seconds });

/** Notes what the answer of a request in hand is to say. */
export const noteKnownFault = (requestId: string, fault: KnownFault): void => note(requestId, { fault });

/**
 * Gives every request an id of ours, and the last word on answers of the framework that would be a
 * bare 500: a page in the visitor's language, readable without scripts, 503 where the database was found
 * away and 400 where the body made no sense. A closed door behind a form posted without scripts is 403
 * again, which the framework makes 404; a page that only says when to come back is 429. It has no other
 * place to say so. Once, at start.
 */
export function answerFaultsPlainly(): void {
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    const id = randomUUID();
    request.headers[requestIdHeader] = id;
    for (const { key, value } of constantHeaders) response.setHeader(key, value);
    for (const [name, value] of headersOf(request)) response.setHeader(name, value);
    const known: LastWord = {};
    lastWords().set(id, known);
    response.once("close", () => lastWords().delete(id));
    replaceFaults(request, response, id, known);
  });
}

// The framework's own redirects come before the proxy, and say nothing of these.
const headersOf = (request: IncomingMessage) =>
  Object.entries(answerHeaders((request.url ?? "/").split("?", 1)[0]!));

function isReadable(url: string): boolean {
  try {
    decodeURIComponent(url.split("?", 1)[0]!);
    return true;
  } catch {
    return false;
  }
}

function replaceFaults(
  request: IncomingMessage,
  response: ServerResponse,
  id: string,
  known: LastWord,
): void {
  const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => ServerResponse;
  const write = response.write.bind(response) as (...args: unknown[]) => boolean;
  const end = response.end.bind(response) as (...args: unknown[]) => ServerResponse;
  let body: string | undefined;

  const pageInstead = (status: number): PlainPage | null => {
    // The framework throws at a method that the web's own Request does not know, and at an address nobody can read.
    if (status === 500 && request.method === "TRACE") return "malformed";
    if (status === 500 && !isReadable(request.url ?? "/")) return "unreadable";
    if (status === 500) return known.fault ?? "fault";
    if (known.fault !== "forbidden") return null;
    // A closed door is 404 behind a form posted without scripts, and 403 without a page at a file's address.
    return status === 404 || (status === 403 && !response.hasHeader("Content-Type")) ? "forbidden" : null;
  };
  // Not after a form: its page is what an action answers with, and browsers show it either way.
  const limited = (status: number) => {
    if (known.wait === undefined || status !== 200 || request.method === "POST") return status;
    response.setHeader("Retry-After", known.wait);
    return 429;
  };
  const head = (status: number, ...rest: unknown[]) => {
    const page = pageInstead(status);
    if (!page) return writeHead(limited(status), ...rest);
    if (page === "unavailable") response.setHeader("Retry-After", retryAfterSeconds);
    if (request.url?.startsWith("/api/")) return writeHead(plainStatuses[page], ...rest);
    const locale = localeOfRequest(request.headers.cookie, request.headers["accept-language"]);
    body = plainHtml(page, locale, page === "fault" || page === "unavailable" ? id : undefined);
    for (const name of ["Content-Encoding", "Transfer-Encoding", "ETag", "Vary", "Link"])
      response.removeHeader(name);
    for (const [name, value] of [...Object.entries(plainHeaders), ...headersOf(request)])
      response.setHeader(name, value);
    response.setHeader("Content-Length", Buffer.byteLength(body));
    return writeHead(plainStatuses[page]);
  };
  const headFirst = () => {
    if (!response.headersSent && pageInstead(response.statusCode)) response.writeHead(response.statusCode);
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
