import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { findSentLetter } from "@/db/queries/letters/mailbox-letters";
import { type operations } from "@/db/schema";
import { deliverOutbox } from "@/lib/mail/deliver-outbox";
import { resendTransport } from "@/lib/mail/transports/resend";
import { logger } from "@/lib/process/log";
import { mostRegistryLines } from "@/lib/registry/daily-registry";
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
        select ${order.id}, ${merchant}, n, 200, 'Success', 100, 'BYN', ${noon}::timestamptz from generate_series(2, ${mostRegistryLines + 1}::int) n`,
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
