import type { Page } from "@playwright/test";
import { rights } from "@/lib/access/rights";
import { expect, signIn, test } from "../support/e2e/test";
import { createEnterprise, createMerchant, createUser } from "../support/factories";
import { createOperation, createOrder } from "../support/orders";

// WCAG 2.2, 1.4.10: what a page of 1280 px shows at 400 %.
test.use({ viewport: { width: 320, height: 640 } });

/** What sticks out at the side: of the page, or of the card of its row. */
const sticksOut = (page: Page) =>
  page.evaluate(() => {
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    const cells = [...document.querySelectorAll<HTMLElement>(".row .cell, .row .cell *")].filter((part) => {
      const [own, card] = [part.getBoundingClientRect(), part.closest(".row")!.getBoundingClientRect()];
      return own.width > 0 && own.right > card.right;
    });
    return [...(wide > 0 ? [`the page, by ${wide}`] : []), ...cells.map(({ textContent }) => textContent)];
  });

test("no list and no report in Russian is wider than 320 px, with the longest of states and sums of milliards", async ({
  page,
}) => {
  test.setTimeout(90_000);
  const enterpriseId = await createEnterprise();
  const merchant = await createMerchant(enterpriseId, { name: "Белорусская книготорговая компания" });
  const amount = 98_765_432_109_87n;
  const { id } = await createOrder(merchant, { state: "PartialDelayed", amount, originalAmount: amount });
  await createOperation(id, { amount });
  const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);
  await createOrder(merchant, { amount: 12_345_678_901n, orderedAt: daysAgo(40) });
  await signIn(page, await createUser({ enterpriseId, merchantIds: [merchant], rights: [...rights] }));
  const found: Record<string, string[]> = {};
  for (const path of [
    "/orders?state=PartialDelayed&period=all",
    "/operations?period=all",
    ...["state", "means", "day", "month", "merchant", "currency"].map((by) => `/reports?by=${by}`),
    "/reports/registry?period=days30",
  ]) {
    await page.goto(path);
    await expect(page.getByRole("rowheader").first()).toBeAttached();
    const seen = await sticksOut(page);
    if (seen.length > 0) found[path] = seen;
  }
  expect(found).toEqual({});
});

test("the way out is beside the account on a phone of 360 px", async ({ page, user }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await signIn(page, user);
  const middleOf = async (selector: string) => {
    const box = (await page.getByRole("banner").locator(selector).first().boundingBox())!;
    return box.y + box.height / 2;
  };
  const [account, out] = [await middleOf("[aria-haspopup=menu]"), await middleOf("[action='/sign-out']")];
  expect(Math.abs(account - out)).toBeLessThan(4);
});
