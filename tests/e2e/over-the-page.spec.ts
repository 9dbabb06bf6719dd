/* eslint-disable max-lines -- whatever opens over a page answers to the same keys */
import type { Page } from "@playwright/test";
import { messagesOf } from "@/lib/i18n/messages";
import { createMerchant, createEnterprise, createUser } from "../support/factories";
import { createOrder } from "../support/orders";
import { lookAround } from "../support/e2e/look";
import { expect, signIn, test } from "../support/e2e/test";

const { cabinet, common, gallery, lists, admin, forms } = messagesOf("ru");
const words = cabinet.shortcuts;

/** A letter by its key, as a Russian layout types it. */
const typeRussian = (page: Page, ...keys: { code: string; key: string }[]) =>
  page.evaluate((pressed) => {
    for (const { code, key } of pressed)
      for (const type of ["keydown", "keyup"])
        document.dispatchEvent(new KeyboardEvent(type, { code, key, bubbles: true }));
  }, keys);

test("the account's menu is opened, walked and left by keys, and the focus comes back", async ({
  page,
  user,
}) => {
  await signIn(page, user);
  const trigger = page.getByRole("button", { name: new RegExp(cabinet.account) });
  await trigger.press("Enter");
  await expect(page.getByRole("menuitem", { name: cabinet.settings })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  const list = page.getByRole("dialog", { name: words.title });
  await expect(list.getByRole("term")).toHaveText([
    cabinet.orders,
    cabinet.reports,
    cabinet.settings,
    words.find,
    words.list,
  ]);
  await page.keyboard.press("Escape");
  await expect(list).toBeHidden();
  await expect(trigger).toBeFocused();
});

test("keys lead to sections on any layout, keep quiet while somebody types, and can be switched off", async ({
  page,
  user,
}) => {
  await signIn(page, user);
  await typeRussian(page, { code: "KeyG", key: "п" }, { code: "KeyR", key: "к" });
  await expect(page).toHaveURL(/\/reports$/);
  await page.keyboard.press("g");
  await page.keyboard.press("o");
  await expect(page).toHaveURL(/\/orders$/);
  await page.keyboard.press("/");
  const search = page.getByRole("search").locator("input[name=number]");
  await expect(search).toBeFocused();
  await page.keyboard.type("gs?");
  await expect(search).toHaveValue("gs?");
  await expect(page).toHaveURL(/\/orders$/);

  await search.blur();
  await page.keyboard.press("Shift+Slash");
  const list = page.getByRole("dialog", { name: words.title });
  await list.getByRole("checkbox", { name: words.areOn }).uncheck();
  await expect
    .poll(
      async () => (await page.context().cookies()).find(({ name }) => name === "cabinet_shortcuts")?.value,
    )
    .toBe("off");
  await page.reload();
  await page.keyboard.press("Shift+Slash");
  await page.keyboard.press("g");
  await page.keyboard.press("s");
  await page.getByRole("button", { name: new RegExp(cabinet.account) }).click();
  await page.getByRole("menuitem", { name: words.title }).click();
  await expect(list.getByRole("checkbox", { name: words.areOn })).not.toBeChecked();
  await expect(page).toHaveURL(/\/orders$/);
});

test("a file on its way can be stopped, one that broke off is told, and no session leads to the door", async ({
  page,
  context,
}) => {
  const enterpriseId = await createEnterprise();
  const merchant = await createMerchant(enterpriseId);
  await createOrder(merchant);
  await signIn(page, await createUser({ enterpriseId, merchantIds: [merchant], rights: ["orders.export"] }));
  const link = page.getByRole("link", { name: lists.export.csv });
  let letGo = () => {};
  await page.route("**/orders/export?**", async (route) => {
    await new Promise<void>((resolve) => (letGo = resolve));
    await route.abort().catch(() => {});
  });
  const place = await link.boundingBox();
  await link.click();
  await expect(page.getByText(common.download.coming)).toBeVisible();
  expect(await link.boundingBox()).toEqual(place);
  await page.getByRole("button", { name: common.download.cancel }).click();
  await expect(page.getByText(common.download.coming)).toBeHidden();
  await expect(page.getByText(common.download.failed)).toBeHidden();
  letGo();

  await page.unroute("**/orders/export?**");
  await page.route("**/orders/export?**", (route) => route.abort());
  await link.click();
  await expect(page.getByRole("alert").filter({ hasText: common.download.failed })).toBeVisible();
  await page.unroute("**/orders/export?**");

  const arrived = page.waitForEvent("download");
  await link.click();
  expect((await arrived).suggestedFilename()).toMatch(/^orders-.*\.csv$/);
  await expect(page.getByText(common.download.done)).toBeVisible();

  await context.clearCookies({ name: /session/ });
  await link.click();
  await expect(page).toHaveURL(/\/login/);
});

test("all sessions of a user are ended by a second press alone, and not by the first", async ({
  page,
  sql,
}) => {
  const enterpriseId = await createEnterprise();
  const colleague = await createUser({ enterpriseId });
  await signIn(page, colleague);
  await page.context().clearCookies();
  await signIn(page, await createUser({ enterpriseId, rights: ["users.manage"] }));
  await page.goto(`/admin/users/${colleague.id}`);
  const open = async () =>
    (await sql`select 1 from sessions where user_id = ${colleague.id} and revoked_at is null`).length;
  const { sessions, notices } = admin.user;
  const button = page.getByRole("button", { name: sessions.submit });
  const question = page.getByRole("alertdialog", {
    name: sessions.question.replace("{login}", colleague.login),
  });
  await button.click();
  await question.getByRole("button", { name: sessions.cancel }).click();
  await expect(question).toBeHidden();
  await expect(button).toBeFocused();
  expect(await open()).toBe(1);
  await button.click();
  await question.getByRole("button", { name: sessions.submit }).click();
  await expect(page.getByRole("region", { name: cabinet.results })).toContainText(notices.sessionsEnded);
  await expect(question).toBeHidden();
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  expect(await open()).toBe(0);
});

test("nothing that opens over a page has a violation", async ({ page }) => {
  test.slow();
  await page.goto("/dev/ui");
  const found: string[] = [];
  const zone = page.getByRole("combobox").last();
  await zone.click();
  await expect(page.getByRole("listbox")).toBeVisible();
  found.push(...(await lookAround(page, { isOver: true })));
  await page.keyboard.press("Tab");
  await expect(page.getByRole("listbox")).toHaveCount(0);
  await expect(page.locator("summary.control")).toBeFocused();
  await zone.fill("no such zone");
  await expect(page.getByText(forms.notInList)).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: gallery.showToast }).click();
  await expect(page.getByRole("region", { name: cabinet.results })).toContainText(gallery.about);
  // Pointed at, it stays.
  await page.getByText(gallery.about).last().hover();
  await page.getByRole("button", { name: cabinet.menu }).press("Enter");
  await expect(page.getByRole("menu")).toBeVisible();
  found.push(...(await lookAround(page, { isOver: true })));
  await page.keyboard.press("Escape");
  const results = page.getByRole("region", { name: cabinet.results });
  await results.getByRole("button", { name: common.closeResult }).click();
  await expect(results).toBeEmpty();
  for (const [name, role] of [
    [gallery.openDialog, "dialog"],
    [gallery.openAlert, "alertdialog"],
  ] as const) {
    await page.getByRole("button", { name }).click();
    await expect(page.getByRole(role, { name: gallery.sample })).toBeVisible();
    found.push(...(await lookAround(page, { isOver: true })));
    await page.keyboard.press("Escape");
    await expect(page.getByRole(role, { name: gallery.sample })).toBeHidden();
  }
  expect(found).toEqual([]);
});
