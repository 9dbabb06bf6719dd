import { messagesOf } from "@/lib/i18n/messages";
import { expect, signIn, test } from "../support/e2e/test";
import { createEnterprise, createMerchant, createUser } from "../support/factories";
import { createOperation, createOrder } from "../support/orders";

const { admin, orders, lists, cabinet } = messagesOf("ru");
const { states } = orders;
const { filter } = lists;
const several = (count: number) => filter.several.replace("{count}", String(count));

test("a list of a filter opens over the page, says what is ticked, and is closed by Escape or a press beside it", async ({
  page,
  user,
}) => {
  await signIn(page, user);
  const list = page.getByRole("search").locator("details:has(input[name=state])").first();
  const summary = list.locator("summary");
  const below = page.getByRole("button", { name: filter.submit, exact: true });
  const top = () => below.evaluate((button) => button.getBoundingClientRect().top + window.scrollY);
  const place = await top();
  await expect(summary).toHaveAccessibleName(`${orders.filter.state} ${filter.any}`);
  await summary.press("Enter");
  await list.getByLabel(states.Approved, { exact: true }).check();
  await expect(summary).toHaveAccessibleName(`${orders.filter.state} ${states.Approved}`);
  await list.getByLabel(states.Declined, { exact: true }).check();
  await expect(summary).toHaveText(several(2));
  expect(await top()).toBe(place);

  await page.keyboard.press("Escape");
  await expect(list).not.toHaveAttribute("open");
  await expect(summary).toBeFocused();
  await summary.click();
  await expect(list).toHaveAttribute("open");
  await page.getByRole("heading", { level: 1 }).click();
  await expect(list).not.toHaveAttribute("open");
  // Gone on by keys, it covers nothing that has the focus.
  await summary.press("Enter");
  await list.getByRole("checkbox").last().press("Tab");
  await expect(list).not.toHaveAttribute("open");
});

test("a filter that is reset keeps nothing that was typed or ticked", async ({ page, user }) => {
  await signIn(page, user);
  await page.goto("/orders?state=Declined");
  const search = page.getByRole("search");
  await search.locator("input[name=number]").fill("A-1");
  await search.locator("summary", { hasText: states.Declined }).click();
  await search.getByLabel(states.Approved, { exact: true }).check();
  const reset = search.getByRole("link", { name: filter.reset });
  await reset.click();
  await expect(page).toHaveURL("/orders");
  await expect(search.locator("input[name=number]")).toHaveValue("");
  await expect(search.locator("input[name=state]:checked")).toHaveCount(0);
  await expect(search.locator("details:has(input[name=state]) summary").first()).toHaveText(filter.any);
  await expect(reset).toBeFocused();
});

test("a search that is cleared keeps nothing that was typed or chosen", async ({ page }) => {
  const staff = await createUser({ rights: ["users.manage", "system.manage", "audit.view"] });
  await signIn(page, staff);
  const search = page.getByRole("search");

  await page.goto("/admin/users?find=nobody&status=disabled&merchant=17");
  await search.locator("select[name=right]").selectOption("users.manage");
  await search.getByRole("link", { name: admin.users.clear }).click();
  await expect(page).toHaveURL("/admin/users");
  for (const name of ["find", "status", "right", "merchant"])
    await expect(search.locator(`[name=${name}]`)).toHaveValue("");

  await page.goto("/admin/audit?event=sign_in.failed");
  await search.locator("input[name=login]").fill("nobody");
  await search.getByRole("link", { name: admin.audit.clear }).click();
  await expect(page).toHaveURL("/admin/audit");
  for (const name of ["event", "login"]) await expect(search.locator(`[name=${name}]`)).toHaveValue("");

  await page.goto("/admin/mail?status=failed");
  await search.locator("input[name=user]").fill("nobody");
  await search.getByRole("link", { name: admin.mail.clear }).click();
  await expect(page).toHaveURL("/admin/mail");
  for (const name of ["status", "user"]) await expect(search.locator(`[name=${name}]`)).toHaveValue("");

  await page.goto("/admin/merchants?find=nothing");
  await search.locator("input[name=find]").fill("something else");
  await search.getByRole("link", { name: lists.search.showAll }).click();
  await expect(page).toHaveURL("/admin/merchants");
  await expect(search.locator("input[name=find]")).toHaveValue("");
});

test("a list says which conditions of its address it has passed over", async ({ page }) => {
  await signIn(page, await createUser({ rights: ["users.manage", "system.manage"] }));
  const told = (condition: string) => page.getByText(lists.filter.ignored.replace("{fields}", condition));
  await page.goto("/admin/mail?kind=none");
  await expect(told(admin.mail.ignoredFields.kind)).toBeVisible();
  for (const [path, field] of [
    ["/admin/merchants", "enterprise"],
    ["/admin/enterprises", "after"],
  ] as const) {
    await page.goto(`${path}?${field}=none`);
    await expect(told(lists.search.ignoredFields[field])).toBeVisible();
  }
  const owner = await createUser({ enterpriseId: await createEnterprise(), rights: ["users.manage"] });
  await page.context().clearCookies();
  await signIn(page, owner);
  await page.goto("/settings/merchants?after=none");
  await expect(told(lists.search.ignoredFields.after)).toBeVisible();
});

test("a registry without operations of its days leads to those of all days", async ({ page }) => {
  const enterpriseId = await createEnterprise();
  const merchant = await createMerchant(enterpriseId);
  const at = new Date("2020-02-29T12:00:00Z");
  const { id } = await createOrder(merchant, { orderedAt: at });
  await createOperation(id, { merchantId: merchant, beganAt: at });
  await signIn(page, await createUser({ enterpriseId, merchantIds: [merchant] }));
  await page.goto("/reports/registry");
  await page.getByRole("link", { name: lists.empty.all }).click();
  await expect(page).toHaveURL("/reports/registry?period=all");
  await expect(page.locator('[data-total="count"]')).toHaveText("1");
  await expect(page.getByRole("link", { name: lists.period.all, exact: true })).toHaveAttribute(
    "aria-current",
    "true",
  );
});

test("a filter kept under a name is told beside the page, and the focus is at the user's filters", async ({
  page,
  user,
}) => {
  await signIn(page, user);
  const titleOf = (count: number) =>
    page.locator("summary", { hasText: lists.saved.title.replace("{count}", String(count)) });
  await titleOf(0).click();
  await page.getByLabel(lists.saved.name, { exact: true }).fill("Мой");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: cabinet.results })).toContainText(
    lists.notices["filter-saved"],
  );
  await expect(titleOf(1)).toBeFocused();
});
