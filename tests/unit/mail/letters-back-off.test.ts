import { expect, test } from "vitest";
import { backOff, maxAttempts } from "@/lib/mail/back-off";

test("waits grow from ten seconds to an hour, and then there is none", () => {
  const waits = Array.from({ length: maxAttempts }, (_, index) => backOff(index + 1, 0, () => 0));
  expect(waits).toEqual([10, 60, 300, 1200, 3600, null]);
});

test("a fifth at most is added at random", () => {
  expect(backOff(1, 0, () => 0.999)).toBeCloseTo(12, 1);
});

test("a provider's own wait is kept, within the day it remembers a letter", () => {
  expect(backOff(1, 120, () => 0)).toBe(120);
  expect(backOff(2, 5, () => 0)).toBe(60);
  expect(backOff(1, 1_000_000, () => 0)).toBe(20 * 60 * 60);
});
