import { expect, test, vi } from "vitest";
import { openSession, sealSession } from "@/lib/access/session-cookie";
import { newDeviceId, sealDevice } from "@/lib/auth/device-cookie";
import { randomToken } from "@/lib/secrets/token";
import { applySettings, testSettings } from "../../support/settings";

test("a session's cookie holds its random id and a seal, and nothing of a person", () => {
  const sessionToken = randomToken();
  expect(openSession(sealSession(sessionToken))).toBe(sessionToken);
  expect(sealSession(sessionToken)).toMatch(/^[\w-]{43}\.[\w-]{43}$/);
});

test("a seal of another cookie opens no session", () => {
  expect(openSession(sealDevice(newDeviceId()))).toBeNull();
});

test("a session of one cabinet is none of the other, were even their secrets the same", async () => {
  const ofTest = sealSession(randomToken());
  vi.resetModules();
  applySettings({
    ...testSettings,
    DATABASE_URL: "postgres://nobody@127.0.0.1:1/nothing",
    CABINET_MODE: "live",
    MAIL_TRANSPORT: "resend",
    MAIL_FROM: "Cabinet <no-reply@cabinet.test>",
    RESEND_API_KEY: "re_of_a_test",
  });
  const live = await import("@/lib/access/session-cookie");
  expect(live.openSession(ofTest)).toBeNull();
  const token = randomToken();
  expect(live.openSession(live.sealSession(token))).toBe(token);
});
