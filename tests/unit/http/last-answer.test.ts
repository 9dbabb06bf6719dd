import { type RequestListener } from "node:http";
import { beforeAll, describe, expect, test } from "vitest";
import { answerFaultsPlainly, noteKnownFault, requestIdHeader } from "@/lib/http/last-answer";
import { ask } from "../../support/ask-listener";

beforeAll(answerFaultsPlainly);

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

  test.each(["/reset/%", "/orders/%E0%A4%A?page=1"])(
    "an address that nobody can read is 400: %s",
    async (path) => {
      expect(await ask((_request, response) => response.writeHead(500).end(), path)).toMatchObject([
        { status: 400 },
      ]);
    },
  );

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

  test("is forgotten with its request, also where it is told too late", async () => {
    const held = () => (globalThis as { cabinetLastWords?: Map<string, unknown> }).cabinetLastWords?.size;
    const gone = new Promise<void>((resolve) => {
      void ask((request, response) => {
        response.once("close", () => {
          noteKnownFault(String(request.headers[requestIdHeader]), "unavailable");
          resolve();
        });
        response.end();
      });
    });
    await gone;
    expect(held()).toBe(0);
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
