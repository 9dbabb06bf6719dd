import { locales } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages";
import { createUser } from "../support/factories";
import { expect, signIn, test } from "../support/e2e/test";

for (const locale of locales) {
  const { login: words, cabinet } = messagesOf(locale);

  test.describe(`in ${locale}`, () => {
    test.use({ locale });

    test("a wrong password is refused in the manual's words and the login stays", async ({ page, user }) => {
      await page.goto("/login");
      await expect(page.getByRole("heading", { name: words.title })).toBeVisible();
      await page.getByLabel(words.login, { exact: true }).fill(user.login);
      await page.getByLabel(words.password, { exact: true }).fill("Wrong12345");
      await page.getByRole("button", { name: words.submit, exact: true }).click();
      await expect(page.getByText(words.rejected)).toBeVisible();
      await expect(page.getByLabel(words.login, { exact: true })).toHaveValue(user.login);
      await expect(page.getByLabel(words.password, { exact: true })).toHaveValue("");
    });

    test("the cabinet speaks the language stored for the user", async ({ page }) => {
      await signIn(page, await createUser({ locale }));
      await expect(page).toHaveURL("/orders");
      await expect(page.locator("html")).toHaveAttribute("lang", locale);
      await expect(page.getByRole("heading", { level: 1, name: cabinet.orders })).toBeVisible();
    });

    test("without JavaScript a refusal and a sign-in work", async ({ noJsPage: page, user }) => {
      await page.goto("/login");
      await page.locator("input[name=login]").fill(user.login);
      await page.locator("input[name=password]").fill("Wrong12345");
      await page.getByRole("button", { name: words.submit, exact: true }).click();
      await expect(page.getByText(words.rejected)).toBeVisible();
      await expect(page.locator("input[name=login]")).toHaveValue(user.login);
      await signIn(page, user);
      await expect(page).toHaveURL("/orders");
    });
  });
}

test("a user without further rights sees three sections and no other", async ({ page, user }) => {
  await signIn(page, user);
  const { cabinet } = messagesOf("ru");
  const menu = page.locator(`nav[aria-label="${cabinet.sections}"]`).first();
  const names = await menu.locator("a").allTextContents();
  expect(names.map((name) => name.trim())).toEqual(["Мониторинг заказов", "Отчеты", "Настройки"]);
});

test("the language switch is remembered at the door", async ({ page }) => {
  await page.goto("/login");
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.goto("/recovery");
  await expect(page.getByRole("heading", { name: messagesOf("en").recovery.title })).toBeVisible();
});
