import { sql } from "drizzle-orm";
import { NextRequest } from "next/server";
import { beforeEach, describe, expect, test } from "vitest";
import { GET as listMailbox } from "@/app/dev/mailbox.json/route";
import { GET as getFile } from "@/app/dev/mailbox/[id]/[file]/route";
import { db } from "@/db/client";
import { operations } from "@/db/schema";
import type { Letter } from "@/lib/outbox/letter";
import { logger } from "@/lib/process/log";
import { createEnterprise, createMerchant, createUser } from "../../support/factories";
import { createOperation, createOrder } from "../../support/orders";
import { runSql } from "../../support/records";
import { deliverRegistry } from "../../support/registry-letter";

logger().level = "silent";

let enterpriseId: string;
let createdBy: string;
let merchant: number;
beforeEach(async () => {
  await runSql(sql`delete from outbox_emails`);
  enterpriseId = await createEnterprise();
  createdBy = (await createUser({ enterpriseId })).id;
  merchant = await createMerchant(enterpriseId, { name: "Книги" });
});

/** The letter with a day's registry of the enterprise, as it leaves. */
const letterOf = (day: string, values: Parameters<typeof deliverRegistry>[2] = {}) =>
  deliverRegistry({ enterpriseId, createdBy }, day, values);

/** The lines of a letter's file, its mark and heading left out. */
const linesOf = ({ attachments: [file] }: Letter): string[][] =>
  new TextDecoder()
    .decode(file!.content)
    .trimEnd()
    .split("\r\n")
    .slice(1)
    .map((line) => line.split(";"));

/** An operation that began then, of an order of its own. */
async function operate(beganAt: string, values: Partial<typeof operations.$inferInsert> = {}, of = merchant) {
  const at = new Date(beganAt);
  const order = await createOrder(of, { orderedAt: at });
  await createOperation(order.id, { beganAt: at, ...values });
  return order;
}

const noon = "2026-11-20T09:00:00Z";

describe("the file", () => {
  test("has every operation of the enterprise's merchants on that day, the oldest first, and the totals below", async () => {
    const other = await createMerchant(enterpriseId);
    const first = await operate("2026-11-19T21:00:00Z");
    const last = await operate("2026-11-20T20:59:59Z", {}, other);
    await operate("2026-11-19T20:59:59Z");
    await operate("2026-11-20T21:00:00Z");
    await operate(noon, {}, await createMerchant(await createEnterprise()));
    const lines = linesOf(await letterOf("2026-11-20"));
    expect(lines.map((line) => line[2])).toEqual([first.billNumber, last.billNumber, ""]);
    expect(lines[0]).toEqual([
      ...[
        String(merchant),
        "Книги",
        first.billNumber,
        first.orderNumber,
        "1",
        "100",
        "Авторизация",
        "Успешно",
      ],
      ...["2026-11-20 00:00:00", "", "10,00", "BYN", "", "", "", ""],
    ]);
    expect(lines[2]!.slice(0, 12)).toEqual([
      ...["Итого", "операций: 2", "", "", "", "100", "Авторизация", "Успешно", "", "", "20,00", "BYN"],
    ]);
  });

  test("is whole beyond one batch, and writes decimals with the mark that was chosen", async () => {
    const order = await operate(noon);
    await runSql(
      sql`insert into operations (order_id, merchant_id, number, code, state, amount, currency, began_at)
        select ${order.id}, ${merchant}, n, 100, 'Success', 150, 'BYN', ${noon}::timestamptz from generate_series(2, 1201) n`,
    );
    const lines = linesOf(await letterOf("2026-11-20", { decimalMark: "point" }));
    expect(new Set(lines.map((line) => line[4])).size).toBe(1_202);
    expect(lines.at(-1)![10]).toBe("1810.00");
    expect(lines[1]![10]).toBe("1.50");
  });

  test.each([
    ["all", ["Success", "In Process", "Failed"]],
    ["successful", ["Success"]],
    ["except_unsuccessful", ["Success", "In Process"]],
  ] as const)("of the selection %s holds %j", async (selection, expected) => {
    const states = ["Success", "In Process", "Failed"] as const;
    for (const state of states) await operate(noon, { state, issuingBank: state });
    const lines = linesOf(await letterOf("2026-11-20", { selection }));
    expect(lines.map((line) => line[14]).filter(Boolean)).toEqual(expected);
    expect(lines).toHaveLength(2 * expected.length);
  });

  // One operation in the middle of every hour of UTC around the change of clocks.
  test.each([
    ["2026-03-29", 23],
    ["2026-03-30", 24],
    ["2026-10-25", 25],
    ["2026-10-26", 24],
  ])("of %s in Berlin holds its %i hours", async (day, hours) => {
    const begin = Date.parse(`${day}T00:30:00Z`) - 24 * 60 * 60 * 1000;
    const order = await createOrder(merchant);
    await db()
      .insert(operations)
      .values(
        Array.from({ length: 72 }, (_, hour) => ({
          ...{ orderId: order.id, merchantId: merchant, number: hour, code: 100 as const },
          ...{ state: "Success" as const, amount: 1n, currency: "BYN" },
          beganAt: new Date(begin + hour * 60 * 60 * 1000),
        })),
      );
    const lines = linesOf(await letterOf(day, { timeZone: "Europe/Berlin" }));
    expect(lines).toHaveLength(hours + 1);
    expect(lines[0]![8]).toBe(`${day} 00:30:00`);
    expect(lines[hours - 1]![8]).toBe(`${day} 23:30:00`);
  });
});

test("the mailbox names a letter's file and its size, and hands out that file alone", async () => {
  await operate(noon);
  const { id, attachments } = await letterOf("2026-11-20");
  const listed = await listMailbox(
    new NextRequest("http://localhost:3000/dev/mailbox.json?to=books@example.test"),
  );
  const path = `/dev/mailbox/${id}/registry-2026-11-20.csv`;
  expect(((await listed.json()) as { letters: unknown[] }).letters).toMatchObject([
    {
      attachments: [
        {
          ...{ name: "registry-2026-11-20.csv", type: "text/csv; charset=utf-8", path },
          bytes: attachments[0]!.content.byteLength,
        },
      ],
    },
  ]);
  const ask = (file: string) =>
    getFile(new Request("http://localhost:3000/"), { params: Promise.resolve({ id, file }) });
  const answer = await ask("registry-2026-11-20.csv");
  expect(answer.headers.get("content-disposition")).toBe('attachment; filename="registry-2026-11-20.csv"');
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(Buffer.from(attachments[0]!.content));
  expect((await ask("registry-2026-11-21.csv")).status).toBe(404);
});
