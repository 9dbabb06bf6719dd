import { sql } from "drizzle-orm";
import { NextRequest } from "next/server";
import { beforeEach, describe, expect, test } from "vitest";
import { GET as listMailbox } from "@/app/dev/mailbox.json/route";
import { GET as getFile } from "@/app/dev/mailbox/[id]/[file]/route";
import { db } from "@/db/client";
import { findSentLetter } from "@/db/queries/letters/mailbox-letters";
import { operations } from "@/db/schema";
import { deliverOutbox } from "@/lib/mail/deliver-outbox";
import { resendTransport } from "@/lib/mail/transports/resend";
import type { Letter } from "@/lib/outbox/letter";
import { logger } from "@/lib/process/log";
import { mostLines } from "@/lib/registry/daily-registry";
import { createEnterprise, createMerchant, createUser } from "../../support/factories";
import { startMailProvider } from "../../support/mail-provider";
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

describe("the letter", () => {
  test.each([
    ["ru", "Реестр операций за 20 ноября 2026 г.", "1 234,50 BYN", "200 · Списание"],
    ["be", "Рэестр аперацый за 20 лістапада 2026", "1 234,50 BYN", "200 · Спісанне"],
    ["en", "Registry of operations for 20 November 2026", "1,234.50 BYN", "200 · Charge"],
  ])("is in its recipient's language: %s", async (locale, subject, amount, operation) => {
    await operate(noon, { amount: 123_450n, code: 200 });
    const letter = await letterOf("2026-11-20", { locale });
    expect(letter).toMatchObject({ to: "books@example.test", locale });
    expect(letter.subject).toContain(subject);
    for (const part of [letter.html, letter.text]) {
      const plain = part.replaceAll(/\u00a0|&nbsp;/g, " ");
      for (const word of [amount, operation, "Europe/Minsk"]) expect(plain).toContain(word);
      expect(plain.replace(/<style>.*<\/style>/s, "")).not.toMatch(/[{}]|letters\.|undefined|Invalid/);
    }
    expect(letter.links).toEqual([]);
    expect(letter.attachments).toMatchObject([{ name: "registry-2026-11-20.csv" }]);
  });

  test.each([
    ["ru", "За этот день платежей не было."],
    ["be", "За гэты дзень плацяжоў не было."],
    ["en", "There were no payments on this day."],
  ])("of an empty day says so and carries no file: %s", async (locale, words) => {
    await operate("2026-11-21T09:00:00Z");
    const letter = await letterOf("2026-11-20", { locale });
    expect(letter.text).toContain(words);
    expect(letter.attachments).toEqual([]);
  });

  test("adds up neither currencies nor what succeeded and what failed", async () => {
    await operate(noon, { amount: 100n });
    await operate(noon, { amount: 250n });
    await operate(noon, { amount: 100n, currency: "EUR" });
    await operate(noon, { amount: 7_000n, state: "Failed" });
    const text = (await letterOf("2026-11-20")).text.replaceAll("\u00a0", " ");
    expect(text).toMatch(/Успешно +2 +3,50 BYN/);
    expect(text).toMatch(/Успешно +1 +1,00 EUR/);
    expect(text).toMatch(/Отказ +1 +70,00 BYN/);
  });

  test("of a day with more operations than a letter takes has totals and no file", async () => {
    const order = await operate(noon);
    await runSql(
      sql`insert into operations (order_id, merchant_id, number, code, state, amount, currency, began_at)
        select ${order.id}, ${merchant}, n, 200, 'Success', 100, 'BYN', ${noon}::timestamptz from generate_series(2, ${mostLines + 1}::int) n`,
    );
    const letter = await letterOf("2026-11-20");
    expect(letter.attachments).toEqual([]);
    expect(letter.text).toContain("Операций слишком много");
    expect(letter.text.replaceAll("\u00a0", " ")).toMatch(/200 · Списание +Успешно +50 000 +50 000,00 BYN/);
  });

  test("tells what was asked for when it was queued, and of no registry that is not named", async () => {
    await operate(noon);
    await letterOf("2026-11-20");
    const [{ id } = { id: "" }] = await runSql<{ id: string }>(sql`select id from outbox_emails`);
    expect((await findSentLetter(db(), id))?.details).toMatchObject({ day: "2026-11-20", selection: "all" });
    await runSql(
      sql`update outbox_emails set details = '{}', status = 'queued', next_attempt_at = now() - interval '1 second'`,
    );
    expect(await deliverOutbox()).toEqual({ sent: 0, failed: 1, postponed: 0 });
  });
});

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

test("the provider gets a letter's file whole", async () => {
  await operate(noon);
  const { id, attachments, ...letter } = await letterOf("2026-11-20");
  const provider = await startMailProvider();
  const transport = resendTransport({ apiKey: "re_test", baseUrl: provider.url });
  expect(await transport.send({ ...letter, id, attachments })).toMatchObject({ ok: true });
  await provider.stop();
  expect(provider.received[0]!.body).toMatchObject({
    attachments: [
      {
        filename: "registry-2026-11-20.csv",
        content: Buffer.from(attachments[0]!.content).toString("base64"),
      },
    ],
  });
});
