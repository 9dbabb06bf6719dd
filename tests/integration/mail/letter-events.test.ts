import { sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { deliverOutbox } from "@/lib/mail/deliver-outbox";
import { bounce, eventOf, listenToProvider, sentLetter, tell } from "../../support/provider-calls";
import { runSql } from "../../support/records";

beforeEach(listenToProvider);
afterEach(() => void vi.unstubAllEnvs());

const letterOf = async (id: string) =>
  (
    await runSql<{ status: string; last_error: string | null }>(
      sql`select status, last_error from outbox_emails where id = ${id}`,
    )
  )[0];
const trailOf = async (id: string) =>
  (
    await runSql<{ kind: string }>(sql`select kind from letter_events where letter_id = ${id} order by kind`)
  ).map(({ kind }) => kind);

describe("what the provider tells of a letter", () => {
  test.each([
    ["delivered", {}, "delivered", null],
    ["complained", {}, "complained", null],
    ["bounced", bounce, "bounced", "550 No such user here"],
    ["suppressed", { suppressed: { message: "Bounced before", type: "x" } }, "bounced", "Bounced before"],
    ["failed", { failed: { reason: "quota" } }, "failed", "quota"],
    ["bounced", {}, "bounced", null],
    ["bounced", { bounce: { message: ["550"] } }, "bounced", null],
    ["bounced", { bounce: { message: "550\u0000 No such\r\nuser" } }, "bounced", "550 No such user"],
    ["failed", { failed: null }, "failed", null],
    ["suppressed", {}, "bounced", null],
  ])("%s is written into its trail", async (type, data, status, lastError) => {
    const id = await sentLetter();
    expect(await tell(eventOf(type, id, data))).toBe(200);
    expect(await letterOf(id)).toEqual({ status, last_error: lastError });
    expect(await trailOf(id)).toEqual([status]);
  });

  test("told twice counts once", async () => {
    const id = await sentLetter();
    const event = eventOf("delivered", id);
    expect(await tell(event, { id: "msg_same" })).toBe(200);
    expect(await tell(event, { id: "msg_same" })).toBe(200);
    expect(await trailOf(id)).toEqual(["delivered"]);
  });

  test.each([
    ["bounced", "delivered", "bounced"],
    ["delivered", "bounced", "bounced"],
    ["complained", "delivered", "complained"],
    ["delivered", "complained", "complained"],
    ["delivered", "failed", "delivered"],
    ["bounced", "complained", "bounced"],
    ["complained", "bounced", "complained"],
  ])("as %s and then %s is %s", async (first, second, last) => {
    const id = await sentLetter();
    const data = { ...bounce, failed: { reason: "quota" } };
    await tell(eventOf(first, id, data));
    await tell(eventOf(second, id, data));
    expect((await letterOf(id))?.status).toBe(last);
    expect(await trailOf(id)).toEqual([first, second].sort());
  });

  test.each(["queued", "failed"])(
    "is believed of a letter whose answer was lost, %s meanwhile",
    async (status) => {
      const id = await sentLetter();
      await runSql(
        sql`update outbox_emails set status = ${status}, last_error = 'no_answer' where id = ${id}`,
      );
      await tell(eventOf("delivered", id));
      expect(await letterOf(id)).toEqual({ status: "delivered", last_error: null });
      const send = vi.fn();
      await deliverOutbox({ send });
      expect(send).not.toHaveBeenCalled();
    },
  );

  test("is not believed of a letter that was never handed over", async () => {
    const id = await sentLetter();
    await runSql(sql`update outbox_emails set status = 'queued', attempts = 0 where id = ${id}`);
    await tell(eventOf("delivered", id));
    expect((await letterOf(id))?.status).toBe("queued");
  });

  test.each([
    ["queued", 1],
    ["sent", 2],
  ])("before it was sent again leaves the one that is %s alone", async (status, attempts) => {
    const id = await sentLetter();
    await runSql(
      sql`update outbox_emails set status = ${status}, attempts = ${attempts}, earlier_attempts = 1 where id = ${id}`,
    );
    await tell(eventOf("bounced", id, { ...bounce, tags: { letter: id, round: "0" } }));
    expect((await letterOf(id))?.status).toBe(status);
    expect(await trailOf(id)).toEqual(["bounced"]);
    await runSql(sql`update outbox_emails set status = 'sent', attempts = 2 where id = ${id}`);
    await tell(eventOf("delivered", id, { tags: { letter: id, round: "1" } }));
    expect((await letterOf(id))?.status).toBe("delivered");
  });

  test("before our own call had its answer is believed", async () => {
    const id = await sentLetter();
    await runSql(
      sql`update outbox_emails set status = 'sending', sent_at = null, leased_until = now() + interval '1 minute' where id = ${id}`,
    );
    await tell(eventOf("delivered", id));
    expect(
      await runSql(
        sql`select status, sent_at is not null as has_left, leased_until from outbox_emails where id = ${id}`,
      ),
    ).toEqual([{ status: "delivered", has_left: true, leased_until: null }]);
  });

  test.each([
    ["another event", { type: "contact.created", created_at: "2026-11-23T02:00:00Z", data: { id: "x" } }],
    ["a letter without our tag", { ...eventOf("delivered", "x"), data: { email_id: "x" } }],
    ["a tag that is no id", eventOf("delivered", "' or 1=1")],
    ["a letter that is not here", eventOf("delivered", "7a0b7a52-8a4e-4b6a-9d3c-0c6d2f1b7e11")],
    ["nothing", { ...eventOf("bounced", "x"), data: null }],
    [
      "a time far away",
      {
        ...eventOf("delivered", "7a0b7a52-8a4e-4b6a-9d3c-0c6d2f1b7e11"),
        created_at: "+275760-09-13T00:00:00Z",
      },
    ],
    [
      "a round beyond counting",
      eventOf("delivered", "7a0b7a52-8a4e-4b6a-9d3c-0c6d2f1b7e11", {
        tags: { letter: "7a0b7a52-8a4e-4b6a-9d3c-0c6d2f1b7e11", round: "99999999999" },
      }),
    ],
  ])("about %s is thanked for and changes nothing", async (_what, event) => {
    expect(await tell(event)).toBe(200);
  });
});
