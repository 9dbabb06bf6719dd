/* eslint-disable max-lines -- one provider, with each answer that it may give */
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { requeueLetter } from "@/db/queries/letters/letter-trail";
import { deliverOutbox } from "@/lib/mail/deliver-outbox";
import { resendTransport } from "@/lib/mail/transports/resend";
import { queueLetter } from "@/lib/outbox/queue-letter";
import { logger } from "@/lib/process/log";
import { createUser } from "../../support/factories";
import { type MailProvider, type Mood, startMailProvider } from "../../support/mail-provider";
import { passTime } from "../../support/outbox";
import { runSql } from "../../support/records";

let provider: MailProvider;
beforeAll(async () => {
  logger().level = "silent";
  provider = await startMailProvider();
});
afterAll(() => provider.stop());
beforeEach(async () => {
  await runSql(sql`delete from outbox_emails`);
  provider.reset();
});

const deliver = () =>
  deliverOutbox(resendTransport({ apiKey: "re_of_a_test", baseUrl: provider.url, timeoutMs: 300 }));

async function queueNotices(count: number): Promise<string> {
  const user = await createUser();
  await db().transaction(async (tx) => {
    for (let made = 0; made < count; made += 1)
      await queueLetter(tx, {
        kind: "password-changed",
        userId: user.id,
        toAddress: user.email,
        locale: "ru",
      });
  });
  return user.email;
}

const rows = () =>
  runSql<{ id: string; status: string; last_error: string | null; provider_id: string | null; wait: number }>(
    sql`select id, status, last_error, provider_id, extract(epoch from next_attempt_at - now())::float8 as wait from outbox_emails order by id`,
  );

test("the provider gets both parts, sender, receiver and the row's id as the key", async () => {
  const email = await queueNotices(1);
  await deliver();
  const [row] = await rows();
  expect(row).toMatchObject({ status: "sent", provider_id: `provider-${row!.id}` });
  expect(provider.received).toHaveLength(1);
  const [{ path, key, authorization, body }] = provider.received as [(typeof provider.received)[number]];
  expect({ path, key, authorization }).toEqual({
    path: "POST /emails",
    key: row!.id,
    authorization: "Bearer re_of_a_test",
  });
  expect(body).toMatchObject({
    from: "no-reply@localhost",
    to: email,
    subject: "[ТЕСТ] Пароль изменён · Ассист",
  });
  expect(body.html).toContain("<!DOCTYPE html>");
  expect(body.text).toContain("Логин:");
});

describe("an answer", () => {
  const cases: [name: string, mood: Mood, expected: { status: string; last_error: string | null }][] = [
    ["500", { status: 500 }, { status: "queued", last_error: "http_500" }],
    [
      "503 that is no JSON",
      { status: 503, raw: "<h1>Away</h1>" },
      { status: "queued", last_error: "http_503" },
    ],
    ["429", { status: 429 }, { status: "queued", last_error: "http_429" }],
    ["408", { status: 408 }, { status: "queued", last_error: "http_408" }],
    ["409 for a request under way", { status: 409 }, { status: "queued", last_error: "http_409" }],
    ["422", { status: 422, name: "validation_error" }, { status: "failed", last_error: "http_422" }],
    ["403", { status: 403 }, { status: "failed", last_error: "http_403" }],
    ["that never comes", "hang", { status: "queued", last_error: "no_answer" }],
    ["cut off", "reset-after-accept", { status: "queued", last_error: "no_answer" }],
    [
      "that the key is taken",
      { status: 409, name: "invalid_idempotent_request" },
      { status: "sent", last_error: null },
    ],
  ];
  test.each(cases)("%s", async (_name, mood, expected) => {
    await queueNotices(1);
    provider.mood = () => mood;
    await deliver();
    expect(await rows()).toEqual([expect.objectContaining(expected)]);
  });

  test.each([
    ["in seconds", () => "120"],
    ["as a date", () => new Date(Date.now() + 120_000).toUTCString()],
  ])("429 with Retry-After %s is kept to", async (_name, header) => {
    await queueNotices(1);
    provider.mood = () => ({ status: 429, headers: { "Retry-After": header() } });
    await deliver();
    const [row] = await rows();
    expect(row!.wait).toBeGreaterThan(115);
    expect(row!.wait).toBeLessThan(125);
  });
});

test("a letter that failed after it was taken leaves once more when it is sent again, under another key", async () => {
  await queueNotices(1);
  await deliver();
  const id = (await rows())[0]!.id;
  await runSql(sql`update outbox_emails set status = 'failed', last_error = 'quota'`);
  expect(await db().transaction((tx) => requeueLetter(tx, id))).toBe(true);
  provider.mood = () => (provider.received.length === 2 ? "reset-after-accept" : undefined);
  await deliver();
  await passTime();
  await deliver();
  expect(provider.received.map(({ key }) => key)).toEqual([id, `${id}/1`, `${id}/1`]);
  expect(provider.left).toEqual([id, id]);
  expect(await rows()).toEqual([expect.objectContaining({ status: "sent", last_error: null })]);
});

test("a provider that is not there is no answer", async () => {
  await queueNotices(1);
  await deliverOutbox(resendTransport({ apiKey: "re_of_a_test", baseUrl: "http://127.0.0.1:1" }));
  expect(await rows()).toEqual([expect.objectContaining({ status: "queued", last_error: "no_answer" })]);
});

test("through refusals, silences and lost answers each letter leaves exactly once", async () => {
  await queueNotices(40);
  const seen = new Map<string, number>();
  const moods: Mood[] = [
    { status: 500 },
    { status: 429, headers: { "Retry-After": "1" } },
    "hang",
    "reset-after-accept",
  ];
  provider.mood = ({ key }) => {
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return before < 2 ? moods[(Number.parseInt(key.slice(0, 2), 16) + before) % 4] : undefined;
  };
  for (let round = 0; round < 6; round += 1) {
    await Promise.all([deliver(), deliver()]);
    await passTime();
  }
  const ids = (await rows()).map(({ id, status }) => {
    expect(status).toBe("sent");
    return id;
  });
  expect(provider.left.toSorted()).toEqual(ids.toSorted());
  for (const id of ids) {
    const bodies = provider.received.filter(({ key }) => key === id).map(({ body }) => JSON.stringify(body));
    expect(new Set(bodies).size).toBe(1);
  }
});
