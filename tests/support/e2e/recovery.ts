import type { Page } from "@playwright/test";
import type { Locale } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages";

/** Asks for a letter, as the page of the recovery does. */
export async function askForLink(page: Page, sent: { login: string; email: string }) {
  await page.goto("/recovery");
  await page.locator("input[name=login]").fill(sent.login);
  await page.locator("input[name=email]").fill(sent.email);
  await page.locator("form:has(input[name=email]) button[type=submit]").click();
}

/** Sets a password on the page that a letter led to. */
export async function setPassword(page: Page, newPassword: string, repeatPassword = newPassword) {
  await page.locator("input[name=newPassword]").fill(newPassword);
  await page.locator("input[name=repeatPassword]").fill(repeatPassword);
  await page.locator("form:has(input[name=newPassword]) button[type=submit]").click();
}

/** FAIL-REC of the manual, with the default support address. */
export const refusal = (locale: Locale) =>
  messagesOf(locale).recovery.rejected.replace(/<mail>.*<\/mail>/, "support@belassist.by");
