import AxeBuilder from "@axe-core/playwright";
import { rights } from "@/lib/access/rights";
import { expect, signIn, test } from "../support/e2e/test";
import { createEnterprise, createMerchant, createUser } from "../support/factories";
import { createOperation, createOrder } from "../support/orders";
import { createSubscription } from "../support/registry";
import { fillPattern, listRoutes } from "../support/routes";

/** WCAG 2.2 A and AA, and what axe calls good practice; a theme changes nothing but colours. */
const rules = {
  light: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  dark: ["cat.color"],
};

const pages = listRoutes().filter(({ file }) => file.endsWith("/page.tsx"));
/** The mailbox shows letters in a frame without scripts, which axe waits for in vain. */
const open = pages.filter(({ pattern }) => !pattern.startsWith("/dev/"));

for (const colorScheme of ["light", "dark"] as const)
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test("every page is free of violations", async ({ page, sql }) => {
      test.setTimeout(120_000);
      const enterpriseId = await createEnterprise();
      const merchant = await createMerchant(enterpriseId);
      const user = await createUser({ enterpriseId, merchantIds: [merchant] });
      const order = await createOrder(merchant, { state: "Declined" });
      await createOperation(order.id, { state: "Failed" });
      await createOrder(merchant, { state: "Delayed" });
      const [profile] = await sql`
        insert into profiles (enterprise_id, name, rights) values (${enterpriseId}, 'Axe', '{orders.export}') returning id`;
      const ids: Record<string, string> = {
        enterprises: enterpriseId,
        merchants: String(merchant),
        profiles: String(profile!.id),
        users: user.id,
        orders: order.billNumber,
        registry: await createSubscription({ enterpriseId, createdBy: user.id }),
      };
      const found: string[] = [];
      const look = async (pattern: string) => {
        const id = ids[pattern.split("/")[2] ?? ""] ?? "";
        await page.goto(fillPattern(pattern, { id, bill: id }));
        // The other mode opens a page for every report, for the sake of frames; these pages have none.
        const { passes, violations } = await new AxeBuilder({ page })
          .setLegacyMode()
          .withTags(rules[colorScheme])
          .analyze();
        expect(passes.length, `${page.url()} was looked at`).toBeGreaterThan(0);
        for (const { id: rule, nodes } of violations)
          found.push(`${new URL(page.url()).pathname}: ${rule} at ${nodes[0]?.target.join(" ")}`);
      };
      for (const pattern of ["/login", "/recovery", "/reset", "/nowhere"]) await look(pattern);
      await signIn(page, await createUser({ enterpriseId, merchantIds: [merchant], rights: [...rights] }));
      for (const { pattern } of open) await look(pattern);
      // Bars instead of columns.
      await look("/reports?by=state");
      expect(found).toEqual([]);
    });
  });
