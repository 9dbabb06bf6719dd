import { Agent, request as askOver } from "node:http";
import { text } from "node:stream/consumers";

/** A request that is ready to be sent: what makes it costs nothing while it is measured. */
export interface Prepared {
  method: "GET" | "POST" | "PUT";
  path: string;
  headers: Record<string, string>;
  body?: Buffer;
}

export interface Answered {
  status: number;
  headers: NodeJS.Dict<string | string[]>;
  body: string;
  /** From the first byte sent to the last one read, in milliseconds. */
  ms: number;
}

/** A form in the coding of a form with files, as browsers send it to a server action. */
export function encodeForm(fields: Iterable<readonly [string, string]>): Pick<Prepared, "headers" | "body"> {
  const boundary = "----CabinetBench";
  const parts = [...fields].map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const body = Buffer.from(`${parts.join("")}--${boundary}--\r\n`);
  return {
    body,
    headers: {
      "content-type": `multipart/form-data; boundary=${boundary}`,
      "content-length": String(body.length),
    },
  };
}

/**
 * Sends requests to a port of this machine, `atOnce` at a time over connections that stay open, and returns the
 * answers in the order of the requests.
 */
export async function sendAll(
  port: number,
  requests: readonly Prepared[],
  atOnce: number,
): Promise<Answered[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const answers: Answered[] = [];
  let next = 0;
  const worker = async () => {
    while (next < requests.length) {
      const at = next++;
      answers[at] = await send(port, requests[at]!, agent);
    }
  };
  try {
    await Promise.all(Array.from({ length: atOnce }, worker));
  } finally {
    agent.destroy();
  }
  return answers;
}

function send(port: number, { method, path, headers, body }: Prepared, agent: Agent): Promise<Answered> {
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    const sent = askOver({ host: "127.0.0.1", port, agent, method, path, headers }, (response) => {
      text(response).then(
        (read) =>
          resolve({
            status: response.statusCode!,
            headers: response.headers,
            body: read,
            ms: performance.now() - begun,
          }),
        reject,
      );
    });
    sent.once("error", reject);
    sent.end(body);
  });
}
