import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { choosePreferences } from "@/lib/users/choose-preferences";
import { createEnterprise, createUser } from "../../support/factories";
import { newClient, runSql, signedInUser } from "../../support/records";

const stored = (id: string) =>
  runSql(sql`select locale, time_zone as "timeZone" from users where id = ${id}`);

test("who chooses a language alone goes on having the enterprise's time zone", async () => {
  const enterpriseId = await createEnterprise({ timeZone: "Asia/Tokyo" });
  const { user } = await signedInUser(await createUser({ enterpriseId }));
  await choosePreferences(user, { locale: "en", timeZone: user.timeZone }, newClient());
  expect(await stored(user.id)).toEqual([{ locale: "en", timeZone: null }]);
});

test("a time zone of one's own stays until another is chosen", async () => {
  const { user } = await signedInUser(await createUser());
  await choosePreferences(user, { locale: "be", timeZone: "Asia/Tokyo" }, newClient());
  await choosePreferences({ ...user, timeZone: "Asia/Tokyo" }, { locale: "en" }, newClient());
  expect(await stored(user.id)).toEqual([{ locale: "en", timeZone: "Asia/Tokyo" }]);
});
