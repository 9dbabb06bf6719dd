import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { claimLetters, markLetterSent } from "@/db/queries/letters/outbox-claims";
import { maxAttempts } from "@/lib/mail/back-off";
import { deliverOutbox } from "@/lib/mail/deliver-outbox";
import { logger } from "@/lib/process/log";
import { createUser } from "../../support/factories";
import { recorder, unavailable, queueNotice, queueRecovery, rows, passTime } from "../../support/outbox";
import { runSql } from "../../support/records";

logger().level = "silent";

beforeEach(() => runSql(sql`delete from outbox_emails`));

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
