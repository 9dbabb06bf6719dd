import { messagesOf } from "@/lib/i18n/messages";
import { createEnterprise, createMerchant, createUser } from "../support/factories";
import { tabAndPress, tabAndType, tabTo } from "../support/e2e/keyboard";
import { linkOf } from "../support/e2e/mailbox";
import { expect, test } from "../support/e2e/test";
import { createOrder } from "../support/orders";

const { cabinet, common, login, recovery, newPassword, lists, admin } = messagesOf("ru");

/*
 * The journeys without a mouse: Tab, Enter, Space, letters. What is heard on the way is kept beside this file, as the
 * tree a screen reader gets.
 */

/** Names that are the same in every run, since they are heard. */
const named = (login: string) => ({ login, email: `${login}@example.test` });

test("by keys alone somebody asks for a link, sets a password, signs in and reads an order", async ({
  page,
  mailbox,
}) => {
  test.slow();
  const enterpriseId = await createEnterprise({ name: "Клавиатура" });
  const merchant = await createMerchant(enterpriseId, { name: "Кнігарня" });
  const order = await createOrder(merchant, { orderNumber: "K-1", billNumber: "900000000000001" });
  const user = await createUser({
    ...named("keyboard_anna"),
    enterpriseId,
    merchantIds: [merchant],
    name: "Анна Ким",
  });
  const password = "Klavisha2026";

  await page.goto("/login");
  await expect(page.locator("body")).toMatchAriaSnapshot({ name: "login.aria.yml" });
  await tabAndPress(page, page.getByRole("link", { name: login.forgot }));
  await page.waitForURL("/recovery");
  await expect(page.getByRole("main")).toMatchAriaSnapshot({ name: "recovery.aria.yml" });
  await tabAndType(page, page.getByLabel(recovery.login), user.login);
  await tabAndType(page, page.getByLabel(recovery.email), user.email);
  await page.keyboard.press("Enter");
  await expect(page.getByText(recovery.sent)).toBeVisible();
  await expect(page.getByRole("main")).toMatchAriaSnapshot({ name: "recovery-sent.aria.yml" });

  await page.goto(linkOf(await mailbox.newestTo(user.email)));
  await expect(page.getByRole("main")).toMatchAriaSnapshot({ name: "reset.aria.yml" });
  await tabAndType(page, page.getByLabel(newPassword.password, { exact: true }), password);
  await tabAndType(page, page.getByLabel(newPassword.repeat, { exact: true }), password);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/login/);

  await tabAndType(page, page.getByLabel(login.login, { exact: true }), user.login);
  await tabAndType(page, page.getByLabel(login.password, { exact: true }), password);
  await page.keyboard.press("Enter");
  await page.waitForURL("/orders");
  await expect(page.getByRole("banner")).toMatchAriaSnapshot({ name: "banner.aria.yml" });
  await expect(page.getByRole("main")).toMatchAriaSnapshot({ name: "orders.aria.yml" });
  await tabAndPress(page, page.getByRole("link", { name: common.skip }));
  await tabAndType(page, page.getByRole("textbox", { name: lists.filter.number }), "K-1");
  await page.keyboard.press("Enter");
  await page.waitForURL(/number=K-1/);
  await tabAndPress(page, page.getByRole("rowheader").getByRole("link"));
  await page.waitForURL(`/orders/${order.billNumber}`);
  await expect(page.getByRole("main")).toMatchAriaSnapshot({ name: "order.aria.yml" });
});

test("by keys alone an administrator finds a colleague, disables them and takes it back", async ({
  page,
}) => {
  test.slow();
  const enterpriseId = await createEnterprise({ name: "Клавиатура и мышь" });
  const boss = await createUser({
    ...named("keyboard_boss"),
    enterpriseId,
    name: "Ольга Ким",
    rights: ["users.manage"],
  });
  const colleague = await createUser({ ...named("keyboard_peter"), enterpriseId, name: "Пётр Цой" });
  await page.goto("/login?callbackUrl=/settings");
  await tabAndType(page, page.getByLabel(login.login, { exact: true }), boss.login);
  await tabAndType(page, page.getByLabel(login.password, { exact: true }), boss.password);
  await page.keyboard.press("Enter");
  await page.waitForURL("/settings");
  await expect(page.getByRole("main")).toMatchAriaSnapshot({ name: "settings.aria.yml" });

  await page.keyboard.press("g");
  await page.keyboard.press("a");
  await page.waitForURL("/admin/users");
  await expect(page.getByRole("main")).toMatchAriaSnapshot({ name: "users.aria.yml" });
  await page.keyboard.press("/");
  await page.keyboard.type(colleague.login);
  await page.keyboard.press("Enter");
  await page.waitForURL(/find=/);
  await tabAndPress(page, page.getByRole("rowheader").getByRole("link"));
  await page.waitForURL(`/admin/users/${colleague.id}`);
  await expect(page.getByRole("main")).toMatchAriaSnapshot({ name: "user.aria.yml" });
  await tabAndPress(page, page.getByRole("button", { name: admin.user.disable.submit }), "Space");
  const results = page.getByRole("region", { name: cabinet.results });
  await expect(results).toContainText(admin.user.notices.disabled);
  const undo = page.getByRole("button", { name: admin.user.undo });
  await tabTo(page, undo);
  await page.keyboard.press("Enter");
  await expect(results).toContainText(admin.user.notices.enabled);
});
