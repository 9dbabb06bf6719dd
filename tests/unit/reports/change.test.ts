import fc from "fast-check";
import { expect, test } from "vitest";
import { changeOf, ratioOf, withSign } from "@/lib/reports/change";

test.each([
  [150n, 100n, 50n, 0.5],
  [100n, 150n, -50n, -0.333],
  [0n, 5n, -5n, -1],
  [7n, 7n, 0n, 0],
  [2001n, 2000n, 1n, 0.001],
  [2000n * 10n ** 18n + 1n, 2000n * 10n ** 18n, 1n, 0],
])("%s after %s is a change of %s, by %s", (now, before, difference, ratio) => {
  expect(changeOf(now, before)).toStrictEqual({ difference, ratio });
});

test("a fall has a minus as wide as a plus", () => {
  const written = (size: bigint) => `${size} BYN`;
  expect([withSign(-50n, written), withSign(50n, written)]).toEqual(["\u221250 BYN", "+50 BYN"]);
});

test("after nothing there is a difference and no ratio", () => {
  expect(changeOf(5n, 0n)).toStrictEqual({ difference: 5n, ratio: null });
  expect(changeOf(0n, 0n)).toStrictEqual({ difference: 0n, ratio: null });
});

test("a ratio is finite, within half a thousandth of the true one, whatever the sizes", () => {
  fc.assert(
    fc.property(fc.bigInt(-(10n ** 12n), 10n ** 12n), fc.bigInt(1n, 10n ** 6n), (part, whole) => {
      const ratio = ratioOf(part, whole)!;
      const thousandths = BigInt(Math.round(ratio * 1000));
      const off = thousandths * whole - part * 1000n;
      expect(2n * (off < 0n ? -off : off)).toBeLessThanOrEqual(whole);
    }),
  );
});
