import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { currentPath, loginPath, returnPath } from "@/lib/access/return-path";

const host = "https://account.example.com";

/** Where a browser on a page of ours would go. */
const destination = (path: string) => new URL(path, `${host}/login`);

describe("elsewhere", () => {
  test.each([
    "//evil.example",
    "///evil.example",
    "////evil.example",
    "\\\\evil.example",
    "/\\evil.example",
    "/\\/evil.example",
    "https:evil.example",
    "https://evil.example",
    "http:///evil.example",
    "javascript:alert(1)",
    "data:text/html,x",
    " //evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "/\r\nLocation: https://evil.example",
    "/.//evil.example",
    "/orders/..//evil.example",
    "/%2e%2e//evil.example",
    "evil.example",
    "@evil.example",
    "",
    null,
    undefined,
  ])("%j leads to the first page", (asked) => {
    expect(returnPath(asked)).toBe("/orders");
  });

  test("an address on another host never comes out, whatever goes in", () => {
    const pieces = fc.constantFrom(
      "/",
      "\\",
      "//",
      "..",
      ".",
      "%2F",
      "%5C",
      "%09",
      "\t",
      "\n",
      "\r",
      "\u0000",
      "@",
      ":",
      "?",
      "#",
      "http:",
      "javascript:",
      "evil.example",
      "orders",
      "а",
      "\ud800",
    );
    const asked = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(pieces, { maxLength: 12 }).map((parts) => `/${parts.join("")}`),
      fc.webUrl(),
      fc.array(pieces).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(asked, (text) => {
        for (const path of [returnPath(text), currentPath(text), loginPath(text)]) {
          expect(path).toMatch(/^\/(?![/\\])[\u0021-\u007e]*$/);
          expect(destination(path).origin).toBe(host);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("on this host", () => {
  test.each([
    ["/reports", "/reports"],
    ["/reports?x=http://evil.example", "/reports?x=http://evil.example"],
    ["/reports?x=//evil.example", "/reports?x=//evil.example"],
    ["/%2F%2Fevil.example", "/%2F%2Fevil.example"],
    ["/admin/users?page=2", "/admin/users?page=2"],
    ["/orders#section", "/orders"],
    ["/заказы", "/%D0%B7%D0%B0%D0%BA%D0%B0%D0%B7%D1%8B"],
    ["/loginhistory", "/loginhistory"],
  ])("%s is returned to as %s", (asked, path) => {
    expect(returnPath(asked)).toBe(path);
  });

  test.each([
    "/",
    "/login",
    "/login?callbackUrl=/reports",
    "/recovery",
    "/reset",
    "/reset/token",
    "/api/health",
    "/dev/mailbox",
  ])("%s is no page to return to after signing in", (asked) => {
    expect(returnPath(asked)).toBe("/orders");
  });

  test("the page in hand may be the door's", () => {
    expect(currentPath("/recovery")).toBe("/recovery");
    expect(currentPath("//evil.example")).toBe("/login");
  });

  test("the sign-in page remembers where the visitor was going, in one parameter", () => {
    expect(loginPath("/reports?a=1&b=2")).toBe("/login?callbackUrl=%2Freports%3Fa%3D1%26b%3D2");
    expect(loginPath("/orders")).toBe("/login");
    expect(loginPath("//evil.example")).toBe("/login");
  });

  test("a path of two thousand characters is carried along, and none that is longer", () => {
    const longest = "/reports?x=".padEnd(2_000, "y");
    expect(returnPath(longest)).toBe(longest);
    expect(returnPath(`${longest}y`)).toBe("/orders");
    expect(loginPath(`${longest}y`)).toBe("/login");
  });
});
