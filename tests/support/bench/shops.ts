import { db } from "@/db/client";
import { enterprises, merchants } from "@/db/schema";
import { minskEnterprise } from "@/db/seed/demo-merchants";
import { defaultRights } from "@/lib/access/rights";
import { newClientAddress } from "../e2e/client-address";
import { Visitor } from "../e2e/visitor";
import { createUser } from "../factories";
import { manyMerchants } from "./many-orders";

/** Adds the enterprise whose merchants `writeManyOrders` invents orders of. */
export async function openShops(): Promise<void> {
  await db().insert(enterprises).values(minskEnterprise);
  await db()
    .insert(merchants)
    .values(
      manyMerchants.map(({ id, enterpriseId, name }) => ({ id, enterpriseId, name, confirmationDays: 7 })),
    );
}

/** Somebody who sees all the orders and may take them away. */
export async function signInViewer(): Promise<Visitor> {
  const user = await createUser({
    enterpriseId: minskEnterprise.id,
    merchantIds: manyMerchants.map(({ id }) => id),
    rights: [...defaultRights, "orders.export", "operations.view"],
  });
  const visitor = new Visitor(newClientAddress(0));
  await visitor.signIn(user);
  return visitor;
}
