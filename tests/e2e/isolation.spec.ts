import { randomBytes } from "node:crypto";
import type postgres from "postgres";
import { rights } from "@/lib/access/rights";
import { expect, test } from "../support/e2e/test";
import { Visitor } from "../support/e2e/visitor";
import { createEnterprise, createMerchant, createProfile, createUser } from "../support/factories";
import { createOperation, createOrder } from "../support/orders";
import { createSubscription } from "../support/registry";
import { fillPattern, listRoutes } from "../support/routes";

/*
 * Every address behind the door, asked with another enterprise's ids by an enterprise's own administrator who has
 * every right there is in it. The list comes from the code: a new address is asked by itself.
 */

const routes = listRoutes().filter(({ file }) => file.startsWith("app/(cabinet)"));

/** An enterprise with something of everything; `secret` stands wherever a person could read it. */
async function createOther(sql: postgres.Sql, secret: string) {
  const enterpriseId = await createEnterprise();
  await sql`update enterprises set name = ${secret} where id = ${enterpriseId}`;
  const merchant = await createMerchant(enterpriseId, { name: secret });
  const user = await createUser({ enterpriseId, merchantIds: [merchant] });
  await sql`update users set name = ${secret} where id = ${user.id}`;
  const order = await createOrder(merchant, { cardholder: secret, customerName: secret });
  await createOperation(order.id, { performedBy: secret });
  const profile = await createProfile(enterpriseId, { name: secret });
  const [letter] = await sql`
    insert into outbox_emails (kind, user_id, to_address, locale, status, attempts)
    values ('password-changed', ${user.id}, ${`${secret}@example.test`}, 'ru', 'failed', 6) returning id`;
  const subscription = await createSubscription({
    enterpriseId,
    createdBy: user.id,
    email: `${secret}@example.test`,
    timeZone: "UTC",
  });
  const ids: Record<string, string> = {
    enterprises: enterpriseId,
    enterprise: enterpriseId,
    merchants: String(merchant),
    users: user.id,
    orders: order.billNumber,
    profiles: profile,
    mail: String(letter!.id),
    registry: subscription,
  };
  const query = new URLSearchParams({
    period: "all",
    merchant: String(merchant),
    bill: order.billNumber,
    enterprise: enterpriseId,
    profile,
    user: user.id,
    users: user.id,
    id: user.id,
    subscription,
  });
  return { ids, query, order };
}

test("another enterprise's ids open nothing and show nothing", async ({ clientAddress, sql }) => {
  test.setTimeout(120_000);
  const secret = `x${randomBytes(8).toString("hex")}`;
  const { ids, query, order } = await createOther(sql, secret);
  const enterpriseId = await createEnterprise();
  const viewer = new Visitor(clientAddress);
  await viewer.signIn(
    await createUser({
      enterpriseId,
      merchantIds: [await createMerchant(enterpriseId)],
      rights: rights.filter((right) => right !== "system.manage"),
    }),
  );
  const found: string[] = [];
  for (const { pattern } of routes) {
    const segments = pattern.split("/");
    const dynamic = segments.findLastIndex((segment) => segment.startsWith("["));
    const id = dynamic < 0 ? "" : (ids[segments[dynamic - 1]!] ?? "");
    if (dynamic >= 0 && !id) found.push(`${pattern}: nothing of another's to ask it with`);
    const path = fillPattern(pattern, { id, bill: id });
    // Each by itself too, since an exact number leaves the others aside.
    for (const search of ["", `?${query}`, `?number=${order.orderNumber}`, `?merchant=${ids.merchants}`]) {
      const { status, body } = await viewer.ask(`${path}${search}`);
      if (body.includes(secret)) found.push(`${path}${search}: shows what is another's`);
      if (dynamic >= 0 && ![404, 403].includes(status)) found.push(`${path}${search}: ${status}`);
      if (status >= 500) found.push(`${path}${search}: ${status}`);
    }
  }
  expect(routes.length).toBeGreaterThan(20);
  expect(found).toEqual([]);
});
