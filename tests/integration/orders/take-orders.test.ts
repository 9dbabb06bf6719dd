/* eslint-disable max-lines -- mostly data: every field with what is refused in it */
import { asc, eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { operations, orders } from "@/db/schema";
import { takeOrders } from "@/lib/orders/intake/take-orders";
import { createEnterprise, createMerchant } from "../../support/factories";
import { documentOf, operationOf } from "../../support/order-document";

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

describe("an order that is taken", () => {
  test("is stored whole, in minor units and as an instant", async () => {
    const sent = documentOf(merchant, {
      amount: "1500",
      currency: "JPY",
      cardholder: "ANNA KAVALEVA",
      cardFirst6: "417500",
      cardLast4: "0014",
      threeDSecure: true,
      operations: [
        operationOf({ number: 2, code: 200, endedAt: "2026-11-01T09:00:05Z", customerIp: "2001:db8::1" }),
        operationOf({ approvalCode: "A1B2C3", issuingCountry: "BY" }),
      ],
    });
    expect(await takeOrders([sent])).toEqual([{ billNumber: sent.billNumber, status: "created" }]);
    expect(await stored(sent.billNumber)).toMatchObject({
      merchantId: merchant,
      orderedAt: new Date("2026-11-01T09:00:00Z"),
      amount: 1500n,
      originalAmount: 1250n,
      cardFirst6: "417500",
      cardLast4: "0014",
      threeDSecure: true,
      version: 1,
      operations: [
        { number: 1, code: 100, amount: 1250n, approvalCode: "A1B2C3", issuingCountry: "BY", endedAt: null },
        { number: 2, code: 200, endedAt: new Date("2026-11-01T09:00:05Z"), customerIp: "2001:db8::1" },
      ],
    });
  });

  test("changes nothing when it comes again", async () => {
    const sent = documentOf(merchant);
    await takeOrders([sent]);
    const before = await stored(sent.billNumber);
    expect(await statusesOf({ ...sent, state: "Declined" })).toEqual(["unchanged"]);
    expect(await stored(sent.billNumber)).toEqual(before);
  });

  test("is replaced by a newer version, its operations too, and never by an older one", async () => {
    const sent = documentOf(merchant, {
      version: 5,
      operations: [operationOf(), operationOf({ number: 2 })],
    });
    await takeOrders([sent]);
    const newer = { ...sent, version: 7, state: "Canceled", operations: [operationOf({ code: 300 })] };
    expect(await statusesOf(newer)).toEqual(["updated"]);
    expect(await statusesOf({ ...sent, version: 6 })).toEqual(["outdated"]);
    expect(await stored(sent.billNumber)).toMatchObject({
      state: "Canceled",
      version: 7,
      operations: [{ number: 1, code: 300 }],
    });
  });

  test("is the newest of many that come at once, whatever their order", async () => {
    const sent = Array.from({ length: 5 }, () => documentOf(merchant));
    const versions = [3, 1, 9, 4, 7, 2, 8];
    const calls = versions.map((version, at) => {
      const documents = sent.map((document) => ({ ...document, version, orderNumber: `v${version}` }));
      return takeOrders(at % 2 ? documents.reverse() : documents);
    });
    await Promise.all(calls);
    for (const { billNumber } of sent)
      expect(await stored(billNumber)).toMatchObject({
        version: 9,
        orderNumber: "v9",
        operations: [{ number: 1 }],
      });
  });

  test("stays its merchant's", async () => {
    const sent = documentOf(merchant);
    await takeOrders([sent]);
    const other = await createMerchant(await createEnterprise());
    expect(await takeOrders([{ ...sent, version: 2, merchantId: other }])).toMatchObject([
      { status: "refused", errors: [{ field: "merchantId" }] },
    ]);
    expect(await stored(sent.billNumber)).toMatchObject({ merchantId: merchant, version: 1 });
  });
});

test.each<[string, Record<string, unknown>]>([
  ["billNumber", { billNumber: "12a" }],
  ["version", { version: 0 }],
  ["orderNumber", { orderNumber: " " }],
  ["orderNumber", { orderNumber: "line\nfeed" }],
  ["customerName", { customerName: "nul\u0000" }],
  ["customerName", { customerName: "half a letter \ud83d" }],
  ["orderNumber", { orderNumber: "\u200b\u2060 \u3164" }],
  ["orderNumber", { orderNumber: "N-\u202e1" }],
  ["customerName", { customerName: "\u2066Anna\u2069" }],
  ["orderedAt", { orderedAt: "2026-02-30T00:00:00Z" }],
  ["orderedAt", { orderedAt: "2026-11-01T12:00:00" }],
  ["orderedAt", { orderedAt: "0026-11-01T12:00:00Z" }],
  ["type", { type: "Gift" }],
  ["state", { state: "Lost" }],
  ["amount", { amount: 12.5 }],
  ["amount", { amount: "1e3" }],
  ["amount", { amount: "1.005" }],
  ["amount", { amount: "1.5", currency: "JPY" }],
  ["originalCurrency", { originalCurrency: "QQQ" }],
  ["cardFirst6", { cardFirst6: "4111111111111111" }],
  ["cardLast4", { cardLast4: "11111" }],
  ["cardholder", { cardholder: "4111111111111111" }],
  ["orderNumber", { orderNumber: "pay 4111-1111-1111-1111" }],
  ["customerName", { customerName: "5555 5555 5555 4444 ANNA" }],
  ["cardholder", { cardholder: "4111111111111111 12/28" }],
  ["orderNumber", { orderNumber: "1 4111111111111111" }],
  ["customerName", { customerName: "4111 1111 1111 1111 123" }],
  ["customerName", { customerName: "4111.1111.1111.1111" }],
  ["customerName", { customerName: "4111\u00a01111  1111\u00a01111" }],
  ["customerName", { customerName: "４１１１１１１１１１１１１１１１" }],
  ["billNumber", { billNumber: "4111111111111111" }],
  ["pan", { pan: "4111111111111111" }],
  ["operations", { operations: [operationOf(), operationOf()] }],
  ["operations.0.cvv", { operations: [operationOf({ cvv: "123" })] }],
  ["operations.0.endedAt", { operations: [operationOf({ endedAt: "2026-11-01T11:59:59+03:00" })] }],
  ["operations.0.customerIp", { operations: [operationOf({ customerIp: "300.1.1.1" })] }],
])("an order wrong in %s is refused there: %j", async (field, values) => {
  const sent = documentOf(merchant, values);
  const [outcome] = await takeOrders([sent]);
  expect(outcome).toMatchObject({ status: "refused", errors: [{ field }] });
  expect(JSON.stringify(outcome)).not.toMatch(/4111\W?1111|４/);
  expect(await stored(sent.billNumber)).toBeUndefined();
});

test.each(['"', "\\", "{a,b}", "NULL", 'a\\"b', "a, b", "(1)", "🙂", "Анна"])(
  "a text is stored as it came: %s",
  async (text) => {
    const sent = documentOf(merchant, {
      orderNumber: text,
      customerName: text,
      operations: [operationOf({ issuingBank: text })],
    });
    await takeOrders([sent]);
    expect(await stored(sent.billNumber)).toMatchObject({
      orderNumber: text,
      customerName: text,
      customerEmail: null,
      operations: [{ issuingBank: text, performedBy: null }],
    });
  },
);
