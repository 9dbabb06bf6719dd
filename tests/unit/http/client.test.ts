import { afterEach, beforeEach, expect, test, vi } from "vitest";

beforeEach(() => void vi.resetModules());
afterEach(() => void vi.unstubAllEnvs());

async function clientOf(headers: Record<string, string>, header?: string) {
  if (header) vi.stubEnv("CLIENT_IP_HEADER", header);
  const client = await import("@/lib/http/client");
  const { socketHeader } = await import("@/lib/http/socket-address");
  const named = Object.entries(headers).map(([name, value]): [string, string] => [
    name === "socket" ? socketHeader() : name,
    value,
  ]);
  return client.clientOf(new Headers(named));
}

const forged = {
  "x-forwarded-for": "198.51.100.1",
  "x-real-ip": "198.51.100.2",
  forwarded: "for=198.51.100.3",
  "cf-connecting-ip": "198.51.100.4",
  "true-client-ip": "198.51.100.5",
};

test("the address is the socket's, whatever headers claim", async () => {
  expect(await clientOf({ ...forged, socket: "::ffff:192.0.2.1" })).toMatchObject({ ip: "192.0.2.1" });
  expect(await clientOf(forged)).toMatchObject({ ip: null });
});

test("the address is in the one header the platform overwrites, where there is one", async () => {
  expect(await clientOf({ ...forged, socket: "192.0.2.1" }, "X-Real-IP")).toMatchObject({
    ip: "198.51.100.2",
  });
  expect(await clientOf({ socket: "192.0.2.1" }, "X-Real-IP")).toMatchObject({ ip: null });
});

test("a long name of a browser is cut", async () => {
  expect((await clientOf({ "user-agent": "x".repeat(5_000) })).userAgent).toHaveLength(300);
});
