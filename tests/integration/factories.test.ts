import { expect, test } from "vitest";
import { db } from "@/db/client";
import { findAccountByLogin } from "@/db/queries/users";
import { verifyPassword } from "@/lib/auth/password";
import {
  assignMerchants,
  createEnterprise,
  createMerchant,
  createUser,
  usualPassword,
} from "../support/factories";

test("a made user has the password, the rights and the enterprise asked for", async () => {
  const enterpriseId = await createEnterprise({ name: "Ромашка" });
  const user = await createUser({ enterpriseId, rights: ["operations.view"], locale: "be" });
  await assignMerchants(user.id, [await createMerchant(enterpriseId)]);
  const account = await findAccountByLogin(db(), user.login);
  expect(account).toMatchObject({ locale: "be", enterpriseName: "Ромашка", rights: ["operations.view"] });
  expect(await verifyPassword(account!.passwordHash, usualPassword)).toBe(true);
});

test("every test file has a database of its own", async () => {
  await createEnterprise({ name: "Only one of this name" });
});
