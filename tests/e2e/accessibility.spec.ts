import AxeBuilder from "@axe-core/playwright";
import { rights } from "@/lib/access/rights";
import { expect, signIn, test as base } from "../support/e2e/test";
import { createEnterprise, createMerchant, createUser, type TestUser } from "../support/factories";
import { createOperation, createOrder } from "../support/orders";
import { createSubscription } from "../support/registry";
import { fillPattern, listRoutes } from "../support/routes";

/** WCAG 2.2 A and AA, and what axe calls good practice; a theme changes nothing but colours. */
const rules = {
  light: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  dark: ["cat.color"],
};

const addresses = listRoutes()
  .filter(({ file }) => file.endsWith("/page.tsx"))
  .map(({ pattern }) => pattern)
  // The mailbox shows letters in a frame without scripts, which axe waits for in vain.
  .filter((pattern) => !pattern.startsWith("/dev/"));

const partOf = (pattern: string) => /^\/(admin|settings)\b/.exec(pattern)?.[1] ?? "cabinet";

interface World {
  /** Has every right. */
  user: TestUser;
  /** An id for the dynamic part of an address, by its folder. */
  ids: Record<string, string>;
}

const test = base.extend<{ look: (pattern: string) => Promise<void> }, { world: World }>({
  world: [
    async ({ sql }, provide) => {
      const enterpriseId = await createEnterprise();
      const merchant = await createMerchant(enterpriseId);
      const user = await createUser({ enterpriseId, merchantIds: [merchant], rights: [...rights] });
      const order = await createOrder(merchant, { state: "Declined" });
      await createOperation(order.id, { state: "Failed" });
      await createOrder(merchant, { state: "Delayed" });
      const [profile] = await sql`
        insert into profiles (enterprise_id, name, rights) values (${enterpriseId}, 'Axe', '{orders.export}') returning id`;
      const ids = {
        enterprises: enterpriseId,
        merchants: String(merchant),
        profiles: String(profile!.id),
        users: (await createUser({ enterpriseId, merchantIds: [merchant] })).id,
        orders: order.billNumber,
        registry: await createSubscription({ enterpriseId, createdBy: user.id }),
      };
      await provide({ user, ids });
    },
    { scope: "worker" },
  ],
  look: async ({ page, world }, provide) => {
    const found: string[] = [];
    // Colours change in a frame, not by and by.
    await page.emulateMedia({ reducedMotion: "reduce" });
    await provide(async (pattern) => {
      const id = world.ids[pattern.split("/")[2] ?? ""] ?? "";
      await page.emulateMedia({ colorScheme: "light" });
      await page.goto(fillPattern(pattern, { id, bill: id }));
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        await page.waitForFunction(() =>
          document.getAnimations().every(({ playState }) => playState !== "running"),
        );
        // The other mode opens a page for every report, for the sake of frames; these pages have none.
        const { passes, violations } = await new AxeBuilder({ page })
          .setLegacyMode()
          .withTags(rules[colorScheme])
          .analyze();
        expect(passes.length, `${page.url()} was looked at`).toBeGreaterThan(0);
        for (const { id: rule, nodes } of violations)
          found.push(
            `${new URL(page.url()).pathname}, ${colorScheme}: ${rule} at ${nodes[0]?.target.join(" ")}`,
          );
      }
    });
    expect(found).toEqual([]);
  },
});

test("no page in front of the door has a violation, in either theme", async ({ look }) => {
  for (const pattern of ["/login", "/recovery", "/reset", "/nowhere"]) await look(pattern);
});

for (const part of ["cabinet", "settings", "admin"])
  test(`no page of ${part} has a violation, in either theme`, async ({ page, look, world }) => {
    test.setTimeout(120_000);
    const patterns = addresses.filter((pattern) => partOf(pattern) === part);
    expect(patterns.length).toBeGreaterThan(0);
    await signIn(page, world.user);
    for (const pattern of patterns) await look(pattern);
    // Bars instead of columns.
    if (part === "cabinet") await look("/reports?by=state");
  });
