import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

beforeEach(() => void vi.resetModules());
afterEach(() => void vi.unstubAllEnvs());

async function namesUnder(settings: { APP_URL: string; CABINET_MODE: string }) {
  const mail = { MAIL_TRANSPORT: "resend", RESEND_API_KEY: "re_key", MAIL_FROM: "no-reply@example.com" };
  for (const [name, value] of Object.entries({ ...settings, ...mail })) vi.stubEnv(name, value);
  const { cookieName, isSecure } = await import("@/lib/secrets/cookie");
  return { session: cookieName("session"), link: cookieName("link", "path"), secure: isSecure() };
}

describe("the name of a cookie", () => {
  test("pins it to an https host", async () => {
    expect(await namesUnder({ APP_URL: "https://account.example.com", CABINET_MODE: "live" })).toEqual({
      session: "__Host-cabinet-live.session",
      link: "__Secure-cabinet-live.link",
      secure: true,
    });
  });

  test("goes without prefixes on plain http", async () => {
    expect(await namesUnder({ APP_URL: "http://localhost:3000", CABINET_MODE: "test" })).toEqual({
      session: "cabinet-test.session",
      link: "cabinet-test.link",
      secure: false,
    });
  });

  test("is another one in the other cabinet", async () => {
    const live = await namesUnder({ APP_URL: "https://account.example.com", CABINET_MODE: "live" });
    vi.resetModules();
    const demo = await namesUnder({ APP_URL: "https://account.example.com", CABINET_MODE: "test" });
    expect(demo.session).not.toBe(live.session);
  });
});
