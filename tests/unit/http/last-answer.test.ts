import { once } from "node:events";
import { createServer, type IncomingMessage, type RequestListener, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { answerFaultsPlainly, noteKnownFault, noteWait, requestIdHeader } from "@/lib/http/last-answer";

beforeAll(answerFaultsPlainly);

let server: Server | undefined;
afterEach(() => void server?.close());

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** Asks a server that answers with `listener`, over connections that are kept. */
async function ask(
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

const failing: Record<string, RequestListener> = {
  "writeHead and end": (_request, response) =>
    response.writeHead(500, { "X-Powered-By": "x" }).end("stack trace"),
  "a status and end": (_request, response) => {
    response.statusCode = 500;
    response.setHeader("Content-Encoding", "gzip");
    response.end("stack trace");
  },
  "a status and several writes": (_request, response) => {
    response.statusCode = 500;
    response.write("stack ");
    response.write("trace");
    response.end(" and more");
  },
  "flushed headers": (_request, response) => {
    response.statusCode = 500;
    response.flushHeaders();
    response.end("stack trace");
  },
  "an end without a body": (_request, response) => {
    response.statusCode = 500;
    response.end();
  },
};

describe.each(Object.entries(failing))("a fault told by %s", (_how, listener) => {
  test("is a page in the visitor's language with the id the log has, on every request of a connection", async () => {
    const ids: string[] = [];
    const answers = await ask(
      (request, response) => {
        ids.push(String(request.headers[requestIdHeader]));
        listener(request, response);
      },
      "/orders",
      "GET",
      3,
    );
    expect(new Set(ids).size).toBe(3);
    for (const [at, { status, headers, body }] of answers.entries()) {
      expect(status).toBe(500);
      expect(body).toContain('<html lang="en">');
      expect(body).toContain(ids[at]);
      expect(body).not.toContain("stack");
      expect(headers).toMatchObject({
        "cache-control": "no-store",
        "content-length": String(Buffer.byteLength(body)),
      });
      expect(headers["content-security-policy"]).toContain("default-src 'none'");
      expect(headers["content-encoding"]).toBeUndefined();
    }
  });

  test("has no body for HEAD", async () => {
    expect(await ask(listener, "/orders", "HEAD")).toMatchObject([{ status: 500, body: "" }]);
  });
});

describe("what the fault was", () => {
  const known =
    (fault: "unavailable" | "malformed"): RequestListener =>
    (request, response) => {
      noteKnownFault(String(request.headers[requestIdHeader]), fault);
      response.writeHead(500).end();
    };

  test("a database that is away is 503, and says when to come back", async () => {
    expect(await ask(known("unavailable"))).toMatchObject([{ status: 503, headers: { "retry-after": "5" } }]);
  });

  test("a body that makes no sense is 400", async () => {
    expect(await ask(known("malformed"))).toMatchObject([{ status: 400 }]);
  });

  test("is known of its own request alone", async () => {
    let count = 0;
    const answers = await ask(
      (request, response) => {
        count += 1;
        if (count === 1) noteKnownFault(String(request.headers[requestIdHeader]), "unavailable");
        response.writeHead(500).end();
      },
      "/orders",
      "GET",
      2,
    );
    expect(answers.map(({ status }) => status)).toEqual([503, 500]);
  });

  test("changes a program's answer in its status alone", async () => {
    const listener: RequestListener = (request, response) => {
      noteKnownFault(String(request.headers[requestIdHeader]), "unavailable");
      response.writeHead(500, { "Content-Type": "application/json" }).end('{"error":"unavailable"}');
    };
    expect(await ask(listener, "/api/v1/orders")).toMatchObject([
      { status: 503, body: '{"error":"unavailable"}' },
    ]);
  });
});

test.each([200, 303, 404, 403])("an answer of %i is left as it is, streamed or whole", async (status) => {
  const listener: RequestListener = (_request, response) => {
    response.writeHead(status, { "Content-Type": "text/plain" });
    response.write("one ");
    setTimeout(() => response.end("two"), 5);
  };
  expect(await ask(listener)).toMatchObject([
    { status, body: "one two", headers: { "content-type": "text/plain" } },
  ]);
});

describe("every answer, a fault too,", () => {
  const constant = {
    "strict-transport-security": "max-age=31536000; includeSubDomains",
    "x-content-type-options": "nosniff",
    "cross-origin-opener-policy": "same-origin",
  };

  test.each([
    [200, "/orders/?x=1", "same-origin", "no-store"],
    [308, "/reset/token/", "no-referrer", "no-store"],
    [500, "/reset/token", "no-referrer", "no-store"],
    [503, "/reset", "same-origin", "no-store"],
    [200, "/_next/static/chunk.js", "same-origin", undefined],
  ])("of %i at %s has its headers without anybody's doing", async (status, path, referrer, cache) => {
    const [answer] = await ask((_request, response) => response.writeHead(status).end(), path);
    expect(answer!.headers).toMatchObject({ ...constant, "referrer-policy": referrer });
    expect(answer!.headers["cache-control"]).toBe(cache);
  });
});

describe("a page that only says when to come back", () => {
  const limited: RequestListener = (request, response) => {
    noteWait(String(request.headers[requestIdHeader]), 90);
    response.statusCode = 200;
    response.write("in two ");
    response.end("minutes");
  };

  test("is 429 and keeps its words", async () => {
    expect(await ask(limited)).toMatchObject([
      { status: 429, body: "in two minutes", headers: { "retry-after": "90" } },
    ]);
  });

  test("stays what an action answers with", async () => {
    const [answer] = await ask(limited, "/reset", "POST");
    expect(answer).toMatchObject({ status: 200 });
    expect(answer!.headers["retry-after"]).toBeUndefined();
  });
});

test("a method that the framework throws at is 400", async () => {
  expect(await ask(failing["writeHead and end"]!, "/login", "TRACE")).toMatchObject([{ status: 400 }]);
});

test("a closed door without a page of its own gets one, and one with a page keeps it", async () => {
  const closed =
    (type?: string): RequestListener =>
    (request, response) => {
      noteKnownFault(String(request.headers[requestIdHeader]), "forbidden");
      if (type) response.setHeader("Content-Type", type);
      response.statusCode = 403;
      response.end(type ? "its own page" : undefined);
    };
  const [bare] = await ask(closed());
  expect(bare).toMatchObject({ status: 403, headers: { "content-type": "text/html; charset=utf-8" } });
  expect(bare?.body).toContain("<h1");
  const [own] = await ask(closed("text/html"));
  expect(own).toMatchObject({ status: 403, body: "its own page" });
});
