import { once } from "node:events";
import { createServer, type IncomingMessage, type RequestListener, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach } from "vitest";

let server: Server | undefined;
afterEach(() => void server?.close());

/** What came back. */
export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** Asks a server that answers with `listener`, over connections that are kept. */
export async function ask(
  listener: RequestListener,
  path = "/orders",
  method = "GET",
  times = 1,
): Promise<Answer[]> {
  server = createServer(listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const answers: Answer[] = [];
  for (let time = 0; time < times; time += 1) {
    const sent = request({ port, path, method, headers: { "accept-language": "en" } }).end();
    const [response] = (await once(sent, "response")) as [IncomingMessage];
    const chunks = await response.toArray();
    answers.push({
      status: response.statusCode ?? 0,
      headers: response.headers,
      body: Buffer.concat(chunks as Buffer[]).toString(),
    });
  }
  return answers;
}
