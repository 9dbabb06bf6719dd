import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

/** One request the provider got. */
export interface Received {
  path: string;
  key: string;
  authorization: string;
  body: { from: string; to: string; subject: string; html: string; text: string };
}

/** How it answers a request: a refusal, a silence, an acceptance whose answer is lost, or (undefined) an acceptance. */
export type Mood =
  | { status: number; headers?: Record<string, string>; name?: string; raw?: string }
  | "hang"
  | "reset-after-accept"
  | undefined;

export interface MailProvider {
  url: string;
  received: Received[];
  /** What it has taken, by idempotency key: how often a letter left. */
  accepted: Map<string, number>;
  /** Chooses the answer; the default accepts. */
  mood: (request: Received) => Mood;
  stop: () => Promise<void>;
}

/** An HTTP server that speaks as the Resend API does, its memory of idempotency keys included. */
export async function startMailProvider(): Promise<MailProvider> {
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const provider: MailProvider = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received: [],
    accepted: new Map(),
    mood: () => undefined,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const received: Received = {
      path: `${request.method} ${request.url}`,
      key: String(request.headers["idempotency-key"]),
      authorization: String(request.headers.authorization),
      body: JSON.parse((await text(request)) || "{}") as Received["body"],
    };
    provider.received.push(received);
    const mood = provider.mood(received);
    if (mood === "hang") return;
    if (typeof mood === "object") {
      const { status, headers, name = "application_error", raw } = mood;
      response.writeHead(status, { "Content-Type": "application/json", ...headers });
      return void response.end(raw ?? JSON.stringify({ statusCode: status, name, message: "Refused." }));
    }
    if (!provider.accepted.has(received.key)) provider.accepted.set(received.key, 1);
    if (mood === "reset-after-accept") return void request.socket.destroy();
    response.writeHead(200, { "Content-Type": "application/json" });
    response.end(JSON.stringify({ id: `provider-${received.key}` }));
  }

  return provider;
}
