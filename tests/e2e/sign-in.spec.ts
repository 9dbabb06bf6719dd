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

for (const section of ["/operations", "/admin/users", "/admin/audit"]) {
  test(`${section} is a closed door without its right`, async ({ page, user }) => {
    await signIn(page, user);
    const response = await page.goto(section);
    expect(response?.status()).toBe(403);
    await expect(page.getByRole("heading", { name: messagesOf("ru").errors.forbidden.title })).toBeVisible();
  });
}

test("a right opens its section", async ({ page }) => {
  await signIn(page, await createUser({ rights: ["password.change", "operations.view"] }));
  const response = await page.goto("/operations");
  expect(response?.status()).toBe(200);
});

test("a visitor comes back to the page first asked for", async ({ page, user }) => {
  await page.goto("/reports?period=today");
  await expect(page).toHaveURL(/\/login\?callbackUrl=/);
  await signIn(page, user);
  await expect(page).toHaveURL("/reports?period=today");
});

for (const elsewhere of [
  "//evil.example",
  "///evil.example",
  "\\\\evil.example",
  "https://evil.example",
  "https:evil.example",
  "http:///evil.example",
  "javascript:alert(1)",
  "/\t/evil.example",
]) {
  test(`a sign-in does not lead to ${JSON.stringify(elsewhere)}`, async ({ page, user }) => {
    await page.goto(`/login?callbackUrl=${encodeURIComponent(elsewhere)}`);
    await signIn(page, user);
    await expect(page).toHaveURL("/orders");
  });
}

test("who is signed in is led from the door into the cabinet", async ({ page, user }) => {
  await signIn(page, user);
  for (const door of ["/login", "/recovery"]) {
    await page.goto(door);
    await expect(page).toHaveURL("/orders");
  }
});

test("the language switch is remembered at the door", async ({ page }) => {
  await page.goto("/login");
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.goto("/recovery");
  await expect(page.getByRole("heading", { name: messagesOf("en").recovery.title })).toBeVisible();
});

test("the eleventh try is refused with the right password too, and says when to come back", async ({
  request,
  page,
  user,
}) => {
  const csrf = (await (await request.get("/api/auth/csrf")).json()) as { csrfToken: string };
  const origin = process.env.APP_URL!;
  const tryWith = (password: string) =>
    request.post("/api/auth/callback/credentials", {
      headers: { origin },
      form: { ...csrf, login: user.login, password },
      maxRedirects: 0,
    });
  for (let tries = 0; tries < 10; tries += 1) expect((await tryWith("Wrong12345")).status()).toBe(302);
  const limited = await tryWith(user.password);
  expect(limited.status()).toBe(429);
  expect(Number(limited.headers()["retry-after"])).toBeGreaterThan(29 * 60);
  await page.goto("/login");
  await page.locator("input[name=login]").fill(user.login);
  await page.locator("input[name=password]").fill(user.password);
  await page.locator("form:has(input[name=password]) button[type=submit]").click();
  await expect(page.getByText("Слишком много попыток входа. Повторите через 30 минут.")).toBeVisible();
});
