import "server-only";
import { and, asc, eq, isNull, or, sql, type SQL } from "drizzle-orm";
import type { Executor } from "../../client";
import { enterprises, profiles, type RightCode } from "../../schema";
import type { Scope } from "./scope";

/** A named template of rights. */
export interface Profile {
  id: string;
  name: string;
  /** Null: offered to all enterprises. */
  enterpriseId: string | null;
  enterpriseName: string | null;
  rights: RightCode[];
  version: number;
}

const columns = {
  id: profiles.id,
  name: profiles.name,
  enterpriseId: profiles.enterpriseId,
  enterpriseName: enterprises.name,
  rights: profiles.rights,
  version: profiles.version,
};

/** The profiles an administrator may use: the enterprise's own, and those offered to all. */
const usableWithin = (scope: Scope): SQL | undefined => {
  if (scope.everyone) return undefined;
  return scope.enterpriseId === null
    ? sql`false`
    : or(eq(profiles.enterpriseId, scope.enterpriseId), isNull(profiles.enterpriseId));
};

const byName = sql`lower(${profiles.name})`;

/** Profiles within `scope` by name, case aside; `after` is the id the page before ended with. */
export const selectProfiles = (
  executor: Executor,
  scope: Scope,
  page: { after?: string; limit: number },
): Promise<Profile[]> =>
  executor
    .select(columns)
    .from(profiles)
    .leftJoin(enterprises, eq(enterprises.id, profiles.enterpriseId))
    .where(
      and(
        usableWithin(scope),
        page.after === undefined
          ? undefined
          : sql`(${byName}, ${profiles.id}) > (select lower(place.name), place.id from ${profiles} place where place.id = ${page.after})`,
      ),
    )
    .orderBy(asc(byName), asc(profiles.id))
    .limit(page.limit);

/** One profile within `scope`; null for anyone else's. */
export async function selectProfile(executor: Executor, scope: Scope, id: string): Promise<Profile | null> {
  const [row] = await executor
    .select(columns)
    .from(profiles)
    .leftJoin(enterprises, eq(enterprises.id, profiles.enterpriseId))
    .where(and(eq(profiles.id, id), usableWithin(scope)));
  return row ?? null;
}

/** Inserts a profile; null when the enterprise has one of that name, whatever its case. */
export async function insertProfile(
  executor: Executor,
  profile: { enterpriseId: string | null; name: string; rights: RightCode[] },
): Promise<string | null> {
  const [made] = await executor
    .insert(profiles)
    .values(profile)
    .onConflictDoNothing()
    .returning({ id: profiles.id });
  return made?.id ?? null;
}

type Version = Pick<Profile, "id" | "version">;

/** Writes over the very version that was read; false when it has changed meanwhile. */
export async function updateProfile(
  executor: Executor,
  { id, version }: Version,
  change: { name: string; rights: RightCode[] },
): Promise<boolean> {
  const rows = await executor
    .update(profiles)
    .set({ ...change, version: version + 1 })
    .where(and(eq(profiles.id, id), eq(profiles.version, version)))
    .returning({ id: profiles.id });
  return rows.length === 1;
}

/** Removes the very version that was read; false when it has changed meanwhile. */
export async function deleteProfileRow(executor: Executor, { id, version }: Version): Promise<boolean> {
  const rows = await executor
    .delete(profiles)
    .where(and(eq(profiles.id, id), eq(profiles.version, version)))
    .returning({ id: profiles.id });
  return rows.length === 1;
}
