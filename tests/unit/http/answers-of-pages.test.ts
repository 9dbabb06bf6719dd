import { type RequestListener } from "node:http";
import { beforeAll, describe, expect, test } from "vitest";
import { answerFaultsPlainly, noteKnownFault, noteWait, requestIdHeader } from "@/lib/http/last-answer";
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
