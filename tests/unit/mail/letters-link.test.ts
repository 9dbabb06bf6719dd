import { describe, expect, test } from "vitest";
import type { Locale } from "@/lib/i18n/locales";
import type { LetterKind } from "@/lib/outbox/letter";
import { queuedLetter, writeQueued as write } from "../../support/queued-letter";

describe("the life of a link", () => {
  const said = async (locale: Locale, minutes: number, kind: LetterKind = "password-recovery") => {
    const link = queuedLetter().link!;
    const expiresAt = new Date(link.createdAt.getTime() + minutes * 60_000);
    return (await write({ locale, kind, link: { ...link, expiresAt } })).text;
  };

  test.each([
    [
      "ru",
      30,
      "Ссылка действует 30 минут, до 22 ноября 2026 г. в 22:25 (Europe/Minsk, GMT+3), и только один раз.",
    ],
    ["ru", 1, "Ссылка действует 1 минуту, до"],
    ["ru", 2, "Ссылка действует 2 минуты, до"],
    ["ru", 21, "Ссылка действует 21 минуту, до"],
    ["ru", 60, "Ссылка действует 1 час, до"],
    ["ru", 90, "Ссылка действует 1 час 30 минут, до"],
    ["ru", 72 * 60, "Ссылка действует 72 часа, до 25 ноября 2026 г. в 21:55"],
    [
      "be",
      30,
      "Спасылка дзейнічае 30 хвілін, да 22 лістапада 2026 г. у 22:25 (Europe/Minsk, GMT+3), і толькі адзін раз.",
    ],
    ["be", 1, "Спасылка дзейнічае 1 хвіліну, да"],
    ["be", 3, "Спасылка дзейнічае 3 хвіліны, да"],
    ["be", 72 * 60, "Спасылка дзейнічае 72 гадзіны, да"],
    ["be", 5 * 60, "Спасылка дзейнічае 5 гадзін, да"],
    [
      "en",
      30,
      "The link is valid for 30 minutes, until 22 November 2026 at 22:25 (Europe/Minsk, GMT+3), and only once.",
    ],
    ["en", 1, "The link is valid for 1 minute, until"],
    ["en", 72 * 60, "The link is valid for 72 hours, until"],
  ] as const)("in %s, %i minutes", async (locale, minutes, words) => {
    expect(await said(locale, minutes)).toContain(words);
  });

  test("is told as promised when the link has been revoked since", async () => {
    const details = { expiresAt: "2026-11-22T19:25:00.000Z" };
    const link = { ...queuedLetter().link!, expiresAt: new Date("2026-11-22T18:57:00Z") };
    expect((await write({ details, link })).text).toContain("30 минут, до 22 ноября 2026 г. в 22:25");
  });

  test("is told in the reader's own time zone", async () => {
    expect((await write({ timeZone: "Asia/Tokyo" })).text).toContain(
      "23 ноября 2026 г. в 04:25 (Asia/Tokyo, GMT+9)",
    );
    expect((await write({ timeZone: "UTC" })).text).toContain("22 ноября 2026 г. в 19:25 (UTC, GMT+0)");
    const summer = { at: "2026-07-01T12:00:00.000Z" };
    expect(
      (
        await write({
          kind: "password-changed",
          link: null,
          details: summer,
          timeZone: "Europe/Warsaw",
          locale: "en",
        })
      ).text,
    ).toContain("1 July 2026 at 14:00 (Europe/Warsaw, GMT+2)");
  });
});
