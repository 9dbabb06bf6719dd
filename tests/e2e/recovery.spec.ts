import type { Locale } from "@/lib/i18n/locales";
import { locales } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages";
import { linkOf } from "../support/e2e/mailbox";
import { createUser } from "../support/factories";
import { askForLink, refusal, setPassword } from "../support/e2e/recovery";
import { expect, signIn, test } from "../support/e2e/test";

/** Any language but this one. */
const otherThan = (locale: Locale) => locales[(locales.indexOf(locale) + 1) % locales.length]!;

for (const locale of locales) {
  test.describe(`a user of ${locale} on a page in ${otherThan(locale)}`, () => {
    test.use({ locale: otherThan(locale) });

    test("asks, reads the letter in the stored language, sets a password and signs in", async ({
      page,
      mailbox,
    }) => {
      const user = await createUser({ locale });
      const page1 = messagesOf(otherThan(locale));
      await askForLink(page, user);
      await expect(page.getByText(page1.recovery.sent)).toBeVisible();
      await expect(page.getByRole("link", { name: page1.door.back })).toBeVisible();
      await expect(page.getByText(user.email)).toHaveCount(0);

      const letter = await mailbox.newestTo(user.email);
      expect(letter).toMatchObject({ kind: "password-recovery", locale });
      expect(letter.text).toContain("30");

      await page.goto(linkOf(letter));
      await expect(page).toHaveURL("/reset");
      await setPassword(page, "Novyj2026parol");
      await expect(page).toHaveURL(/\/login\?notice=password-changed/);
      await expect(page.getByText(page1.login.notices.passwordChanged)).toBeVisible();

      await page.locator("input[name=login]").fill(user.login);
      await page.locator("input[name=password]").fill(user.password);
      await page.locator("form:has(input[name=password]) button[type=submit]").click();
      await expect(page.getByText(page1.login.rejected)).toBeVisible();
      await signIn(page, { login: user.login, password: "Novyj2026parol" });
      await expect(page).toHaveURL("/orders");

      const notice = await mailbox.newestTo(user.email, 2);
      expect(notice).toMatchObject({ kind: "password-changed", locale });
      expect(notice.text).not.toContain("/reset/");
    });
  });

  test.describe(`without JavaScript in ${locale}`, () => {
    test.use({ locale });

    test("a refusal, a letter, a broken rule and a reset work", async ({ noJsPage: page, mailbox }) => {
      const user = await createUser({ locale });
      const words = messagesOf(locale);
      await askForLink(page, { login: user.login, email: "someone@else.test" });
      await expect(page.getByText(refusal(locale))).toBeVisible();
      await expect(page.locator("input[name=login]")).toHaveValue(user.login);
      await askForLink(page, user);
      await expect(page.getByText(words.recovery.sent)).toBeVisible();
      await page.goto(linkOf(await mailbox.newestTo(user.email)));
      await setPassword(page, "short1");
      await expect(page.getByText(words.newPassword.rejected)).toBeVisible();
      await setPassword(page, "Novyj2026parol");
      await expect(page.getByText(words.login.notices.passwordChanged)).toBeVisible();
      await signIn(page, { login: user.login, password: "Novyj2026parol" });
      await expect(page).toHaveURL("/orders");
    });
  });
}
