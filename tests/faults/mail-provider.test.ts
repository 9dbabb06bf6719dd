import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { claimLetters } from "@/db/queries/letters/outbox-claims";
import { deliverOutbox } from "@/lib/mail/deliver-outbox";
import { resendTransport } from "@/lib/mail/transports/resend";
import { writeLetter } from "@/lib/mail/write-letter";
import { queueLetter } from "@/lib/outbox/queue-letter";
import { logger } from "@/lib/process/log";
import { createUser } from "../support/factories";
import { type MailProvider, type Mood, startMailProvider } from "../support/mail-provider";
import { runSql } from "../support/records";

/** As many senders as instances that each had a request at the same moment. */
const senders = 4;
const letters = 200;

/** Requests the provider answers badly before it recovers: all letters once, and every second one again. */
const badAnswers = 300;

/** What a provider in trouble asks us to wait, in seconds. */
const asked = 900;

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

/** Milliseconds a sender waits for a provider that does not answer. */
const impatience = 250;

const transport = (timeoutMs?: number) =>
  resendTransport({ apiKey: "re_of_a_test", baseUrl: provider.url, timeoutMs });

const deliver = (timeoutMs?: number) =>
  Promise.all(Array.from({ length: senders }, () => deliverOutbox(transport(timeoutMs))));

async function queueNotices(count = letters): Promise<void> {
  const { id, email } = await createUser();
  await db().transaction(async (tx) => {
    for (let queued = 0; queued < count; queued += 1)
      await queueLetter(tx, { kind: "password-changed", userId: id, toAddress: email, locale: "ru" });
  });
}

/** Lets time go by for letters that wait and for those a sender holds. */
const pass = (seconds: number) =>
  runSql(
    sql`update outbox_emails set next_attempt_at = next_attempt_at - make_interval(secs => ${seconds}), leased_until = leased_until - make_interval(secs => ${seconds}) where status in ('queued', 'sending')`,
  );

const rows = () =>
  runSql<{ id: string; status: string }>(sql`select id, status from outbox_emails order by id`);

async function expectEachLetterOnce(): Promise<void> {
  const sent = await rows();
  expect(new Set(sent.map(({ status }) => status))).toEqual(new Set(["sent"]));
  expect(provider.left.toSorted()).toEqual(sent.map(({ id }) => id));
  expect(provider.crossed).toEqual([]);
}

describe(`each of ${letters} letters arrives once, sent by ${senders} at once, after a provider that`, () => {
  test.each<[string, Mood]>([
    ["answered 500", { status: 500 }],
    ["answered 429 and asked to wait", { status: 429, headers: { "Retry-After": String(asked) } }],
    ["did not answer", "hang"],
    ["took letters and did not answer", "hang-after-accept"],
    ["took letters and reset the connection", "reset-after-accept"],
  ])("%s", async (_fault, mood) => {
    await queueNotices();
    let bad = badAnswers;
    provider.mood = () => (bad-- > 0 ? mood : undefined);
    const timeoutMs = typeof mood === "string" ? impatience : undefined;
    await deliver(timeoutMs);
    expect(provider.received).toHaveLength(letters);
    expect(new Set((await rows()).map(({ status }) => status))).toEqual(new Set(["queued"]));
    await pass(2 * asked);
    await deliver(timeoutMs);
    expect(bad).toBeLessThanOrEqual(0);
    await pass(2 * asked);
    await deliver();
    await expectEachLetterOnce();
  });

  test("was well", async () => {
    await queueNotices();
    await deliver();
    expect(provider.received).toHaveLength(letters);
    await expectEachLetterOnce();
  });
});

test("no letter is tried sooner than the provider asked", async () => {
  await queueNotices(40);
  provider.mood = () => ({ status: 429, headers: { "Retry-After": String(asked) } });
  await deliver();
  provider.reset();
  await pass(asked - 60);
  await deliver();
  expect(provider.received).toEqual([]);
  await pass(120);
  await deliver();
  await expectEachLetterOnce();
});

describe("a letter at a provider that is slow", () => {
  test("is its sender's alone, and no other takes it", async () => {
    await queueNotices(4);
    provider.mood = () => "hang-after-accept";
    const slow = deliverOutbox(transport(impatience));
    await expect.poll(() => provider.received.length).toBe(4);
    expect(await deliverOutbox(transport())).toEqual({ sent: 0, failed: 0, postponed: 0 });
    expect(await slow).toEqual({ sent: 0, failed: 0, postponed: 4 });
    expect(provider.received).toHaveLength(4);
  });
});

test("a letter that was handed over by a sender that died on the spot arrives once", async () => {
  await queueNotices(40);
  for (const claimed of await claimLetters(db(), { count: 40, leaseSeconds: 60 })) {
    const written = await writeLetter(claimed);
    if (written.ok) await transport().send(written.letter);
  }
  await deliver();
  expect(provider.received).toHaveLength(40);
  await pass(61);
  await deliver();
  expect(provider.received).toHaveLength(80);
  await expectEachLetterOnce();
});

test("a sender that is just taking letters holds up no other", async () => {
  await queueNotices(8);
  const taken = await db().transaction(async (tx) => {
    const first = await claimLetters(tx, { count: 4, leaseSeconds: 60 });
    const second = await db().transaction(async (other) => {
      await other.execute(sql`set local lock_timeout = '2s'`);
      return claimLetters(other, { count: 4, leaseSeconds: 60 });
    });
    return [...first, ...second].map(({ id }) => id);
  });
  expect(taken.toSorted()).toEqual((await rows()).map(({ id }) => id));
});
