import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { listAssignedMerchants } from "@/db/queries/organisation/visible-merchants";
import type { Right } from "@/lib/access/rights";
import { resetPassword } from "@/lib/auth/reset-password";
import { verifyCredentials } from "@/lib/auth/verify-credentials";
import { type Locale, locales } from "@/lib/i18n/locales";
import { findManagedUser } from "@/lib/users/find-managed-user";
import { inviteUser } from "@/lib/users/invite-user";
import { startReset } from "@/lib/users/start-reset";
import { type Administration, createAdministration } from "../../support/administration";
import { clearRateLimits, createMerchant } from "../../support/factories";
import { lastToken, listAuditFrom, listLetters, newClient, runSql } from "../../support/records";

let world: Administration;
let made = 0;

beforeEach(async () => {
  world = await createAdministration();
});

/** A person nobody has invited yet, of the administrator's enterprise. */
function newPerson() {
  made += 1;
  const login = `New_person_${made}`;
  return {
    login,
    name: "Новы Чалавек",
    email: `${login}@example.test`,
    locale: "ru" as Locale,
    timeZone: null,
    enterpriseId: world.enterpriseId as string | null,
    merchantIds: [] as number[],
    rights: ["password.change"] as Right[],
  };
}

async function invite(person: ReturnType<typeof newPerson>, by = world.admin): Promise<string> {
  const invited = await inviteUser(by, person, newClient());
  if (!invited.ok) throw new Error(`The invitation was refused: ${invited.reason}.`);
  return invited.id;
}

const newPassword = "Pryvitanne2026";
const setPassword = async (id: string) =>
  resetPassword(await lastToken(id), { newPassword, repeatPassword: newPassword }, newClient());

describe("an invited user", () => {
  test.each(locales)("gets the letter in %s, sets a password and signs in", async (locale) => {
    const person = { ...newPerson(), locale };
    const id = await invite(person);
    expect(await listLetters(id)).toMatchObject([{ kind: "invitation", to_address: person.email, locale }]);
    expect(
      await verifyCredentials({ login: person.login, password: newPassword }, newClient()),
    ).toMatchObject({ ok: false });
    expect(await setPassword(id)).toMatchObject({ ok: true });
    expect(
      await verifyCredentials({ login: person.login, password: newPassword }, newClient()),
    ).toMatchObject({ ok: true });
  });

  test("is as the administrator has told, and on record with who, from where and what", async () => {
    const client = newClient();
    const person = {
      ...newPerson(),
      timeZone: "Europe/Tallinn",
      merchantIds: world.merchantIds,
      rights: ["orders.export"] as Right[],
    };
    const invited = await inviteUser(world.admin, person, client);
    if (!invited.ok) throw new Error(invited.reason);
    const { login, name, email, locale, timeZone, enterpriseId, rights } = person;
    expect(await findManagedUser(world.admin, invited.id)).toMatchObject({
      ...{ login, name, email, locale, timeZone, enterpriseId, rights },
      isInvited: true,
      version: 1,
    });
    const assigned = await listAssignedMerchants(db(), invited.id);
    expect(assigned.map(({ id }) => id).sort()).toEqual([...world.merchantIds].sort());
    expect(await listAuditFrom(client)).toMatchObject([
      {
        event: "user.created",
        actor_id: world.admin.id,
        target_id: invited.id,
        details: { login, rights: ["orders.export"], merchants: world.merchantIds, by: "administrator" },
      },
    ]);
  });

  test("without the right to the own password begins all the same", async () => {
    const id = await invite({ ...newPerson(), rights: [] });
    expect(await setPassword(id)).toMatchObject({ ok: true });
  });

  test("whose invitation has expired is sent another, and only that one is good", async () => {
    const id = await invite(newPerson());
    const first = await lastToken(id);
    await runSql(
      sql`update password_reset_tokens set expires_at = now() - interval '1 second' where user_id = ${id}`,
    );
    const sent = { newPassword, repeatPassword: newPassword };
    expect(await resetPassword(first, sent, newClient())).toMatchObject({ link: { state: "expired" } });
    await clearRateLimits();
    expect(await startReset(world.admin, id, newClient())).toEqual({ ok: true });
    expect((await listLetters(id)).map(({ kind }) => kind)).toEqual(["invitation", "invitation"]);
    expect(await resetPassword(first, sent, newClient())).toMatchObject({ ok: false });
    expect(await setPassword(id)).toMatchObject({ ok: true });
  });
});

describe("nobody is invited", () => {
  const refused = (reason: string) => ({ ok: false, reason });
  const isThere = async ({ login }: { login: string }) =>
    (await runSql(sql`select id from users where lower(login) = ${login.toLowerCase()}`)).length > 0;

  test("with a right the administrator lacks", async () => {
    const person = { ...newPerson(), rights: ["operations.view"] as Right[] };
    expect(await inviteUser(world.admin, person, newClient())).toEqual(refused("right_lacking"));
    expect(await isThere(person)).toBe(false);
    await invite(person, world.staff);
  });

  test("into another enterprise, or among the gateway's staff, but by the staff", async () => {
    for (const enterpriseId of [world.neighbour.enterpriseId, null]) {
      const person = { ...newPerson(), enterpriseId };
      expect(await inviteUser(world.admin, person, newClient())).toEqual(refused("unknown_enterprise"));
      expect(await isThere(person)).toBe(false);
      await invite(person, world.staff);
    }
    const nowhere = { ...newPerson(), enterpriseId: "00000000-0000-4000-8000-000000000000" };
    expect(await inviteUser(world.staff, nowhere, newClient())).toEqual(refused("unknown_enterprise"));
  });

  test("to another enterprise's merchant", async () => {
    const theirs = await createMerchant(world.neighbour.enterpriseId!);
    const person = { ...newPerson(), merchantIds: [world.merchantIds[0]!, theirs] };
    for (const by of [world.admin, world.staff])
      expect(await inviteUser(by, person, newClient())).toEqual(refused("unknown_merchant"));
    expect(await isThere(person)).toBe(false);
  });

  test("under a login that is taken, whatever its case", async () => {
    const person = newPerson();
    const id = await invite(person);
    const again = { ...newPerson(), login: person.login.toUpperCase() };
    expect(await inviteUser(world.admin, again, newClient())).toEqual(refused("login_taken"));
    expect(await listLetters(id)).toHaveLength(1);
  });
});
