import { NextRequest } from "next/server";
import { describe, expect, test } from "vitest";
import { isBodyTooLarge } from "@/lib/http/is-body-too-large";
import { contentSecurityPolicy, newNonce } from "@/lib/http/content-security-policy";
import { isFromElsewhere } from "@/lib/http/is-from-elsewhere";

const ours = "http://localhost:3000";

const send = (
  path: string,
  init: { method?: string; headers?: Record<string, string>; body?: BodyInit } = {},
) => new NextRequest(`${ours}${path}`, { method: "POST", ...init });

describe("a request that may change something", () => {
  test.each([
    ["our own", ours, false],
    ["none", undefined, true],
    ["null", "null", true],
    ["another host", "https://evil.example", true],
    ["another port", "http://localhost:3001", true],
    ["https for http", "https://localhost:3000", true],
    ["ours with a slash", `${ours}/`, true],
    ["ours before another", `${ours}.evil.example`, true],
    ["ours in capitals", "HTTP://LOCALHOST:3000", true],
  ])("with the origin %s comes from elsewhere: %4$s", (_what, origin, elsewhere) => {
    for (const method of ["POST", "PUT", "PATCH", "DELETE"])
      for (const path of [
        "/login",
        "/orders",
        "/api/auth/callback/credentials",
        "/api/cron/outbox",
        "/api/v1x",
        "/nowhere",
      ])
        expect(isFromElsewhere(send(path, { method, headers: origin ? { origin } : {} }))).toBe(elsewhere);
  });

  test.each(["GET", "HEAD", "OPTIONS"])("is not %s", (method) => {
    expect(isFromElsewhere(send("/orders", { method }))).toBe(false);
  });

  test("of a program needs no origin, at the programs' doors alone", () => {
    expect(isFromElsewhere(send("/api/v1/orders"))).toBe(false);
    expect(isFromElsewhere(send("/api/webhooks/resend"))).toBe(false);
    expect(isFromElsewhere(send("/api/v1/../auth/signout"))).toBe(true);
    expect(isFromElsewhere(send("/api/v1/%2e%2e/auth/signout"))).toBe(true);
  });
});

describe("a body", () => {
  const chunked = (bytes: number) => {
    const request = send("/login", { body: new Uint8Array(bytes) });
    request.headers.delete("content-length");
    return request;
  };

  test.each([
    [100_000, false],
    [100_001, true],
  ])("of %i declared bytes on a signed-out page is too large: %s", async (bytes, tooLarge) => {
    for (const path of [
      "/login",
      "/recovery",
      "/reset",
      "/api/auth/callback/credentials",
      "/api/webhooks/resend",
    ])
      expect(await isBodyTooLarge(send(path, { headers: { "content-length": String(bytes) } }))).toBe(
        tooLarge,
      );
  });

  test.each([
    [100_000, false],
    [100_001, true],
  ])("of %i bytes whose length nobody declared is counted: %s", async (bytes, tooLarge) => {
    expect(await isBodyTooLarge(chunked(bytes))).toBe(tooLarge);
  });
});

describe("the content security policy", () => {
  const directives = (policy: string) =>
    Object.fromEntries(policy.split("; ").map((part) => part.split(/ (.*)/s) as [string, string]));

  test("lets scripts run by nonce alone, and nothing frame, load or send elsewhere", () => {
    expect(directives(contentSecurityPolicy("bm9uY2U=", "/login"))).toMatchObject({
      "default-src": "'self'",
      "script-src": "'self' 'nonce-bm9uY2U=' 'strict-dynamic'",
      "object-src": "'none'",
      "base-uri": "'none'",
      "frame-ancestors": "'none'",
      "frame-src": "'none'",
      "form-action": "'self'",
    });
    expect(contentSecurityPolicy("bm9uY2U=", "/login")).not.toMatch(/unsafe|\*|https?:/);
  });

  test("has a nonce of 128 bits, another each time", () => {
    const nonces = Array.from({ length: 100 }, newNonce);
    expect(new Set(nonces).size).toBe(100);
    for (const nonce of nonces) expect(Buffer.from(nonce, "base64")).toHaveLength(16);
  });
});
