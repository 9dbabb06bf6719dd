import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { inspectLink } from "@/lib/auth/inspect-link";
import { requestRecovery } from "@/lib/auth/request-recovery";
import { findSessionEnds } from "@/lib/auth/sessions";
import { closeAfterRestore } from "@/lib/housekeeping/close-after-restore";
import { deliverOutbox } from "@/lib/mail/deliver-outbox";
import { createUser } from "../../support/factories";
import { lastToken, newClient, runSql, signedInUser } from "../../support/records";

test("after a restore nobody is signed in, no link works and no letter of the backup leaves", async () => {
  const user = await createUser();
  const { sessionToken } = await signedInUser(user);
  await requestRecovery(user, newClient());
  const token = await lastToken(user.id);
  expect(await findSessionEnds(sessionToken)).not.toBeNull();

  expect(await closeAfterRestore()).toEqual({ sessions: 1, links: 1, letters: 1 });
  expect(await findSessionEnds(sessionToken)).toBeNull();
  expect(await inspectLink(token, newClient())).not.toMatchObject({ state: "open" });
  expect(await deliverOutbox({ send: () => Promise.reject(new Error("A letter left.")) })).toEqual({
    ...{ sent: 0, failed: 0, postponed: 0 },
  });
  expect(await runSql(sql`select status, last_error from outbox_emails where user_id = ${user.id}`)).toEqual([
    { status: "failed", last_error: "restored" },
  ]);
  expect(await runSql(sql`select details from audit_events where event = 'backup.restored'`)).toEqual([
    { details: { sessions: 1, links: 1, letters: 1 } },
  ]);
});

test("a second run finds nothing, and whoever signs in afterwards stays", async () => {
  const user = await createUser();
  await closeAfterRestore();
  expect(await closeAfterRestore()).toEqual({ sessions: 0, links: 0, letters: 0 });
  const { sessionToken } = await signedInUser(user);
  expect(await findSessionEnds(sessionToken)).not.toBeNull();
});
