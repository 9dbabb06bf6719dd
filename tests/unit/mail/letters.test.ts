import { describe, expect, test } from "vitest";
import { type Locale, locales } from "@/lib/i18n/locales";
import { writeLetter } from "@/lib/mail/write-letter";
import { letterKinds } from "@/lib/outbox/letter";
import { resetLink } from "@/lib/secrets/reset-link";
import {
  letterSamples,
  queuedLetter,
  type SampledKind,
  writeQueued as write,
} from "../../support/queued-letter";

const kinds = letterKinds.filter((kind) => kind !== "daily-registry");

const every = locales.flatMap((locale) => kinds.map((kind) => ({ locale, kind })));

const subjects: Record<Locale, Record<SampledKind, string>> = {
  ru: {
    "password-recovery": "[ТЕСТ] Восстановление пароля · Ассист",
    "password-changed": "[ТЕСТ] Пароль изменён · Ассист",
    "second-factor-changed": "[ТЕСТ] Второй фактор включён · Ассист",
    "email-changed": "[ТЕСТ] Адрес электронной почты изменён · Ассист",
    invitation: "[ТЕСТ] Приглашение в личный кабинет · Ассист",
    "new-device": "[ТЕСТ] Вход с нового устройства · Ассист",
  },
  be: {
    "password-recovery": "[ТЭСТ] Аднаўленне пароля · Ассист",
    "password-changed": "[ТЭСТ] Пароль зменены · Ассист",
    "second-factor-changed": "[ТЭСТ] Другі фактар уключаны · Ассист",
    "email-changed": "[ТЭСТ] Адрас электроннай пошты зменены · Ассист",
    invitation: "[ТЭСТ] Запрашэнне ў асабісты кабінет · Ассист",
    "new-device": "[ТЭСТ] Уваход з новай прылады · Ассист",
  },
  en: {
    "password-recovery": "[TEST] Password recovery · Ассист",
    "password-changed": "[TEST] Password changed · Ассист",
    "second-factor-changed": "[TEST] Second factor switched on · Ассист",
    "email-changed": "[TEST] E-mail address changed · Ассист",
    invitation: "[TEST] Invitation to the merchant account · Ассист",
    "new-device": "[TEST] Sign-in from a new device · Ассист",
  },
};

describe.each(every)("$kind in $locale", ({ locale, kind }) => {
  const letter = write({ ...letterSamples[kind], kind, locale });

  test("has its subject, its language and its sender", async () => {
    const { subject, html, from, to } = await letter;
    expect(subject).toBe(subjects[locale][kind]);
    expect(html).toContain(`<html dir="ltr" lang="${locale}">`);
    expect(html).not.toMatch(new RegExp(`lang="(?!${locale}")`));
    expect({ from, to }).toEqual({ from: "no-reply@localhost", to: "anna@example.test" });
  });

  test("names the reader, the login and whom to turn to, in both parts", async () => {
    const { html, text } = await letter;
    for (const part of [html, text])
      for (const word of ["Анна Ковалёва", "merchant_1", "support@belassist.by"])
        expect(part).toContain(word);
  });

  test("leaves no placeholder unfilled and no key untranslated", async () => {
    const { subject, html, text } = await letter;
    for (const part of [subject, text, html.replace(/<style>.*<\/style>/s, "")]) {
      expect(part).not.toMatch(/[{}]|letters\.|undefined|null|Invalid Date|NaN/);
      expect(part).not.toMatch(/<mail>|&lt;/);
    }
  });

  test("asks for nothing from any host and links to this cabinet alone", async () => {
    const { html, text } = await letter;
    expect(html).not.toMatch(/<img|<script|<link|<form|<iframe|url\(|src=|@import|@font-face/i);
    for (const [address] of `${html}\n${text}`.matchAll(/https?:[^\s"<]+/g))
      expect(address).toMatch(/^http:\/\/localhost:3000\/reset\/[\w-]{43}$/);
  });

  test("carries its link where it has one, once in the text", async () => {
    const { html, text, links } = await letter;
    const expected = letterSamples[kind].link === null ? [] : [resetLink(queuedLetter().link!)];
    expect(links).toEqual(expected);
    expect(text.match(/https?:\S+/g) ?? []).toEqual(expected);
    expect([...html.matchAll(/href="(http[^"]+)"/g)].map(([, href]) => href)).toEqual([
      ...expected,
      ...expected,
    ]);
  });

  test("is the same at every attempt", async () => {
    expect(await write({ ...letterSamples[kind], kind, locale, attempts: 3 })).toEqual(await letter);
  });

  test("says that the mode is test", async () => {
    const { html, text } = await letter;
    const words = { ru: "Тестовый режим", be: "Тэставы рэжым", en: "Test mode" }[locale];
    expect(html).toContain(words);
    expect(text.startsWith(words)).toBe(true);
  });
});

describe.each(["password-changed", "new-device", "second-factor-changed"] as const)(
  "the notice %s",
  (kind) => {
    const told = async (way: string) =>
      (await write({ ...letterSamples[kind], kind, details: { ...letterSamples[kind].details, way } })).text;

    test("leads whoever may set a password to its recovery", async () => {
      expect(await told("recovery")).toContain("по ссылке «Забыли пароль?»");
    });

    test("sends nobody to a page that would refuse them", async () => {
      const text = await told("administrator");
      expect(text).not.toContain("Забыли пароль?");
      expect(text).toMatch(/сразу сообщите администратору вашего предприятия/i);
    });
  },
);

test("without a name the login greets", async () => {
  expect((await write({ name: null })).text).toContain("Здравствуйте, merchant_1!");
});

test("markup in a name is text", async () => {
  const { html, text } = await write({ name: `<b onclick="x">Анна</b>` });
  expect(html).not.toContain("<b ");
  expect(text).toContain(`Здравствуйте, <b onclick="x">Анна</b>!`);
});

test.each(["a@b.by\r\nBcc: c@d.by", "a@b.by, c@d.by", "a@b.by,c@d.by", "<a@b.by>", "a", "а@почта.бел", ""])(
  "no letter goes to %j",
  async (toAddress) => {
    expect(await writeLetter(queuedLetter({ toAddress }))).toEqual({ ok: false, reason: "bad_address" });
  },
);

test("a row of no known kind, or without the link its kind needs, is no letter", async () => {
  expect(await writeLetter(queuedLetter({ kind: "advert" }))).toEqual({ ok: false, reason: "unknown_kind" });
  expect(await writeLetter(queuedLetter({ link: null }))).toEqual({ ok: false, reason: "link_missing" });
});
