/* eslint-disable max-lines -- one kind of file, in each way in which it may be spoilt */
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

const lineNumbers = (refused: RefusedLine[]) => refused.map(({ line }) => line);

test("a broken quote spoils its own line alone, and a cell of many lines is one cell", async () => {
  const numbers = Array.from({ length: 10 }, newBillNumber);
  const operations = `"[\n{""number"":1,""code"":100,""state"":""Success"",""amount"":""12.50"",\n""currency"":""BYN"",""beganAt"":""2026-11-01T09:00:00Z""}\n]"`;
  const bad: Record<number, Parameters<typeof lineOf>[1]> = {
    1: { name: '"Anna' },
    3: { name: 'An"na', operations: "[]" },
    4: { name: 'Anna"' },
    6: { operations: '"[]' },
    7: { operations, name: '"Anna' },
    9: { name: '"Anna "A" Kavaleva"' },
  };
  const lines = numbers.map((number, at) => lineOf(number, bad[at] ?? (at === 5 ? { operations } : {})));
  const { counts, refused } = await imported([columns, ...lines].join("\r\n"));
  expect(counts).toMatchObject({ created: 4 });
  expect(
    refused.filter(({ billNumber }) => billNumber).map(({ line, billNumber }) => [line, billNumber]),
  ).toEqual([
    [3, numbers[1]],
    [5, numbers[3]],
    [6, numbers[4]],
    // A cell of line 7 takes four lines.
    [11, numbers[6]],
    [12, numbers[7]],
    [17, numbers[9]],
  ]);
  expect(refused[0]?.errors[0]?.message).toContain("quote");
  expect((await stored(numbers)).map(({ billNumber }) => billNumber).sort()).toEqual(
    [0, 2, 5, 8].map((at) => numbers[at]).sort(),
  );
});

test("a number that comes again is refused, however far below", async () => {
  const numbers = Array.from({ length: 1_100 }, newBillNumber);
  const { counts, refused } = await imported(
    [columns, ...[...numbers, numbers[0]!, numbers[1_099]!].map((number) => lineOf(number))].join("\n"),
  );
  expect(counts).toMatchObject({ created: 1_100, unchanged: 0, refused: 2 });
  expect(refused).toMatchObject([
    { line: 1_102, billNumber: numbers[0], errors: [{ field: "billNumber" }] },
    { line: 1_103, billNumber: numbers[1_099], errors: [{ field: "billNumber" }] },
  ]);
});

/** A line with a name in bytes of its own. */
function lineInBytes(billNumber: string, name: readonly number[]): Buffer {
  const [before, after] = lineOf(billNumber, { name: "?" }).split("?");
  return Buffer.concat([Buffer.from(before!), Buffer.from(name), Buffer.from(`${after}\n`)]);
}
const [inUtf8, inWindows] = [[...Buffer.from("Анна")], [0xc0, 0xed, 0xed, 0xe0]];

test("Windows-1251 is known though its letters come late, and a line of UTF-8 among it too", async () => {
  const numbers = Array.from({ length: 903 }, newBillNumber);
  const { counts } = await imported(
    Buffer.concat([
      Buffer.from([columns, ...numbers.slice(3).map((number) => lineOf(number)), ""].join("\n")),
      lineInBytes(numbers[0]!, inWindows),
      lineInBytes(numbers[1]!, inUtf8),
      lineInBytes(numbers[2]!, inWindows),
    ]),
  );
  expect(counts).toMatchObject({ created: 903, refused: 0 });
  expect((await stored(numbers.slice(0, 3))).map(({ customerName }) => customerName)).toEqual(
    Array<string>(3).fill("Анна"),
  );
});

test("in a file of UTF-8 a line that is none is refused, and the others kept", async () => {
  const numbers = [newBillNumber(), newBillNumber(), newBillNumber()];
  const { counts, refused } = await imported(
    Buffer.concat([
      Buffer.from(`\uFEFF${columns}\n`),
      lineInBytes(numbers[0]!, inUtf8),
      lineInBytes(numbers[1]!, inWindows),
      lineInBytes(numbers[2]!, inUtf8),
    ]),
  );
  expect(counts).toMatchObject({ created: 2, refused: 1 });
  expect(lineNumbers(refused)).toEqual([3]);
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
