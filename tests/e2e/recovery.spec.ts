import type { Page } from "@playwright/test";
import type { Locale } from "@/lib/i18n/locales";
import { locales } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages";
import { linkOf } from "../support/e2e/mailbox";
import { createUser } from "../support/factories";
import { expect, signIn, test } from "../support/e2e/test";

/** FAIL-REC of the manual, with the default support address. */
const refusal = (locale: Locale) =>
  messagesOf(locale).recovery.rejected.replace(/<mail>.*<\/mail>/, "support@belassist.by");

async function askForLink(page: Page, sent: { login: string; email: string }) {
  await page.goto("/recovery");
  await page.locator("input[name=login]").fill(sent.login);
  await page.locator("input[name=email]").fill(sent.email);
  await page.locator("form:has(input[name=email]) button[type=submit]").click();
}

async function setPassword(page: Page, newPassword: string, repeatPassword = newPassword) {
  await page.locator("input[name=newPassword]").fill(newPassword);
  await page.locator("input[name=repeatPassword]").fill(repeatPassword);
  await page.locator("form:has(input[name=newPassword]) button[type=submit]").click();
}

const others: Record<Locale, Locale> = { ru: "en", en: "be", be: "ru" };

for (const locale of locales) {
  test.describe(`a user of ${locale} on a page in ${others[locale]}`, () => {
    test.use({ locale: others[locale] });

    test("asks, reads the letter in the stored language, sets a password and signs in", async ({
      page,
      mailbox,
    }) => {
      const user = await createUser({ locale });
      const page1 = messagesOf(others[locale]);
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

test("every refusal reads the same and sends nothing", async ({ page, mailbox, user }) => {
  const refused = [
    { login: "nobody_at_all", email: user.email },
    { login: user.login, email: "someone@else.test" },
    { ...(await createUser({ rights: [] })) },
    { ...(await createUser({ status: "disabled" })) },
    { login: (await createUser({ email: null })).login, email: "any@example.test" },
  ];
  for (const { login, email } of refused) {
    await askForLink(page, { login, email });
    await expect(page.getByText(refusal("ru"))).toBeVisible();
    expect(await mailbox.lettersTo(email)).toEqual([]);
  }
});

test("the sixth request from one address is limited, right or wrong", async ({ page, user, mailbox }) => {
  for (let asked = 0; asked < 5; asked += 1) {
    await askForLink(page, { login: `nobody_${asked}`, email: "a@b.test" });
    await expect(page.getByText(refusal("ru"))).toBeVisible();
  }
  await askForLink(page, user);
  await expect(page.getByText("Слишком много запросов. Повторите через 15 минут.")).toBeVisible();
  expect(await mailbox.lettersTo(user.email)).toEqual([]);
});

test("asked again within a minute, the answer is the usual one and the letter one", async ({
  page,
  user,
  mailbox,
}) => {
  for (let asked = 0; asked < 3; asked += 1) {
    await askForLink(page, user);
    await expect(page.getByText("На ваш email отправлена ссылка для восстановления пароля.")).toBeVisible();
  }
  await mailbox.newestTo(user.email, 1);
});

test("refused passwords name their rule and leave the link alive", async ({ page, user, mailbox }) => {
  await askForLink(page, user);
  await page.goto(linkOf(await mailbox.newestTo(user.email)));
  const refusedPassword = async (newPassword: string, repeatPassword: string, words: string) => {
    await setPassword(page, newPassword, repeatPassword);
    // The answer empties the fields: until then the words of the last refusal are still there.
    await expect(page.locator("input[name=newPassword]")).toHaveValue("");
    await expect(page.getByText(words)).toBeVisible();
  };
  const { rejected, mismatch } = messagesOf("ru").newPassword;
  for (const refused of [
    "Short12",
    "A".repeat(20) + "1",
    "onlyletters",
    "1234567890",
    "Пароль2026",
    "with space1",
  ]) {
    await refusedPassword(refused, refused, rejected);
  }
  await refusedPassword("Novyj2026parol", "Another2026", mismatch);
  await refusedPassword(user.password, user.password, rejected);
  await setPassword(page, "Novyj2026parol");
  await expect(page).toHaveURL(/\/login/);
});

test("the third-last password is refused and the fourth-last accepted", async ({ page, mailbox }) => {
  const user = await createUser({ formerPasswords: ["Fourth2026old", "Third2026old", "Second2026old"] });
  await askForLink(page, user);
  await page.goto(linkOf(await mailbox.newestTo(user.email)));
  await setPassword(page, "Third2026old");
  await expect(page.getByText(messagesOf("ru").newPassword.rejected)).toBeVisible();
  await setPassword(page, "Fourth2026old");
  await expect(page).toHaveURL(/\/login\?notice=password-changed/);
});

test("a used link opens nothing, in this browser or another", async ({ page, browser, user, mailbox }) => {
  await askForLink(page, user);
  const link = linkOf(await mailbox.newestTo(user.email));
  await page.goto(link);
  await setPassword(page, "Novyj2026parol");
  await expect(page).toHaveURL(/\/login/);
  const { closed } = messagesOf("ru").reset;
  await page.goto(link);
  await expect(page.getByRole("heading", { name: closed.used.title })).toBeVisible();
  const other = await browser.newPage({ locale: "ru" });
  await other.goto(link);
  await expect(other.getByRole("heading", { name: closed.used.title })).toBeVisible();
  await other.close();
});

test("an expired link says so and leads to a new one", async ({ page, user, mailbox, sql }) => {
  await askForLink(page, user);
  const link = linkOf(await mailbox.newestTo(user.email));
  await page.goto(link);
  await sql`update password_reset_tokens set expires_at = now() - interval '1 second' where user_id = ${user.id}`;
  await setPassword(page, "Novyj2026parol");
  await expect(page.getByText(messagesOf("ru").reset.closed.expired.title)).toBeVisible();
  await page.goto(link);
  await expect(
    page.getByRole("heading", { name: messagesOf("ru").reset.closed.expired.title }),
  ).toBeVisible();
  await page.getByRole("link", { name: messagesOf("ru").reset.again }).click();
  await expect(page).toHaveURL("/recovery");
});

test("a newer link ends the older", async ({ page, user, mailbox, sql }) => {
  await askForLink(page, user);
  const older = linkOf(await mailbox.newestTo(user.email));
  await sql`delete from rate_limits where key like 'letter-%'`;
  await askForLink(page, user);
  const newer = linkOf(await mailbox.newestTo(user.email, 2));
  await page.goto(older);
  await expect(
    page.getByRole("heading", { name: messagesOf("ru").reset.closed.replaced.title }),
  ).toBeVisible();
  await page.goto(newer);
  await expect(page.locator("input[name=newPassword]")).toBeVisible();
});

test("a reset ends the sessions of other browsers", async ({
  page,
  browser,
  user,
  mailbox,
  clientAddress,
}) => {
  const context = await browser.newContext({ extraHTTPHeaders: { "x-test-client-ip": clientAddress } });
  const other = await context.newPage();
  await signIn(other, user);
  await askForLink(page, user);
  await page.goto(linkOf(await mailbox.newestTo(user.email)));
  await setPassword(page, "Novyj2026parol");
  await expect(page).toHaveURL(/\/login/);
  await other.goto("/settings");
  await expect(other).toHaveURL(/\/login/);
  await context.close();
});

test("the link's answer consumes nothing, tells no referrer and leaves a clean address", async ({
  request,
  user,
  page,
  mailbox,
  sql,
}) => {
  await askForLink(page, user);
  const link = linkOf(await mailbox.newestTo(user.email));
  for (let opened = 0; opened < 3; opened += 1) {
    const response = await request.get(link, { maxRedirects: 0 });
    expect(response.status()).toBe(303);
    expect(response.headers()).toMatchObject({
      "referrer-policy": "no-referrer",
      location: `${process.env.APP_URL}/reset`,
    });
    expect(response.headers()["cache-control"]).toContain("no-store");
  }
  const [row] = await sql`select used_at from password_reset_tokens where user_id = ${user.id}`;
  expect(row?.used_at).toBeNull();
});
