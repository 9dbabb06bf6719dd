/* eslint-disable max-lines -- one administration with its people, made once for every section */
import { randomBytes } from "node:crypto";
import type { Page } from "@playwright/test";
import { rights } from "@/lib/access/rights";
import { messagesOf } from "@/lib/i18n/messages";
import { createEnterprise, createMerchant, createUser, type TestUser } from "../support/factories";
import { expect, signIn, test as base } from "../support/e2e/test";

const { admin: words, audit, common, forms } = messagesOf("ru");

const test = base.extend<{ staff: TestUser; admin: TestUser }>({
  staff: async ({}, use) => use(await createUser({ rights: [...rights] })),
  admin: async ({}, use) =>
    use(
      await createUser({
        enterpriseId: await createEnterprise(),
        rights: ["password.change", "orders.export", "users.manage"],
      }),
    ),
});

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const named = (name: string) => `${name} ${randomBytes(4).toString("hex")}`;

test("/admin leads to the first section that is open, and the menu shows those alone", async ({
  page,
  admin,
}) => {
  await signIn(page, admin);
  await page.goto("/admin");
  await expect(page).toHaveURL(/\/admin\/users$/);
  const menu = page.getByRole("navigation", { name: words.sections.label });
  const { users, profiles, mail } = words.sections;
  await expect(menu.getByRole("link")).toHaveText([users, profiles, mail]);
  for (const closed of ["/admin/enterprises", "/admin/merchants", "/admin/audit", "/admin/system"])
    expect((await page.goto(closed))?.status()).toBe(403);
});

for (const scripts of ["with", "without"] as const)
  test(`the gateway's staff make an enterprise and a merchant of it, ${scripts} JavaScript`, async ({
    page: scripted,
    noJsPage,
    staff,
  }) => {
    const page = scripts === "with" ? scripted : noJsPage;
    const name = named("Прадпрыемства");
    await signIn(page, staff);
    await page.goto("/admin/enterprises/new");
    await press(page, forms.create);
    await expect(page.locator("input[name=name]")).toHaveAttribute("aria-invalid", "true");
    await page.locator("input[name=name]").fill(name);
    if (scripts === "with") {
      const zone = page.getByRole("combobox", { name: words.enterprise.timeZone });
      await zone.fill("warsaw");
      await zone.press("Enter");
      await expect(zone).toHaveValue("Europe/Warsaw");
    } else await page.locator("input[name=timeZone]").fill("Europe/Warsaw");
    await press(page, forms.create);
    await expect(page.getByText(common.done.created)).toBeVisible();
    await page.getByRole("link", { name: words.enterprise.newMerchant }).click();
    await page.locator("input[name=id]").fill("0");
    await page.locator("input[name=name]").fill("Крама");
    await press(page, forms.create);
    await expect(page.locator("input[name=id]")).toHaveAttribute("aria-invalid", "true");
    if (scripts === "with")
      await expect(page.getByRole("combobox", { name: words.merchant.enterprise })).toHaveValue(name);
    else await expect(page.locator("select[name=enterprise] option:checked")).toHaveText(name);
    const id = String(randomBytes(3).readUIntBE(0, 3) + 1_000_000_000);
    await page.locator("input[name=id]").fill(id);
    await page.locator("input[name=confirmationDays]").fill("7");
    await press(page, forms.create);
    // The word of the enterprise's creation may still be there.
    await page.waitForURL(new RegExp(`/admin/merchants/${id}`));
    await expect(page.getByText(common.done.created)).toBeVisible();
    await page.goto(`/admin/merchants?find=${id}`);
    await expect(page.getByRole("row").filter({ hasText: id })).toContainText(name);
  });

test("of two who change one merchant, the second is told, and told again at a second try", async ({
  page,
  noJsPage,
  staff,
  sql,
}) => {
  const id = await createMerchant(await createEnterprise());
  for (const each of [page, noJsPage]) {
    await signIn(each, staff);
    await each.goto(`/admin/merchants/${id}`);
    await each.locator("input[name=name]").fill("Второй");
  }
  await sql`update merchants set name = 'Первый', version = version + 1 where id = ${id}`;
  for (const each of [page, noJsPage])
    for (const at of [1, 2]) {
      await press(each, forms.save);
      await expect(
        each.getByRole("alert").filter({ hasText: "другой администратор" }),
        `try ${at}`,
      ).toBeVisible();
      await expect(each.locator("input[name=name]")).toHaveValue("Второй");
    }
  expect(await sql`select name from merchants where id = ${id}`).toEqual([{ name: "Первый" }]);
  await page.getByRole("alert").getByRole("link").click();
  await expect(page.locator("input[name=name]")).toHaveValue("Первый");
  for (const name of ["Третий", "Четвёртый"]) {
    await page.locator("input[name=name]").fill(name);
    await press(page, forms.save);
    await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  }
});

test("a profile shows what it changes before it does, and holds from the user's next request on", async ({
  noJsPage: page,
  admin,
  browser,
}) => {
  const colleague = await createUser({ enterpriseId: admin.enterpriseId });
  const elsewhere = await browser.newPage();
  await signIn(elsewhere, colleague);
  await signIn(page, admin);
  await page.goto("/admin/profiles/new");
  const right = (code: string) => page.locator(`input[type=checkbox][name="right:${code}"]`);
  await page.locator("input[name=name]").fill("Помощник");
  await right("users.manage").check();
  await expect(right("audit.view")).toBeDisabled();
  await press(page, forms.create);
  await page.goto(`/admin/users/${colleague.id}`);
  await page.getByRole("link", { name: words.user.links.profile }).click();
  await page.getByRole("link", { name: words.profiles.seeChange }).click();
  const { apply } = words.profile;
  const names = messagesOf("ru").rights;
  const row = page.getByRole("table").getByRole("row").filter({ hasText: colleague.login });
  await expect(row).toContainText(names.users.manage.name);
  await expect(row).toContainText(names.password.change.name);
  expect((await elsewhere.goto("/admin/users"))?.status()).toBe(403);
  await page.getByRole("main").getByRole("button").filter({ hasText: "1" }).click();
  await expect(page.getByText("Профиль применён к 1 пользователю")).toBeVisible();
  expect((await elsewhere.goto("/admin/users"))?.status()).toBe(200);
  await page.goto(`/admin/users/${colleague.id}`);
  await expect(page.getByText(`${audit.fields.profile}: Помощник`)).toBeVisible();
  await page.goBack();
  await page.getByRole("link", { name: apply.open }).click();
  await page.getByRole("checkbox", { name: colleague.login }).check();
  await press(page, apply.show);
  await expect(page.getByText(apply.obstacles.unchanged)).toBeVisible();
  await elsewhere.close();
});

test("a letter that failed is sent again from its trail, which shows neither text nor link", async ({
  page,
  admin,
  sql,
  mailbox,
}) => {
  const colleague = await createUser({ enterpriseId: admin.enterpriseId });
  await sql`insert into outbox_emails (kind, user_id, to_address, locale, status, attempts, last_error)
    values ('password-changed', ${colleague.id}, ${colleague.email}, 'ru', 'failed', 6, 'no_answer')`;
  await signIn(page, admin);
  await page.goto(`/admin/mail?user=${colleague.login}`);
  await expect(page.getByText(words.mail.reasons.no_answer)).toBeVisible();
  await press(page, words.mail.sendAgain);
  await expect(page.getByText(words.mail.sentAgain)).toBeVisible();
  expect((await mailbox.newestTo(colleague.email)).subject).toContain("Пароль");
  await page.reload();
  await expect(page.getByRole("row").filter({ hasText: colleague.login })).toContainText(
    words.mail.statuses.sent,
  );
});
