import { beforeEach, expect, test } from "vitest";
import type { CurrentUser } from "@/lib/access/current-user";
import { changeEnterprise } from "@/lib/enterprises/change-enterprise";
import { createEnterprise as make } from "@/lib/enterprises/create-enterprise";
import { findEnterprise, listEnterpriseNames } from "@/lib/enterprises/find-enterprise";
import { listEnterprises } from "@/lib/enterprises/list-enterprises";
import { createEnterprise, createMerchant, createUser } from "../../support/factories";
import { signedIn } from "../../support/orders";
import { listAudit, newClient } from "../../support/records";

let staff: CurrentUser;
let admin: CurrentUser;
let enterpriseId: string;

beforeEach(async () => {
  staff = signedIn(await createUser(), { rights: ["system.manage"] });
  enterpriseId = await createEnterprise({ timeZone: "Europe/Minsk" });
  admin = signedIn(await createUser({ enterpriseId }), { rights: ["users.manage"] });
});

const lastEvent = async () => (await listAudit()).at(-1);

test("the list counts what each enterprise has, and is searched by name", async () => {
  const name = `Шматок ${enterpriseId}`;
  const made = await createEnterprise({ name, timeZone: "Europe/Tallinn" });
  await createMerchant(made);
  await createMerchant(made);
  await createUser({ enterpriseId: made });
  const { rows } = await listEnterprises(staff, { find: `шматок ${enterpriseId}` });
  expect(rows).toEqual([{ id: made, name, timeZone: "Europe/Tallinn", merchants: 2, users: 1 }]);
});

test("pages follow one another by name, case aside, without a gap", async () => {
  for (let at = 0; at < 51; at += 1)
    await createEnterprise({ name: `${at % 2 ? "Page" : "page"} of a list ${String(at).padStart(2, "0")}` });
  const first = await listEnterprises(staff, { find: "of a list" });
  expect(first.rows).toHaveLength(50);
  const second = await listEnterprises(staff, { find: "of a list", after: first.next ?? "" });
  expect(second).toMatchObject({ rows: [{ name: "page of a list 50" }], next: null });
});

test("an enterprise's administrator finds none, its own included, and makes none", async () => {
  const named = { name: `Another of ${enterpriseId}`, timeZone: "UTC" };
  expect(await listEnterprises(admin, {})).toEqual({ rows: [], next: null });
  expect(await listEnterpriseNames(admin)).toEqual([]);
  expect(await findEnterprise(admin, enterpriseId)).toBeNull();
  expect(await changeEnterprise(admin, { id: enterpriseId, version: 1, ...named }, newClient())).toEqual({
    ok: false,
    reason: "unknown_enterprise",
  });
  await expect(make(admin, named, newClient())).rejects.toThrow("Only the gateway's staff");
  expect(await findEnterprise(staff, enterpriseId)).toMatchObject({ version: 1 });
});

test("of one name, case aside, there is one enterprise", async () => {
  const name = `Единое ${enterpriseId}`;
  const wanted = { name, timeZone: "Europe/Minsk" };
  const made = await make(staff, wanted, newClient());
  expect(await findEnterprise(staff, made.ok ? made.id : "")).toMatchObject({ ...wanted, version: 1 });
  expect(await lastEvent()).toEqual({
    event: "enterprise.created",
    details: { enterprise: name, timeZone: "Europe/Minsk" },
  });
  const taken = { ok: false, reason: "name_taken" };
  expect(await make(staff, { ...wanted, name: name.toUpperCase() }, newClient())).toEqual(taken);
  const change = { id: enterpriseId, version: 1, ...wanted };
  expect(await changeEnterprise(staff, change, newClient())).toEqual(taken);
});

test("a change is on record with what was before and after", async () => {
  const before = await findEnterprise(staff, enterpriseId);
  const change = { id: enterpriseId, version: 1, name: before?.name ?? "", timeZone: "Europe/Tallinn" };
  expect(await changeEnterprise(staff, change, newClient())).toEqual({ ok: true });
  expect(await findEnterprise(staff, enterpriseId)).toMatchObject({ timeZone: "Europe/Tallinn", version: 2 });
  expect(await lastEvent()).toEqual({
    event: "enterprise.changed",
    details: {
      enterprise: before?.name,
      changes: { timeZone: { before: "Europe/Minsk", after: "Europe/Tallinn" } },
    },
  });
});

test("of two who change the same enterprise at once, one is told and overwrites nothing", async () => {
  const change = (timeZone: string) =>
    changeEnterprise(
      staff,
      { id: enterpriseId, version: 1, name: `Renamed ${enterpriseId}`, timeZone },
      newClient(),
    );
  const outcomes = await Promise.all([change("Europe/Paris"), change("Europe/Rome")]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes).toContainEqual({ ok: false, reason: "changed_meanwhile" });
  const won = outcomes[0].ok ? "Europe/Paris" : "Europe/Rome";
  expect(await findEnterprise(staff, enterpriseId)).toMatchObject({ timeZone: won, version: 2 });
});
