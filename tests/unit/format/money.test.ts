import fc from "fast-check";
import { expect, test } from "vitest";
import { formatMoney, toDecimal } from "@/lib/format/money";

const amounts = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });

test("each language writes an amount its own way", () => {
  expect(formatMoney(123_456n, "BYN", "ru")).toBe("1\u00a0234,56\u00a0BYN");
  expect(formatMoney(123_456n, "BYN", "be")).toBe("1\u00a0234,56\u00a0BYN");
  expect(formatMoney(123_456n, "BYN", "en")).toBe("1,234.56\u00a0BYN");
  expect(formatMoney(5n, "EUR", "ru")).toBe("0,05\u00a0EUR");
  expect(formatMoney(-5n, "USD", "en")).toBe("-0.05\u00a0USD");
});

test("a currency has the digits of ISO 4217", () => {
  expect(formatMoney(1_234n, "JPY", "en")).toBe("1,234\u00a0JPY");
  expect(formatMoney(1_234n, "KWD", "en")).toBe("1.234\u00a0KWD");
  expect(toDecimal(7n, "JPY")).toBe("7");
});

test("no amount of a bigint column loses a unit", () => {
  fc.assert(
    fc.property(amounts, fc.constantFrom("ru", "be", "en"), (minor, locale) => {
      const digits = formatMoney(minor, "BYN", locale).replace(/\D/g, "");
      const sign = minor < 0n ? -1n : 1n;
      expect(BigInt(digits) * sign).toBe(minor);
    }),
  );
});

test("nothing in an amount breaks a line", () => {
  fc.assert(
    fc.property(amounts, fc.constantFrom("ru", "be", "en"), (minor, locale) => {
      expect(formatMoney(minor, "RUB", locale)).not.toMatch(/[ \t\n]/);
    }),
  );
});
