import { expect, test } from "vitest";
import { locales } from "@/lib/i18n/locales";
import { writeSampleLetters } from "@/lib/mail/write-sample-letters";
import { letterKinds } from "@/lib/outbox/letter";

test.each(locales)("every kind of letter can be looked at in %s", async (locale) => {
  const letters = await writeSampleLetters(locale);
  for (const kind of letterKinds) expect(letters.some(({ name }) => name.startsWith(kind))).toBe(true);
  for (const { letter } of letters) expect(letter).toMatchObject({ locale, subject: expect.any(String) });
});
