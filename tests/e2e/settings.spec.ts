import type { Page } from "@playwright/test";
import { db } from "@/db/client";
import { revokeRights } from "@/db/queries/organisation/users";
import { locales } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages";
import { createUser, usualPassword } from "../support/factories";
import { expect, signIn, test } from "../support/e2e/test";

const { settings: words, passwordRules } = messagesOf("ru");
const chosenPassword = "Sovsem2026Drugoj";

async function fillPasswords(page: Page, current: string, next: string, repeat = next) {
  await page.locator("input[name=currentPassword]").fill(current);
  await page.locator("input[name=newPassword]").fill(next);
  await page.locator("input[name=repeatPassword]").fill(repeat);
  await page.getByRole("button", { name: words.password.submit, exact: true }).click();
}

for (const locale of locales) {
  test(`the settings speak ${locale} and show who the user is`, async ({ page }) => {
    const user = await createUser({ locale });
    await signIn(page, user);
    await page.goto("/settings");
    const { settings, audit } = messagesOf(locale);
    await expect(page.getByRole("heading", { level: 1, name: settings.title })).toBeVisible();
    await expect(page.getByText(user.email)).toBeVisible();
    await expect(page.getByText(settings.sessions.current, { exact: true })).toBeVisible();
    await expect(page.getByRole("rowheader", { name: audit.events.sign_in.succeeded })).toBeVisible();
  });
}

test("language and time zone are chosen without JavaScript", async ({ noJsPage: page, user }) => {
  await signIn(page, user);
  await page.goto("/settings");
  await page.locator("select[name=locale]").selectOption("en");
  await page.locator("input[name=timeZone]").fill("Asia/Tokyo");
  await page.getByRole("button", { name: words.preferences.submit, exact: true }).click();
  await expect(page.getByText(messagesOf("en").settings.notices.preferencesSaved)).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.locator("input[name=timeZone]")).toHaveValue("Asia/Tokyo");
});

test("a time zone that does not exist is refused", async ({ noJsPage: page, user, sql }) => {
  await signIn(page, user);
  await page.goto("/settings");
  await page.locator("input[name=timeZone]").fill("x/y");
  await page.getByRole("button", { name: words.preferences.submit, exact: true }).click();
  await expect(page.getByText(words.notices.preferencesRejected, { exact: true })).toBeVisible();
  const [stored] = await sql`select time_zone from users where id = ${user.id}`;
  expect(stored?.time_zone).toBeNull();
});

for (const scripts of ["with", "without"] as const) {
  test(`the password is changed ${scripts} JavaScript, and each refusal is named`, async ({
    page: scripted,
    noJsPage,
    user,
    browser,
    mailbox,
  }) => {
    test.slow();
    const page = scripts === "with" ? scripted : noJsPage;
    const elsewhere = await browser.newPage();
    await signIn(elsewhere, user);
    await signIn(page, user);
    await page.goto("/settings");
    await fillPasswords(page, "Nepravilnyj1", chosenPassword);
    await expect(page.getByText(words.wrongCurrent)).toBeVisible();
    await fillPasswords(page, usualPassword, "кириллица");
    await expect(page.getByRole("alert").getByText(passwordRules.characters)).toBeVisible();
    await expect(page.getByRole("alert").getByText(passwordRules.digit)).toBeVisible();
    await fillPasswords(page, usualPassword, chosenPassword, "Sovsem2026Drugaja");
    await expect(page.getByText(messagesOf("ru").newPassword.mismatch)).toBeVisible();
    await fillPasswords(page, usualPassword, chosenPassword);
    await expect(page.getByText(words.notices.passwordChanged).first()).toBeVisible({
      timeout: 15_000,
    });

    await page.reload();
    await expect(page).toHaveURL(/\/settings/);
    await elsewhere.goto("/settings");
    await expect(elsewhere).toHaveURL(/\/login/);
    await signIn(elsewhere, { login: user.login, password: chosenPassword });
    await mailbox.newestTo(user.email);
    await elsewhere.close();
  });
}

test("who may not change the password is told who can help", async ({ page }) => {
  await signIn(page, await createUser({ rights: [] }));
  await page.goto("/settings");
  await expect(page.getByText(words.password.missing)).toBeVisible();
  await expect(page.locator("input[name=newPassword]")).toHaveCount(0);
});

for (const scripts of ["with", "without"] as const) {
  test(`a form from before the right was taken away changes nothing, ${scripts} JavaScript`, async ({
    page: scripted,
    noJsPage,
    user,
    sql,
  }) => {
    const page = scripts === "with" ? scripted : noJsPage;
    await signIn(page, user);
    await page.goto("/settings");
    const [before] = await sql`select password_hash from users where id = ${user.id}`;
    await revokeRights(db(), user.id, ["password.change"]);
    const [response] = await Promise.all([
      page.waitForResponse((answer) => answer.request().method() === "POST"),
      fillPasswords(page, usualPassword, chosenPassword),
    ]);
    expect(response.status()).toBe(403);
    expect(await sql`select password_hash from users where id = ${user.id}`).toEqual([before]);
  });
}

test("a session is ended from another browser, and the one in hand stays", async ({
  noJsPage: page,
  user,
  browser,
}) => {
  const elsewhere = await browser.newPage();
  await signIn(elsewhere, user);
  await signIn(page, user);
  await page.goto("/settings");
  await page.locator("button[name=session]").click();
  await expect(page.getByText(words.notices.sessionEnded, { exact: true })).toBeVisible();
  await elsewhere.goto("/orders");
  await expect(elsewhere).toHaveURL(/\/login/);
  await elsewhere.close();
});
