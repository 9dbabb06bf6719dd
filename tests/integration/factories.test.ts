import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { findAccountByLogin } from "@/db/queries/auth/accounts";
import { verifyPassword } from "@/lib/auth/password";
import {
  assignMerchants,
  createEnterprise,
  createMerchant,
  createUser,
  usualPassword,
} from "../support/factories";
import { runSql } from "../support/run-sql";

const ours = new Set<string>();

async function makeEnterprise(values: { name?: string } = {}): Promise<string> {
  const id = await createEnterprise(values);
  ours.add(id);
  return id;
}

test("a made user has the password, the rights and the enterprise asked for", async () => {
  const enterpriseId = await makeEnterprise({ name: "Ромашка" });
  const user = await createUser({ enterpriseId, rights: ["operations.view"], locale: "be" });
  await assignMerchants(user.id, [await createMerchant(enterpriseId)]);
  const account = await findAccountByLogin(db(), user.login);
  expect(account).toMatchObject({ locale: "be", enterpriseName: "Ромашка", rights: ["operations.view"] });
  expect(await verifyPassword(account!.passwordHash, usualPassword)).toBe(true);
});

test("every test file has a database of its own", async () => {
  const made = await makeEnterprise();
  const found = (await runSql<{ id: string }>(sql`select id from enterprises`)).map(({ id }) => id);
  expect(found).toContain(made);
  expect(found.filter((id) => !ours.has(id))).toEqual([]);
});
