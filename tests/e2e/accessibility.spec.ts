import { rights } from "@/lib/access/rights";
import { locales } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages";
import { lookAround, readOver, watchPage } from "../support/e2e/look";
import { linkOf } from "../support/e2e/mailbox";
import { expect, signIn, test as base } from "../support/e2e/test";
import {
  createEnterprise,
  createMerchant,
  createProfile,
  createUser,
  type TestUser,
} from "../support/factories";
import { createOperation, createOrder } from "../support/orders";
import { createSubscription } from "../support/registry";
import { fillPattern, listRoutes } from "../support/routes";

const addresses = listRoutes()
  .filter(({ file }) => file.endsWith("/page.tsx"))
  .map(({ pattern }) => pattern)
  // The mailbox shows letters in a frame without scripts, which axe waits for in vain.
  .filter((pattern) => pattern !== "/dev/mailbox");

const parts = ["/admin/users", "/admin", "/settings", ""] as const;
const partOf = (pattern: string) => parts.find((part) => pattern.startsWith(part));

interface World {
  /** Has every right. */
  user: TestUser;
  /** An id for the dynamic part of an address, by its folder. */
  ids: Record<string, string>;
}

const test = base.extend<{ look: (pattern: string, as?: TestUser) => Promise<void> }, { world: World }>({
  world: [
    async ({}, provide) => {
      const enterpriseId = await createEnterprise();
      const merchant = await createMerchant(enterpriseId);
      const user = await createUser({ enterpriseId, merchantIds: [merchant], rights: [...rights] });
      const order = await createOrder(merchant, { state: "Declined" });
      await createOperation(order.id, { state: "Failed" });
      await createOrder(merchant, { state: "Delayed" });
      const ids = {
        enterprises: enterpriseId,
        merchants: String(merchant),
        profiles: await createProfile(enterpriseId, { name: "Axe" }),
        users: (await createUser({ enterpriseId, merchantIds: [merchant] })).id,
        orders: order.billNumber,
        registry: await createSubscription({ enterpriseId, createdBy: user.id }),
      };
      await provide({ user, ids });
    },
    { scope: "worker" },
  ],
  /** An address in both themes; its words in the other languages too, which are the same on a phone. */
  look: async ({ page, context, baseURL, sql, world }, provide, { project }) => {
    const found: string[] = [];
    const [first, ...others] = locales;
    const read = project.name === "desktop" ? others : [];
    const whatItDid = await watchPage(page, baseURL!);
    await provide(async (pattern, as) => {
      const id = world.ids[pattern.split("/")[2] ?? ""] ?? "";
      for (const locale of [first, ...read]) {
        if (as) await sql`update users set locale = ${locale} where id = ${as.id}`;
        await context.addCookies([{ name: "cabinet_locale", value: locale, url: baseURL }]);
        await page.goto(fillPattern(pattern, { id, bill: id }));
        await expect(page.locator("html")).toHaveAttribute("lang", locale);
        await page.evaluate(() => document.fonts.ready);
        found.push(...(locale === first ? await lookAround(page) : await readOver(page)));
        // After axe: what moves or asks another host late is told by then.
        found.push(...(await whatItDid()));
      }
    });
    expect(found).toEqual([]);
  },
});

test("no page in front of the door has a violation", async ({ look }) => {
  for (const pattern of ["/login", "/recovery", "/reset", "/nowhere"]) await look(pattern);
});

for (const part of parts)
  test(`no page of ${part || "the rest of the cabinet"} has a violation`, async ({ page, look, world }) => {
    test.setTimeout(180_000);
    const patterns = addresses.filter((pattern) => partOf(pattern) === part);
    expect(patterns.length).toBeGreaterThan(0);
    await signIn(page, world.user);
    for (const pattern of patterns) await look(pattern, world.user);
    // Bars instead of columns, and a list without a row.
    if (part === "") {
      await look("/reports?by=state", world.user);
      await look("/orders?number=1&period=all", world.user);
    }
  });

test("neither the refusals of the door nor its open links have a violation", async ({
  page,
  user,
  mailbox,
}) => {
  test.setTimeout(60_000);
  const found: string[] = [];
  const submit = () => page.locator('main button[type="submit"]').first().click();
  const { login: words, recovery } = messagesOf("ru");
  await page.goto("/login");
  await submit();
  await expect(page.locator("[aria-invalid]")).toHaveCount(2);
  found.push(...(await lookAround(page)));
  await page.fill('[name="login"]', user.login);
  await page.fill('[name="password"]', "Wrong2026parol");
  await submit();
  await expect(page.getByText(words.rejected)).toBeVisible();
  found.push(...(await lookAround(page)));
  await page.goto("/recovery");
  await page.fill('[name="login"]', user.login);
  await page.fill('[name="email"]', user.email);
  await submit();
  await expect(page.getByText(recovery.sent)).toBeVisible();
  found.push(...(await lookAround(page)));
  await page.goto(linkOf(await mailbox.newestTo(user.email)));
  await page.fill('[name="newPassword"]', "short");
  await submit();
  await expect(page.locator('[aria-invalid="true"]').first()).toBeVisible();
  found.push(...(await lookAround(page)));
  await page.goto("/reset/made-up-link");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  found.push(...(await lookAround(page)));
  expect(found).toEqual([]);
});
