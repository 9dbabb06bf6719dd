import { expect, test } from "vitest";
import { newDeviceId, sealDevice } from "@/lib/auth/device-cookie";
import { openSession, sealSession } from "@/lib/auth/session-cookie";
import { randomToken } from "@/lib/auth/token";

test("a session's cookie holds its random id and a seal, and nothing of a person", () => {
  const sessionToken = randomToken();
  expect(openSession(sealSession(sessionToken))).toBe(sessionToken);
  expect(sealSession(sessionToken)).toMatch(/^[\w-]{43}\.[\w-]{43}$/);
});

test("a seal of another cookie opens no session", () => {
  expect(openSession(sealDevice(newDeviceId()))).toBeNull();
});
