import { beforeEach, expect, test } from "vitest";
import { changeEnterprise, changeOwnEnterprise } from "@/lib/enterprises/change-enterprise";
import { findEnterprise, findOwnEnterprise } from "@/lib/enterprises/find-enterprise";
import { listOwnMerchants } from "@/lib/merchants/list-merchants";
import { type Administration, createAdministration } from "../../support/administration";
import { listAuditFrom, newClient } from "../../support/records";

let world: Administration;
beforeEach(async () => {
  world = await createAdministration();
});

const contacts = { contactPerson: "Ганна", phone: "+375 17 123-45-67", email: "office@example.test" };

test("an administrator keeps the contacts and the zone of their own enterprise, on record, and not its name", async () => {
  const { admin, staff, enterpriseId } = world;
  const client = newClient();
  const { name } = (await findOwnEnterprise(admin))!;
  const change = { ...contacts, timeZone: "Europe/Vilnius", version: 1, name: "Другое имя" };
  expect(await changeOwnEnterprise(admin, change, client)).toEqual({ ok: true });
  expect(await findEnterprise(staff, enterpriseId)).toEqual({
    ...contacts,
    ...{ id: enterpriseId, name, timeZone: "Europe/Vilnius", version: 2 },
  });
  expect(await listAuditFrom(client)).toMatchObject([
    { event: "enterprise.changed", actor_id: admin.id, details: { changes: { phone: { before: null } } } },
  ]);
});

test("of an administrator and the staff who change an enterprise at once, the second is told", async () => {
  const { admin, staff, enterpriseId } = world;
  const own = { ...contacts, timeZone: "UTC", version: 1 };
  const theirs = { id: enterpriseId, version: 1, name: `Новое ${enterpriseId}`, timeZone: "UTC" };
  expect(await changeEnterprise(staff, theirs, newClient())).toEqual({ ok: true });
  expect(await changeOwnEnterprise(admin, own, newClient())).toEqual({
    ok: false,
    reason: "changed_meanwhile",
  });
  expect(await findOwnEnterprise(admin)).toMatchObject({ phone: null, name: theirs.name });
});

test("whoever has no enterprise has none to change", async () => {
  const { staff } = world;
  expect(await findOwnEnterprise(staff)).toBeNull();
  expect(await changeOwnEnterprise(staff, { ...contacts, timeZone: "UTC", version: 1 }, newClient())).toEqual(
    {
      ok: false,
      reason: "unknown_enterprise",
    },
  );
  expect(await listOwnMerchants(staff, {})).toEqual({ rows: [], next: null });
});
