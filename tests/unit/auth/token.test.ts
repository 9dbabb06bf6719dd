import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { hashToken, isToken, mintLink, randomToken, resetLink } from "@/lib/auth/token";
import { testSettings } from "../../support/settings";

const link = { id: "6f0e0a52-3b0f-4f6a-8d5a-0d6f5c1b2a3e", nonce: "Zm9vYmFyYmF6cXV4MTIzNA" };
const tokenOf = (made: { id: string; nonce: string }) => resetLink(made).split("/").at(-1)!;

/** The token that a server with another secret makes of the same link. */
async function tokenUnder(secret: string, of = link): Promise<string> {
  vi.resetModules();
  vi.stubEnv("AUTH_SECRET", secret);
  const other = await import("@/lib/auth/token");
  const token = other.resetLink(of).split("/").at(-1)!;
  vi.unstubAllEnvs();
  return token;
}

describe("a link's token", () => {
  test("is 32 bytes in base64url", () => {
    expect(Buffer.from(tokenOf(link), "base64url")).toHaveLength(32);
    expect(isToken(tokenOf(link))).toBe(true);
  });

  test("is made again from the same id and nonce", () => {
    expect(tokenOf({ ...link })).toBe(tokenOf(link));
  });

  test("is another one for another id, nonce or secret", async () => {
    const others = [
      tokenOf({ ...link, id: "6f0e0a52-3b0f-4f6a-8d5a-0d6f5c1b2a3f" }),
      tokenOf({ ...link, nonce: "Zm9vYmFyYmF6cXV4MTIzNQ" }),
      await tokenUnder("another-secret-of-more-than-32-bytes"),
    ];
    expect(new Set([tokenOf(link), ...others]).size).toBe(4);
    expect(await tokenUnder(testSettings.AUTH_SECRET)).toBe(tokenOf(link));
  });

  test("stands behind the origin of APP_URL", () => {
    expect(resetLink(link)).toMatch(/^http:\/\/localhost:3000\/reset\/[A-Za-z0-9_-]{43}$/);
  });
});

describe("a minted link", () => {
  test("stores the digest of its token and not the token", () => {
    const minted = mintLink();
    expect(minted.tokenHash).toBe(hashToken(tokenOf(minted)));
    expect(minted.tokenHash).toMatch(/^[0-9a-f]{64}$/);
    expect(Object.values(minted)).not.toContain(tokenOf(minted));
  });

  test("is like no other", () => {
    const tokens = Array.from({ length: 500 }, () => tokenOf(mintLink()));
    expect(new Set(tokens).size).toBe(500);
    expect(new Set(tokens.map((token) => token.slice(0, 8))).size).toBe(500);
  });
});

describe("the shape of a token", () => {
  test.each([
    ["empty", ""],
    ["one character short", tokenOf(link).slice(1)],
    ["one character long", `${tokenOf(link)}A`],
    ["ten kilobytes", "A".repeat(10_240)],
    ["a line feed after it", `${tokenOf(link)}\n`],
    ["a NUL in it", `\u0000${tokenOf(link).slice(1)}`],
    ["a way up", "../../../../../../../../../../../../../../../"],
  ])("%s has none", (_what, text) => {
    expect(isToken(text)).toBe(false);
  });

  test("random tokens have it, texts of other lengths never", () => {
    expect(isToken(randomToken())).toBe(true);
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 100 }),
        (text) => text.length === 43 || !isToken(text),
      ),
    );
  });
});
