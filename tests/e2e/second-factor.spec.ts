import type { Page } from "@playwright/test";
import { messagesOf } from "@/lib/i18n/messages";
import { appCode } from "../support/authenticator-app";
import { createUser, type TestUser } from "../support/factories";
import { expect, signIn, test } from "../support/e2e/test";

const words = messagesOf("ru").settings.secondFactor.page;
const door = messagesOf("ru").login;

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

/** Signs in and switches the second factor on; returns the app's secret and the recovery codes. */
async function switchOn(page: Page, user: TestUser) {
  await signIn(page, user);
  await page.goto("/settings/second-factor");
  await page.locator("input[name=currentPassword]").fill(user.password);
  await press(page, words.begin);
  await expect(page.getByRole("img", { name: words.qr })).toBeVisible();
  const secret = (await page.locator("code").innerText()).replaceAll(" ", "");
  await page.locator("input[name=code]").fill("000000");
  await press(page, words.enable);
  await expect(page.getByText(words.wrongCode)).toBeVisible();
  await page.locator("input[name=code]").fill(appCode(secret));
  await press(page, words.enable);
  await expect(page.getByText(words.codesAbout)).toBeVisible();
  const recoveryCodes = await page.locator("ul.font-mono li").allInnerTexts();
  expect(recoveryCodes).toHaveLength(10);
  return { secret, recoveryCodes };
}

/** Gives login and password, and comes to the question for a code. */
async function knock(page: Page, user: TestUser, wanted = "/orders") {
  await page.goto(wanted);
  await page.locator("input[name=login]").fill(user.login);
  await page.locator("input[name=password]").fill(user.password);
  await press(page, door.submit);
  await expect(page.getByRole("heading", { name: door.code.title })).toBeVisible();
}

test("the code for the app is dark on light in the dark theme too: cameras expect it so", async ({
  page,
  user,
}) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await signIn(page, user);
  await page.goto("/settings/second-factor");
  await page.locator("input[name=currentPassword]").fill(user.password);
  await press(page, words.begin);
  const code = page.getByRole("img", { name: words.qr });
  await expect(code).toHaveCSS("background-color", "rgb(255, 255, 255)");
  await expect(code.locator("path")).toHaveCSS("fill", "rgb(0, 0, 0)");
});

for (const scripts of ["on", "off"] as const)
  test(`with scripts ${scripts} a user switches it on, signs in by code and by recovery code, and off`, async ({
    page: withScripts,
    noJsPage,
    sql,
  }) => {
    const page = scripts === "on" ? withScripts : noJsPage;
    const user = await createUser();
    const { secret, recoveryCodes } = await switchOn(page, user);
    // The code of this moment has just served.
    await sql`update second_factors set last_step = 0 where user_id = ${user.id}`;

    await page.context().clearCookies();
    await knock(page, user, "/reports");
    await page.goto("/orders");
    await expect(page).toHaveURL(/\/login/);
    await knock(page, user, "/reports");
    await page.locator("input[name=code]").fill("000000");
    await press(page, door.code.submit);
    await expect(page.getByText(door.code.rejected)).toBeVisible();
    await expect(page.locator("input[name=code]")).toHaveValue("");
    await page.locator("input[name=code]").fill(appCode(secret));
    await press(page, door.code.submit);
    await expect(page).toHaveURL("/reports");

    await page.context().clearCookies();
    await knock(page, user);
    await page.locator("input[name=code]").fill(recoveryCodes[0]!);
    await press(page, door.code.submit);
    await expect(page).toHaveURL("/orders");

    await page.goto("/settings/second-factor");
    await page.locator("input[name=currentPassword]").fill(user.password);
    await page.locator("input[name=code]").fill(recoveryCodes[1]!);
    await press(page, words.disable);
    await expect(page).toHaveURL("/settings?notice=second-factor-off");
    await page.context().clearCookies();
    await signIn(page, user);
    await expect(page).toHaveURL("/orders");
  });

test("the question for a code leads to the sign-in page for whoever was not asked", async ({ page }) => {
  await page.goto("/login/code");
  await expect(page).toHaveURL("/login");
});
