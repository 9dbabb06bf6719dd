import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

/** One request the provider got. */
interface Received {
  path: string;
  /** Empty where none was sent. */
  key: string;
  authorization: string;
  body: {
    from: string;
    to: string;
    subject: string;
    html: string;
    text: string;
    tags?: { name: string; value: string }[];
  };
}

/**
 * How it answers a request: a refusal, a silence, an acceptance whose answer is lost or never comes, or (undefined)
 * an acceptance.
 */
export type Mood =
  | { status: number; headers?: Record<string, string>; name?: string; raw?: string }
  | "hang"
  | "hang-after-accept"
  | "reset-after-accept"
  | undefined;

export interface MailProvider {
  url: string;
  received: Received[];
  /** What it has taken, by idempotency key. */
  accepted: Map<string, { id: string; body: string }>;
  /** Our ids of the letters that left for their receivers, in order: one that left twice is there twice. */
  left: string[];
  /** Our ids of the letters it was asked for while it was busy with the same letter. */
  crossed: string[];
  /** Chooses the answer, now or later; the default accepts at once. */
  mood: (request: Received) => Mood | Promise<Mood>;
  /** Forgets what it was asked for, and accepts again. */
  reset: () => void;
  stop: () => Promise<void>;
}

/** Our id of a letter, as it goes along with it; empty for a question, which carries none. */
const letterOf = ({ body }: Received) => body.tags?.find(({ name }) => name === "letter")?.value ?? "";

/** An HTTP server that speaks as the Resend API does, its memory of idempotency keys included. */
export async function startMailProvider(): Promise<MailProvider> {
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const busyWith = new Set<string>();
  const provider: MailProvider = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received: [],
    accepted: new Map(),
    left: [],
    crossed: [],
    mood: () => undefined,
    reset: () => {
      for (const list of [provider.received, provider.left, provider.crossed]) list.length = 0;
      provider.accepted.clear();
      provider.mood = () => undefined;
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  /** Takes a letter, of one key once; null where the key was used for another letter. */
  function accept(received: Received): { id: string } | null {
    const body = JSON.stringify(received.body);
    const known = provider.accepted.get(received.key);
    if (known) return known.body === body ? known : null;
    const taken = { id: `provider-${received.key}`, body };
    if (received.key) provider.accepted.set(received.key, taken);
    provider.left.push(letterOf(received));
    return taken;
  }

  function refuse(response: ServerResponse, { status, headers, name, raw }: Mood & object): void {
    response.writeHead(status, { "Content-Type": "application/json", ...headers });
    response.end(
      raw ?? JSON.stringify({ statusCode: status, name: name ?? "application_error", message: "Refused." }),
    );
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const received: Received = {
      path: `${request.method} ${request.url}`,
      key: String(request.headers["idempotency-key"] ?? ""),
      authorization: String(request.headers.authorization),
      body: JSON.parse((await text(request)) || "{}") as Received["body"],
    };
    provider.received.push(received);
    const letter = letterOf(received);
    if (busyWith.has(letter)) provider.crossed.push(letter);
    busyWith.add(letter);
    response.once("close", () => busyWith.delete(letter));
    const mood = await provider.mood(received);
    if (mood === "hang") return;
    if (typeof mood === "object") return refuse(response, mood);
    const taken = accept(received);
    if (mood === "hang-after-accept") return;
    if (mood === "reset-after-accept") return void request.socket.destroy();
    if (!taken) return refuse(response, { status: 409, name: "invalid_idempotent_request" });
    response.writeHead(200, { "Content-Type": "application/json" });
    response.end(JSON.stringify({ id: taken.id }));
  }

  return provider;
}
