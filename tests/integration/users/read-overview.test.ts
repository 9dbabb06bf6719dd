import { expect, test } from "vitest";
import { db } from "@/db/client";
import { listEventsOf } from "@/db/queries/event-log";
import { liveSessions } from "@/db/queries/auth/sessions";
import { findPreviousSignIn } from "@/lib/auth/sessions";
import { readOverview } from "@/lib/users/read-overview";
import { createUser } from "../../support/factories";
import { signedInUser } from "../../support/records";

test("what is read in one statement is to the letter what each list tells by itself", async () => {
  const account = await createUser();
  await signedInUser(account);
  const { user } = await signedInUser(account);
  const told = await readOverview(user);
  expect(told).toEqual({
    sessions: await liveSessions(db(), user.id, 15, 20),
    isCut: false,
    events: await listEventsOf(db(), user.id, { limit: 20 }),
    signInBefore: await findPreviousSignIn(user),
    enrolment: { state: "off" },
  });
  expect([told.sessions.length, told.events.length]).toEqual([2, 2]);
});
