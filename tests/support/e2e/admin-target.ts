import { randomBytes } from "node:crypto";
import type postgres from "postgres";
import { limits } from "@/lib/throttle/limits";
import { takePoint } from "@/lib/throttle/take-points";
import { createProfile, createUser } from "../factories";
import { createSubscription } from "../registry";

/** The enterprise that is asked about, and how to reach its rows. */
export interface Target {
  sql: postgres.Sql;
  enterpriseId: string;
  /** Begins every name that is made, so that it is found again. */
  marker: string;
}

export const createUserOf = async ({ enterpriseId }: Target, status: "active" | "disabled" = "active") =>
  (await createUser({ enterpriseId, status })).id;

/** Kept out after ten wrong passwords; nothing of it is in the user's own row. */
export async function createLockedUserOf(target: Target) {
  const user = await createUser({ enterpriseId: target.enterpriseId });
  for (let tries = 0; tries < limits["sign-in-login"].points; tries += 1)
    await takePoint("sign-in-login", user.login);
  return user.id;
}

export async function createLetterOf(target: Target) {
  const [row] = await target.sql<{ id: string }[]>`
    insert into outbox_emails (kind, user_id, to_address, locale, status, attempts)
    values ('password-changed', ${await createUserOf(target)}, 'a@example.test', 'ru', 'failed', 6) returning id`;
  return row!.id;
}

export const createProfileOf = ({ enterpriseId, marker }: Target) =>
  createProfile(enterpriseId, { name: unlike(marker), rights: ["password.change", "orders.export"] });

export const createRecipientOf = async (target: Target) =>
  createSubscription({
    enterpriseId: target.enterpriseId,
    createdBy: await createUserOf(target),
    email: `${randomBytes(5).toString("hex")}@example.test`,
  });

export const recipient = () => ({
  email: `${randomBytes(5).toString("hex")}@example.test`,
  locale: "be",
  selection: "successful",
  timeZone: "Europe/Minsk",
  decimalMark: "comma",
});

export const unlike = (prefix: string) => `${prefix} ${randomBytes(5).toString("hex")}`;
export const newMerchantId = () => String(1_000_000_000 + randomBytes(3).readUIntBE(0, 3));
