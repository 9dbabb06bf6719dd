import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { listAssignedMerchants } from "@/db/queries/organisation/visible-merchants";
import type { CurrentUser } from "@/lib/access/current-user";
import { changeMerchant } from "@/lib/merchants/change-merchant";
import { createMerchant as make } from "@/lib/merchants/create-merchant";
import { findMerchant } from "@/lib/merchants/find-merchant";
import { listMerchants } from "@/lib/merchants/list-merchants";
import { createEnterprise, createMerchant, createUser } from "../../support/factories";
import { createOrder, signedIn } from "../../support/orders";
import { listAudit, newClient } from "../../support/records";

let staff: CurrentUser;
let admin: CurrentUser;
let enterpriseId: string;
let id: number;

beforeEach(async () => {
  staff = signedIn(await createUser(), { rights: ["system.manage"] });
  enterpriseId = await createEnterprise({ timeZone: "Europe/Minsk" });
  admin = signedIn(await createUser({ enterpriseId }), { rights: ["users.manage"] });
  id = await createMerchant(enterpriseId, { name: "Кніжкі" });
});

const lastEvent = async () => (await listAudit()).at(-1);

/** A change of the merchant as it was made, to nothing new unless said otherwise. */
const change = (values: Partial<Parameters<typeof changeMerchant>[1]> = {}) =>
  changeMerchant(
    staff,
    { id, version: 1, name: "Кніжкі", enterpriseId, confirmationDays: null, ...values },
    newClient(),
  );

test("a merchant is found by its Merchant_ID, its name and its enterprise", async () => {
  const found = async (search: Parameters<typeof listMerchants>[1]) =>
    (await listMerchants(staff, search)).rows.map((row) => row.id);
  const named = await createEnterprise({ name: `Прадпрыемства ${id}` });
  const other = await createMerchant(named, { name: `Посуд ${id}` });
  expect(await found({ find: String(id) })).toContain(id);
  expect(await found({ find: `посуд ${id}` })).toEqual([other]);
  expect(await found({ find: `прадпрыемства ${id}` })).toEqual([other]);
  expect(await found({ enterprise: enterpriseId })).toEqual([id]);
});

test("pages follow one another by Merchant_ID without a gap", async () => {
  for (let at = 0; at < 51; at += 1) await createMerchant(enterpriseId, { name: "Many of them" });
  const first = await listMerchants(staff, { enterprise: enterpriseId, find: "many of them" });
  const second = await listMerchants(staff, {
    enterprise: enterpriseId,
    find: "many of them",
    after: Number(first.next),
  });
  expect([first.rows.length, second.rows.length, second.next]).toEqual([50, 1, null]);
  expect(second.rows[0]!.id).toBeGreaterThan(first.rows[49]!.id);
});

test("an enterprise's administrator finds none, its own included, and changes none", async () => {
  const named = { name: "Mine", enterpriseId, confirmationDays: null };
  expect(await listMerchants(admin, {})).toEqual({ rows: [], next: null });
  expect(await findMerchant(admin, id)).toBeNull();
  expect(await changeMerchant(admin, { id, version: 1, ...named }, newClient())).toEqual({
    ok: false,
    reason: "unknown_merchant",
  });
  expect(await make(admin, { id: id - 1, ...named }, newClient())).toEqual({
    ok: false,
    reason: "unknown_enterprise",
  });
  expect(await findMerchant(staff, id)).toMatchObject({ name: "Кніжкі" });
});

test("of one Merchant_ID there is one merchant", async () => {
  const wanted = { id: id - 1, name: "Новая", enterpriseId, confirmationDays: 7 };
  expect(await make(staff, wanted, newClient())).toEqual({ ok: true });
  expect(await findMerchant(staff, wanted.id)).toMatchObject({ ...wanted, version: 1, users: [] });
  expect(await lastEvent()).toMatchObject({
    event: "merchant.created",
    details: { merchant: wanted.id, name: "Новая", confirmationDays: 7 },
  });
  expect(await make(staff, wanted, newClient())).toEqual({ ok: false, reason: "id_taken" });
});

test("a change is on record with what was before and after; nothing changed is none", async () => {
  expect(await change()).toEqual({ ok: true });
  expect(await findMerchant(staff, id)).toMatchObject({ version: 1 });
  expect(await change({ confirmationDays: 14 })).toEqual({ ok: true });
  expect(await findMerchant(staff, id)).toMatchObject({ confirmationDays: 14, version: 2 });
  expect(await lastEvent()).toEqual({
    event: "merchant.changed",
    details: { merchant: id, changes: { confirmationDays: { before: null, after: 14 } } },
  });
});

test("of two who change the same merchant at once, one is told and overwrites nothing", async () => {
  const outcomes = await Promise.all([change({ name: "First" }), change({ name: "Second" })]);
  expect(outcomes).toContainEqual({ ok: false, reason: "changed_meanwhile" });
  expect(await findMerchant(staff, id)).toMatchObject({
    name: outcomes[0].ok ? "First" : "Second",
    version: 2,
  });
});

describe("a merchant that moves", () => {
  test("is taken from the users of the former enterprise", async () => {
    const user = await createUser({ enterpriseId, merchantIds: [id] });
    expect(await findMerchant(staff, id)).toMatchObject({ users: [{ login: user.login }], hasOrders: false });
    const target = await createEnterprise();
    expect(await change({ enterpriseId: target })).toEqual({ ok: true });
    expect(await findMerchant(staff, id)).toMatchObject({ enterpriseId: target, users: [] });
    expect(await lastEvent()).toMatchObject({
      details: { merchant: id, changes: { enterprise: {} }, unassigned: 1 },
    });
    expect(await change({ version: 2 })).toEqual({ ok: true });
    expect(await listAssignedMerchants(db(), user.id)).toEqual([]);
  });

  test("has had no orders: with one it stays where it is", async () => {
    await createOrder(id);
    expect(await change({ enterpriseId: await createEnterprise() })).toEqual({
      ok: false,
      reason: "has_orders",
    });
    expect(await change({ name: "Кніжкі і часопісы" })).toEqual({ ok: true });
    expect(await findMerchant(staff, id)).toMatchObject({ enterpriseId, hasOrders: true });
  });

  test("goes to an enterprise that is there", async () => {
    expect(await change({ enterpriseId: staff.id })).toEqual({ ok: false, reason: "unknown_enterprise" });
  });
});
