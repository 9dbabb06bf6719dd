import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { claimLetters } from "@/db/queries/letters/outbox-claims";
import { deliverOutbox } from "@/lib/mail/deliver-outbox";
import { queueLetter } from "@/lib/outbox/queue-letter";
import { logger } from "@/lib/process/log";
import { createUser } from "../../support/factories";
import { recorder, queueNotice, queueRecovery, rows } from "../../support/outbox";
import { runSql } from "../../support/records";

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
