import { asc, eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { operations, orders } from "@/db/schema";
import { takeOrders } from "@/lib/orders/intake/take-orders";
import { createEnterprise, createMerchant } from "../../support/factories";
import { documentOf, newBillNumber, operationOf } from "../../support/order-document";

let merchant: number;
beforeAll(async () => {
  merchant = await createMerchant(await createEnterprise());
});

const stored = async (billNumber: string) => {
  const [order] = await db().select().from(orders).where(eq(orders.billNumber, billNumber));
  const rows = order
    ? await db()
        .select()
        .from(operations)
        .where(eq(operations.orderId, order.id))
        .orderBy(asc(operations.number))
    : [];
  return order && { ...order, operations: rows };
};
const statusesOf = async (...sent: unknown[]) => (await takeOrders(sent)).map(({ status }) => status);

test("the good ones of a call are kept, and each bad one is told where it is wrong", async () => {
  const [good, twice] = [documentOf(merchant), documentOf(merchant)];
  const bad = documentOf(merchant, { amount: "-1", operations: [operationOf({ code: 150 })] });
  const outcomes = await takeOrders([good, bad, twice, twice, "no order", documentOf(2_147_483_647)]);
  expect(outcomes.map(({ billNumber, status }) => [billNumber, status])).toEqual([
    [good.billNumber, "created"],
    [bad.billNumber, "refused"],
    [twice.billNumber, "created"],
    [twice.billNumber, "refused"],
    [null, "refused"],
    [expect.any(String), "refused"],
  ]);
  expect(outcomes[1]).toMatchObject({ errors: [{ field: "amount" }, { field: "operations.0.code" }] });
  expect(outcomes[5]).toMatchObject({
    errors: [{ field: "merchantId", message: "there is no such merchant" }],
  });
});

test("in one call orders are new, newer, known and nobody's, each with its own operations", async () => {
  const [known, newer, fresh, lost] = [
    documentOf(merchant),
    documentOf(merchant, { operations: [operationOf(), operationOf({ number: 2 })] }),
    documentOf(merchant, { operations: [operationOf({ number: 3 }), operationOf({ number: 4 })] }),
    documentOf(2_147_483_647),
  ];
  await takeOrders([known, newer]);
  const sent = [known, { ...newer, version: 2, operations: [operationOf({ number: 5 })] }, fresh, lost];
  expect(await statusesOf(...sent)).toEqual(["unchanged", "updated", "created", "refused"]);
  const numbers = async ({ billNumber }: { billNumber: string }) =>
    (await stored(billNumber))?.operations.map(({ number }) => number);
  expect(await Promise.all([known, newer, fresh, lost].map(numbers))).toEqual([[1], [5], [3, 4], undefined]);
});

test("an order's number of many digits is no card number", async () => {
  const billNumber = newBillNumber();
  expect(await statusesOf(documentOf(merchant, { billNumber, orderNumber: "20261123000017" }))).toEqual([
    "created",
  ]);
});
