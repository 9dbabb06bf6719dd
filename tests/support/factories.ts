import { randomBytes } from "node:crypto";
import { db } from "@/db/client";
import { insertPasswordHistory } from "@/db/queries/auth/passwords";
import { grantRights, insertUser, type NewUser } from "@/db/queries/organisation/users";
import { enterprises, merchants, profiles, rateLimits, userMerchants, users } from "@/db/schema";
import { defaultRights, type Right } from "@/lib/access/rights";
import { hashPassword } from "@/lib/auth/password";
import { eq } from "drizzle-orm";

/** The password of every user made without another; within every rule of both policies. */
export const usualPassword = "Parol2026Assist";

export interface TestUser {
  id: string;
  login: string;
  /** Empty for one who was only invited. */
  password: string;
  email: string;
  locale: string;
  enterpriseId: string | null;
}

/** Unlike any other of this run. */
const unique = (prefix: string) => `${prefix}${randomBytes(5).toString("hex")}`;

const hashes = new Map<string, Promise<string>>();

/** The hash of a password, made once a process: tests of a user are not tests of argon2. */
function hashOnce(password: string): Promise<string> {
  const known = hashes.get(password) ?? hashPassword(password);
  hashes.set(password, known);
  return known;
}

/** An enterprise without merchants; returns its id. */
export async function createEnterprise(values: { name?: string; timeZone?: string } = {}): Promise<string> {
  const [row] = await db()
    .insert(enterprises)
    .values({ name: unique("Enterprise "), timeZone: "Europe/Minsk", ...values })
    .returning({ id: enterprises.id });
  return row!.id;
}

/** A merchant of an enterprise; returns its Merchant_ID. */
export async function createMerchant(
  enterpriseId: string,
  values: { id?: number; name?: string; confirmationDays?: number } = {},
): Promise<number> {
  const [row] = await db()
    .insert(merchants)
    .values({
      id: randomBytes(4).readUInt32BE() >>> 1 || 1,
      name: unique("Merchant "),
      enterpriseId,
      ...values,
    })
    .returning({ id: merchants.id });
  return row!.id;
}

/** A profile of an enterprise; returns its id. */
export async function createProfile(
  enterpriseId: string,
  values: { name?: string; rights?: Right[] } = {},
): Promise<string> {
  const [row] = await db()
    .insert(profiles)
    .values({ name: unique("Profile "), rights: ["orders.export"], enterpriseId, ...values })
    .returning({ id: profiles.id });
  return row!.id;
}

type UserValues = Partial<NewUser> & {
  /** Null: invited, and not yet in. */
  password?: string | null;
  /** Passwords before the one in force, the oldest first. */
  formerPasswords?: readonly string[];
  rights?: readonly Right[];
  merchantIds?: readonly number[];
  status?: "active" | "disabled";
};

/** An active user with a password and the usual rights, of no enterprise unless one is named. */
export async function createUser(values: UserValues = {}): Promise<TestUser> {
  const {
    password = usualPassword,
    formerPasswords = [],
    rights = defaultRights,
    merchantIds = [],
    status,
    ...row
  } = values;
  const login = row.login ?? unique("user_");
  const user = { login, email: `${login}@example.test`, locale: "ru", enterpriseId: null, ...row };
  const passwordHash = password === null ? null : await hashOnce(password);
  const id = await insertUser(db(), { ...user, passwordHash });
  if (id === null) throw new Error(`The login ${login} is taken.`);
  for (const former of formerPasswords) await insertPasswordHistory(db(), id, await hashOnce(former));
  if (passwordHash) await insertPasswordHistory(db(), id, passwordHash);
  await grantRights(db(), id, rights);
  if (merchantIds.length > 0) await assignMerchants(id, merchantIds);
  if (status) await db().update(users).set({ status }).where(eq(users.id, id));
  return {
    id,
    login,
    password: password ?? "",
    email: user.email ?? "",
    locale: user.locale,
    enterpriseId: user.enterpriseId,
  };
}

/** Lets a user see the orders of merchants. */
export async function assignMerchants(userId: string, merchantIds: readonly number[]): Promise<void> {
  await db()
    .insert(userMerchants)
    .values(merchantIds.map((merchantId) => ({ userId, merchantId })));
}

/** Forgets every limit counted so far. */
export async function clearRateLimits(): Promise<void> {
  await db().delete(rateLimits);
}
