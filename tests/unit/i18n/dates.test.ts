import { expect, test } from "vitest";
import {
  clockFormat,
  dayFormat,
  instantFormat,
  momentFormat,
  monthFormat,
  shortFormat,
} from "@/lib/format/moment-format";
import { locales } from "@/lib/i18n/locales";

const at = new Date("2026-11-08T20:04:05Z");
const zone = "Europe/Minsk";

test("English dates are British: day before month, 24 hours", () => {
  expect(dayFormat("en").format(at)).toBe("08 Nov 2026");
  expect(momentFormat("en", zone).format(at)).toBe("08 Nov 2026, 23:04");
  expect(momentFormat("en", zone, { seconds: true }).format(at)).toBe("08 Nov 2026, 23:04:05");
  expect(instantFormat("en", zone).format(at)).toBe("8 Nov 2026, 23:04:05");
  expect(clockFormat("en", zone).format(at)).toBe("23:04");
  expect(monthFormat("en").format(at)).toBe("November 2026");
  expect([shortFormat("en", "day"), shortFormat("en", "month")].map((format) => format.format(at))).toEqual([
    "08 Nov",
    "Nov",
  ]);
});

test("Russian and Belarusian dates are figures in tables and words elsewhere", () => {
  for (const locale of ["ru", "be"] as const)
    expect(momentFormat(locale, zone).format(at)).toBe("08.11.2026, 23:04");
  expect(instantFormat("ru", zone).format(at)).toBe("8 нояб. 2026 г., 23:04:05");
  expect(instantFormat("be", zone).format(at)).toBe("8 ліс 2026 г., 23:04:05");
});

test.each(locales)("midnight is 00:00 in %s", (locale) => {
  const midnight = new Date("2026-11-08T21:00:00Z");
  expect(clockFormat(locale, zone).format(midnight)).toBe("00:00");
  expect(momentFormat(locale, zone).format(midnight)).toContain("00:00");
});
