import "server-only";
import { z } from "zod";
import { db } from "@/db/client";
import { selectProfile, selectProfiles, type Profile } from "@/db/queries/organisation/profiles";
import type { CurrentUser } from "@/lib/access/current-user";
import { scopeOf } from "@/lib/access/scope-of";
import { type ForwardPage, toForwardPage } from "@/lib/lists/forward-page";
import { pageSize } from "@/lib/lists/page";
import { readSearch, type SearchParams } from "@/lib/lists/search";

export type { Profile } from "@/db/queries/organisation/profiles";

const fields = {
  after: z.uuid(),
  /** Whom a profile is being chosen for. */
  user: z.uuid(),
};

/** The list's place from its address, and the fields that were ill-formed. */
export const readProfileSearch = (params: SearchParams) => readSearch(fields, params);

/** One page of the profiles an administrator may use, by name: the enterprise's own and the common ones. */
export const listProfiles = async (
  admin: CurrentUser,
  { after }: { after?: string },
): Promise<ForwardPage<Profile>> =>
  toForwardPage(await selectProfiles(db(), scopeOf(admin), { after, limit: pageSize + 1 }), ({ id }) => id);

/** One of the profiles an administrator may use; null for another enterprise's, as for none. */
export const findProfile = (admin: CurrentUser, id: string): Promise<Profile | null> =>
  selectProfile(db(), scopeOf(admin), id);

/** Whether an administrator may change a profile: a common one is the gateway's staff's alone. */
export const mayChangeProfile = (admin: CurrentUser, profile: Pick<Profile, "enterpriseId">): boolean =>
  scopeOf(admin).everyone || profile.enterpriseId !== null;
