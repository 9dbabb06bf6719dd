import "server-only";
import { and, asc, eq, gt, ilike, sql } from "drizzle-orm";
import type { Executor } from "../../client";
import { enterprises, merchants, users } from "../../schema";
import { enterpriseWithin, onlyEveryone, type Scope } from "./scope";
import { containing } from "../conditions/text-search";

const byName = sql`lower(${enterprises.name})`;

/** The enterprise of that name (case aside), made if there is none; returns its id. */
export async function ensureEnterprise(executor: Executor, name: string, timeZone: string): Promise<string> {
  const made = await insertEnterprise(executor, { name, timeZone });
  if (made !== null) return made;
  const [known] = await executor
    .select({ id: enterprises.id })
    .from(enterprises)
    .where(eq(byName, sql`lower(${name})`));
  if (!known) throw new Error("The enterprise was removed while it was looked up.");
  return known.id;
}

/** Inserts an enterprise; null when the name is taken, whatever its case. */
export async function insertEnterprise(
  executor: Executor,
  enterprise: { name: string; timeZone: string },
): Promise<string | null> {
  const [made] = await executor
    .insert(enterprises)
    .values(enterprise)
    .onConflictDoNothing()
    .returning({ id: enterprises.id });
  return made?.id ?? null;
}

/** An enterprise as the gateway's staff see it in the list. */
export interface ListedEnterprise {
  id: string;
  name: string;
  timeZone: string;
  merchants: number;
  users: number;
}

/** Enterprises by name, case aside. `find` is looked for in the name; `after` is the id the page before ended with. */
export const selectEnterprises = (
  executor: Executor,
  scope: Scope,
  page: { find?: string; after?: string; limit: number },
): Promise<ListedEnterprise[]> =>
  executor
    .select({
      id: enterprises.id,
      name: enterprises.name,
      timeZone: enterprises.timeZone,
      merchants: executor.$count(merchants, eq(merchants.enterpriseId, enterprises.id)),
      users: executor.$count(users, eq(users.enterpriseId, enterprises.id)),
    })
    .from(enterprises)
    .where(
      and(
        onlyEveryone(scope),
        page.find === undefined ? undefined : ilike(enterprises.name, containing(page.find)),
        page.after === undefined
          ? undefined
          : gt(
              byName,
              sql`(select lower(place.name) from ${enterprises} place where place.id = ${page.after})`,
            ),
      ),
    )
    .orderBy(asc(byName))
    .limit(page.limit);

export interface Enterprise extends Contacts {
  id: string;
  name: string;
  timeZone: string;
  version: number;
}

/** Whom the gateway asks for, and how; null: it was not told. */
export interface Contacts {
  contactPerson: string | null;
  phone: string | null;
  email: string | null;
}

const columns = {
  id: enterprises.id,
  name: enterprises.name,
  timeZone: enterprises.timeZone,
  contactPerson: enterprises.contactPerson,
  phone: enterprises.phone,
  email: enterprises.email,
  version: enterprises.version,
};

/** One enterprise; null outside of `scope`. */
export async function selectEnterprise(
  executor: Executor,
  scope: Scope,
  id: string,
): Promise<Enterprise | null> {
  const [row] = await executor
    .select(columns)
    .from(enterprises)
    .where(and(eq(enterprises.id, id), enterpriseWithin(scope, enterprises.id)));
  return row ?? null;
}

/** All enterprises by name, to choose from. */
export const selectEnterpriseNames = (
  executor: Executor,
  scope: Scope,
): Promise<{ id: string; name: string }[]> =>
  executor
    .select({ id: enterprises.id, name: enterprises.name })
    .from(enterprises)
    .where(onlyEveryone(scope))
    .orderBy(asc(byName));

/** Writes over the very version that was read; false when it has changed meanwhile. */
export async function updateEnterprise(
  executor: Executor,
  { id, version }: { id: string; version: number },
  change: Partial<Omit<Enterprise, "id" | "version">>,
): Promise<boolean> {
  const rows = await executor
    .update(enterprises)
    .set({ ...change, version: version + 1 })
    .where(and(eq(enterprises.id, id), eq(enterprises.version, version)))
    .returning({ id: enterprises.id });
  return rows.length === 1;
}
