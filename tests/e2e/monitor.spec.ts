/* eslint-disable max-lines -- one journey through the monitor, and what it must not become */
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, signIn, test } from "../support/e2e/test";
import { createEnterprise, createMerchant, createUser, type TestUser } from "../support/factories";
import { createOperation, createOrder } from "../support/orders";

const declined = 7;
const approved = 60;

async function createMerchantUser(): Promise<TestUser> {
  const enterpriseId = await createEnterprise();
  const merchant = await createMerchant(enterpriseId, { confirmationDays: 3 });
  for (let index = 0; index < approved; index += 1) await createOrder(merchant);
  for (let index = 0; index < declined; index += 1) {
    const { id } = await createOrder(merchant, {
      state: "Declined",
      orderNumber: `refused-${index}`,
      amount: 5n,
    });
    await createOperation(id, { state: "Failed", responseCode: "AS102" });
  }
  await createOrder(merchant, { state: "Delayed", orderNumber: "waiting", amount: 1_234_567n });
  return createUser({ enterpriseId, merchantIds: [merchant], rights: ["orders.export", "operations.view"] });
}

async function download(page: Page, name: string): Promise<Buffer> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name, exact: true }).click(),
  ]);
  return readFile(await file.path());
}

test("a merchant finds orders, keeps the filter and the columns, takes the list along and reads one, without JavaScript", async ({
  noJsPage: page,
}) => {
  await signIn(page, await createMerchantUser());
  await page.goto("/orders");
  const total = page.locator('[data-total="count"]');
  await expect(total).toHaveText(String(approved + declined + 1));
  await expect(page.getByText("1 заказ скоро отменится")).toBeVisible();
  await expect(page.getByText("12 345,67 BYN").first()).toBeVisible();

  // What cannot be understood stays in its field and is told; the rest holds.
  const unfold = page.getByLabel("Показать условия фильтра");
  if (await unfold.isVisible()) await unfold.check();
  await page.getByText("Ещё условия").click();
  await page.locator("input[name=last4]").fill("12");
  await page.locator("input[name=number]").fill("refused-%");
  await page.getByRole("button", { name: "Показать", exact: true }).click();
  await expect(page.locator("input[name=last4]")).toHaveValue("12");
  await expect(page.locator("input[name=last4]")).toHaveAttribute("aria-invalid", "true");
  await expect(total).toHaveText(String(declined));

  // The filter lives in the address, a usual period beside it.
  await page.goto("/orders?state=Declined");
  await page.getByRole("link", { name: "7 дней" }).click();
  await expect(page).toHaveURL(/state=Declined.*period=week/);
  await page.reload();
  await expect(total).toHaveText(String(declined));

  await page.getByText("Мои фильтры (0)").click();
  await page.getByLabel("Название").fill("Отказы недели");
  await page.getByRole("button", { name: "Сохранить этот фильтр" }).click();
  await expect(page.getByText("Фильтр сохранён.")).toBeVisible();
  await page.getByText("Мои фильтры (1)").click();
  await expect(page.getByRole("link", { name: "Отказы недели" })).toHaveAttribute(
    "href",
    "/orders?state=Declined&period=week",
  );

  await page.getByText("Колонки (15 из 15)").click();
  for (const column of ["E-mail", "Плательщик", "Держатель карты"])
    await page.getByRole("checkbox", { name: column, exact: true }).uncheck();
  await page.getByRole("button", { name: "Запомнить" }).click();
  await expect(page.getByText("Колонки (12 из 15)")).toBeVisible();
  await expect(page.getByRole("columnheader", { name: "E-mail" })).toHaveCount(0);
  await expect(page).toHaveURL(/state=Declined/);

  const lines = (await download(page, "Скачать CSV")).toString("utf8").trimEnd().split("\r\n");
  expect(lines).toHaveLength(1 + declined + 2);
  expect(lines[0]).not.toContain("E-mail");
  expect(lines.at(-2)).toMatch(/^Итого BYN: 7;.*;0,35;BYN;/);
  expect(lines.at(-1)).toMatch(/^Всего заказов: 7;/);
  // A workbook is an archive.
  expect((await download(page, "Скачать XLSX")).subarray(0, 2).toString()).toBe("PK");

  await page.getByRole("rowheader").first().getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Заказ refused-\d/);
  await expect(page.getByText("В оплате отказано, деньги не списаны.")).toBeVisible();
  await expect(page.getByText("с кодом ответа AS102")).toBeVisible();
});

test("an exact number leaves the other filters aside, and the page says so", async ({ noJsPage: page }) => {
  await signIn(page, await createMerchantUser());
  await page.goto("/orders?number=waiting&state=Declined&period=yesterday");
  await expect(page.getByText("Указан точный номер заказа")).toBeVisible();
  await expect(page.locator('[data-total="count"]')).toHaveText("1");
});

test("whoever may not export is shown no file and given none", async ({ page, user }) => {
  await signIn(page, user);
  await page.goto("/orders?period=all");
  await expect(page.getByRole("link", { name: "Скачать CSV" })).toHaveCount(0);
  for (const path of ["/orders/export", "/operations/export", "/reports/export"])
    expect((await page.request.get(path)).status()).toBe(403);
});

test("a file asked for with a mangled filter leads to its page, which says so, and no other file comes", async ({
  page,
}) => {
  const rights = ["orders.export", "operations.view", "users.manage", "audit.view"] as const;
  await signIn(page, await createUser({ enterpriseId: await createEnterprise(), rights }));
  const mangled = [
    ["/orders", "from=2026-02-31"],
    ["/operations", "state=none"],
    ["/reports", "state=none"],
    ["/reports", "from=2026-02-31&to=2026-03-01"],
    ["/reports", "from=2026-01-01"],
    ["/reports", "from=2026-03-01&to=2026-02-01"],
    ["/reports", "from=2026-01-01&to=2027-12-31"],
    ["/reports/registry", "from=9"],
    ["/admin/users", "status=nobody"],
    ["/admin/audit", "event=none"],
  ] as const;
  for (const [path, query] of mangled) {
    const answer = await page.request.get(`${path}/export?${query}&format=csv`, { maxRedirects: 0 });
    expect([path, answer.status(), answer.headers()["location"]]).toEqual([path, 307, `${path}?${query}`]);
  }
});

test("a row's link leads on without loading a page anew, and into another tab where that is asked for", async ({
  page,
}) => {
  await signIn(page, await createMerchantUser());
  const link = page.getByRole("table").last().getByRole("link").first();
  const number = await link.innerText();
  const [tab] = await Promise.all([
    page.context().waitForEvent("page"),
    link.click({ modifiers: ["ControlOrMeta"] }),
  ]);
  await expect(tab).toHaveURL(new RegExp(`/orders/${number}$`));
  await expect(page).toHaveURL(/\/orders$/);

  // Seen at once that the press was heard: the page behind it is held until that has been looked at.
  await page.evaluate(() => ((window as { isSame?: boolean }).isSame = true));
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(`**/orders/${number}**`, async (route) => {
    await held;
    await route.continue();
  });
  await link.press("Enter");
  await expect(page.locator("[data-navigating]")).toBeAttached();
  release();
  await expect(page).toHaveURL(new RegExp(`/orders/${number}$`));
  await expect(page.getByText(number, { exact: true }).first()).toBeVisible();
  expect(await page.evaluate(() => (window as { isSame?: boolean }).isSame)).toBe(true);
});
