import "server-only";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, RequestListener, Server, ServerResponse } from "node:http";
import { isFormTooLarge } from "./is-body-too-large";
import { noteKnownFault, requestIdHeader } from "./last-answer";

/**
 * Answers a stranger whose declared body is too large before anything of it is read: the framework takes ten megabytes in
 * before it asks the proxy. Node throws away what comes of it. To be called once, at start, behind `answerFaultsPlainly`.
 */
export function refuseLargeBodies(): void {
  const known = new WeakSet<Server>();
  subscribe("http.server.request.start", (message) => {
    const { server } = message as { server: Server };
    if (known.has(server)) return;
    known.add(server);
    const listeners = server.listeners("request") as RequestListener[];
    server.removeAllListeners("request");
    server.on("request", (request, response) => {
      if (isTooLarge(request)) refuse(request, response);
      else for (const listener of listeners) listener.call(server, request, response);
    });
  });
}

const isTooLarge = ({ url = "/", headers }: IncomingMessage) =>
  isFormTooLarge(url.split("?", 1)[0]!, headers["content-length"]);

function refuse(request: IncomingMessage, response: ServerResponse): void {
  noteKnownFault(String(request.headers[requestIdHeader]), "tooLarge");
  // The last word makes it 413, on a page of ours.
  response.writeHead(500).end();
}
