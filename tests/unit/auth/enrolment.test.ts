import { expect, test } from "vitest";
import { newSecret } from "@/lib/auth/second-factor/authenticator";
import { enrolmentFrom } from "@/lib/auth/second-factor/find-enrolment";
import { encrypt } from "@/lib/secrets/encryption";

const user = { id: "5e0b7a52-8a4e-4b6a-9d3c-0c6d2f1b7e10", login: "kvetka" };
const createdAt = new Date("2026-11-22T18:55:00Z");

/** A second factor that is being set up, so many milliseconds after that was begun. */
const begun = (milliseconds: number) => ({
  sealedSecret: encrypt("second factors", user.id, newSecret()),
  createdAt,
  confirmedAt: null,
  recoveryCodesLeft: 0,
  now: new Date(createdAt.getTime() + milliseconds),
});

test("the app's secret is shown for a quarter of an hour", () => {
  expect(enrolmentFrom(user, begun(15 * 60_000 - 1)).state).toBe("pending");
  expect(enrolmentFrom(user, begun(15 * 60_000)).state).toBe("off");
});

test("what was confirmed is on, however long ago it was begun", () => {
  const confirmed = { ...begun(60 * 60_000), confirmedAt: createdAt, recoveryCodesLeft: 7 };
  expect(enrolmentFrom(user, confirmed)).toEqual({ state: "on", since: createdAt, recoveryCodesLeft: 7 });
  expect(enrolmentFrom(user, null)).toEqual({ state: "off" });
});
