import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  emailField,
  loginField,
  normalizeEmail,
  normalizeLogin,
  passwordField,
} from "@/lib/forms/identifiers";

describe("logins compare", () => {
  test.each([
    ["in any case", "Merchant_01", "mERCHANT_01"],
    ["without surrounding spaces", "merchant_01", " \tmerchant_01\u00a0"],
    ["from full-width characters", "merchant_01", "ｍｅｒｃｈａｎｔ＿０１"],
  ])("%s", (_how, one, other) => {
    expect(normalizeLogin(other)).toBe(normalizeLogin(one));
  });

  test.each([
    ["a Cyrillic look-alike", "mеrchant_01"],
    ["a dotless i", "merchant_ı1"],
    ["a space within", "merchant 01"],
    ["a zero-width space", "merchant\u200b_01"],
  ])("%s is another login", (_what, other) => {
    expect(normalizeLogin(other)).not.toBe("merchant_01");
  });

  test("what is compared is compared alike when normalised again", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        (text) => normalizeLogin(normalizeLogin(text)) === normalizeLogin(text),
      ),
    );
  });
});

describe("e-mails compare", () => {
  test("in any ASCII case and without surrounding spaces", () => {
    expect(normalizeEmail("  MIKE@Example.ORG ")).toBe("mike@example.org");
  });

  test.each([
    ["a dotless i", "mıke@example.org"],
    ["a Turkish capital", "MİKE@example.org"],
    ["a full-width at", "mike＠example.org"],
    ["full-width letters", "ｍｉｋｅ@example.org"],
    ["a Kelvin sign", "mi\u212ae@example.org"],
    ["punycode", "mike@xn--example.org"],
    ["a ligature", "mike@exampﬂe.org"],
  ])("%s is another address", (_what, other) => {
    expect(normalizeEmail(other)).not.toBe("mike@example.org");
  });

  test("nothing beyond ASCII becomes ASCII", () => {
    const foreign = (text: string) => text.replace(/[\p{ASCII}\s\ufeff]/gu, "");
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => foreign(normalizeEmail(text)) === foreign(text)),
    );
  });
});

describe("at the door", () => {
  test.each([
    ["a login of 64 characters", loginField, "a".repeat(64), true],
    ["a login of 65 characters", loginField, "a".repeat(65), false],
    ["a login of spaces", loginField, "   ", false],
    ["a login with a NUL", loginField, "merchant\u0000", false],
    ["a login over two lines", loginField, "merchant\r\nBcc: x", false],
    ["an e-mail of 254 characters", emailField, "a".repeat(254), true],
    ["an e-mail of 255 characters", emailField, "a".repeat(255), false],
    ["a password of 128 characters", passwordField, "a".repeat(128), true],
    ["a password of 129 characters", passwordField, "a".repeat(129), false],
    ["no password", passwordField, "", false],
  ])("%s is taken: %4$s", (_what, field, text, taken) => {
    expect(field.safeParse(text).success).toBe(taken);
  });

  test("a password keeps its spaces", () => {
    expect(passwordField.parse(" pass word ")).toBe(" pass word ");
  });
});
