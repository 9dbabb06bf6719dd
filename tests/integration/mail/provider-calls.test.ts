import { sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { bounce, type Call, eventOf, listenToProvider, sentLetter, tell } from "../../support/provider-calls";
import { runSql } from "../../support/records";

beforeEach(listenToProvider);
afterEach(() => void vi.unstubAllEnvs());

const letterOf = async (id: string) =>
  (
    await runSql<{ status: string; last_error: string | null }>(
      sql`select status, last_error from outbox_emails where id = ${id}`,
    )
  )[0];

describe("a call is refused", () => {
  test.each([
    ["without a signature", { signature: "" }],
    ["with another's signature", { signature: `v1,${"A".repeat(43)}=` }],
    ["six minutes old", { secondsAgo: 6 * 60 }],
    ["six minutes early", { secondsAgo: -6 * 60 }],
    ["whose body was changed", { body: "{}" }],
  ] satisfies [string, Call][])("%s", async (_what, call) => {
    const id = await sentLetter();
    expect(await tell(eventOf("bounced", id, bounce), call)).toBe(401);
    expect((await letterOf(id))?.status).toBe("sent");
  });

  test("while no secret is set", async () => {
    vi.stubEnv("RESEND_WEBHOOK_SECRET", "");
    expect(await tell(eventOf("delivered", await sentLetter()))).toBe(503);
  });
});
