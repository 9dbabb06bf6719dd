import { sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { findReturnedLetter } from "@/lib/mail/find-returned-letter";
import { bounce, eventOf, listenToProvider, sentLetter, tell } from "../../support/provider-calls";
import { runSql } from "../../support/records";

beforeEach(listenToProvider);
afterEach(() => void vi.unstubAllEnvs());

describe("a user's page tells that the last letter came back", () => {
  const returned = async (letterId: string, email?: string) => {
    const [user] = await runSql<{ id: string; email: string }>(
      sql`select u.id, u.email from users u join outbox_emails o on o.user_id = u.id where o.id = ${letterId}`,
    );
    return findReturnedLetter({ id: user!.id, email: email ?? user!.email });
  };

  test("with when and why", async () => {
    const id = await sentLetter();
    await tell(eventOf("delivered", id));
    expect(await returned(id)).toBeNull();
    await tell(eventOf("bounced", id, bounce));
    expect(await returned(id)).toMatchObject({
      at: new Date("2026-11-23T02:00:00.000Z"),
      reason: "550 No such user here",
    });
  });

  test("no longer once the address is another, or a later letter arrives", async () => {
    const id = await sentLetter();
    await tell(eventOf("bounced", id, bounce));
    expect(await returned(id, "another@example.test")).toBeNull();
    const [later] = await runSql<{ id: string }>(
      sql`insert into outbox_emails (kind, user_id, to_address, locale, status, attempts, created_at) select kind, user_id, to_address, locale, status, attempts, created_at + interval '1 minute' from outbox_emails where id = ${id} returning id`,
    );
    expect(await returned(id)).not.toBeNull();
    await runSql(sql`update outbox_emails set status = 'sent' where id = ${later!.id}`);
    await tell(eventOf("delivered", later!.id));
    expect(await returned(id)).toBeNull();
  });
});
