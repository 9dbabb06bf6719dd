import type { Page } from "@playwright/test";
import { db } from "@/db/client";
import { revokeRights } from "@/db/queries/organisation/users";
import { locales } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages";
import { createEnterprise, createUser, type TestUser } from "../support/factories";
import { linkOf } from "../support/e2e/mailbox";
import { expect, signIn, test as base } from "../support/e2e/test";

const { admin: words, audit, errors } = messagesOf("ru");

const test = base.extend<{ admin: TestUser; colleague: TestUser }>({
  admin: async ({}, use) =>
    use(await createUser({ enterpriseId: await createEnterprise(), rights: ["users.manage", "audit.view"] })),
  colleague: async ({ admin }, use) =>
    use(await createUser({ enterpriseId: admin.enterpriseId, locale: "be" })),
});

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

for (const locale of locales)
  test(`an administrator reads the own users and their events in ${locale}`, async ({ page }) => {
    const { admin: texts } = messagesOf(locale);
    const admin = await createUser({
      locale,
      enterpriseId: await createEnterprise(),
      rights: ["users.manage", "audit.view"],
    });
    const stranger = await createUser({ enterpriseId: await createEnterprise() });
    await signIn(page, admin);
    await page.goto("/admin/users");
    await expect(page.getByRole("heading", { level: 1, name: texts.users.title })).toBeVisible();
    await expect(page.getByRole("link", { name: admin.login })).toBeVisible();
    await expect(page.getByText(stranger.login)).toHaveCount(0);
    await page.goto("/admin/audit");
    await expect(page.getByRole("heading", { level: 1, name: texts.audit.title })).toBeVisible();
    await expect(
      page.getByRole("rowheader", { name: messagesOf(locale).audit.events.sign_in.succeeded }),
    ).toBeVisible();
    expect((await page.goto(`/admin/users/${stranger.id}`))?.status()).toBe(404);
    expect((await page.goto("/admin/users/nobody"))?.status()).toBe(404);
  });

test("a reset goes to the user in their own language, and shows the administrator no link", async ({
  noJsPage: page,
  admin,
  colleague,
  mailbox,
}) => {
  await signIn(page, admin);
  await page.goto(`/admin/users/${colleague.id}`);
  await press(page, words.user.reset.submit);
  await expect(page.getByText(words.user.notices.resetSent)).toBeVisible();
  const letter = await mailbox.newestTo(colleague.email);
  expect(letter.html).toContain('lang="be"');
  expect(await page.content()).not.toContain(linkOf(letter));
  await press(page, words.user.reset.submit);
  await expect(page.getByText(words.user.refusals.limited)).toBeVisible();
});

test("a disabled user is out at the next request, and comes back when enabled; only what one did is taken back", async ({
  page,
  admin,
  colleague,
  browser,
}) => {
  const elsewhere = await browser.newPage();
  await signIn(elsewhere, colleague);
  await signIn(page, admin);
  await page.goto(`/admin/users/${colleague.id}?notice=enabled`);
  const undo = page.getByRole("button", { name: words.user.undo });
  await expect(undo).toBeHidden();
  await press(page, words.user.disable.submit);
  await expect(page.getByText(words.user.notices.disabled, { exact: true })).toBeVisible();
  await elsewhere.goto("/orders");
  await expect(elsewhere).toHaveURL(/\/login/);
  await undo.click();
  await expect(page.getByText(words.user.notices.enabled, { exact: true })).toBeVisible();
  await expect(undo).toBeVisible();
  await signIn(elsewhere, colleague);
  await expect(page.getByText(audit.events.user.changed).first()).toBeVisible();
  await elsewhere.close();
});

test("nobody can disable themselves", async ({ page, admin }) => {
  await signIn(page, admin);
  await page.goto(`/admin/users/${admin.id}`);
  await expect(page.getByText(words.user.oneself)).toBeVisible();
  await expect(page.getByRole("button", { name: words.user.disable.submit, exact: true })).toHaveCount(0);
});

test("a form whose user is forged into another enterprise's finds nobody", async ({
  noJsPage: page,
  admin,
  colleague,
  sql,
}) => {
  const stranger = await createUser({ enterpriseId: await createEnterprise() });
  await signIn(page, admin);
  await page.goto(`/admin/users/${colleague.id}`);
  const button = page.getByRole("button", { name: words.user.disable.submit, exact: true });
  const named = page.locator("form", { has: button }).locator("input[name=user]");
  await named.evaluate((field, id) => field.setAttribute("value", id), stranger.id);
  const [response] = await Promise.all([
    page.waitForResponse((answer) => answer.request().method() === "POST"),
    button.click(),
  ]);
  expect(response.status()).toBe(404);
  expect(await sql`select status from users where id = ${stranger.id}`).toEqual([{ status: "active" }]);
});

for (const scripts of ["with", "without"] as const)
  test(`a page from before the right was taken away disables nobody, ${scripts} JavaScript`, async ({
    page: scripted,
    noJsPage,
    admin,
    colleague,
    sql,
  }) => {
    const page = scripts === "with" ? scripted : noJsPage;
    await signIn(page, admin);
    await page.goto(`/admin/users/${colleague.id}`);
    await revokeRights(db(), admin.id, ["users.manage"]);
    const [response] = await Promise.all([
      page.waitForResponse((answer) => answer.request().method() === "POST"),
      press(page, words.user.disable.submit),
    ]);
    expect(response.status()).toBe(403);
    if (scripts === "with")
      await expect(page.getByRole("heading", { name: errors.forbidden.title })).toBeVisible();
    expect(await sql`select status from users where id = ${colleague.id}`).toEqual([{ status: "active" }]);
  });

test("the log is filtered by event, login and address", async ({ page, admin, colleague }) => {
  await signIn(page, colleague);
  await page.context().clearCookies();
  await signIn(page, admin);
  await page.goto(`/admin/audit?event=sign_in.succeeded&login=${colleague.login.toUpperCase()}`);
  await expect(page.getByRole("rowheader")).toHaveCount(1);
  await page.locator("input[name=ip]").fill("192.0.2.1");
  await press(page, words.audit.submit);
  await expect(page.getByText(words.audit.empty)).toBeVisible();
  await page.goto("/admin/audit?from=2026-02-30");
  await expect(page.getByText(words.audit.ignoredFields.from)).toBeVisible();
});
