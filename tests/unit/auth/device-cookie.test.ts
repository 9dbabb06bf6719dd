import { expect, test, vi } from "vitest";
import { newDeviceId, openDevice, sealDevice } from "@/lib/auth/device-cookie";
import { hashToken } from "@/lib/secrets/token";
import { applySettings, testSettings } from "../../support/settings";

test("a sealed id is read again, and no two are alike", () => {
  const deviceId = newDeviceId();
  expect(openDevice(sealDevice(deviceId))).toBe(deviceId);
  expect(newDeviceId()).not.toBe(deviceId);
});

const deviceId = newDeviceId();
const [, mark = ""] = sealDevice(deviceId).split(".");

test.each([
  ["another id under the same seal", `${newDeviceId()}.${mark}`],
  ["a seal of one's own", `${deviceId}.${hashToken(deviceId).slice(0, 43)}`],
  ["no seal", deviceId],
  ["an empty seal", `${deviceId}.`],
  ["more after the seal", `${sealDevice(deviceId)}x`],
  ["a line feed after the seal", `${sealDevice(deviceId)}\n`],
  ["nothing", ""],
  ["no cookie", undefined],
])("%s is no device of ours", (_what, value) => {
  expect(openDevice(value)).toBeNull();
});

test("a device of one cabinet is none of another with its own secret", async () => {
  const sealed = sealDevice(deviceId);
  vi.resetModules();
  applySettings({
    ...testSettings,
    DATABASE_URL: "postgres://nobody@127.0.0.1:1/nothing",
    AUTH_SECRET: "another-secret-of-the-tests-and-of-nothing",
  });
  const other = await import("@/lib/auth/device-cookie");
  expect(other.openDevice(sealed)).toBeNull();
});
