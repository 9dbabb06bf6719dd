import { messagesOf } from "@/lib/i18n/messages";
import { createUser } from "../support/factories";
import { expect, signIn, test } from "../support/e2e/test";

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
