import path from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { listRoutes } from "../../support/routes";
import { testSettings } from "../../support/settings";

beforeEach(() => void vi.resetModules());
afterEach(() => void vi.unstubAllEnvs());

const routes = listRoutes().filter(({ pattern }) => pattern.startsWith("/api/cron/"));

/** Calls a scheduled route as the platform does, with `authorization`. */
async function call(file: string, authorization?: string): Promise<Response> {
  const route = (await import(path.resolve(import.meta.dirname, "../../..", file))) as {
    GET: (request: Request) => Promise<Response>;
  };
  return route.GET(
    new Request("http://localhost:3000/", { headers: authorization ? { authorization } : {} }),
  );
}

test("there is a scheduled route", () => {
  expect(routes).not.toEqual([]);
});

describe.each(routes)("$pattern", ({ file }) => {
  test.each([
    ["without a secret", undefined],
    ["with another", "Bearer another-secret-of-some-length"],
    ["with the beginning of the right one", `Bearer ${testSettings.CRON_SECRET.slice(0, -1)}`],
    ["with the right one and more", `Bearer ${testSettings.CRON_SECRET}x`],
    ["with the right one as it is", testSettings.CRON_SECRET],
    ["with the right one for another scheme", `Basic ${testSettings.CRON_SECRET}`],
    ["with an empty one", "Bearer "],
  ])("%s is 401", async (_how, authorization) => {
    const response = await call(file, authorization);
    expect(response.status).toBe(401);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(await response.json()).toEqual({ error: "unauthorized" });
  });

  test.each([undefined, "Bearer ", "Bearer undefined", `Bearer ${testSettings.CRON_SECRET}`])(
    "where no secret is set it is 503 with %s",
    async (authorization) => {
      vi.stubEnv("CRON_SECRET", "");
      expect((await call(file, authorization)).status).toBe(503);
    },
  );
});
