import { beforeEach, expect, test } from "vitest";
import { changeMerchant, changeOwnMerchant } from "@/lib/merchants/change-merchant";
import { findMerchant, findOwnMerchant } from "@/lib/merchants/find-merchant";
import { listOwnMerchants } from "@/lib/merchants/list-merchants";
import { type Administration, createAdministration } from "../../support/administration";
import { listAuditFrom, newClient } from "../../support/records";

let world: Administration;
beforeEach(async () => {
  world = await createAdministration();
});

test("an administrator lists their own merchants alone, whatever enterprise the address names", async () => {
  const { admin, neighbour, merchantIds } = world;
  const listed = await listOwnMerchants(admin, { enterprise: neighbour.enterpriseId! });
  expect(listed.rows.map(({ id }) => id)).toEqual(merchantIds.toSorted((one, other) => one - other));
  expect((await listOwnMerchants(neighbour, {})).rows).toEqual([]);
});

test("an administrator changes when a merchant's unconfirmed orders are cancelled, and nothing else of it", async () => {
  const { admin, staff, merchantIds, neighbour } = world;
  const id = merchantIds[0]!;
  const before = await findMerchant(staff, id);
  const client = newClient();
  const change = {
    id,
    version: 1,
    confirmationDays: 7,
    name: "Другое имя",
    enterpriseId: neighbour.enterpriseId,
  };
  expect(await changeOwnMerchant(admin, change, client)).toEqual({ ok: true });
  expect(await findMerchant(staff, id)).toEqual({ ...before, confirmationDays: 7, version: 2 });
  expect(await listAuditFrom(client)).toMatchObject([
    {
      event: "merchant.changed",
      actor_id: admin.id,
      details: { merchant: id, changes: { confirmationDays: { before: null, after: 7 } } },
    },
  ]);
  expect(await changeOwnMerchant(admin, change, client)).toEqual({ ok: false, reason: "changed_meanwhile" });
});

test("another enterprise's merchant is not there, for its neighbour and for staff without an enterprise", async () => {
  const { admin, neighbour, staff, merchantIds } = world;
  const id = merchantIds[0]!;
  for (const stranger of [neighbour, staff]) {
    expect(await findOwnMerchant(stranger, id)).toBeNull();
    expect(await changeOwnMerchant(stranger, { id, version: 1, confirmationDays: 1 }, newClient())).toEqual({
      ok: false,
      reason: "unknown_merchant",
    });
  }
  const whole = { id, version: 1, name: "Имя", enterpriseId: admin.enterpriseId!, confirmationDays: 1 };
  expect(await changeMerchant(admin, whole, newClient())).toEqual({ ok: false, reason: "unknown_merchant" });
  expect(await findOwnMerchant(admin, id)).toMatchObject({ confirmationDays: null, version: 1 });
});
