import { expect, test, vi } from "vitest";
import { applySettings, liveSettings } from "../../support/settings";
import { queuedLetter } from "../../support/queued-letter";

test("a letter of the live cabinet has no mark of the test mode, and a brand is one line of its subject", async () => {
  applySettings({
    ...liveSettings,
    DATABASE_URL: "postgres://nobody@127.0.0.1:1/nothing",
    BRAND_NAME: "Мой\r\nBcc: x@y.by",
  });
  vi.resetModules();
  const { writeLetter } = await import("@/lib/mail/write-letter");
  const written = await writeLetter(queuedLetter());
  if (!written.ok) throw new Error(written.reason);
  const { subject, html, text, from, links } = written.letter;
  expect(subject).toBe("Восстановление пароля · Мой Bcc: x@y.by");
  expect(from).toBe("Кабинет <no-reply@example.by>");
  expect(`${html}${text}`).not.toMatch(/тест/i);
  expect(links[0]).toMatch(/^https:\/\/account\.example\.by\/reset\/[\w-]{43}$/);
});
