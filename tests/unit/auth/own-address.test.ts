import { NextRequest } from "next/server";
import { expect, test } from "vitest";
import { atOwnAddress, ownAddress } from "@/lib/auth/own-address";

const ours = "http://localhost:3000";

test.each([
  "https://evil.example",
  "https://evil.example/reports",
  "//evil.example",
  "\\\\evil.example",
  "javascript:alert(1)",
  `${ours}.evil.example/reports`,
  `${ours}@evil.example/reports`,
  `${ours}//evil.example`,
  `${ours}/\\evil.example`,
  "/login",
  "/api/auth/signout",
  "",
])("asked for %j the library leads to the first page of the cabinet", (asked) => {
  expect(ownAddress(asked)).toBe(`${ours}/orders`);
});

test.each(["/reports?period=today", `${ours}/reports?period=today`])(
  "asked for %j it leads there",
  (asked) => {
    expect(ownAddress(asked)).toBe(`${ours}/reports?period=today`);
  },
);

test("a request is one to APP_URL, by whatever name the server was asked", async () => {
  const sent = new NextRequest("https://10.0.0.7:8080/api/auth/signout?x=1", {
    method: "POST",
    headers: { cookie: "a=b" },
    body: "csrfToken=c",
  });
  const request = atOwnAddress(sent);
  expect(request.url).toBe(`${ours}/api/auth/signout?x=1`);
  expect([request.method, request.cookies.get("a")?.value]).toEqual(["POST", "b"]);
  expect(await request.text()).toBe("csrfToken=c");
});
