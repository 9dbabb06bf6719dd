import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { inArray } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { orders } from "@/db/schema";
import { importOrders, type RefusedLine, UnreadableFile } from "@/lib/orders/intake/import-orders";
import { createEnterprise, createMerchant } from "../../support/factories";
import { newBillNumber } from "../../support/order-document";

let folder: string;
let merchant: number;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "cabinet-orders-"));
  merchant = await createMerchant(await createEnterprise());
});
afterAll(() => rm(folder, { recursive: true }));

const columns =
  "billNumber;version;merchantId;orderNumber;isTest;orderedAt;type;state;amount;currency;originalAmount;originalCurrency;customerName;paymentMeans;operations";
const lineOf = (billNumber: string, { amount = "12,50", name = "", operations = "" } = {}) =>
  [
    ...[billNumber, 1, merchant, `N-${billNumber}`, "1", "2026-11-01T12:00:00+03:00", "Normal", "Approved"],
    ...[amount, "BYN", amount, "BYN", name, "Visa", operations],
  ].join(";");

async function imported(content: string | Buffer) {
  const file = path.join(folder, `${newBillNumber()}.csv`);
  await writeFile(file, content);
  const refused: RefusedLine[] = [];
  let progress = 0;
  const counts = await importOrders(file, {
    onRefused: (line) => refused.push(line),
    onProgress: (bytes) => (progress = bytes),
  });
  return { counts, refused, progress };
}
const stored = (billNumbers: string[]) =>
  db().select().from(orders).where(inArray(orders.billNumber, billNumbers));

test("more than a call's worth is taken, and again changes nothing", async () => {
  const numbers = Array.from({ length: 1_203 }, newBillNumber);
  const content = [columns, ...numbers.map((number) => lineOf(number))].join("\r\n");
  const first = await imported(content);
  expect(first.counts).toMatchObject({ created: 1_203, refused: 0 });
  expect(first.progress).toBe(Buffer.byteLength(content));
  expect((await imported(content)).counts).toMatchObject({ created: 0, unchanged: 1_203 });
  expect((await stored(numbers)).every(({ amount }) => amount === 1_250n)).toBe(true);
});

test("bad lines are told with their number and their fault, and the others kept", async () => {
  const [one, two, three] = [newBillNumber(), newBillNumber(), newBillNumber()];
  const operations = `"[{""number"":1,""code"":100,""state"":""Success"",""amount"":""12.50"",""currency"":""BYN"",""beganAt"":""2026-11-01T09:00:00Z""}]"`;
  const { counts, refused } = await imported(
    [
      columns,
      lineOf(one, { operations }),
      lineOf(two, { amount: "-1" }),
      "too;few;cells",
      lineOf(one),
      lineOf(three, { operations: "[{" }),
    ].join("\n"),
  );
  expect(counts).toMatchObject({ created: 1, refused: 4 });
  expect(refused.map(({ line }) => line).sort()).toEqual([3, 4, 5, 6]);
  expect(refused.find(({ line }) => line === 3)?.errors.map(({ field }) => field)).toContain("amount");
  expect(refused.find(({ line }) => line === 5)?.errors).toMatchObject([{ field: "billNumber" }]);
  expect(await stored([one, two, three])).toHaveLength(1);
});

test("Windows-1251 is known for what it is", async () => {
  const number = newBillNumber();
  const [before, after] = `${columns}\n${lineOf(number, { name: "?" })}`.split("?");
  const name = Buffer.from([0xc0, 0xed, 0xed, 0xe0]);
  expect(
    (await imported(Buffer.concat([Buffer.from(before!), name, Buffer.from(after!)]))).counts,
  ).toMatchObject({
    created: 1,
  });
  expect(await stored([number])).toMatchObject([{ customerName: "Анна" }]);
});

test("a file of other columns is refused whole", async () => {
  await expect(imported("billNumber;pan\n1;2")).rejects.toThrow(UnreadableFile);
});
