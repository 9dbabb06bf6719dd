import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { hashToken, isToken, randomToken } from "@/lib/secrets/token";
import { mintLink, resetLink } from "@/lib/secrets/reset-link";
import { testSettings } from "../../support/settings";
import { storedLink } from "../../support/stored-link";

const link = { id: "6f0e0a52-3b0f-4f6a-8d5a-0d6f5c1b2a3e", nonce: "Zm9vYmFyYmF6cXV4MTIzNA" };
const tokenOf = (made: { id: string; nonce: string }) => resetLink(storedLink(made))!.split("/").at(-1)!;

/** What a server with other secrets makes of the same link. */
async function linkUnder(secrets: Record<string, string>, of = storedLink(link)): Promise<string | null> {
  vi.resetModules();
  for (const [name, value] of Object.entries(secrets)) vi.stubEnv(name, value);
  const other = await import("@/lib/secrets/reset-link");
  const address = other.resetLink(of);
  vi.unstubAllEnvs();
  return address;
}

const another = "another-secret-of-more-than-32-bytes";

describe("a link's token", () => {
  test("is 32 bytes in base64url", () => {
    expect(Buffer.from(tokenOf(link), "base64url")).toHaveLength(32);
    expect(isToken(tokenOf(link))).toBe(true);
  });

  test("is made again from the same id and nonce", () => {
    expect(tokenOf({ ...link })).toBe(tokenOf(link));
  });

  test("is another one for another id or nonce", () => {
    const others = [
      tokenOf({ ...link, id: "6f0e0a52-3b0f-4f6a-8d5a-0d6f5c1b2a3f" }),
      tokenOf({ ...link, nonce: "Zm9vYmFyYmF6cXV4MTIzNQ" }),
    ];
    expect(new Set([tokenOf(link), ...others]).size).toBe(3);
  });

  test("is made again under the secret it was made under, in use or accepted, and under no other", async () => {
    const made = resetLink(storedLink(link));
    expect(await linkUnder({ AUTH_SECRET: testSettings.AUTH_SECRET })).toBe(made);
    expect(await linkUnder({ AUTH_SECRET: another, AUTH_SECRET_ACCEPTED: testSettings.AUTH_SECRET })).toBe(
      made,
    );
    expect(await linkUnder({ AUTH_SECRET: another })).toBeNull();
  });

  test("stands behind the origin of APP_URL", () => {
    expect(resetLink(storedLink(link))).toMatch(/^http:\/\/localhost:3000\/reset\/[A-Za-z0-9_-]{43}$/);
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
