import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { claimLetters, markLetterSent } from "@/db/queries/letters/outbox-claims";
import { sendLink } from "@/lib/auth/send-link";
import { maxAttempts } from "@/lib/mail/back-off";
import { deliverOutbox } from "@/lib/mail/deliver-outbox";
import type { Sent, Transport } from "@/lib/mail/transport";
import type { Letter } from "@/lib/outbox/letter";
import { queueLetter } from "@/lib/outbox/queue-letter";
import { logger } from "@/lib/process/log";
import { createUser, type TestUser } from "../support/factories";
import { runSql } from "../support/records";

/** A transport that keeps what it is given and answers as it is told. */
function recorder(answer: (letter: Letter) => Sent | Promise<Sent> = () => ({ ok: true, providerId: "p1" })) {
  const letters: Letter[] = [];
  const transport: Transport = {
    send: async (letter) => {
      letters.push(letter);
      return answer(letter);
    },
  };
  return { letters, transport };
}

const unavailable: Sent = { ok: false, permanent: false, reason: "http_500" };

/** A letter without a link, due now. */
const queueNotice = (user: TestUser) =>
  db().transaction((tx) =>
    queueLetter(tx, { kind: "password-changed", userId: user.id, toAddress: user.email, locale: "ru" }),
  );

const queueRecovery = (user: TestUser) =>
  db().transaction((tx) => sendLink(tx, "recovery", { id: user.id, email: user.email, locale: "en" }));

const rows = () =>
  runSql<{
    status: string;
    attempts: number;
    last_error: string | null;
    provider_id: string | null;
    wait: number;
  }>(
    sql`select status, attempts, last_error, provider_id, extract(epoch from next_attempt_at - now())::float8 as wait, sent_at, leased_until from outbox_emails order by created_at, id`,
  );

/** Lets waiting letters and leases fall due. */
const passTime = () =>
  runSql(
    sql`update outbox_emails set next_attempt_at = now() - interval '1 second', leased_until = case when leased_until is not null then now() - interval '1 second' end where status in ('queued', 'sending')`,
  );

logger().level = "silent";

beforeEach(() => runSql(sql`delete from outbox_emails`));

test("a queued letter leaves once, and its row tells so", async () => {
  const user = await createUser({ locale: "en" });
  await queueRecovery(user);
  const { letters, transport } = recorder();
  expect(await deliverOutbox(transport)).toEqual({ sent: 1, failed: 0, postponed: 0 });
  expect(await deliverOutbox(transport)).toEqual({ sent: 0, failed: 0, postponed: 0 });
  expect(letters).toHaveLength(1);
  expect(letters[0]).toMatchObject({
    to: user.email,
    locale: "en",
    subject: "[TEST] Password recovery · Ассист",
  });
  expect(letters[0]!.text).toContain(`Login: ${user.login}`);
  expect(letters[0]!.text).toContain("valid for 30 minutes");
  expect(await rows()).toEqual([
    expect.objectContaining({
      status: "sent",
      attempts: 1,
      provider_id: "p1",
      last_error: null,
      leased_until: null,
    }),
  ]);
});

test("a letter whose transaction was rolled back is never sent", async () => {
  const user = await createUser();
  await db()
    .transaction(async (tx) => {
      await queueLetter(tx, {
        kind: "password-changed",
        userId: user.id,
        toAddress: user.email,
        locale: "ru",
      });
      throw new Error("back");
    })
    .catch(() => undefined);
  expect(await rows()).toEqual([]);
});

test("of many senders at once each gets other letters", async () => {
  const user = await createUser();
  for (let count = 0; count < 30; count += 1) await queueNotice(user);
  const { letters, transport } = recorder();
  const delivered = await Promise.all(Array.from({ length: 6 }, () => deliverOutbox(transport)));
  expect(delivered.reduce((sum, { sent }) => sum + sent, 0)).toBe(30);
  expect(new Set(letters.map(({ id }) => id)).size).toBe(30);
  expect(letters).toHaveLength(30);
});

test("parallel claims never share a letter", async () => {
  const user = await createUser();
  for (let count = 0; count < 12; count += 1) await queueNotice(user);
  const claims = await Promise.all(
    Array.from({ length: 8 }, () => claimLetters(db(), { count: 4, leaseSeconds: 60 })),
  );
  const ids = claims.flat().map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

describe("a letter refused for now", () => {
  test("waits longer each time, and has failed after the last attempt", async () => {
    await queueNotice(await createUser());
    const { letters, transport } = recorder(() => unavailable);
    const waits: number[] = [];
    for (let attempt = 1; attempt < maxAttempts; attempt += 1) {
      expect(await deliverOutbox(transport)).toEqual({ sent: 0, failed: 0, postponed: 1 });
      const [row] = await rows();
      expect(row).toMatchObject({ status: "queued", attempts: attempt, last_error: "http_500" });
      waits.push(row!.wait);
      expect(await deliverOutbox(transport)).toEqual({ sent: 0, failed: 0, postponed: 0 });
      await passTime();
    }
    expect(await deliverOutbox(transport)).toEqual({ sent: 0, failed: 1, postponed: 0 });
    expect(await rows()).toEqual([expect.objectContaining({ status: "failed", attempts: maxAttempts })]);
    expect(letters).toHaveLength(maxAttempts);
    [10, 60, 300, 1200, 3600].forEach((seconds, index) => {
      expect(waits[index]).toBeGreaterThan(seconds - 5);
      expect(waits[index]).toBeLessThan(seconds * 1.2 + 1);
    });
  });

  test("is the same letter when it is tried again", async () => {
    await queueRecovery(await createUser());
    const { letters, transport } = recorder(() => (letters.length === 1 ? unavailable : { ok: true }));
    await deliverOutbox(transport);
    await passTime();
    await deliverOutbox(transport);
    expect(letters[1]).toEqual(letters[0]);
  });

  test("is not tried before the provider's own time", async () => {
    await queueNotice(await createUser());
    await deliverOutbox(recorder(() => ({ ...unavailable, retryAfterSeconds: 900 })).transport);
    const [row] = await rows();
    expect(row!.wait).toBeGreaterThan(890);
    expect(row!.wait).toBeLessThan(901);
  });
});

test("a letter refused for good has failed at once", async () => {
  await queueNotice(await createUser());
  const { letters, transport } = recorder(() => ({ ok: false, permanent: true, reason: "http_422" }));
  expect(await deliverOutbox(transport)).toEqual({ sent: 0, failed: 1, postponed: 0 });
  await passTime();
  await deliverOutbox(transport);
  expect(letters).toHaveLength(1);
  expect(await rows()).toEqual([expect.objectContaining({ status: "failed", last_error: "http_422" })]);
});

describe("a letter with a dead link is not sent:", () => {
  test.each([
    ["used", sql`update password_reset_tokens set used_at = now()`],
    ["expired", sql`update password_reset_tokens set expires_at = now() - interval '1 second'`],
    ["revoked", sql`update password_reset_tokens set revoked_at = now()`],
    ["of a disabled user", sql`update users set status = 'disabled'`],
    ["of a user whose address changed", sql`update users set email = 'other@example.test'`],
    ["of a user who lost the right", sql`delete from user_rights where "right" = 'password.change'`],
  ])("%s", async (_case, death) => {
    await queueRecovery(await createUser());
    await runSql(death);
    const { letters, transport } = recorder();
    expect(await deliverOutbox(transport)).toEqual({ sent: 0, failed: 1, postponed: 0 });
    expect(letters).toEqual([]);
    expect(await rows()).toEqual([expect.objectContaining({ status: "failed", last_error: "link_dead" })]);
  });
});

describe("a sender that died", () => {
  test("keeps its letter for the time of its lease, and no longer", async () => {
    await queueNotice(await createUser());
    await claimLetters(db(), { count: 1, leaseSeconds: 60 });
    const { letters, transport } = recorder();
    await deliverOutbox(transport);
    expect(letters).toEqual([]);
    await passTime();
    expect(await deliverOutbox(transport)).toEqual({ sent: 1, failed: 0, postponed: 0 });
    expect(await rows()).toEqual([expect.objectContaining({ status: "sent", attempts: 2 })]);
  });

  test("changes nothing when it turns out to live", async () => {
    await queueNotice(await createUser());
    const [late] = await claimLetters(db(), { count: 1, leaseSeconds: 60 });
    await passTime();
    await deliverOutbox(recorder(() => unavailable).transport);
    await markLetterSent(db(), late!, "late");
    expect(await rows()).toEqual([
      expect.objectContaining({ status: "queued", attempts: 2, provider_id: null }),
    ]);
  });

  test("does not make a letter immortal", async () => {
    await queueNotice(await createUser());
    for (let death = 0; death < maxAttempts; death += 1) {
      await claimLetters(db(), { count: 1, leaseSeconds: 60 });
      await passTime();
    }
    const { letters, transport } = recorder();
    expect(await deliverOutbox(transport)).toEqual({ sent: 0, failed: 1, postponed: 0 });
    expect(letters).toEqual([]);
    expect(await rows()).toEqual([expect.objectContaining({ status: "failed", last_error: "sender_died" })]);
  });
});

test("a fault of one letter holds up no other and leaves nothing of itself in the row", async () => {
  const user = await createUser();
  await queueNotice(user);
  await runSql(sql`update outbox_emails set details = '{"at": "no date"}'`);
  await queueNotice(user);
  const { letters, transport } = recorder();
  expect(await deliverOutbox(transport)).toEqual({ sent: 1, failed: 0, postponed: 1 });
  expect(letters).toHaveLength(1);
  expect((await rows())[0]).toMatchObject({ status: "queued", last_error: "fault" });
});

test("no row of the outbox holds a link or its token", async () => {
  await queueRecovery(await createUser());
  const { letters, transport } = recorder();
  await deliverOutbox(transport);
  const [link] = letters[0]!.links;
  const [{ dump }] = (await runSql<{ dump: string }>(
    sql`select json_agg(o)::text || (select json_agg(t)::text from password_reset_tokens t) as dump from outbox_emails o`,
  )) as [{ dump: string }];
  expect(dump).not.toContain(link!.split("/").at(-1));
  expect(dump).not.toContain("/reset/");
});
