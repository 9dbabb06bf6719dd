/* eslint-disable max-lines -- one trail, with what each asker sees of it and may do there */
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { revokeRights } from "@/db/queries/organisation/users";
import type { CurrentUser } from "@/lib/access/current-user";
import { maxAttempts } from "@/lib/mail/back-off";
import { deliverOutbox } from "@/lib/mail/deliver-outbox";
import { listLetters } from "@/lib/mail/list-letters";
import { sendLetterAgain } from "@/lib/mail/send-letter-again";
import type { Sent } from "@/lib/mail/transports/transport";
import { queueLetter } from "@/lib/outbox/queue-letter";
import { logger } from "@/lib/process/log";
import { createEnterprise, createUser, type TestUser } from "../../support/factories";
import { signedIn } from "../../support/orders";
import { passTime, queueNotice, queueRecovery } from "../../support/outbox";
import { listAudit, newClient, runSql } from "../../support/records";

let admin: CurrentUser;
let staff: CurrentUser;
let user: TestUser;
let stranger: TestUser;

logger().level = "silent";

beforeEach(async () => {
  await runSql(sql`delete from outbox_emails`);
  const enterpriseId = await createEnterprise();
  admin = signedIn(await createUser({ enterpriseId }), { rights: ["users.manage"] });
  staff = signedIn(await createUser(), { rights: ["system.manage"] });
  user = await createUser({ enterpriseId });
  stranger = await createUser({ enterpriseId: await createEnterprise() });
});

const answering = (sent: Sent) => ({ send: async () => sent });
const refusing = answering({ ok: false, permanent: true, reason: "http_422" });
const unavailable = answering({ ok: false, permanent: false, reason: "http_500" });
const taking = answering({ ok: true });

const onlyLetter = async () => (await listLetters(staff, {})).rows[0]!;
const sendAgain = async (by = admin) => sendLetterAgain(by, (await onlyLetter()).id, newClient());

describe("the trail", () => {
  test("is of the administrator's own users; of the gateway's staff, everybody's", async () => {
    await queueNotice(user);
    await queueNotice(stranger);
    const logins = async (viewer: CurrentUser) =>
      (await listLetters(viewer, {})).rows.map(({ login }) => login).sort();
    expect(await logins(admin)).toEqual([user.login]);
    expect(await logins(staff)).toEqual([user.login, stranger.login].sort());
    expect((await listLetters(admin, { user: stranger.login })).rows).toEqual([]);
  });

  test("holds neither what a letter says nor its link", async () => {
    await queueRecovery(user);
    await deliverOutbox(taking);
    expect(Object.keys(await onlyLetter()).sort()).toEqual(
      "attempts createdAt id isLinkDead kind lastError login nextAttemptAt sentAt status toAddress userId".split(
        " ",
      ),
    );
  });

  test("is filtered by status, kind and user", async () => {
    await queueRecovery(user);
    await deliverOutbox(taking);
    await queueNotice(user);
    const kinds = async (search: Parameters<typeof listLetters>[1]) =>
      (await listLetters(admin, search)).rows.map(({ kind }) => kind);
    expect(await kinds({})).toEqual(["password-changed", "password-recovery"]);
    expect(await kinds({ status: "sent" })).toEqual(["password-recovery"]);
    expect(await kinds({ kind: "password-changed" })).toEqual(["password-changed"]);
    expect(await kinds({ user: user.login, status: "failed" })).toEqual([]);
  });

  test("is read page by page without a gap, letters of one moment included", async () => {
    await db().transaction(async (tx) => {
      for (let at = 0; at < 51; at += 1)
        await queueLetter(tx, {
          kind: "password-changed",
          userId: user.id,
          toAddress: user.email,
          locale: "ru",
        });
    });
    const first = await listLetters(admin, {});
    const second = await listLetters(admin, { after: first.next ?? "" });
    const ids = [...first.rows, ...second.rows].map(({ id }) => id);
    expect([first.rows.length, new Set(ids).size, second.next]).toEqual([50, 51, null]);
  });
});

describe("a letter that has failed", () => {
  test("leaves when it is sent again, and every attempt stays counted", async () => {
    await queueNotice(user);
    await deliverOutbox(refusing);
    expect(await onlyLetter()).toMatchObject({ status: "failed", attempts: 1, lastError: "http_422" });
    expect(await sendAgain()).toEqual({ ok: true });
    expect(await onlyLetter()).toMatchObject({ status: "queued", attempts: 1 });
    await deliverOutbox(taking);
    expect(await onlyLetter()).toMatchObject({ status: "sent", attempts: 2, lastError: null });
    expect(await listAudit(user.id)).toEqual([
      {
        event: "letter.resent",
        details: { kind: "password-changed", attempts: 1, lastError: "http_422" },
      },
    ]);
  });

  test("is tried as often as a new one when it is sent again", async () => {
    await queueNotice(user);
    const exhaust = async () => {
      for (let at = 0; at < maxAttempts; at += 1) {
        await passTime();
        await deliverOutbox(unavailable);
      }
    };
    await exhaust();
    expect(await onlyLetter()).toMatchObject({ status: "failed", attempts: maxAttempts });
    await sendAgain();
    await deliverOutbox(unavailable);
    expect(await onlyLetter()).toMatchObject({ status: "queued", attempts: maxAttempts + 1 });
    await exhaust();
    expect(await onlyLetter()).toMatchObject({ status: "failed", attempts: 2 * maxAttempts });
  });

  test("is not sent again when its link has died", async () => {
    await queueRecovery(user);
    await deliverOutbox(refusing);
    expect(await onlyLetter()).toMatchObject({ status: "failed", isLinkDead: false });
    await revokeRights(db(), user.id, ["password.change"]);
    expect(await onlyLetter()).toMatchObject({ isLinkDead: true });
    expect(await sendAgain()).toEqual({ ok: false, reason: "link_dead" });
  });

  test("is not sent again when its link has expired", async () => {
    await queueRecovery(user);
    await deliverOutbox(refusing);
    await runSql(sql`update password_reset_tokens set expires_at = now() - interval '1 second'`);
    expect(await sendAgain()).toEqual({ ok: false, reason: "link_dead" });
    expect(await onlyLetter()).toMatchObject({ status: "failed" });
  });

  test("is nobody's letter to another enterprise's administrator", async () => {
    await queueNotice(stranger);
    await deliverOutbox(refusing);
    expect(await sendAgain()).toEqual({ ok: false, reason: "unknown_letter" });
    expect(await onlyLetter()).toMatchObject({ status: "failed" });
    expect(await sendAgain(staff)).toEqual({ ok: true });
  });

  test("is queued once by two who send it again at once", async () => {
    await queueNotice(user);
    await deliverOutbox(refusing);
    const outcomes = await Promise.all([sendAgain(), sendAgain(staff)]);
    expect(outcomes).toContainEqual({ ok: true });
    expect(outcomes).toContainEqual({ ok: false, reason: "not_failed" });
  });
});

test("a letter that has not failed is not sent again", async () => {
  await queueNotice(user);
  expect(await sendAgain()).toEqual({ ok: false, reason: "not_failed" });
  await deliverOutbox(taking);
  expect(await sendAgain()).toEqual({ ok: false, reason: "not_failed" });
});
